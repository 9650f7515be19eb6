// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "graph/layout/coarsen.h"
#include "graph/layout/settle.h"

namespace saite::layout {

/// How long each level of a part is worked on.
struct Schedule {
  int coarsest_iterations = 200;
  int level_iterations = 60;
  int finest_iterations = 100;
  float first_move = 1.0F;  // in ideal ties, at the beginning of a level
  float last_move = 0.02F;
};

/// The force layout of one connected graph: coarsened until small, laid out there, then refined
/// level by level. One iterate() is one coarsening or one step of the physics.
class ForcePart {
 public:
  ForcePart(const Graph& graph, const Forces& forces, const Schedule& schedule, std::uint64_t seed);

  /// False where cancelled; then nothing has changed.
  bool iterate(Progress& progress);
  [[nodiscard]] bool finished() const { return finished_; }
  [[nodiscard]] double progress() const;
  /// Of all vertices, in ideal ties; those of coarse levels stand where their group is.
  [[nodiscard]] std::vector<Vec2> positions() const;

 private:
  bool coarsen_once(Progress& progress);
  void start();
  void refine();
  [[nodiscard]] const Graph& level_graph() const {
    return coarser_.empty() ? graph_ : coarser_.back()->graph;
  }

  const Graph& graph_;
  Forces forces_;
  Schedule schedule_;
  std::uint64_t seed_;
  std::vector<std::unique_ptr<Coarser>> coarser_;  // finest first; popped as they are done
  bool coarsened_ = false;
  bool finished_ = false;
  std::vector<Vec2> positions_;  // of the level at work
  std::unique_ptr<Settler> settler_;
  int iteration_ = 0;
  int iterations_ = 0;
  double work_done_ = 0;
  double work_all_ = 0;
};

}  // namespace saite::layout
