// SPDX-License-Identifier: Apache-2.0
#include "render/scene/contour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace saite::scene {
namespace {

constexpr std::uint32_t no_edge = 0xffffffffU;

/// Walks around what is inside, cell by cell.
class Tracer {
 public:
  Tracer(const Field& field, const Pieces& pieces) : field_(field), pieces_(pieces) {
    const std::size_t edges = 2 * field.values.size();
    next_.assign(edges, no_edge);
    piece_.assign(edges, 0);
    place_.resize(edges);
  }

  std::vector<Outline> trace() {
    for (int row = 0; row + 1 < field_.rows; ++row) {
      for (int column = 0; column + 1 < field_.columns; ++column) {
        const float* values = &field_.values[field_.node(column, row)];
        const bool in = values[0] > 0;
        const float* under = values + field_.columns;
        if ((values[1] > 0) != in || (under[0] > 0) != in || (under[1] > 0) != in)
          cell(column, row);
      }
    }
    std::vector<Outline> found;
    for (std::uint32_t start = 0; start < next_.size(); ++start) {
      if (next_[start] == no_edge) continue;
      Outline outline{piece_[start], {}};
      for (std::uint32_t at = start; next_[at] != no_edge;) {
        outline.points.push_back(place_[at]);
        at = std::exchange(next_[at], no_edge);
      }
      found.push_back(std::move(outline));
    }
    return found;
  }

 private:
  /// Corners of a cell in turn, clockwise on the page; side i goes from corner i to the next.
  void cell(int column, int row) {
    const std::array<std::pair<int, int>, 4> corners{
        {{column, row}, {column + 1, row}, {column + 1, row + 1}, {column, row + 1}}};
    std::array<bool, 4> in{};
    for (std::size_t i = 0; i < 4; ++i)
      in.at(i) = field_.inside(corners.at(i).first, corners.at(i).second);
    // Each run of corners inside gets its own stretch: where two lie aslant they stay apart.
    for (std::size_t i = 0; i < 4; ++i) {
      if (!in.at(i) || in.at((i + 3) % 4)) continue;  // not the first of a run
      std::size_t last = i;
      while (in.at((last + 1) % 4)) last = (last + 1) % 4;
      const std::uint32_t enters = side(corners, (i + 3) % 4);
      const std::uint32_t leaves = side(corners, last);
      const auto piece = pieces_.of[field_.node(corners.at(i).first, corners.at(i).second)];
      next_[leaves] = enters;
      piece_[leaves] = piece;
    }
  }

  /// The edge of the grid on a side, and where the outline meets it.
  std::uint32_t side(const std::array<std::pair<int, int>, 4>& corners, std::size_t i) {
    const auto [ax, ay] = corners.at(i);
    const auto [bx, by] = corners.at((i + 1) % 4);
    const std::size_t first = std::min(field_.node(ax, ay), field_.node(bx, by));
    const std::size_t edge = 2 * first + (ay == by ? 0 : 1);
    const float a = field_.values[field_.node(ax, ay)];
    const float b = field_.values[field_.node(bx, by)];
    const float t = a / (a - b);
    const Vec2 from{static_cast<float>(ax), static_cast<float>(ay)};
    const Vec2 to{static_cast<float>(bx), static_cast<float>(by)};
    place_[edge] = from + (to - from) * t;
    return static_cast<std::uint32_t>(edge);
  }

  const Field& field_;
  const Pieces& pieces_;
  std::vector<std::uint32_t> next_;   // by edge: the one that follows on the outline
  std::vector<std::uint32_t> piece_;  // by edge
  std::vector<Vec2> place_;           // by edge
};

/// The lower envelope of parabolas y + (x − place)², one a node of a line.
class LowestParabola {
 public:
  explicit LowestParabola(int longest)
      : heights_(static_cast<std::size_t>(longest) + 2),
        places_(heights_.size()),
        from_(heights_.size() + 1) {}

  /// Replaces the heights of a line by the envelope's; its ends are 0 one node further out.
  void along(float* values, int stride, int count) {
    count_ = 0;
    add(0, -1);
    for (int i = 0; i < count; ++i) add(values[i * stride], static_cast<float>(i));
    add(0, static_cast<float>(count));
    std::size_t k = 0;
    for (int i = 0; i < count; ++i) {
      const auto x = static_cast<float>(i);
      while (k + 1 < count_ && from_[k + 1] < x) ++k;
      values[i * stride] = heights_[k] + (x - places_[k]) * (x - places_[k]);
    }
  }

 private:
  void add(float height, float place) {
    float start = 0;
    for (; count_ > 0; --count_) {
      const float before = places_[count_ - 1];
      start = (height + place * place - heights_[count_ - 1] - before * before) /
              (2 * (place - before));
      if (count_ == 1 || start > from_[count_ - 1]) break;
    }
    heights_[count_] = height;
    places_[count_] = place;
    from_[count_++] = start;
  }

  std::vector<float> heights_;
  std::vector<float> places_;
  std::vector<float> from_;  // where a parabola becomes the lowest
  std::size_t count_ = 0;
};

std::vector<Vec2> averaged(const std::vector<Vec2>& ring) {
  std::vector<Vec2> calm(ring.size());
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Vec2 before = ring[(i + ring.size() - 1) % ring.size()];
    const Vec2 after = ring[(i + 1) % ring.size()];
    calm[i] = (before + ring[i] * 2 + after) * 0.25F;
  }
  return calm;
}

