// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "src/app/session/session_state.h"
#include "src/edit/network_edits.h"

namespace saite::app {
namespace {

constexpr std::uint64_t layout_seed = 1;  // the same file always lies the same way

}  // namespace

std::vector<edit::Move> Session::State::unwritten(std::span<const ActorId> actors) const {
  std::vector<edit::Move> moves;
  for (const ActorId id : actors) {
    const model::Actor& actor = document.network().actor(id);
    if (!node_positions.moved(document.network(), id)) continue;
    moves.push_back({id, {actor.position, actor.pinned}, seen(id)});
  }
  return moves;
}

void Session::State::write_positions(std::span<const ActorId> actors) {
  const auto moves = unwritten(actors);
  if (moves.empty()) return;
  static_cast<void>(document.execute(edit::settle_positions(document.network(), moves)));
  refreshed.positions = document.stamps().positions;  // nothing new to the positions seen
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
  const auto moves = unwritten(document.network().actors());
  if (moves.empty()) return;
  const model::Network& network = document.network();
  static_cast<void>(document.execute(layout.is_step
                                         ? edit::move_actors(network, moves, 0, "edit.layout")
                                         : edit::settle_positions(network, moves)));
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
