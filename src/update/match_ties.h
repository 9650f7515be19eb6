// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "graph/model/network.h"
#include "src/update/match_actors.h"

namespace saite::update {

/// Finds which tie of the map a tie of an import is, each tie of the map once.
/// Convention: the one of the same key, where both files gave it one, between the same actors; else
/// among the ties between them one of the same kind (of any, where the import does not say), of no
/// contrary direction, of the same dates or the same beginning, or where one of the two has none;
/// the likest first.   Cost: O(ties of the pair) each.
class TieMatcher {
 public:
  TieMatcher(const model::Network& map, const model::Network& import, const KindIds& kinds);

  [[nodiscard]] std::optional<TieId> match(TieId in_import, ActorId source, ActorId target);
  /// Whether the map has any tie between them.
  [[nodiscard]] bool any_between(ActorId a, ActorId b) const;
  /// How many ties of the map have been matched.
  [[nodiscard]] std::size_t matched() const { return matched_; }

 private:
  [[nodiscard]] static std::uint64_t pair(ActorId a, ActorId b);
  /// How unlike two ties between the same actors are; nothing where they are not one.
  [[nodiscard]] std::optional<int> unlikeness(TieId on_map, TieId in_import, ActorId source) const;

  const model::Network& map_;
  const model::Network& import_;
  const KindIds& kinds_;
  std::unordered_map<std::uint64_t, std::vector<TieId>> between_;
  std::vector<bool> taken_;  // by tie of the map
  std::size_t matched_ = 0;
};

}  // namespace saite::update
