// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// GEXF 1.1 to 1.3, as Gephi and others write it: nodes within nodes and `pid` are containment,
/// times become spells, `viz` places and colours. Gephi's y goes up, Saite's down.
/// Source: GEXF 1.3 schema, gexf.net.
[[nodiscard]] Sure recognise_gexf(const Head& head);
[[nodiscard]] Status read_gexf(const ReadJob& job);

}  // namespace saite::exchange
