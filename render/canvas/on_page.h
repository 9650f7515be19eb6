// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/canvas/shapes.h"

namespace saite::canvas {

// Where marks, labels and polygons lie on the page, for every canvas that draws on the processor;
// curves: curves.h. Numbers that are not finite: finite.h.

struct PageMark {
  Vec2 at;
  float radius = 0;  // px
  MarkPaint paint;
};
/// Nothing where the page does not show any of it.
[[nodiscard]] std::optional<PageMark> on_page(const Mark& mark, const View& view, Space space,
                                              const Batch& batch);

/// The left end of the base line; nothing where there is no text.
[[nodiscard]] std::optional<Vec2> on_page(const Label& label, const View& view, Space space);

/// The corners; none where there are fewer than three.
[[nodiscard]] std::vector<Vec2> on_page(const Polygon& polygon, const View& view, Space space);

}  // namespace saite::canvas
