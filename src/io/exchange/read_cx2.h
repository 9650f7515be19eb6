// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// CX2 of Cytoscape and NDEx: a list of aspects. Attributes may go by aliases and have standard
/// values, both declared in `attributeDeclarations`; `interaction` is the kind of a tie. Aspects
/// that are not read are said.   Source: CX2 specification, cytoscape.org.
[[nodiscard]] Sure recognise_cx2(const Head& head);
[[nodiscard]] Status read_cx2(const ReadJob& job);

}  // namespace saite::exchange
