// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/draft.h"

#include <algorithm>
#include <utility>

namespace saite::app {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& one) {
  return std::ranges::find(list, one) != list.end();
}

bool ends_at(const Draft::NewTie& tie, ActorId id) {
  return tie.a == id || tie.b == id;
}

bool joins(const Draft::NewTie& tie, ActorId a, ActorId b) {
  return (tie.a == a && tie.b == b) || (tie.a == b && tie.b == a);
}

}  // namespace

void Draft::begin() {
  if (!active_) ++revision_;
  active_ = true;
}

void Draft::end() {
  active_ = false;
  content_ = {};
  past_.clear();
  future_.clear();
  ++revision_;
}

bool Draft::removes(ActorId id) const {
  return holds(content_.without_actors, id);
}
bool Draft::removes(TieId id) const {
  return holds(content_.without_ties, id);
}
bool Draft::adds(ActorId a, ActorId b) const {
  return std::ranges::any_of(content_.new_ties,
                             [&](const NewTie& tie) { return joins(tie, a, b); });
}

void Draft::change_to(Content content) {
  if (content == content_) return;
  past_.push_back(std::exchange(content_, std::move(content)));
  future_.clear();
  ++revision_;
}

void Draft::remove(std::span<const ActorId> actors, std::span<const TieId> ties) {
  Content next = content_;
  for (const ActorId id : actors) {
    if (!holds(next.without_actors, id)) next.without_actors.push_back(id);
    std::erase_if(next.new_ties, [&](const NewTie& tie) { return ends_at(tie, id); });
  }
  for (const TieId id : ties) {
    if (!holds(next.without_ties, id)) next.without_ties.push_back(id);
  }
  change_to(std::move(next));
}

std::size_t Draft::add(std::span<const NewTie> ties) {
  Content next = content_;
  for (const NewTie& tie : ties) {
    const bool gone = holds(next.without_actors, tie.a) || holds(next.without_actors, tie.b);
    const bool there = std::ranges::any_of(
        next.new_ties, [&](const NewTie& other) { return joins(other, tie.a, tie.b); });
    if (tie.a != tie.b && !gone && !there) next.new_ties.push_back(tie);
  }
  const std::size_t added = next.new_ties.size() - content_.new_ties.size();
  change_to(std::move(next));
  return added;
}

void Draft::take_back(ActorId id) {
  Content next = content_;
  std::erase(next.without_actors, id);
  change_to(std::move(next));
}

void Draft::take_back(TieId id) {
  Content next = content_;
  std::erase(next.without_ties, id);
  change_to(std::move(next));
}

void Draft::take_back(const NewTie& tie) {
  Content next = content_;
  std::erase(next.new_ties, tie);
  change_to(std::move(next));
}

void Draft::set_kind(model::KindIndex kind) {
  Content next = content_;
  for (NewTie& tie : next.new_ties) tie.kind = kind;
  change_to(std::move(next));
}

void Draft::undo() {
  if (past_.empty()) return;
  future_.push_back(std::exchange(content_, std::move(past_.back())));
  past_.pop_back();
  ++revision_;
}

void Draft::redo() {
  if (future_.empty()) return;
  past_.push_back(std::exchange(content_, std::move(future_.back())));
  future_.pop_back();
  ++revision_;
}

void Draft::drop_missing(const model::Network& network) {
  const auto clean = [&](Content& content) {
    std::erase_if(content.without_actors, [&](ActorId id) { return !network.has(id); });
    std::erase_if(content.without_ties, [&](TieId id) { return !network.has(id); });
    std::erase_if(content.new_ties,
                  [&](const NewTie& tie) { return !network.has(tie.a) || !network.has(tie.b); });
  };
  const std::size_t before = content_.size();
  clean(content_);
  if (content_.size() != before) ++revision_;
  for (Content& content : past_) clean(content);
  for (Content& content : future_) clean(content);
}

}  // namespace saite::app
