// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "graph/layout/force_part.h"
#include "graph/layout/graph.h"
#include "graph/layout/shaper.h"

namespace saite::layout {

struct StressSchedule {
  int epochs = 40;
  Vertex pivots = 100;  // for graphs of more than all_pairs_size vertices
};

/// Draws every two vertices of a connected graph about as far apart as the steps between them:
/// stress with weights 1/steps². Up to all_pairs_size vertices over all pairs, by stochastic
/// gradient descent. Above, the force layout makes the start, and then every vertex goes where its
/// distances to its neighbours and to some random vertices, the pivots, ask (majorisation).
/// Source: Zheng, Pawar & Goodman 2019, doi:10.1109/TVCG.2018.2859997; Gansner, Koren & North
/// 2005, doi:10.1007/978-3-540-31843-9_25.
/// Cost: O(n²) an epoch, above all_pairs_size vertices O(m + n · pivots), as is memory.
class StressPart final : public Shaper {
 public:
  static constexpr Vertex all_pairs_size = 600;

  StressPart(const Graph& graph, const StressSchedule& schedule, std::uint64_t seed);

  bool iterate(Progress& progress) override;
  [[nodiscard]] bool finished() const override { return epoch_ == schedule_.epochs; }
  [[nodiscard]] double progress() const override;
  [[nodiscard]] std::size_t levels_left() const override {
    return force_ ? 1 + force_->levels_left() : 0;
  }
  [[nodiscard]] std::vector<Vec2> positions() const override {
    return force_ ? force_->positions() : positions_;
  }

 private:
  void start_anywhere();
  void start_from(std::vector<Vec2> drawing);
  void add_pivot();
  bool descend(Progress& progress);
  bool majorise(Progress& progress);
  [[nodiscard]] Vec2 wanted_place(Vertex v) const;
  void pull_around(Vertex pivot);
  void pull_to_distance(Vertex v, Vertex other, float distance);

  const Graph& graph_;
  std::unique_ptr<ForcePart> force_;  // makes the start of great graphs
  StressSchedule schedule_;
  std::uint64_t seed_;
  std::vector<Vec2> positions_;
  std::vector<Vertex> pivots_;
  std::vector<std::uint16_t> pivot_steps_;  // pivots_.size() for each vertex
  std::vector<Vertex> steps_;               // from the pivot at work
  std::vector<Vertex> reached_;
  float rate_ = 0;
  float cooling_ = 1;
  int epoch_ = 0;
};

}  // namespace saite::layout
