// SPDX-License-Identifier: Apache-2.0
// Commands that replace what is known of actors and ties: edits of fields, moves, pins.
#include <algorithm>
#include <utility>

#include "src/edit/commands.h"

namespace saite::edit {
namespace {

using model::Network;

// What differs between actors and ties.
const model::Actor& thing_of(const Network& network, ActorId id) {
  return network.actor(id);
}
const model::Tie& thing_of(const Network& network, TieId id) {
  return network.tie(id);
}
Status replace(Network& network, ActorId id, model::Actor actor) {
  return network.replace_actor(id, std::move(actor));
}
Status replace(Network& network, TieId id, model::Tie tie) {
  return network.replace_tie(id, std::move(tie));
}
/// Positions also change without commands (layouts), so an edit of a name must not bring old ones
/// back.
void keep_place(model::Actor& to, const model::Actor& now) {
  to.position = now.position;
  to.pinned = now.pinned;
}
void keep_place(model::Tie&, const model::Tie&) {}
Touched touched_of(const std::vector<ActorId>& ids) {
  return {ids, {}};
}
Touched touched_of(const std::vector<TieId>& ids) {
  return {{}, ids};
}

/// Swaps what it holds with what the network has.
template <class IdType, class Thing>
class ReplaceThings final : public Command {
 public:
  ReplaceThings(std::vector<IdType> ids, std::vector<Thing> others, Label label, Aspects aspects,
                std::string merge_token)
      : ids_(std::move(ids)),
        others_(std::move(others)),
        label_(std::move(label)),
        aspects_(aspects),
        merge_token_(std::move(merge_token)) {}

  Status apply(Network& network) override {
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (auto ok = swap(network, i); !ok) {
        while (i-- > 0) must(swap(network, i));
        return ok;
      }
    }
    return {};
  }
  void revert(Network& network) override {
    for (std::size_t i = ids_.size(); i-- > 0;) must(swap(network, i));
  }
  [[nodiscard]] Label label() const override { return label_; }
  [[nodiscard]] Aspects aspects() const override { return aspects_; }
  [[nodiscard]] Touched touched() const override { return touched_of(ids_); }
  bool merge(const Command& next) override {
    const auto* later = dynamic_cast<const ReplaceThings*>(&next);
    if (later == nullptr || merge_token_.empty() || later->merge_token_ != merge_token_ ||
        later->label_.key != label_.key || later->ids_ != ids_) {
      return false;
    }
    label_ = later->label_;
    return true;  // others_ are still from before both
  }

 private:
  Status swap(Network& network, std::size_t i) {
    Thing now = thing_of(network, ids_[i]);
    if (!touches(aspects_, Aspect::positions)) keep_place(others_[i], now);
    auto ok = replace(network, ids_[i], others_[i]);
    if (ok) others_[i] = std::move(now);
    return ok;
  }
  static void must(const Status& status) {
    if (!status) broken("an edit cannot be taken back");
  }

  std::vector<IdType> ids_;
  std::vector<Thing> others_;
  Label label_;
  Aspects aspects_;
  std::string merge_token_;
};

using ReplaceActors = ReplaceThings<ActorId, model::Actor>;
using ReplaceTies = ReplaceThings<TieId, model::Tie>;

struct Place {
  std::optional<Vec2> at;
  bool pinned = false;
};

/// Moves and pins; lighter than replacing whole actors, since a drag or a layout moves thousands.
class MoveActors final : public Command {
 public:
  MoveActors(std::vector<ActorId> ids, std::vector<Place> others, std::uint64_t gesture,
             Label label)
      : ids_(std::move(ids)),
        others_(std::move(others)),
        gesture_(gesture),
        label_(std::move(label)) {}

  Status apply(Network& network) override {
    if (!std::ranges::all_of(ids_, [&](ActorId id) { return network.has(id); })) {
      return Error{"unknown_actor"};
    }
    swap(network);
    return {};
  }
  void revert(Network& network) override { swap(network); }
  [[nodiscard]] Label label() const override { return label_; }
  [[nodiscard]] Aspects aspects() const override { return static_cast<Aspects>(Aspect::positions); }
  [[nodiscard]] Touched touched() const override { return {ids_, {}}; }
  bool merge(const Command& next) override {
    const auto* later = dynamic_cast<const MoveActors*>(&next);
    return later != nullptr && gesture_ != 0 && later->gesture_ == gesture_ && later->ids_ == ids_;
  }

 private:
  void swap(Network& network) {
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      const model::Actor& actor = network.actor(ids_[i]);
      const Place now{actor.position, actor.pinned};
      network.set_position(ids_[i], others_[i].at, others_[i].pinned);
      others_[i] = now;
    }
  }

  std::vector<ActorId> ids_;
  std::vector<Place> others_;
  std::uint64_t gesture_;
  Label label_;
};

Label with_count(std::string key, std::size_t count) {
  return {std::move(key), {std::to_string(count)}};
}

}  // namespace

CommandPtr edit_actors(const Network& network, std::span<const ActorId> actors,
                       const std::function<void(model::Actor&)>& change, Label label,
                       Aspects aspects, std::string merge_token) {
  std::vector<model::Actor> changed;
  changed.reserve(actors.size());
  for (const ActorId id : actors) {
    changed.push_back(network.actor(id));
    change(changed.back());
  }
  return std::make_unique<ReplaceActors>(std::vector(actors.begin(), actors.end()),
                                         std::move(changed), std::move(label), aspects,
                                         std::move(merge_token));
}

CommandPtr edit_ties(const Network& network, std::span<const TieId> ties,
                     const std::function<void(model::Tie&)>& change, Label label, Aspects aspects,
                     std::string merge_token) {
  std::vector<model::Tie> changed;
  changed.reserve(ties.size());
  for (const TieId id : ties) {
    changed.push_back(network.tie(id));
    change(changed.back());
  }
  return std::make_unique<ReplaceTies>(std::vector(ties.begin(), ties.end()), std::move(changed),
                                       std::move(label), aspects, std::move(merge_token));
}

CommandPtr move_actors(const Network& network, const std::vector<Placement>& to, bool pin,
                       std::uint64_t gesture, std::string label_key) {
  std::vector<ActorId> ids;
  std::vector<Place> places;
  for (const Placement& placement : to) {
    ids.push_back(placement.actor);
    places.push_back({placement.at, pin || network.actor(placement.actor).pinned});
  }
  Label label = with_count(std::move(label_key), ids.size());
  return std::make_unique<MoveActors>(std::move(ids), std::move(places), gesture, std::move(label));
}

CommandPtr pin_actors(const Network& network, std::span<const ActorId> actors, bool pinned) {
  std::vector<Place> places;
  for (const ActorId id : actors) places.push_back({network.actor(id).position, pinned});
  return std::make_unique<MoveActors>(
      std::vector(actors.begin(), actors.end()), std::move(places), 0,
      with_count(pinned ? "edit.pin" : "edit.unpin", actors.size()));
}

}  // namespace saite::edit
