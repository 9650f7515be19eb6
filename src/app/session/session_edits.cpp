// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "src/app/session/session_state.h"

namespace saite::app {
namespace {

using namespace std::chrono_literals;

/// After undo and redo what was changed is selected, unless it was half the map.
constexpr std::size_t max_shown = 20;

/// Where a new actor goes: beside what is selected, else in the middle of the map.
Vec2 place_for_newcomer(const Session& session) {
  const NodePositions& node_positions = session.node_positions();
  const auto selected = session.selected().actors();
  if (!selected.empty()) {
    const Rect box = node_positions.bounds(selected);
    return Vec2{box.max.x + 6, box.centre().y + 3};
  }
  const Rect box = node_positions.bounds(session.derived().visible().actors);
  return box.empty() ? Vec2{} : box.centre();
}

}  // namespace

Result<edit::Touched> Session::execute(edit::Step step) {
  auto done = state_->document.execute(std::move(step));
  if (!done) {
    tell({done.error(), true});
    return done;
  }
  state_->refresh();
  return done;
}

void Session::State::show_touched(const edit::Touched& touched, edit::Aspects aspects) {
  refresh();
  if (!edit::touches(aspects, edit::Aspect::structure)) return;
  if (touched.actors.size() + touched.ties.size() > max_shown) return;
  selected.set(touched.actors, touched.ties);
  selected.drop_missing(document.network());
}

bool Session::can_undo() const {
  const State& s = *state_;
  if (dragging()) return true;
  const Draft& draft = s.planning.draft();
  if (!draft.active()) return s.document.history().can_undo();
  return draft.can_undo() || s.document.history().done() > s.plan.floor;
}

bool Session::can_redo() const {
  const Draft& draft = state_->planning.draft();
  return draft.active() && draft.can_redo() ? true : state_->document.history().can_redo();
}

void Session::undo() {
  State& s = *state_;
  if (s.drag) {
    cancel_drag();
    return;
  }
  s.end_layout();  // its result is the newest step
  if (!can_undo()) return;
  if (s.undo_draft()) return;
  const edit::Aspects aspects = edit::aspects_of(*s.document.history().next_undo());
  if (const auto touched = s.document.undo()) s.show_touched(*touched, aspects);
}

void Session::redo() {
  State& s = *state_;
  if (s.drag || !can_redo()) return;
  Draft& draft = s.planning.draft();
  if (draft.active() && draft.can_redo()) {
    draft.redo();
    s.note_draft();
    return;
  }
  const edit::Aspects aspects = edit::aspects_of(*s.document.history().next_redo());
  if (const auto touched = s.document.redo()) s.show_touched(*touched, aspects);
}

void Session::go_to_change(std::size_t count) {
  cancel_drag();
  state_->end_layout();
  state_->document.go_to(count);
  state_->refresh();
}

Result<ActorId> Session::add_actor(std::string name, model::KindIndex kind,
                                   std::optional<Vec2> at) {
  model::Actor actor;
  actor.name = model::LocalText(std::move(name));
  actor.kind = kind;
  actor.position = node_positions().in_file(at.value_or(place_for_newcomer(*this)));
  auto done = execute(edit::add_actor(network(), std::move(actor)));
  if (!done) return done.error();
  const ActorId id = done->actors.at(0);
  selected().set({id});
  if (derived().fresh() && !derived().is_visible(id)) tell({{"notice.filtered_out"}, false});
  return id;
}

Result<TieId> Session::add_tie(ActorId from, ActorId to, model::KindIndex kind) {
  model::Tie tie;
  tie.source = from;
  tie.target = to;
  tie.kind = kind;
  auto done = execute(edit::add_tie(network(), std::move(tie)));
  if (!done) return done.error();
  return done->ties.at(0);
}

void Session::remove_selected() {
  if (selected().empty()) return;
  const auto actors = selected().actors();
  const auto ties = selected().ties();
  if (Draft& draft = state_->planning.draft(); draft.active()) {
    draft.remove(actors, ties);
    selected().clear();  // so that the map shows what was thought of
    return;
  }
  // Cannot fail: what is selected is there.
  static_cast<void>(execute(edit::remove(network(), actors, ties)));
}

void Session::toggle_pins() {
  State& s = *state_;
  const auto actors = selected().actors();
  if (actors.empty()) return;
  const bool all =
      std::ranges::all_of(actors, [&](ActorId id) { return network().actor(id).pinned; });
  std::vector<edit::Move> moves;  // a pin holds the place that is seen
  for (const ActorId id : actors) {
    const edit::Spot seen = s.seen(id);
    moves.push_back({id, seen, {seen.at, !all}});
  }
  static_cast<void>(execute(edit::pin_actors(network(), moves, !all)));
  s.node_positions.remember(network());
  s.redirect_layout();
}

edit::Spot Session::State::seen(ActorId id) const {
  return {node_positions.in_file(document.network(), id), document.network().actor(id).pinned};
}

void Session::begin_drag(ActorId grabbed) {
  State& s = *state_;
  cancel_drag();
  std::vector<ActorId> actors{grabbed};
  if (selected().has(grabbed))
    actors.assign(selected().actors().begin(), selected().actors().end());
  std::erase_if(actors, [&](ActorId id) { return id != grabbed && !derived().is_visible(id); });
  SessionDrag drag;
  for (const ActorId id : actors) drag.from.push_back({id, s.node_positions.at(id), s.seen(id)});
  s.drag = std::move(drag);
  drag_by({});
}

void Session::drag_by(Vec2 world_delta) {
  State& s = *state_;
  if (!s.drag) return;
  s.drag->moved += world_delta;
  std::vector<std::pair<ActorId, Vec2>> places;
  for (const SessionDrag::Start& from : s.drag->from) {
    places.emplace_back(from.actor, from.at + s.drag->moved);
  }
  s.node_positions.hold(places);
}

void Session::end_drag() {
  State& s = *state_;
  if (!s.drag) return;
  const SessionDrag drag = *std::exchange(s.drag, std::nullopt);
  s.node_positions.release();
  if (drag.moved == Vec2{}) return;
  std::vector<edit::Move> moves;
  for (const SessionDrag::Start& from : drag.from) {
    if (!network().has(from.actor)) continue;
    moves.push_back(
        {from.actor, from.seen, {s.node_positions.in_file(from.at + drag.moved), true}});
  }
  s.document.close_step();
  static_cast<void>(execute(edit::move_actors(network(), moves, ++s.last_gesture)));
  s.node_positions.remember(network());
  s.redirect_layout();
}

void Session::cancel_drag() {
  State& s = *state_;
  if (!s.drag) return;
  s.drag->moved = {};
  drag_by({});
  s.node_positions.release();
  s.drag.reset();
}

bool Session::dragging() const {
  return state_->drag.has_value();
}

void Session::nudge(Vec2 world_delta) {
  State& s = *state_;
  const auto span = selected().actors();
  const std::vector<ActorId> actors(span.begin(), span.end());
  if (actors.empty() || s.drag) return;
  const auto now = SessionClock::now();
  if (now - s.nudge.last > 1s || s.nudge.actors != actors) {
    s.nudge.gesture = ++s.last_gesture;
    s.nudge.actors = actors;
  }
  s.nudge.last = now;
  std::vector<edit::Move> moves;
  for (const ActorId id : actors) {
    const Position to = s.node_positions.in_file(s.node_positions.at(id) + world_delta);
    moves.push_back({id, s.seen(id), {to, true}});
  }
  static_cast<void>(execute(edit::move_actors(network(), moves, s.nudge.gesture)));
  s.redirect_layout();
}

}  // namespace saite::app
