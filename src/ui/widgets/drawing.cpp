// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <array>
#include <span>

#include "render/canvas/shapes.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

void trace_shape(ImDrawList& list, ImVec2 at, float radius, canvas::Shape shape) {
  for (const Vec2 corner : canvas::corners(shape)) {
    list.PathLineTo({at.x + corner.x * radius, at.y + corner.y * radius});
  }
}

}  // namespace

void draw_shape(ImDrawList& list, ImVec2 at, float radius, canvas::Shape shape,
                canvas::Colour fill) {
  const ImU32 colour = packed(fill);
  if (shape == canvas::Shape::circle) {
    list.AddCircleFilled(at, radius, colour, 24);
  } else if (shape == canvas::Shape::ring) {
    const float middle = radius * (1 + canvas::ring_hole) / 2;
    list.AddCircle(at, middle, colour, 24, radius * (1 - canvas::ring_hole));
  } else if (shape == canvas::Shape::star) {
    // Not convex: its points and its middle one after another.
    const auto corners = canvas::corners(shape);
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const Vec2 a = corners[i];
      const Vec2 b = corners[(i + 1) % corners.size()];
      list.AddTriangleFilled(at, {at.x + a.x * radius, at.y + a.y * radius},
                             {at.x + b.x * radius, at.y + b.y * radius}, colour);
    }
  } else {
    trace_shape(list, at, radius, shape);
    list.PathFillConvex(colour);
  }
}

void draw_hollow_shape(ImDrawList& list, ImVec2 at, float radius, canvas::Shape shape,
                       canvas::Colour colour, float width) {
  if (shape == canvas::Shape::circle || shape == canvas::Shape::ring) {
    list.AddCircle(at, radius, packed(colour), 24, width);
    return;
  }
  trace_shape(list, at, radius, shape);
  list.PathStroke(packed(colour), ImDrawFlags_Closed, width);
}

void draw_card(const Ui& ui, ImDrawList& list, ImVec2 low, ImVec2 high) {
  const float corner = ui.px(design::corner);
  if (!ui.theme.dark) {
    for (int i = 4; i > 0; --i) {
      const float by = ui.px(static_cast<float>(i));
      list.AddRectFilled({low.x - by, low.y - by + ui.px(2)}, {high.x + by, high.y + by + ui.px(2)},
                         IM_COL32(0, 0, 0, 6), corner + by);
    }
  }
  list.AddRectFilled(low, high, packed(ui.theme.raised), corner);
  list.AddRect(low, high, packed(ui.theme.hairline), corner);
}

}  // namespace saite::ui
