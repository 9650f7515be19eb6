// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/mover.h"

#include <algorithm>
#include <string>
#include <utility>

#include "graph/project/local_origin.h"
#include "src/edit/network_edits.h"

namespace saite::app {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t layout_seed = 1;  // the same file always lies the same way

}  // namespace

Mover::Mover(Workspace& workspace)
    : workspace_(workspace), positions_(workspace.options().wake, workspace.options().frames) {
  follow_document();
}

bool Mover::poll(const Pipeline& pipeline) {
  follow_document();
  bool moved = positions_.poll();
  if (positions_.take_finished()) keep_layout();
  if (redirect_ && pipeline.fresh()) {
    redirect_ = false;
    go_on_from_here(pipeline);
    moved = true;
  }
  if (wanted_ && pipeline.fresh()) {
    wanted_ = false;
    if (auto ok = start(layout::default_layout, pipeline, fresh_, false); !ok) {
      workspace_.notify({ok.error(), true});
    }
  }
  return moved;
}

void Mover::follow_document() {
  const edit::Stamps& now = workspace_.document().stamps();
  if (document_ != workspace_.document_number()) {
    document_ = workspace_.document_number();
    positions_.forget();
    drag_.reset();
    nudge_ = {};
    redirect_ = false;
    const model::Network& network = workspace_.network();
    const std::size_t unknown = positions_.adopt(network);
    const bool in_one_place = project::all_in_one_place(network, network.actors());
    wanted_ = unknown > 0 || in_one_place;
    fresh_ = unknown == network.actor_count() || in_one_place;
    if (in_one_place) workspace_.notify({{"notice.one_place"}, false});
    adopted_ = now;
    return;
  }
  const bool rebuilt = now.structure != adopted_.structure;
  if (rebuilt || now.positions != adopted_.positions) positions_.adopt(workspace_.network());
  if (rebuilt) redirect();
  adopted_ = now;
}

std::vector<edit::Move> Mover::unwritten(std::span<const ActorId> actors) const {
  std::vector<edit::Move> moves;
  for (const ActorId id : actors) {
    const model::Actor& actor = workspace_.network().actor(id);
    if (!positions_.moved(workspace_.network(), id)) continue;
    moves.push_back({id, {actor.position, actor.pinned}, seen(id)});
  }
  return moves;
}

edit::Spot Mover::seen(ActorId id) const {
  return {positions_.in_file(workspace_.network(), id), workspace_.network().actor(id).pinned};
}

void Mover::write_seen() {
  follow_document();
  const auto moves = unwritten(workspace_.network().actors());
  if (moves.empty()) return;
  static_cast<void>(workspace_.execute(edit::settle_positions(workspace_.network(), moves)));
  adopted_.positions = workspace_.document().stamps().positions;  // nothing new to those seen
  positions_.remember(workspace_.network());
}

Status Mover::start(std::string_view algorithm, const Pipeline& pipeline, bool fresh, bool is_step,
                    const layout::Parameters& parameters) {
  const auto projection = pipeline.projection();
  if (!projection) return Error{"not_ready"};
  if (projection->size() == 0) return {};
  end_layout();
  if (is_step) write_seen();
  auto ok =
      positions_.start(algorithm, projection, workspace_.network(), layout_seed, fresh, parameters);
  is_step_ = is_step;
  return ok;
}

void Mover::keep_layout() {
  const model::Network& network = workspace_.network();
  const auto moves = unwritten(network.actors());
  if (moves.empty()) return;
  static_cast<void>(workspace_.execute(is_step_
                                           ? edit::move_actors(network, moves, 0, "edit.layout")
                                           : edit::settle_positions(network, moves)));
  adopted_.positions = workspace_.document().stamps().positions;
  positions_.remember(workspace_.network());
}

void Mover::end_layout() {
  if (positions_.running() || positions_.paused()) keep_layout();
  positions_.stop();
  wanted_ = fresh_ = is_step_ = redirect_ = false;
}

