// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/network.h"
#include "src/edit/step.h"
#include "src/io/exchange/notes.h"
#include "src/update/match_actors.h"

namespace saite::update {

/// Which statement holds where map and import differ; the other is in the notes either way.
enum class Holds : std::uint8_t { import, map };

/// What an import says of an actor or a tie that the map knows, as changes of single fields. What
/// it does not say stays; tags are added; lists of attributes are replaced.
class FieldMerger {
 public:
  FieldMerger(const model::Network& map, const model::Network& import, const KindIds& kinds,
              Holds holds, exchange::Notes& notes);

  /// All but containment. `keep_name`: they are one though the names differ.
  [[nodiscard]] std::vector<edit::Change> of_actor(ActorId on_map, ActorId in_import,
                                                   bool keep_name);
  [[nodiscard]] std::vector<edit::Change> of_tie(TieId on_map, TieId in_import);

  /// Whether what the import says holds; where the map said otherwise it is noted.
  [[nodiscard]] bool holds(const std::string& whose, const std::string& field,
                           const model::Value& before, const model::Value& after);

 private:
  using Changes = std::vector<edit::Change>;

  void name(ActorId on_map, const model::LocalText& said, Changes& changes);
  void kind(ActorId on_map, const model::Actor& said, Changes& changes);
  void tags(ActorId on_map, const model::Actor& said, Changes& changes);
  template <class Thing>
  [[nodiscard]] bool takes_spells(const Thing& known, const Thing& said, const std::string& whose);
  [[nodiscard]] std::optional<DateSpan> dates(const std::string& whose, DateSpan known,
                                              const DateSpan& said);

  const model::Network& map_;
  const model::Network& import_;
  const KindIds& kinds_;
  Holds holds_;
  exchange::Notes& notes_;
  bool has_positions_ = false;  // the map
};

/// Whether two values say the same: numbers by value, what else is single by its text.
[[nodiscard]] bool same_value(const model::Value& a, const model::Value& b);

}  // namespace saite::update
