// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/packing.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_set>

namespace saite::layout {
namespace {

constexpr std::size_t max_fitted = 60;
constexpr std::size_t min_fitted_discs = 4;
constexpr double cells_per_piece = 300;

struct Cell {
  int column;
  int row;
};

Rect box_of(const Piece& piece) {
  Rect box;
  for (std::size_t i = 0; i < piece.centres.size(); ++i) {
    const Vec2 r{piece.radii[i], piece.radii[i]};
    box.include(piece.centres[i] - r);
    box.include(piece.centres[i] + r);
  }
  return box;
}

/// Cells a piece covers, its own box's corner being the corner of cell (0, 0). Bays open to one
/// side only count as covered: nothing strange should stand between a piece's own ties.
class Shape {
 public:
  Shape(const Piece& piece, const Rect& box, float cell) : box_(box), cell_(cell) {
    columns_ = static_cast<int>(box.width() / cell) + 1;
    rows_ = static_cast<int>(box.height() / cell) + 1;
    left_.assign(static_cast<std::size_t>(rows_), columns_);
    right_.assign(static_cast<std::size_t>(rows_), -1);
    top_.assign(static_cast<std::size_t>(columns_), rows_);
    bottom_.assign(static_cast<std::size_t>(columns_), -1);
    for (std::size_t i = 0; i < piece.centres.size(); ++i) {
      const Vec2 r{piece.radii[i], piece.radii[i]};
      mark(piece.centres[i] - r, piece.centres[i] + r);
    }
    for (const auto& [a, b] : piece.ties) mark_line(piece.centres[a], piece.centres[b]);
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        if (left_[at(row)] <= column && column <= right_[at(row)] && top_[at(column)] <= row &&
            row <= bottom_[at(column)]) {
          cells_.push_back({column, row});
        }
      }
    }
  }

  [[nodiscard]] std::span<const Cell> cells() const { return cells_; }
  [[nodiscard]] int columns() const { return columns_; }
  [[nodiscard]] int rows() const { return rows_; }

 private:
  static std::size_t at(int i) { return static_cast<std::size_t>(i); }
  [[nodiscard]] int column(float x) const {
    return std::clamp(static_cast<int>((x - box_.min.x) / cell_), 0, columns_ - 1);
  }
  [[nodiscard]] int row(float y) const {
    return std::clamp(static_cast<int>((y - box_.min.y) / cell_), 0, rows_ - 1);
  }
  void mark(Vec2 from, Vec2 to) {
    for (int r = row(from.y); r <= row(to.y); ++r) {
      for (int c = column(from.x); c <= column(to.x); ++c) {
        left_[at(r)] = std::min(left_[at(r)], c);
        right_[at(r)] = std::max(right_[at(r)], c);
        top_[at(c)] = std::min(top_[at(c)], r);
        bottom_[at(c)] = std::max(bottom_[at(c)], r);
      }
    }
  }
  void mark_line(Vec2 a, Vec2 b) {
    const int steps = static_cast<int>(2 * distance(a, b) / cell_) + 1;
    for (int i = 0; i <= steps; ++i) {
      const Vec2 p = a + (b - a) * (static_cast<float>(i) / static_cast<float>(steps));
      mark(p, p);
    }
  }

  Rect box_;
  float cell_;
  int columns_;
  int rows_;
  std::vector<int> left_, right_, top_, bottom_;  // covered ends of each row and column
  std::vector<Cell> cells_;
};

/// Which cells of the page are taken.
class Page {
 public:
  explicit Page(float aspect) : aspect_(aspect) {}
  [[nodiscard]] bool fits(const Shape& shape, int column, int row) const {
    return std::ranges::none_of(shape.cells(), [&](Cell c) {
      return taken_.contains(key(c.column + column, c.row + row));
    });
  }
  void take(const Shape& shape, int column, int row) {
    for (const Cell c : shape.cells()) taken_.insert(key(c.column + column, c.row + row));
  }
  /// The fitting place nearest to the middle: rings of a rectangle of its aspect, from the inside
  /// out.
  [[nodiscard]] Cell place(const Shape& shape) const {
    for (int ring = 0;; ++ring) {
      const int high = ring;
      const int wide = static_cast<int>(std::lround(static_cast<float>(ring) * aspect_));
      Cell best{0, 0};
      double best_distance = -1;
      const auto look = [&](int x, int y) {
        const double distance =
            static_cast<double>(x) * x + static_cast<double>(aspect_) * aspect_ * y * y;
        if (best_distance >= 0 && distance >= best_distance) return;
        const Cell corner{x - shape.columns() / 2, y - shape.rows() / 2};
        if (!fits(shape, corner.column, corner.row)) return;
        best = corner;
        best_distance = distance;
      };
      const int inner_wide =
          ring == 0 ? -1 : static_cast<int>(std::lround(static_cast<float>(ring - 1) * aspect_));
      for (int y = -high; y <= high; ++y) {
        const bool edge = y == -high || y == high;
        for (int x = -wide; x <= wide; ++x) {
          if (!edge && x == -inner_wide) x = inner_wide + 1;
          look(x, y);
        }
      }
      if (best_distance >= 0) return best;
    }
  }

