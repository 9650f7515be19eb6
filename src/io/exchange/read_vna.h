// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// NetDraw's VNA: `*Node data`, `*Node properties`, `*Tie data`, `*Tie properties`, in any order
/// and letter case. A column `strength` or `weight` is the strength of ties; where there is none,
/// each column of numbers is a relation, as NetDraw means it: a kind of ties, and no tie where it
/// is 0.
[[nodiscard]] Sure recognise_vna(const Head& head);
[[nodiscard]] Status read_vna(const ReadJob& job);

}  // namespace saite::exchange
