// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// Cytoscape.js: `elements` as a list or by group, the two groups without it, or a bare list in
/// which only `source` tells a tie from an actor. `data.parent` is containment. Ties have the
/// direction from source to target, which the format leaves to the picture.
[[nodiscard]] Sure recognise_cytoscape(const Head& head);
[[nodiscard]] Status read_cytoscape(const ReadJob& job);

}  // namespace saite::exchange