 private:
  static std::uint64_t key(int column, int row) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32 |
           static_cast<std::uint32_t>(row);
  }
  float aspect_;
  std::unordered_set<std::uint64_t> taken_;  // only asked, never walked
};

/// Places the first `count` pieces; returns what they cover together.
Rect fit_shapes(std::span<const Piece> pieces, std::span<const Rect> boxes, std::size_t count,
                float margin, float aspect, std::vector<Vec2>& shifts) {
  double area = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Rect box = boxes[i].grown(0.5F * margin);
    area += static_cast<double>(box.width()) * box.height();
  }
  const float cell =
      static_cast<float>(std::sqrt(area / (cells_per_piece * static_cast<double>(count))));
  Rect all;
  Page page(aspect);
  for (std::size_t i = 0; i < count; ++i) {
    const Rect box = boxes[i].grown(0.5F * margin);
    Piece grown = pieces[i];
    for (float& r : grown.radii) r += 0.5F * margin;
    const Shape shape(grown, box, cell);
    if (i == 0) {
      page.take(shape, -shape.columns() / 2, -shape.rows() / 2);
      shifts[i] = Vec2{-static_cast<float>(shape.columns() / 2) * cell,
                       -static_cast<float>(shape.rows() / 2) * cell} -
                  box.min;
    } else {
      const Cell corner = page.place(shape);
      page.take(shape, corner.column, corner.row);
      shifts[i] =
          Vec2{static_cast<float>(corner.column) * cell, static_cast<float>(corner.row) * cell} -
          box.min;
    }
    all.include(Rect{boxes[i].min + shifts[i], boxes[i].max + shifts[i]});
  }
  return all;
}

}  // namespace

std::vector<Vec2> pack(std::span<const Piece> pieces, float margin, float aspect) {
  std::vector<Vec2> shifts(pieces.size());
  if (pieces.empty()) return shifts;
  std::vector<Rect> boxes;
  for (const Piece& piece : pieces) boxes.push_back(box_of(piece));
  std::size_t fitted = 1;
  while (fitted < std::min(pieces.size(), max_fitted) &&
         pieces[fitted].centres.size() >= min_fitted_discs) {
    ++fitted;
  }
  Rect all = fit_shapes(pieces, boxes, fitted, margin, aspect, shifts);

  double area = 0;
  float widest = all.width();
  for (std::size_t i = fitted; i < pieces.size(); ++i) {
    area += static_cast<double>(boxes[i].width() + margin) * (boxes[i].height() + margin);
    widest = std::max(widest, boxes[i].width());
  }
  const float row_width = std::max(widest, static_cast<float>(std::sqrt(area * aspect)));
  float y = all.max.y + margin;
  for (std::size_t begin = fitted; begin < pieces.size();) {
    std::size_t end = begin;
    float width = 0;
    float height = 0;
    while (end < pieces.size() && (end == begin || width + boxes[end].width() <= row_width)) {
      width += boxes[end].width() + margin;
      height = std::max(height, boxes[end].height());
      ++end;
    }
    float x = all.centre().x - 0.5F * (width - margin);
    for (std::size_t i = begin; i < end; ++i) {
      shifts[i] = Vec2{x, y + 0.5F * (height - boxes[i].height())} - boxes[i].min;
      x += boxes[i].width() + margin;
    }
    y += height + margin;
    begin = end;
  }
  return shifts;
}

std::vector<Vec2> rows_below(const Rect& above, std::size_t count, Vec2 spacing, float margin) {
  std::vector<Vec2> places;
  if (count == 0) return places;
  const Rect map = above.empty() ? Rect{{0, 0}, {0, 0}} : above;
  constexpr float aspect = 4.0F / 3.0F;
  const float square = std::sqrt(static_cast<float>(count) * aspect * spacing.y / spacing.x);
  const float across = std::max(square, map.width() / spacing.x + 1);
  const std::size_t rows =
      (count + static_cast<std::size_t>(across) - 1) / static_cast<std::size_t>(across);
  const std::size_t columns = (count + rows - 1) / rows;
  const float left = map.centre().x - 0.5F * spacing.x * static_cast<float>(columns - 1);
  const float top = above.empty() ? 0 : map.max.y + margin;
  for (std::size_t i = 0; i < count; ++i) {
    places.push_back({left + spacing.x * static_cast<float>(i % columns),
                      top + spacing.y * static_cast<float>(i / columns)});
  }
  return places;
}

}  // namespace saite::layout
