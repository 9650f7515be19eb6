// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "src/io/exchange/attribute_list.h"
#include "src/io/exchange/words.h"

namespace saite::exchange {

/// What a line of *Vertices says.
struct PajekVertex {
  std::size_t number = 0;  // from 1
  std::string_view label = {};
  std::optional<Position> position = {};
  std::vector<Spell> spells = {};
};

/// What a line of *Arcs or *Edges says.
struct PajekTie {
  std::string_view relation = {};  // "2" of "2: 1 3"; mostly the section says it
  Word source = {};
  Word target = {};
  std::string_view weight = {};
  std::string_view label = {};
  std::vector<Spell> spells = {};
};

/// "*Arcs :2 "friends"" as its parts.
struct PajekHeader {
  std::string_view section;  // "Arcs", as the file spells it
  std::string_view relation = {};
  std::string_view name = {};  // whatever follows
};
[[nodiscard]] PajekHeader pajek_header(std::string_view line);

/// Parameters ("ic Red", "l "is a friend of"", "x_fact 2") go to `attributes`. Nothing where the
/// line does not begin with the number of a vertex.
[[nodiscard]] std::optional<PajekVertex> pajek_vertex(std::string_view line,
                                                      AttributeList& attributes);
/// Nothing where the line does not name two vertices.
[[nodiscard]] std::optional<PajekTie> pajek_tie(std::string_view line, AttributeList& attributes);

/// "[1-3, 5, 7-*]": `*` is an open end. Brackets with nothing in them give nothing.
[[nodiscard]] std::vector<Spell> pajek_times(std::string_view brackets);

/// Digits alone, and no more of them than a count may have.
[[nodiscard]] std::optional<std::size_t> count_of(std::string_view text);

}  // namespace saite::exchange
