// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/registry/registry.h"
#include "graph/base/error.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/present/words.h"

namespace saite::present {

inline constexpr std::uint32_t no_category = std::numeric_limits<std::uint32_t>::max();

/// One value for each of some actors (or ties): what colour, size, width or hulls are made from,
/// whether it is an attribute or a measure.
struct Column {
  enum class Kind : std::uint8_t { number, diverging, category };
  std::string id;       // as --color-by has it: kind, municipality, an attribute's name, a measure
  std::string heading;  // as the legend has it
  Kind kind = Kind::number;
  bool whole = false;                          // all numbers are whole
  std::vector<std::optional<double>> numbers;  // number, diverging
  std::vector<std::string> categories;         // names, in order of the legend
  std::vector<std::uint32_t> category_of;      // into categories, or no_category
  std::size_t strays = 0;  // values among numbers that are none: "n/a"; nothing stands for them

  [[nodiscard]] std::size_t size() const {
    return kind == Kind::category ? category_of.size() : numbers.size();
  }
  friend bool operator==(const Column&, const Column&) = default;
};

enum class Want : std::uint8_t {
  any,
  numbers  // wherever one value is a number
};

/// An attribute or field of actors, as project::field_key() reads it (since as a year). Numbers
/// where all values there are read as numbers, one in ten aside, else categories: most frequent
/// first, then by name.
/// Errors: unknown_key; key_left_out where only other actors have it.   Cost: O(actors · log).
Result<Column> actor_field(const model::Network& network, std::span<const ActorId> actors,
                           std::string_view key, std::string_view language, Words words,
                           Want want = Want::any);
/// Likewise of ties: kind, weight, since, or an attribute's name.
Result<Column> tie_field(const model::Network& network, std::span<const TieId> ties,
                         std::string_view key, std::string_view language, Words words,
                         Want want = Want::any);

/// The measure that a key asks for: an attribute of the same name goes before it, unless the key
/// says `detected:` (project::own_prefix).   Cost: O(attributes) where there is such a measure.
[[nodiscard]] const analysis::MeasureInfo* measure_asked(const model::Network& network,
                                                         std::string_view key,
                                                         analysis::Subject subject);
/// Whether an attribute is taken for `key` though a measure or a grouping of Saite's own is called
/// so.
[[nodiscard]] bool attribute_goes_first(const model::Network& network, std::string_view key,
                                        analysis::Subject subject = analysis::Subject::actor);

/// A measure of actors, brought from the projection's order into that of `actors`.
[[nodiscard]] Column actor_measure(const analysis::MeasureInfo& info,
                                   const analysis::Measured& measured,
                                   const project::Projection& projection,
                                   std::span<const ActorId> actors, Words words);
/// A measure of ties: each tie has the value of its edge.
[[nodiscard]] Column tie_measure(const analysis::MeasureInfo& info,
                                 const analysis::Measured& measured,
                                 const project::Projection& projection, std::span<const TieId> ties,
                                 Words words);

}  // namespace saite::present
