// SPDX-License-Identifier: Apache-2.0
#include "src/edit/undo_stack.h"

#include <utility>

namespace saite::edit {

Result<Touched> UndoStack::execute(model::Network& network, CommandPtr command) {
  if (auto ok = command->apply(network); !ok) return ok.error();
  Touched touched = command->touched();
  const bool may_merge = open_ && done_ > 0 && !is_clean();
  steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(done_), steps_.end());
  ++last_token_;
  if (may_merge && steps_.back().command->merge(*command)) {
    steps_.back().token = last_token_;
  } else {
    steps_.push_back({std::move(command), last_token_});
    ++done_;
  }
  open_ = true;
  return touched;
}

std::optional<Touched> UndoStack::undo(model::Network& network) {
  if (!can_undo()) return std::nullopt;
  open_ = false;
  Command& command = *steps_[--done_].command;
  command.revert(network);
  return command.touched();
}

std::optional<Touched> UndoStack::redo(model::Network& network) {
  if (!can_redo()) return std::nullopt;
  open_ = false;
  Command& command = *steps_[done_++].command;
  if (!command.apply(network)) broken("a change that was made once cannot be made again");
  return command.touched();
}

Aspects UndoStack::go_to(model::Network& network, std::size_t count) {
  Aspects changed = 0;
  while (done_ > count && can_undo()) {
    changed = changed | next_undo()->aspects();
    undo(network);
  }
  while (done_ < count && can_redo()) {
    changed = changed | next_redo()->aspects();
    redo(network);
  }
  return changed;
}

std::vector<Label> UndoStack::labels() const {
  std::vector<Label> labels;
  labels.reserve(steps_.size());
  for (const Step& step : steps_) labels.push_back(step.command->label());
  return labels;
}

const Command* UndoStack::next_undo() const {
  return can_undo() ? steps_[done_ - 1].command.get() : nullptr;
}

const Command* UndoStack::next_redo() const {
  return can_redo() ? steps_[done_].command.get() : nullptr;
}

std::uint64_t UndoStack::token() const {
  return done_ > 0 ? steps_[done_ - 1].token : 0;
}

void UndoStack::mark_clean(std::uint64_t token) {
  clean_ = token;
}

}  // namespace saite::edit
