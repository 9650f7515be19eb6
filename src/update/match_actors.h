// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/model/network.h"
#include "src/io/exchange/notes.h"

namespace saite::update {

/// Ids of kinds on the map, by the index of the kind in the import: the same id, else a label that
/// is the same but for case, blanks and hyphens; else the id of the import.
struct KindIds {
  std::vector<std::string> of_actors;
  std::vector<std::string> of_ties;
};
[[nodiscard]] KindIds kind_ids(const model::Network& map, const model::Network& import);

/// Who of an import is who of the map, by the id of the import's actor.
struct Matches {
  std::vector<std::optional<ActorId>> on_map;  // nothing: a new one
  std::vector<bool> near;                      // one by a name that is not quite the same
  [[nodiscard]] std::optional<ActorId> of(ActorId in_import) const {
    return on_map[in_import.value()];
  }
};

/// Convention: the same id; else the same name (NFC, in any language) where no kind that both say
/// contradicts, and nobody else on either side is called so. Names that are the same but for case,
/// accents, hyphens or the order of their words are near: they are noted (near_duplicate), and one
/// with `merge_names`, and those that `same` names, where that leaves no choice (near_merged).
/// Several of one name stay apart, which is noted (name_of_several).   Cost: O(names), a hash each.
[[nodiscard]] Matches match_actors(const model::Network& map, const model::Network& import,
                                   const KindIds& kinds, bool merge_names,
                                   std::span<const std::string> same, exchange::Notes& notes);

}  // namespace saite::update
