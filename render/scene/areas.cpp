// SPDX-License-Identifier: Apache-2.0
#include "render/scene/areas.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "render/canvas/finite.h"
#include "render/scene/contour.h"

namespace saite::scene {
namespace {

constexpr float cells_across = 240;  // at most
constexpr float rough_cells_across = 120;
constexpr float reach_of_kernel = 3.4F;   // of its width; beyond it is a three-hundredth
constexpr float bridges = 2.8F;           // widths: points twice as far apart hang together
constexpr float margin = 4.0F / 3;        // widths: around the outermost points, at most
constexpr float margin_of_few = 1 / 9.F;  // of the extent: the same where a map is of few
constexpr float enough = 0.02F;           // density at the rim; one point alone has 1
constexpr float clearer = 1.4F;           // than any other group by this: a gap between two areas
constexpr float far = 1e12F;              // nodes²
constexpr float solid = 1;                // value of what is filled up
constexpr std::size_t few = 20;           // points: of so small a group every piece counts
constexpr std::size_t part_of_many = 20;

/// Nodes that some points reach.
struct Box {
  int left = 0;
  int top = 0;
  int right = -1;  // included
  int bottom = -1;
};

class Mapper {
 public:
  Mapper(std::span<const Vec2> points, std::span<const std::uint32_t> group_of, std::size_t groups,
         float spacing, bool rough)
      : points_(points), of_group_(groups + 1) {
    Rect bounds;
    for (std::uint32_t i = 0; i < points.size(); ++i) {
      if (!canvas::has_place(points[i])) continue;
      const bool grouped = group_of[i] < groups;
      of_group_[grouped ? group_of[i] : groups].push_back(i);
      if (grouped) bounds.include(points[i]);
    }
    if (bounds.empty()) return;
    const float extent = std::max(bounds.width(), bounds.height());
    cell_ =
        std::max({0.15F * spacing, extent / (rough ? rough_cells_across : cells_across), 1e-12F});
    width_ = std::max(0.75F * spacing, 1.3F * cell_);
    margin_ = std::min(margin * width_, std::max(margin_of_few * extent, 1.3F * cell_));
    reach_ = static_cast<int>(std::ceil(reach_of_kernel * width_ / cell_)) + 1;
    const float rim = static_cast<float>(reach_ + 1) * cell_;
    origin_ = bounds.min - Vec2{rim, rim};
    columns_ = static_cast<int>(bounds.width() / cell_) + 2 * reach_ + 4;
    rows_ = static_cast<int>(bounds.height() / cell_) + 2 * reach_ + 4;
    const std::size_t nodes = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
    density_.assign(nodes, 0);
    squared_.assign(nodes, far);
    best_.assign(nodes, 0);
    second_.assign(nodes, 0);
    winner_.assign(nodes, no_group);
  }

  std::vector<std::vector<Ring>> areas() {
    std::vector<std::vector<Ring>> found(of_group_.size() - 1);
    if (columns_ == 0) return found;
    for (std::uint32_t g = 0; g < of_group_.size(); ++g) compete(g);
    for (std::uint32_t g = 0; g < found.size(); ++g) {
      if (!of_group_[g].empty()) found[g] = area_of(g);
    }
    return found;
  }

 private:
  [[nodiscard]] std::size_t node(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }
  [[nodiscard]] Vec2 in_cells(Vec2 at) const { return (at - origin_) / cell_; }

  /// The nodes around a point, as far as they are on the grid.
  [[nodiscard]] Box around(Vec2 at) const {
    const int x = static_cast<int>(std::clamp(std::floor(at.x), -1e6F, 1e6F));
    const int y = static_cast<int>(std::clamp(std::floor(at.y), -1e6F, 1e6F));
    return {std::max(x - reach_ + 1, 0), std::max(y - reach_ + 1, 0),
            std::min(x + reach_, columns_ - 1), std::min(y + reach_, rows_ - 1)};
  }

