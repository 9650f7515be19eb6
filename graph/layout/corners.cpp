// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/corners.h"

#include <algorithm>
#include <cmath>

namespace saite::layout {
namespace {

constexpr std::size_t max_points = 400;
constexpr std::size_t max_rows = 20;

Rect page_around(const Drawn& drawn, float aspect) {
  Rect page;
  for (std::size_t i = 0; i < drawn.centres.size(); ++i) {
    const Vec2 r{drawn.radii[i], drawn.radii[i]};
    page.include(drawn.centres[i] - r);
    page.include(drawn.centres[i] + r);
  }
  const float width = std::max(page.width(), page.height() * aspect);
  const float height = std::max(page.height(), page.width() / aspect);
  const Vec2 half{width / 2, height / 2};
  return {page.centre() - half, page.centre() + half};
}

/// Whether a segment comes into a box. Source: Liang & Barsky 1984, doi:10.1145/357332.357333.
bool crosses(const Rect& box, Vec2 a, Vec2 b) {
  float from = 0;
  float to = 1;
  const auto clip = [&](float step, float room) {
    if (step == 0) return room >= 0;
    const float t = room / step;
    if (step < 0) {
      from = std::max(from, t);
    } else {
      to = std::min(to, t);
    }
    return from <= to;
  };
  const Vec2 d = b - a;
  return clip(-d.x, a.x - box.min.x) && clip(d.x, box.max.x - a.x) && clip(-d.y, a.y - box.min.y) &&
         clip(d.y, box.max.y - a.y);
}

bool is_empty(const Rect& box, const Drawn& drawn) {
  for (std::size_t i = 0; i < drawn.centres.size(); ++i) {
    if (box.grown(drawn.radii[i]).contains(drawn.centres[i])) return false;
  }
  return std::ranges::none_of(drawn.ties,
                              [&](const auto& tie) { return crosses(box, tie.first, tie.second); });
}

/// Numbers of rows, those first with which the points stand in a square.
std::vector<std::size_t> rows_to_try(std::size_t count, Vec2 spacing) {
  std::vector<std::size_t> rows;
  for (std::size_t r = 1; r <= std::min(count, max_rows); ++r) rows.push_back(r);
  const auto oblong = [&](std::size_t r) {
    const std::size_t columns = (count + r - 1) / r;
    return std::abs(spacing.x * static_cast<float>(columns) - spacing.y * static_cast<float>(r));
  };
  std::ranges::stable_sort(rows, {}, oblong);
  return rows;
}

}  // namespace

std::optional<std::vector<Vec2>> in_a_corner(const Drawn& drawn, std::size_t count, Vec2 spacing,
                                             float margin, float aspect) {
  if (count == 0 || count > max_points || drawn.centres.empty()) return std::nullopt;
  const Rect page = page_around(drawn, aspect);
  for (const std::size_t rows : rows_to_try(count, spacing)) {
    const std::size_t columns = (count + rows - 1) / rows;
    const Vec2 size{spacing.x * static_cast<float>(columns), spacing.y * static_cast<float>(rows)};
    if (size.x > page.width() || size.y > page.height()) continue;
    for (int corner = 0; corner < 4; ++corner) {
      const bool right = (corner & 1) != 0;
      const bool low = (corner & 2) == 0;
      const Vec2 min{right ? page.max.x - size.x : page.min.x,
                     low ? page.max.y - size.y : page.min.y};
      if (!is_empty(Rect{min, min + size}.grown(margin), drawn)) continue;
      std::vector<Vec2> places;
      for (std::size_t i = 0; i < count; ++i) {
        places.push_back(min + Vec2{spacing.x * (static_cast<float>(i % columns) + 0.5F),
                                    spacing.y * (static_cast<float>(i / columns) + 0.5F)});
      }
      return places;
    }
  }
  return std::nullopt;
}

}  // namespace saite::layout
