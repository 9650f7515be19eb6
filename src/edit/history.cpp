// SPDX-License-Identifier: Apache-2.0
#include "src/edit/history.h"

#include <algorithm>
#include <utility>

namespace saite::edit {

void History::set_shelf(std::shared_ptr<StepShelf> shelf, std::size_t max_bytes) {
  shelf_ = std::move(shelf);
  max_bytes_ = max_bytes;
  make_room();
}

void History::recount(std::size_t i) {
  Entry& entry = entries_[i];
  bytes_ -= entry.bytes;
  entry.bytes = bytes_of(entry.step);
  bytes_ += entry.bytes;
}

/// The changes of this step are in memory; false where the shelf cannot give them. It is one of
/// those in memory, or next to them.
bool History::fetch(std::size_t i) {
  if (i >= first_ && i < last_) return true;
  Entry& entry = entries_[i];
  auto step = entry.place ? shelf_->get(*entry.place) : std::nullopt;
  if (!step) return false;
  entry.step = *std::move(step);
  recount(i);
  first_ = std::min(first_, i);
  last_ = std::max(last_, i + 1);
  return true;
}

/// Those next to the present stay, whatever they take.
void History::make_room() {
  while (shelf_ && bytes_ > max_bytes_) {
    const std::size_t before = done_ > first_ ? done_ - first_ : 0;
    const std::size_t behind = last_ > done_ ? last_ - done_ : 0;
    if (before <= 1 && behind <= 1) return;
    const std::size_t i = before >= behind ? first_ : last_ - 1;
    Entry& entry = entries_[i];
    if (!entry.place) entry.place = shelf_->put(entry.step);
    if (!entry.place) return;
    entry.step.changes = {};
    recount(i);
    if (i == first_) {
      ++first_;
    } else {
      --last_;
    }
  }
}

std::optional<Step> History::whole_step(std::size_t i) const {
  const Entry& entry = entries_.at(i);
  if (i >= first_ && i < last_) return entry.step;
  return shelf_->get(entry.place.value());
}

Result<Touched> History::execute(model::Network& network, Step step) {
  // Where it cannot be fetched it takes in no other.
  const bool may_merge = open_ && done_ > 0 && !is_clean() && fetch(done_ - 1);
  auto touched = apply(network, step, Direction::forward);
  if (!touched) return touched;
  while (entries_.size() > done_) {
    bytes_ -= entries_.back().bytes;
    entries_.pop_back();
  }
  first_ = std::min(first_, done_);
  last_ = std::min(last_, done_);
  ++last_token_;
  merged_ = may_merge && merge(entries_.back().step, step);
  if (merged_) {
    entries_.back().token = last_token_;
    entries_.back().place.reset();
    recount(done_ - 1);
  } else {
    entries_.push_back({std::move(step), last_token_, 0});
    recount(done_++);
    last_ = done_;
  }
  make_room();
  open_ = true;
  return touched;
}

std::optional<Touched> History::undo(model::Network& network) {
  if (next_undo() == nullptr) return std::nullopt;
  open_ = false;
  auto touched = apply(network, entries_[--done_].step, Direction::backward);
  if (!touched) broken("a step that was done cannot be undone");
  return *std::move(touched);
}

std::optional<Touched> History::redo(model::Network& network) {
  if (next_redo() == nullptr) return std::nullopt;
  open_ = false;
  auto touched = apply(network, entries_[done_++].step, Direction::forward);
  if (!touched) broken("a step that was done once cannot be done again");
  return *std::move(touched);
}

const Step* History::next_undo() {
  if (!can_undo() || !fetch(done_ - 1)) return nullptr;
  make_room();
  return &entries_[done_ - 1].step;
}

const Step* History::next_redo() {
  if (!can_redo() || !fetch(done_)) return nullptr;
  make_room();
  return &entries_[done_].step;
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
