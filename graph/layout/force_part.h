// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "graph/layout/coarsen.h"
#include "graph/layout/settle.h"
#include "graph/layout/shaper.h"

namespace saite::layout {

/// How long a part is worked on. Small levels get many iterations: they are cheap, and a fault in
/// the shape of the whole cannot be mended later.
struct Schedule {
  int finest_iterations = 80;
  int level_iterations = 30;
  double extra_work = 3e5;  // … and this ÷ n more iterations for a coarse level of n vertices,
  int extra_iterations = 1000;  // at most
  float first_move = 0.7F;      // in mean ties, at the beginning of a level
  float last_move = 0.003F;
  Pull pull;
};

/// The force layout of one connected graph: coarsened until small, laid out there from a random
/// start, then refined level by level. One iterate() is one coarsening or one step of the physics.
/// Source: Walshaw 2003, doi:10.7155/jgaa.00070 (multilevel).
class ForcePart final : public Shaper {
 public:
  /// `graph` must outlive it. Masses and strengths as prepare_strengths() makes them.
  ForcePart(const Graph& graph, const Schedule& schedule, std::uint64_t seed);

  /// False where cancelled; then nothing has changed.
  bool iterate(Progress& progress) override;
  [[nodiscard]] bool finished() const override { return finished_; }
  [[nodiscard]] double progress() const override;
  [[nodiscard]] std::size_t levels_left() const override { return coarser_.size(); }
  /// Of all vertices; those of coarse levels stand close to their group. Empty before the start.
  [[nodiscard]] std::vector<Vec2> positions() const override;

 private:
  bool coarsen_once(Progress& progress);
  void start();
  void begin_level();
  void finish_level();
  [[nodiscard]] const Graph& level_graph(std::size_t level) const {
    return level == 0 ? graph_ : coarser_[level - 1]->graph;
  }
  [[nodiscard]] int iterations_of(std::size_t level) const;
  [[nodiscard]] std::vector<Vec2> spread_groups(std::size_t level,
                                                std::span<const Vec2> coarse) const;

  const Graph& graph_;
  Schedule schedule_;
  std::uint64_t seed_;
  std::vector<std::unique_ptr<Coarser>> coarser_;  // finest first; dropped as they are done
  bool multilevel_ = false;
  bool finished_ = false;
  std::vector<Vec2> positions_;  // of the level at work
  std::unique_ptr<Settler> settler_;
  int iteration_ = 0;
  int iterations_ = 0;
  float longest_move_ = 0;
  float cooling_ = 1;
  double work_done_ = 0;
  double work_all_ = 0;
};

/// Prepares a part's masses and strengths for the forces: hubs push a little more, so that what
/// hangs on them has room, and ties of well-connected actors hold a little more, so that the core
/// of a network stays together. Both were found by trial, see NOTES.md.
void prepare_strengths(Graph& graph);

}  // namespace saite::layout