  /// How dense the group's points are, node by node, and how far the nearest is where that is
  /// wanted. What it returns is to be wiped.
  template <bool distances>
  Box spread(std::uint32_t group) {
    Box all{columns_, rows_, -1, -1};
    const float rate = -0.5F * (cell_ / width_) * (cell_ / width_);
    std::vector<float> across(2 * static_cast<std::size_t>(reach_) + 2);
    for (const std::uint32_t point : of_group_[group]) {
      const Vec2 at = in_cells(points_[point]);
      const Box box = around(at);
      if (box.right < box.left || box.bottom < box.top) continue;
      all = {std::min(all.left, box.left), std::min(all.top, box.top),
             std::max(all.right, box.right), std::max(all.bottom, box.bottom)};
      for (int x = box.left; x <= box.right; ++x) {
        const float away = static_cast<float>(x) - at.x;
        across[static_cast<std::size_t>(x - box.left)] = std::exp(rate * away * away);
      }
      for (int y = box.top; y <= box.bottom; ++y) {
        const float away = static_cast<float>(y) - at.y;
        const float down = std::exp(rate * away * away);
        float* row = &density_[node(box.left, y)];
        [[maybe_unused]] float* squared = &squared_[node(box.left, y)];
        for (int x = 0; x <= box.right - box.left; ++x) {
          row[x] += down * across[static_cast<std::size_t>(x)];
          if constexpr (distances) {
            const float aside = static_cast<float>(x + box.left) - at.x;
            squared[x] = std::min(squared[x], aside * aside + away * away);
          }
        }
      }
    }
    return all;
  }

  /// A group of few is held together along the shortest tree between its points, where the way of
  /// an edge is not another group's. Source: Prim 1957, doi:10.1002/j.1538-7305.1957.tb01515.x
  void join(const std::vector<std::uint32_t>& group) {
    std::vector<bool> joined(group.size(), false);
    std::vector<std::size_t> from(group.size(), 0);
    std::vector<float> away(group.size(), far);
    for (std::size_t at = 0, count = 1; count < group.size(); ++count) {
      joined[at] = true;
      std::size_t next = group.size();
      for (std::size_t i = 0; i < group.size(); ++i) {
        if (joined[i]) continue;
        const float step = distance(points_[group[at]], points_[group[i]]);
        if (step < away[i]) {
          away[i] = step;
          from[i] = at;
        }
        if (next == group.size() || away[i] < away[next]) next = i;
      }
      at = next;
      if (away[at] < 2 * bridges * width_) {
        near_way(in_cells(points_[group[from[at]]]), in_cells(points_[group[at]]));
      }
    }
  }

  /// Nodes are as near to the way from a to b as to a point.
  void near_way(Vec2 a, Vec2 b) {
    const int steps = static_cast<int>(std::ceil(distance(a, b)));
    for (int i = 1; i < steps; ++i) {
      const Vec2 at = a + (b - a) * (static_cast<float>(i) / static_cast<float>(steps));
      const Box box = around(at);
      for (int y = box.top; y <= box.bottom; ++y) {
        for (int x = box.left; x <= box.right; ++x) {
          const Vec2 aside = Vec2{static_cast<float>(x), static_cast<float>(y)} - at;
          float& squared = squared_[node(x, y)];
          squared = std::min(squared, dot(aside, aside));
        }
      }
    }
  }

  template <class Visit>
  void each(const Box& box, Visit visit) {
    for (int y = box.top; y <= box.bottom; ++y) {
      for (int x = box.left; x <= box.right; ++x) visit(node(x, y), x - box.left, y - box.top);
    }
  }

  void compete(std::uint32_t group) {
    each(spread<false>(group), [&](std::size_t at, int, int) {
      const float density = std::exchange(density_[at], 0.0F);
      if (density > best_[at]) {
        second_[at] = std::exchange(best_[at], density);
        winner_[at] = group;
      } else {
        second_[at] = std::max(second_[at], density);
      }
    });
  }

  std::vector<Ring> area_of(std::uint32_t group) {
    const Box box = spread<true>(group);
    if (box.right < box.left) return {};
    if (of_group_[group].size() <= few) join(of_group_[group]);
    Field field{box.right - box.left + 3, box.bottom - box.top + 3, {}};  // a rim outside
    field.values.assign(
        static_cast<std::size_t>(field.columns) * static_cast<std::size_t>(field.rows), -1);
    std::vector<float> away(field.values.size(), far);  // from the group's nearest point, nodes
    each(box, [&](std::size_t at, int x, int y) {
      const float density = std::exchange(density_[at], 0.0F);
      const float other = winner_[at] == group ? second_[at] : best_[at];
      const float needed = std::max(enough, clearer * other);
      const std::size_t here = field.node(x + 1, y + 1);
      away[here] = std::sqrt(std::exchange(squared_[at], far));
      field.values[here] = std::min(std::log(std::max(density, 1e-6F) / needed),
                                    bridges * width_ / cell_ - away[here]);
    });
    open_or_fill(field, box, group);
    tighten(field, away);
    open_or_fill(field, box, group);
    return rings(field, box, group);
  }

