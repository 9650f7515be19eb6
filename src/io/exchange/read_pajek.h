// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// Pajek: networks (.net), partitions (.clu), vectors (.vec) and files of several of them (.paj),
/// each in any order and number. Ids are the numbers of the vertices. Arcs are directed ties, edges
/// undirected ones; relations (`*Arcs :2 "helps"`) are kinds of ties; times are spells; partitions
/// and vectors attributes of those actors that are as many. A symmetric `*Matrix` gives undirected
/// ties. Of several networks ties say in the attribute `network` which they are of.
/// Source: Mrvar & Batagelj, Pajek reference manual.
[[nodiscard]] Sure recognise_pajek(const Head& head);
[[nodiscard]] Status read_pajek(const ReadJob& job);

}  // namespace saite::exchange
