// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "render/scene/group_spots.h"
#include "render/scene/label_grid.h"
#include "render/scene/label_sides.h"
#include "render/scene/label_text.h"
#include "render/scene/scene.h"

namespace saite::scene {

/// What a plan says of a label at a step: the index of its side or spot, or that it is not shown.
using LabelChoice = std::int8_t;
inline constexpr LabelChoice not_shown = -1;

/// Cells of the grids that find what is in the way, px.
inline constexpr Vec2 label_cell{72, 20};

/// Zoom steps. With three, a map lay up to a quarter larger than the step its names were placed
/// for, and four of forty found no room.
inline constexpr float steps_a_doubling = 8;

/// World px at a zoom step, where a mark's unit is a pixel at step 0.
[[nodiscard]] float step_scale(int step);

/// The box of a group's name of that shape at a spot that lies at `at`, px.
[[nodiscard]] Rect group_box(const GroupSpot& spot, const LabelShape& shape, Vec2 at);

/// Places the names of one zoom step, in a world measured in px of that step.
class StepPlacer {
 public:
  struct Shapes {
    const std::vector<LabelShape>& labels;       // by label
    const std::vector<LabelShape>& groups;       // by hull
    const std::vector<GroupSpots>& group_spots;  // by hull
  };
  StepPlacer(const Scene& scene, Shapes shapes, const NameRoom& room, int step,
             std::size_t expected);

  /// A mark that may be in the way: all of them, before anything is placed.
  void see(MarkIndex mark);
  /// On the side it has already, if that is still free.
  bool keep(std::uint32_t label, LabelChoice side);
  bool keep_group(std::size_t hull, LabelChoice spot);
  /// On the first free side; where only dots are in the way, on the one with the fewest.
  LabelChoice place(std::uint32_t label);
  /// In the midst of its group, or as near as there is room.
  LabelChoice place_group(std::size_t hull);

 private:
  [[nodiscard]] bool is_outside(const Rect& box) const;
  [[nodiscard]] bool is_far_out(std::size_t hull) const;
  [[nodiscard]] Rect reach(std::uint32_t label, LabelChoice side) const;
  [[nodiscard]] Rect group_reach(std::size_t hull, const GroupSpot& spot) const;
  [[nodiscard]] float hidden(const Rect& box, MarkIndex own) const;
  bool take(const Rect& box, std::uint32_t value);

  const Scene& scene_;
  Shapes shapes_;
  float scale_;
  float size_here_;
  float size_next_;
  Rect room_;  // that names have; empty: any
  BoxGrid taken_;
  BoxGrid obstacles_;
};

}  // namespace saite::scene
