// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// UCINET's DL text files: full matrices, halves of them, edge lists and node lists, of one or two
/// sets of actors, with labels before the data or within them, one matrix or several, which are
/// kinds of ties then. A symmetric matrix gives undirected ties. UCINET's own binary files (.##h)
/// are known by name, and it is said how to get a DL file of them.
/// Source: Borgatti, Everett & Freeman 2002, UCINET 6 reference guide.
[[nodiscard]] Sure recognise_dl(const Head& head);
[[nodiscard]] Status read_dl(const ReadJob& job);

}  // namespace saite::exchange
