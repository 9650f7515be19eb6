// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "graph/base/geometry.h"
#include "render/canvas/canvas.h"
#include "render/scene/camera.h"
#include "render/scene/labels.h"
#include "render/scene/scene.h"
#include "render/scene/sizing.h"
#include "render/text/shaper.h"

namespace saite::scene {

/// Where the legend stands, in a band of its own. One that finds no room is left out.
/// `automatic`: at the side of a wide page, at the bottom of a high one.
enum class LegendPlace : std::uint8_t { none, automatic, side, bottom };

struct FrameOptions {
  float margin = 28;  // px, left free at the page's edge
  LegendPlace legend = LegendPlace::automatic;
  bool title = true;
  bool notes = true;
  bool masks = false;  // a part of the map is seen: it ends at the edge of its room
};

/// How a page is divided, px. Empty rectangles: not there.
struct Frame {
  Vec2 page;
  Rect map;  // what the network may fill
  Rect title;
  Rect legend;
  Rect notes;
  float spare = 0;  // px that names may reach beyond `map`
  int legend_columns = 1;
  bool masks = false;
};

[[nodiscard]] Frame lay_out_frame(const Scene& scene, Vec2 page_size, const FrameOptions& options,
                                  text::Shaper& shaper);

/// A page on which the map gets so much room and title, legend and notes get theirs around it.
struct PageAround {
  Vec2 page;
  FrameOptions options;  // with which lay_out_frame() divides it so
};
[[nodiscard]] PageAround page_around(const Scene& scene, Vec2 map, const FrameOptions& options,
                                     text::Shaper& shaper);

/// Size of the legend set in so many columns of this width, px.
[[nodiscard]] Vec2 legend_size(const Legend& legend, int columns, float column_width,
                               text::Shaper& shaper);
/// Draws title, legend and notes into the frame, in page space, on top of what is there. The size
/// scale of the legend shows marks as large as they are on the map: hence `sizing`.
void draw_frame(const Scene& scene, const Frame& frame, const Sizing& sizing, text::Shaper& shaper,
                canvas::Canvas& canvas);

}  // namespace saite::scene
