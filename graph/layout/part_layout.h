// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "graph/layout/force_part.h"
#include "graph/layout/overlap.h"
#include "graph/layout/room.h"
#include "graph/layout/shaper.h"

namespace saite::layout {

/// `groups`: by forces that reach a few neighbours only, then every disc is given the same room, so
/// that groups stand apart; ties weigh what weigh_by_backbone() says.
enum class ShapedBy { force, stress, groups };

/// What is asked of a part beside its graph; lists are by vertex.
struct PartInput {
  ShapedBy shaped_by = ShapedBy::force;
  double spacing = 1;       // how long ties are, compared with the usual
  double effort = 1;        // how many iterations, compared with the usual
  bool upright = false;     // for a page that is higher than wide: widest from top to bottom
  std::vector<Vec2> start;  // not finite: none
  std::vector<bool> fixed;  // only where start is finite
  std::vector<float> radius;
  std::uint64_t seed = 1;
};

/// The layout of one connected part from beginning to end, in the layout's unit: its shape (from
/// several tries where it is small), its size, its discs apart. A part whose actors mostly have a
/// start keeps it: new actors find a place among the others, which give way only a little.
class PartLayout {
 public:
  /// Up to this size several drawings are made and the most readable one is kept.
  static constexpr Vertex small_size = 300;

  /// `graph` must outlive it.
  PartLayout(const Graph& graph, PartInput input);

  /// A piece of work of at most some milliseconds per 10,000 actors. False where cancelled; then
  /// nothing has changed.
  bool iterate(Progress& progress);
  [[nodiscard]] bool finished() const { return stage_ == Stage::done; }
  [[nodiscard]] double progress() const;
  /// Whether it stands where its actors' starts say, and not wherever there is room.
  [[nodiscard]] bool anchored() const { return anchored_; }
  /// Changes whenever the drawing may have changed its size by much.
  [[nodiscard]] int epoch() const { return epoch_; }
  [[nodiscard]] std::vector<Vec2> positions() const;

 private:
  enum class Stage { tries, shape, room, size, relax, discs, done };

  [[nodiscard]] Schedule schedule() const;
  [[nodiscard]] std::unique_ptr<Shaper> make_shaper() const;
  [[nodiscard]] float unit_for(std::span<const Vec2> drawing) const;
  [[nodiscard]] float personal_space() const;
  [[nodiscard]] std::vector<Vec2> turned(std::vector<Vec2> drawing) const;
  bool try_some(Progress& progress);
  bool shape(Progress& progress);
  void begin_room();
  bool make_room(Progress& progress);
  bool size(Progress& progress);
  void begin_with(std::vector<Vec2> sized);
  void begin_relaxing();
  bool relax(Progress& progress);
  void begin_separating();
  bool separate(Progress& progress);
  void place_new_actors();

  const Graph& graph_;
  PartInput input_;
  std::size_t known_ = 0;  // how many have a start
  bool anchored_ = false;
  Stage stage_ = Stage::shape;
  int epoch_ = 0;
  std::vector<Vec2> drawn_;  // in the unit of the forces until sized
  float unit_ = 1;           // length of the layout's unit ÷ that of the forces
  int tries_ = 0;
  double best_score_ = 0;
  std::unique_ptr<Shaper> shaper_;
  std::unique_ptr<Room> room_;
  std::unique_ptr<Settler> settler_;
  std::vector<Vec2> anchor_;
  std::vector<float> hold_;
  int iteration_ = 0;
  float longest_move_ = 0;
  std::optional<OverlapRemoval> overlap_;
  float stretch_ = 1;  // widths are divided by it while discs are moved apart
};

}  // namespace saite::layout