void Mover::go_on_from_here(const Pipeline& pipeline) {
  if (!positions_.running() && !positions_.paused()) return;
  const bool was_paused = positions_.paused();
  const auto projection = pipeline.projection();
  if (!projection) return;
  // A layout that cannot go on leaves everybody where they are.
  if (auto ok = positions_.start(std::string(positions_.algorithm()), projection,
                                 workspace_.network(), layout_seed, false);
      !ok) {
    workspace_.notify({ok.error(), true});
  }
  if (was_paused) positions_.pause();
}

Status Mover::start_layout(std::string_view algorithm, const Pipeline& pipeline,
                           const layout::Parameters& parameters) {
  auto ok = start(algorithm, pipeline, true, true, parameters);
  if (!ok) workspace_.notify({ok.error(), true});
  return ok;
}

void Mover::toggle_layout(const Pipeline& pipeline) {
  if (positions_.running()) {
    positions_.pause();
  } else if (positions_.paused()) {
    positions_.resume();
  } else if (auto ok = start(positions_.algorithm(), pipeline, false, true); !ok) {
    workspace_.notify({ok.error(), true});
  }
}

void Mover::begin_drag(std::span<const ActorId> actors) {
  cancel_drag();
  Drag drag;
  for (const ActorId id : actors) drag.from.push_back({id, positions_.at(id), seen(id)});
  drag_ = std::move(drag);
  drag_by({});
}

void Mover::drag_by(Vec2 delta) {
  if (!drag_) return;
  drag_->moved += delta;
  std::vector<std::pair<ActorId, Vec2>> places;
  for (const DragStart& from : drag_->from) places.emplace_back(from.actor, from.at + drag_->moved);
  positions_.hold(places);
}

void Mover::end_drag() {
  if (!drag_) return;
  const Drag drag = *std::exchange(drag_, std::nullopt);
  positions_.release();
  if (drag.moved == Vec2{}) return;
  std::vector<edit::Move> moves;
  for (const DragStart& from : drag.from) {
    if (!workspace_.network().has(from.actor)) continue;
    moves.push_back({from.actor, from.seen, {positions_.in_file(from.at + drag.moved), true}});
  }
  workspace_.close_step();
  static_cast<void>(
      workspace_.execute(edit::move_actors(workspace_.network(), moves, ++last_gesture_)));
  redirect();
}

void Mover::cancel_drag() {
  if (!drag_) return;
  drag_->moved = {};
  drag_by({});
  positions_.release();
  drag_.reset();
}

void Mover::nudge(std::span<const ActorId> actors, Vec2 delta) {
  if (actors.empty() || drag_) return;
  const auto now = Clock::now();
  if (now - nudge_.last > 1s || !std::ranges::equal(nudge_.actors, actors)) {
    nudge_.gesture = ++last_gesture_;
    nudge_.actors.assign(actors.begin(), actors.end());
  }
  nudge_.last = now;
  std::vector<edit::Move> moves;
  for (const ActorId id : actors) {
    moves.push_back({id, seen(id), {positions_.in_file(positions_.at(id) + delta), true}});
  }
  static_cast<void>(
      workspace_.execute(edit::move_actors(workspace_.network(), moves, nudge_.gesture)));
  follow_document();
  redirect();
}

void Mover::toggle_pins(std::span<const ActorId> actors) {
  if (actors.empty()) return;
  const model::Network& network = workspace_.network();
  const bool all =
      std::ranges::all_of(actors, [&](ActorId id) { return network.actor(id).pinned; });
  std::vector<edit::Move> moves;
  for (const ActorId id : actors) moves.push_back({id, seen(id), {seen(id).at, !all}});
  static_cast<void>(workspace_.execute(edit::pin_actors(network, moves, !all)));
  redirect();
}

}  // namespace saite::app
