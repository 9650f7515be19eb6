// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/on_page.h"

#include "render/canvas/finite.h"

namespace saite::canvas {
namespace {

Vec2 placed(Vec2 at, const View& view, Space space) {
  return space == Space::world ? view.to_page(at) : at;
}

}  // namespace

std::optional<PageMark> on_page(const Mark& mark, const View& view, Space space,
                                const Batch& batch) {
  PageMark page;
  page.at = placed(mark.at, view, space);
  if (!has_place(mark.at) || !has_place(page.at)) return std::nullopt;
  page.radius = usable_length(mark.radius * batch.size_scale);
  const float extent = page.radius * reach(mark.shape);
  if (page.at.x + extent < 0 || page.at.y + extent < 0 || page.at.x - extent > view.page_size.x ||
      page.at.y - extent > view.page_size.y) {
    return std::nullopt;
  }
  page.paint = mark_paint(mark, page.radius, view.pixel_ratio);
  return page;
}

std::optional<Vec2> on_page(const Label& label, const View& view, Space space) {
  if (label.run == nullptr) return std::nullopt;
  const Vec2 at = placed(label.at, view, space) + label.offset;
  if (!has_place(label.at) || !has_place(at)) return std::nullopt;
  return at;
}

std::vector<Vec2> on_page(const Polygon& polygon, const View& view, Space space) {
  std::vector<Vec2> points;
  if (polygon.points.size() < 3 || !have_places(polygon.points)) return points;
  points.reserve(polygon.points.size());
  for (const Vec2 point : polygon.points) points.push_back(placed(point, view, space));
  if (!have_places(points)) points.clear();
  return points;
}

}  // namespace saite::canvas
