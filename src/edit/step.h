// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/model/network.h"
#include "src/edit/change.h"
#include "src/edit/label.h"

namespace saite::edit {

/// What a person did, as data: the only way in which a document changes. Made by the functions of
/// actor_edits.h, tie_edits.h and network_edits.h, done by apply(), written by step_value.h.
///     Step step = rename_actor(network, id, "lv", "Anna");
///     auto touched = apply(network, step, Direction::forward);
struct Step {
  Label label = {};
  std::string author = {};
  std::int64_t time = 0;  // milliseconds since 1970, UTC; 0: not done yet
  std::vector<Change> changes = {};
  /// What the program found by itself, such as where a layout put actors: part of the document, but
  /// no step of the history and nothing that a person has to save.
  bool derived = false;
  /// Steps in succession with the same one (not empty), the same label and the same targets are
  /// one: letters typed into a field, moves of a drag. Not written down.
  std::string merge_key = {};

  friend bool operator==(const Step&, const Step&) = default;
};

/// Things a step was about, to select and show them after it, after its undo and its redo.
struct Touched {
  std::vector<ActorId> actors;
  std::vector<TieId> ties;
  Aspects aspects = {};  // of undo and redo
};

enum class Direction : std::uint8_t { forward, backward };

/// Of when somebody was there.
enum class DateEnd : std::uint8_t { since, until };

/// Does a step, or undoes it, as a whole or not at all. Things added take the place that the step
/// names; where it names none it is filled in, so that a redo puts them where they were.
/// Errors: unknown_actor, unknown_tie, bad_value, has_ties, has_parts, too_many_kinds, and those of
/// model::Network; `where` names the thing.   Cost: O(changes), moves a lookup a key.
Result<Touched> apply(model::Network& network, Step& step, Direction direction);

[[nodiscard]] Aspects aspects_of(const Step& step);
/// Whether it changes nothing but where things lie and how they are drawn.
[[nodiscard]] bool only_arranges(const Step& step);
/// Takes `next`, which was done just after `step`, into it, where both belong together (merge_key).
bool merge(Step& step, const Step& next);
/// Takes out of it the changes of fields that would leave them as they are.
void drop_unchanged(Step& step);
/// Several steps as one; each is made for the state that the ones before it leave.
[[nodiscard]] Step combine(Label label, std::vector<Step> parts);

}  // namespace saite::edit
