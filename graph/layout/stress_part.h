// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/base/random.h"
#include "graph/layout/graph.h"
#include "graph/layout/shaper.h"

namespace saite::layout {

struct StressSchedule {
  int epochs = 40;
  Vertex pivots = 24;  // an epoch, for graphs of more than all_pairs_size vertices
};

/// Draws every two vertices of a connected graph about as far apart as the steps between them:
/// stress (weights 1/steps²) minimised by stochastic gradient descent. An epoch takes all pairs up
/// to all_pairs_size vertices; above, all pairs of some pivots that are drawn anew each epoch.
/// Source: Zheng, Pawar & Goodman 2019, doi:10.1109/TVCG.2018.2859997.
/// Cost: O(n²), above all_pairs_size vertices O((n + m) · pivots) an epoch; O(n + m) memory.
class StressPart final : public Shaper {
 public:
  static constexpr Vertex all_pairs_size = 600;

  StressPart(const Graph& graph, const StressSchedule& schedule, std::uint64_t seed);

  bool iterate(Progress& progress) override;
  [[nodiscard]] bool finished() const override { return epoch_ == schedule_.epochs; }
  [[nodiscard]] double progress() const override;
  [[nodiscard]] std::size_t levels_left() const override { return finished() ? 0 : 1; }
  [[nodiscard]] std::vector<Vec2> positions() const override { return positions_; }

 private:
  void start();
  void pull_around(Vertex pivot);
  void pull_to_distance(Vertex v, Vertex other, float distance);
  void search(Vertex from);

  const Graph& graph_;
  StressSchedule schedule_;
  std::uint64_t seed_;
  std::vector<Vec2> positions_;
  std::vector<std::uint32_t> steps_;  // from the pivot at work
  std::vector<Vertex> reached_;
  float rate_ = 0;
  float cooling_ = 1;
  int epoch_ = 0;
};

}  // namespace saite::layout
