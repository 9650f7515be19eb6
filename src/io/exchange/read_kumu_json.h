// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// Kumu's JSON: the export of a whole project (`_id`, `attributes`, places in `maps`), and its
/// blueprints, whose ties name elements by id or by label. Labels may repeat: ids go before them.
/// A connection that does not say its direction has none. Of several maps the default one gives the
/// places.
[[nodiscard]] Sure recognise_kumu_json(const Head& head);
[[nodiscard]] Status read_kumu_json(const ReadJob& job);

}  // namespace saite::exchange