float from_line(Vec2 point, Vec2 a, Vec2 b) {
  const float far = distance(a, b);
  return far > 0 ? std::abs(cross(b - a, point - a)) / far : distance(point, a);
}

/// Without points that lie nearer than this to the line between those that stay.
std::vector<Vec2> thinned(const std::vector<Vec2>& ring, float tolerance) {
  constexpr std::size_t longest = 24;  // points left out in a row, so that the cost stays linear
  if (ring.size() < 8) return ring;
  std::vector<Vec2> kept{ring.front()};
  std::size_t last = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const Vec2 next = ring[(i + 1) % ring.size()];
    bool needed = i - last >= longest;
    for (std::size_t k = last + 1; k <= i && !needed; ++k) {
      needed = from_line(ring[k], ring[last], next) > tolerance;
    }
    if (!needed) continue;
    kept.push_back(ring[i]);
    last = i;
  }
  return kept.size() < 3 ? ring : kept;
}

}  // namespace

std::vector<float> depths(const Field& field) {
  const int longest = std::max(field.columns, field.rows);
  const auto far = static_cast<float>(longest) * static_cast<float>(longest) * 4;
  std::vector<float> squared(field.values.size(), 0);
  for (std::size_t i = 0; i < squared.size(); ++i) squared[i] = field.values[i] > 0 ? far : 0;
  LowestParabola lowest(longest);
  for (int x = 0; x < field.columns; ++x) {
    lowest.along(&squared[field.node(x, 0)], field.columns, field.rows);
  }
  for (int y = 0; y < field.rows; ++y) lowest.along(&squared[field.node(0, y)], 1, field.columns);
  for (float& value : squared) value = std::sqrt(value);
  return squared;
}

Outside::Outside(const Field& field) : field_(field), seen_(field.values.size(), 0) {
  // What is at the rim has no neighbours beyond it: from the second node on none must be asked for.
  for (int x = 0; x < field.columns; ++x) {
    seen_[field.node(x, 0)] = 1;
    seen_[field.node(x, field.rows - 1)] = 1;
  }
  for (int y = 0; y < field.rows; ++y) {
    seen_[field.node(0, y)] = 1;
    seen_[field.node(field.columns - 1, y)] = 1;
  }
  const auto take = [&](int x, int y) {
    const std::size_t node = field.node(x, y);
    if (seen_[node] != 0 || field.values[node] > 0) return;
    seen_[node] = 1;
    found_.push_back(node);
  };
  for (int x = 1; x + 1 < field.columns; ++x) {
    take(x, 1);
    take(x, field.rows - 2);
  }
  for (int y = 1; y + 1 < field.rows; ++y) {
    take(1, y);
    take(field.columns - 2, y);
  }
  spread();
}

void Outside::spread() {
  const auto columns = static_cast<std::size_t>(field_.columns);
  for (std::size_t next = 0; next < found_.size(); ++next) {
    const std::size_t above = found_[next] - columns - 1;
    for (std::size_t row = above; row <= above + 2 * columns; row += columns) {
      for (std::size_t node = row; node < row + 3; ++node) {
        if (seen_[node] != 0 || field_.values[node] > 0) continue;
        seen_[node] = 1;
        found_.push_back(node);
      }
    }
  }
}

std::span<const std::size_t> Outside::flood(std::size_t node) {
  found_.assign(1, node);
  seen_[node] = 1;
  spread();
  return found_;
}

Pieces pieces_of(const Field& field) {
  Pieces pieces;
  pieces.of.assign(field.values.size(), 0);
  std::vector<std::pair<int, int>> open;
  const auto take = [&](int column, int row) {
    if (!field.inside(column, row) || pieces.of[field.node(column, row)] != 0) return;
    pieces.of[field.node(column, row)] = pieces.count;
    open.emplace_back(column, row);
  };
  for (int row = 0; row < field.rows; ++row) {
    for (int column = 0; column < field.columns; ++column) {
      if (!field.inside(column, row) || pieces.of[field.node(column, row)] != 0) continue;
      ++pieces.count;
      take(column, row);
      while (!open.empty()) {
        const auto [x, y] = open.back();
        open.pop_back();
        take(x - 1, y);
        take(x + 1, y);
        take(x, y - 1);
        take(x, y + 1);
      }
    }
  }
  return pieces;
}

std::vector<Outline> outlines_of(const Field& field, const Pieces& pieces) {
  return Tracer(field, pieces).trace();
}

std::vector<Vec2> smoothed(const std::vector<Vec2>& ring) {
  std::vector<Vec2> round = thinned(averaged(averaged(ring)), 0.1F);
  for (int pass = 0; pass < 2; ++pass) {
    std::vector<Vec2> cut;
    cut.reserve(2 * round.size());
    for (std::size_t i = 0; i < round.size(); ++i) {
      const Vec2 a = round[i];
      const Vec2 b = round[(i + 1) % round.size()];
      cut.push_back(a + (b - a) * 0.25F);
      cut.push_back(a + (b - a) * 0.75F);
    }
    round = std::move(cut);
  }
  return thinned(round, 0.02F);
}

}  // namespace saite::scene
