// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/scene/scene.h"

namespace saite::scene {

/// The curve of a tie on the map: straight where it is the only one of its pair, else bent to its
/// lane, so that all ties of a pair lie side by side. A loop gives a point.
[[nodiscard]] canvas::Curve tie_curve(const Scene& scene, const SceneTie& tie);

/// The curve of a loop on the page: px, for marks of `size` px per unit of radius.
[[nodiscard]] canvas::Curve loop_curve(const Scene& scene, const SceneLoop& loop, Vec2 at,
                                       float size);

/// All loops, each pointing away from the ties of its mark.
[[nodiscard]] std::vector<SceneLoop> find_loops(const Scene& scene);

/// Counts the ties of each pair and gives them lanes: those of one pair share `lanes`.
void give_lanes(std::vector<SceneTie>& ties, std::size_t mark_count);

}  // namespace saite::scene
