// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "src/app/session/session_state.h"
#include "src/edit/commands.h"

namespace saite::app {
namespace {

constexpr std::uint64_t layout_seed = 1;  // the same file always lies the same way

}  // namespace

void Session::State::write_positions(std::span<const ActorId> actors) {
  std::vector<std::pair<ActorId, Vec2>> seats;
  for (const ActorId id : actors) {
    const Vec2 at = node_positions.at(id);
    if (document.network().actor(id).position != at) seats.emplace_back(id, at);
  }
  document.adopt_positions(seats);
  refreshed.positions = document.stamps().positions;  // nothing new to the arrangement
  node_positions.remember(document.network());
}

void Session::State::start_wanted_layout() {
  if (!layout.wanted || !derived.fresh()) return;
  layout.wanted = false;
  if (auto ok = start_layout("force", layout.fresh, false); !ok) {
    notices.push_back({ok.error(), true});
  }
}

Status Session::State::start_layout(std::string_view algorithm, bool fresh, bool is_step,
                                    const layout::Parameters& parameters) {
  const auto projection = derived.projection();
  if (!projection) return Error{"not_ready"};
  if (projection->size() == 0) return {};
  end_layout();
  if (is_step) write_positions(projection->actors());
  auto ok = node_positions.start(algorithm, projection, document.network(), layout_seed, fresh,
                                 parameters);
  layout.is_step = is_step;
  return ok;
}

void Session::State::keep_layout() {
  std::vector<ActorId> moved;
  for (const ActorId id : document.network().actors()) {
    if (document.network().actor(id).position != node_positions.at(id)) moved.push_back(id);
  }
  if (moved.empty()) return;
  if (!layout.is_step) {
    write_positions(moved);
    return;
  }
  std::vector<edit::Placement> places;
  for (const ActorId id : moved) places.push_back({id, node_positions.at(id)});
  static_cast<void>(
      document.execute(edit::move_actors(document.network(), places, false, 0, "edit.layout")));
  refreshed.positions = document.stamps().positions;
  node_positions.remember(document.network());
}

void Session::State::end_layout() {
  const bool under_way = node_positions.running() || node_positions.paused();
  if (under_way) keep_layout();
  node_positions.stop();
  layout = {};
}

void Session::State::redirect_layout() {
  if (!node_positions.running() && !node_positions.paused()) return;
  const bool was_paused = node_positions.paused();
  const auto projection = derived.projection();
  if (!projection || !derived.fresh()) return;
  // A layout that cannot go on leaves everybody where they are.
  if (auto ok = node_positions.start(std::string(node_positions.algorithm()), projection,
                                     document.network(), layout_seed, false);
      !ok) {
    notices.push_back({ok.error(), true});
  }
  if (was_paused) node_positions.pause();
}

Status Session::start_layout(std::string_view algorithm, const layout::Parameters& parameters) {
  auto ok = state_->start_layout(algorithm, true, true, parameters);
  if (!ok) tell({ok.error(), true});
  return ok;
}

void Session::toggle_layout() {
  State& s = *state_;
  if (s.node_positions.running()) {
    s.node_positions.pause();
  } else if (s.node_positions.paused()) {
    s.node_positions.resume();
  } else if (auto ok = s.start_layout(s.node_positions.algorithm(), false, true); !ok) {
    tell({ok.error(), true});
  }
}

}  // namespace saite::app
