// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/progress.h"

namespace saite::layout {

/// Finds which discs come close, on a grid whose cells are hashed: memory goes with the number of
/// discs, not with the area. The spans it is made of must outlive it.
/// Cost: O(n) for all discs where radii are alike; a great disc looks at all cells below it.
class DiscGrid {
 public:
  struct Pair {
    std::uint32_t a;
    std::uint32_t b;
  };
  /// How many close discs of one disc find_pairs() lists at most, so that heaps stay bearable.
  static constexpr int max_pairs = 48;

  DiscGrid(std::span<const Vec2> centres, std::span<const float> radii);

  void add(std::uint32_t disc);
  void remove(std::uint32_t disc);
  void add_all();

  /// Pairs nearer than `room` × the sum of their radii, in a fixed order, once each.
  /// False where cancelled.
  bool find_pairs(float room, std::vector<Pair>& pairs, Progress& progress) const;
  /// About how many such pairs there are for each disc, from an even sample of 4,096 discs.
  [[nodiscard]] double pairs_per_disc(float room) const;
  /// Whether a disc there would be `room` × the sum of radii away from all those added.
  [[nodiscard]] bool is_free(Vec2 centre, float radius, float room) const;

 private:
  [[nodiscard]] std::int32_t cell(float x) const;
  [[nodiscard]] std::size_t bucket(std::int32_t column, std::int32_t row) const;
  [[nodiscard]] std::size_t bucket_of(std::uint32_t disc) const;
  void pairs_of(std::uint32_t a, float room, std::vector<Pair>& out) const;
  /// visit(disc) returns false to stop.
  template <class Visit>
  void visit_near(Vec2 centre, float reach, const Visit& visit) const;

  std::span<const Vec2> centres_;
  std::span<const float> radii_;
  float cell_ = 1;
  float greatest_ = 0;
  std::size_t mask_ = 0;
  std::vector<std::uint32_t> first_;  // by bucket: a disc in it
  std::vector<std::uint32_t> next_;   // by disc: another in the same bucket
};

}  // namespace saite::layout