  /// Far enough out to hold together what is apart, an area would take much more room than its
  /// points: it is drawn in again, as far as it does not break where a point is.
  void tighten(Field& field, const std::vector<float>& away) const {
    const float rim = margin_ / cell_;
    const float inwards = (bridges * width_ - margin_) / cell_;
    const std::vector<float> depth = depths(field);
    for (std::size_t i = 0; i < field.values.size(); ++i) {
      float& value = field.values[i];
      if (value > 0) value = std::min(value, std::max(depth[i] - inwards, rim - away[i]));
    }
  }

  /// An area has no holes: one that holds nothing of another group is filled, another is opened
  /// upwards.
  void open_or_fill(Field& field, const Box& box, std::uint32_t group) {
    Outside outside(field);
    for (int row = 1; row + 1 < field.rows; ++row) {
      for (int column = 1; column + 1 < field.columns; ++column) {
        const std::size_t here = field.node(column, row);
        if (outside.seen(here) || field.values[here] > 0) continue;
        const std::span<const std::size_t> hole = outside.flood(here);
        const auto columns = static_cast<std::size_t>(field.columns);
        const bool taken = std::any_of(hole.begin(), hole.end(), [&](std::size_t at) {
          const int x = static_cast<int>(at % columns) - 1 + box.left;
          const int y = static_cast<int>(at / columns) - 1 + box.top;
          return is_of_another(node(x, y), group);
        });
        if (!taken) {
          for (const std::size_t at : hole) field.values[at] = solid;
        } else {
          for (int y = row - 1; field.inside(column, y); --y)
            field.values[field.node(column, y)] = -1;
        }
      }
    }
  }

  [[nodiscard]] bool is_of_another(std::size_t at, std::uint32_t group) const {
    return winner_[at] != group && winner_[at] + 1 < of_group_.size() && best_[at] >= enough;
  }

  std::vector<Ring> rings(const Field& field, const Box& box, std::uint32_t group) {
    const Pieces pieces = pieces_of(field);
    std::vector<std::size_t> held(pieces.count + 1, 0);
    for (const std::uint32_t point : of_group_[group]) {
      const Vec2 at = in_cells(points_[point]);
      const int x = static_cast<int>(std::lround(at.x)) - box.left + 1;
      const int y = static_cast<int>(std::lround(at.y)) - box.top + 1;
      if (field.inside(x, y)) ++held[pieces.of[field.node(x, y)]];
    }
    const std::size_t all = of_group_[group].size();
    const std::size_t least = all <= few ? 1 : all / part_of_many;
    std::vector<std::pair<std::size_t, Ring>> kept;
    for (const Outline& outline : outlines_of(field, pieces)) {
      if (held[outline.piece] < least) continue;
      Ring ring = smoothed(outline.points);
      for (Vec2& at : ring) {
        at = origin_ +
             (at + Vec2{static_cast<float>(box.left - 1), static_cast<float>(box.top - 1)}) * cell_;
      }
      kept.emplace_back(held[outline.piece], std::move(ring));
    }
    std::stable_sort(kept.begin(), kept.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Ring> found;
    for (auto& [count, ring] : kept) found.push_back(std::move(ring));
    return found;
  }

  std::span<const Vec2> points_;
  std::vector<std::vector<std::uint32_t>> of_group_;  // the last: of none
  Vec2 origin_;
  float cell_ = 1;
  float width_ = 1;  // of the kernel
  float margin_ = 1;
  int reach_ = 1;  // of the kernel, nodes
  int columns_ = 0;
  int rows_ = 0;
  std::vector<float> density_;  // of the group in hand
  std::vector<float> squared_;  // nodes² to the nearest of its points
  std::vector<float> best_;
  std::vector<float> second_;
  std::vector<std::uint32_t> winner_;
};

}  // namespace

std::vector<std::vector<Ring>> group_areas(std::span<const Vec2> points,
                                           std::span<const std::uint32_t> group_of,
                                           std::size_t groups, float spacing, bool rough) {
  return Mapper(points, group_of, groups, spacing, rough).areas();
}

}  // namespace saite::scene
