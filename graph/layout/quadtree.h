// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/progress.h"

namespace saite::layout {

/// A quadtree over points with masses, flat in preorder, for sums over all pairs. Points are kept
/// sorted along a Z-shaped curve, so that near points are near in memory.
///     QuadTree tree;
///     tree.build(points, mass, progress);  // memory is kept from one build to the next
///     for (group : tree.groups()) … tree.gather(group, theta, sources) …
/// Cost: O(n) to build (radix sort), the same whatever the number of threads.
/// Source: Barnes & Hut 1986, doi:10.1038/324446a0; Warren & Salmon 1993,
/// doi:10.1145/169627.169640 (curve order).
class QuadTree {
 public:
  static constexpr std::uint32_t leaf_size = 12;
  static constexpr std::uint32_t group_size = 64;

  /// Points [begin, end) of the sorted order, and the rectangle they fill.
  struct Group {
    std::uint32_t begin;
    std::uint32_t end;
    Rect box;
  };

  /// Point masses that stand for all points as seen from one group.
  struct Sources {
    std::vector<float> x;
    std::vector<float> y;
    std::vector<float> mass;
    void clear() {
      x.clear();
      y.clear();
      mass.clear();
    }
    void add(float sx, float sy, float m) {
      x.push_back(sx);
      y.push_back(sy);
      mass.push_back(m);
    }
  };

  /// False where cancelled; then the tree must not be used.
  bool build(std::span<const Vec2> points, std::span<const float> mass, Progress& progress);

  [[nodiscard]] std::span<const Group> groups() const { return groups_; }
  /// Cells whose width is below theta × their distance from the group count as one point.
  void gather(const Group& group, float theta, Sources& sources) const;

  /// In sorted order: original numbers, coordinates and masses.
  [[nodiscard]] std::span<const std::uint32_t> order() const { return order_; }
  [[nodiscard]] std::span<const float> x() const { return x_; }
  [[nodiscard]] std::span<const float> y() const { return y_; }
  [[nodiscard]] std::span<const float> mass() const { return mass_; }

 private:
  struct Node {
    float x;
    float y;
    float mass;
    float width;         // greater side of the rectangle its points fill
    std::uint32_t skip;  // the node after this subtree
    std::uint32_t begin;
    std::uint32_t end;
    bool leaf;
  };

  bool sort(std::span<const Vec2> points, Progress& progress);
  Rect add_node(std::uint32_t begin, std::uint32_t end, int shift, bool grouped);

  std::vector<std::uint64_t> keys_;  // place on the curve above, original number below
  std::vector<std::uint64_t> scratch_;
  std::vector<std::uint32_t> order_;
  std::vector<float> x_;
  std::vector<float> y_;
  std::vector<float> mass_;
  std::vector<Node> nodes_;
  std::vector<Group> groups_;
};

}  // namespace saite::layout
