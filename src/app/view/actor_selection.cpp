// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/actor_selection.h"

#include <algorithm>

namespace saite::app {
namespace {

template <class IdType>
void tidy(std::vector<IdType>& ids) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

template <class IdType>
void insert(std::vector<IdType>& ids, std::span<const IdType> more) {
  ids.insert(ids.end(), more.begin(), more.end());
  tidy(ids);
}

template <class IdType>
void take_out(std::vector<IdType>& ids, std::span<const IdType> gone) {
  std::vector<IdType> sorted(gone.begin(), gone.end());
  std::ranges::sort(sorted);
  std::erase_if(ids, [&](IdType id) { return std::ranges::binary_search(sorted, id); });
}

}  // namespace

bool ActorSelection::has(ActorId id) const {
  return std::ranges::binary_search(actors_, id);
}

bool ActorSelection::has(TieId id) const {
  return std::ranges::binary_search(ties_, id);
}

std::optional<ActorId> ActorSelection::single_actor() const {
  return actors_.size() == 1 && ties_.empty() ? std::optional(actors_[0]) : std::nullopt;
}

std::optional<TieId> ActorSelection::single_tie() const {
  return ties_.size() == 1 && actors_.empty() ? std::optional(ties_[0]) : std::nullopt;
}

void ActorSelection::clear() {
  if (!empty()) set({}, {});
}

void ActorSelection::set(std::vector<ActorId> actors, std::vector<TieId> ties) {
  actors_ = std::move(actors);
  ties_ = std::move(ties);
  tidy(actors_);
  tidy(ties_);
  ++revision_;
}

void ActorSelection::add(std::span<const ActorId> actors, std::span<const TieId> ties) {
  insert(actors_, actors);
  insert(ties_, ties);
  ++revision_;
}

void ActorSelection::remove(std::span<const ActorId> actors, std::span<const TieId> ties) {
  take_out(actors_, actors);
  take_out(ties_, ties);
  ++revision_;
}

void ActorSelection::toggle(ActorId id) {
  if (has(id)) {
    remove({&id, 1});
  } else {
    add({&id, 1});
  }
}

void ActorSelection::toggle(TieId id) {
  if (has(id)) {
    remove({}, {&id, 1});
  } else {
    add({}, {&id, 1});
  }
}

void ActorSelection::drop_missing(const model::Network& network) {
  const std::size_t before = actors_.size() + ties_.size();
  std::erase_if(actors_, [&](ActorId id) { return !network.has(id); });
  std::erase_if(ties_, [&](TieId id) { return !network.has(id); });
  if (actors_.size() + ties_.size() != before) ++revision_;
}

}  // namespace saite::app
