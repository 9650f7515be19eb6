// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/scene/camera.h"
#include "render/scene/frame.h"
#include "render/scene/labels.h"
#include "render/scene/scene.h"
#include "render/text/shaper.h"

namespace saite::scene {

/// Whether the scene has so few names that the best of many scales is looked for.
[[nodiscard]] bool worth_weighing(const Scene& scene);

/// The camera that shows all of the scene in the frame's map. Marks, areas, loops and annotations
/// lie within it; so do the names, for which `plan` keeps to that room from then on: what has none
/// at the rim is turned inwards or left out. Of the scales that leave the marks at least about half
/// of the map, the one that is worth most: names that show × size. `roughly`, and where there is no
/// worth in weighing: as large as the names that are placed freely let it be, but never below three
/// fifths of the map's width and height. Cost: that of planning the names, up to 15 times, or 4
/// times where roughly.
[[nodiscard]] Camera fit_scene(const Scene& scene, const Frame& frame, LabelPlan& plan,
                               text::Shaper& shaper, bool roughly = false);

}  // namespace saite::scene
