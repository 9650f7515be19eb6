// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/layout/registry.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"

namespace saite::app {

/// Where the actors lie now, relative to an origin of its own, and the layout that moves them in
/// the background. The layout steps on a thread of its own; poll() takes over its newest positions.
class NodePositions {
 public:
  /// `gives_way`: layouts come second to the thread that polls, see background.h.
  explicit NodePositions(std::function<void()> wake = {}, bool gives_way = false);
  ~NodePositions();

  /// Another document: nobody lies anywhere.
  void forget();
  /// Positions as the network has them; whoever has none is set near an actor he has a tie to, else
  /// beside the map. Returns how many had none.
  std::size_t adopt(const model::Network& network);

  /// The network has been given the positions that are here.
  void remember(const model::Network& network);

  /// Where the actor is seen, in the coordinates of the file: its own position, to the last digit,
  /// where it has not moved from there.
  [[nodiscard]] Position in_file(const model::Network& network, ActorId id) const;
  /// Whether the actor is seen elsewhere than where the network has it.
  [[nodiscard]] bool moved(const model::Network& network, ActorId id) const;
  /// A place of the map in the coordinates of the file.
  [[nodiscard]] Position in_file(Vec2 at) const { return absolute(at, origin_); }

  /// What positions() count from, in the coordinates of the file.
  [[nodiscard]] Position origin() const { return origin_; }

  /// By actor id; zero for ids that are not there.
  [[nodiscard]] std::span<const Vec2> positions() const { return positions_; }
  [[nodiscard]] Vec2 at(ActorId id) const;
  /// Rises whenever a position changes.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  [[nodiscard]] Rect bounds(std::span<const ActorId> actors) const;

  /// Width ÷ height of the page that layouts which are begun from now on are for.
  void set_aspect(float aspect) { aspect_ = aspect; }

  /// Starts a layout of the projection from the present positions (`fresh`: from none). Errors: as
  /// layout::create_layout.
  Status start(std::string_view algorithm, std::shared_ptr<const project::Projection> projection,
               const model::Network& network, std::uint64_t seed, bool fresh,
               const layout::Parameters& parameters = {});
  void pause();
  void resume();
  void stop();
  [[nodiscard]] bool running() const;  // neither paused nor finished nor stopped
  [[nodiscard]] bool paused() const;
  [[nodiscard]] double fraction() const;
  [[nodiscard]] const std::string& algorithm() const { return algorithm_; }

  /// Takes over new positions. True where there were any.
  bool poll();
  /// True once after a layout has come to its end.
  [[nodiscard]] bool take_finished();

  /// Puts actors somewhere and holds them there against the layout until release().
  void hold(std::span<const std::pair<ActorId, Vec2>> places);
  void release();

 private:
  struct Run;
  void place(ActorId id, Vec2 at);
  void place_newcomers(const model::Network& network, std::span<const ActorId> unknown);
  [[nodiscard]] bool known(ActorId id) const {
    return id.value() < known_.size() && known_[id.value()];
  }

  std::vector<Vec2> positions_;
  std::vector<bool> known_;
  std::vector<std::optional<Position>> adopted_;  // as the network had them last
  Position origin_;                               // what positions_ count from
  std::map<ActorId, Vec2> held_;
  std::uint64_t revision_ = 1;
  std::string algorithm_{layout::default_layout};
  float aspect_ = layout::LayoutInput{}.aspect;
  std::function<void()> wake_;
  bool gives_way_ = false;
  std::unique_ptr<Run> run_;
};

}  // namespace saite::app
