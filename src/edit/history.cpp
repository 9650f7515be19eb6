// SPDX-License-Identifier: Apache-2.0
#include "src/edit/history.h"

#include <utility>

namespace saite::edit {

Result<Touched> History::execute(model::Network& network, Step step) {
  auto touched = apply(network, step, Direction::forward);
  if (!touched) return touched;
  const bool may_merge = open_ && done_ > 0 && !is_clean();
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(done_), entries_.end());
  ++last_token_;
  merged_ = may_merge && merge(entries_.back().step, step);
  if (merged_) {
    entries_.back().token = last_token_;
  } else {
    entries_.push_back({std::move(step), last_token_});
    ++done_;
  }
  open_ = true;
  return touched;
}

std::optional<Touched> History::undo(model::Network& network) {
  if (!can_undo()) return std::nullopt;
  open_ = false;
  auto touched = apply(network, entries_[--done_].step, Direction::backward);
  if (!touched) broken("a step that was done cannot be undone");
  return *std::move(touched);
}

std::optional<Touched> History::redo(model::Network& network) {
  if (!can_redo()) return std::nullopt;
  open_ = false;
  auto touched = apply(network, entries_[done_++].step, Direction::forward);
  if (!touched) broken("a step that was done once cannot be done again");
  return *std::move(touched);
}

const Step* History::next_undo() const {
  return can_undo() ? &entries_[done_ - 1].step : nullptr;
}

const Step* History::next_redo() const {
  return can_redo() ? &entries_[done_].step : nullptr;
}

std::optional<std::size_t> History::clean_steps() const {
  if (clean_ == 0) return 0;
  for (std::size_t i = 0; i < done_; ++i) {
    if (entries_[i].token == clean_) return i + 1;
  }
  return std::nullopt;
}

std::uint64_t History::token() const {
  return done_ > 0 ? entries_[done_ - 1].token : 0;
}

}  // namespace saite::edit
