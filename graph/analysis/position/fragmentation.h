// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/analysis/kit/undirected_view.h"
#include "graph/analysis/paths/lowpoint_search.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Borgatti's F: share of the pairs of actors with no path between them, 1 − Σ_k s_k(s_k − 1) /
/// (n(n − 1)), s_k the sizes of the parts; after `removed` are gone, n the actors that remain.
/// Convention: directions and strengths ignored (with directions: directed_fragmentation()).
/// Nothing for fewer than two.   Cost: O(n + m).   Source: Borgatti 2006,
/// doi:10.1007/s10588-006-7084-x.
[[nodiscard]] std::optional<double> fragmentation(const project::Projection& projection,
                                                  std::span<const project::Index> removed = {});

/// A value, and its standard error where it was estimated from a sample.
struct Estimate {
  double value = 0;
  std::optional<double> error;
};

struct DistanceFragmentationOptions {
  /// Distances are taken from all actors where there are no more than this …
  std::uint32_t exact_up_to = 20'000;
  /// … otherwise from so many drawn at random, and the value is an estimate.
  std::uint32_t sources = 2048;
  std::uint64_t seed = 1;
};

/// Distance-weighted F: 1 − Σ_{i≠j} 1/d_ij / (n(n − 1)), which is 1 − efficiency.
/// Convention: along the arcs where the projection is directed, strengths ignored. Nothing for
/// fewer than two. Source as fragmentation(). Error: how much actors differ in their mean nearness,
/// as the sample sees it (which adds its own noise, so the stated error is rather too large). Cost:
/// O(n·m/512) rows of bits in practice (512 sources at once), threads.   Errors: cancelled.
Result<std::optional<Estimate>> distance_fragmentation(const project::Projection& projection,
                                                       std::span<const project::Index> removed,
                                                       const DistanceFragmentationOptions& options,
                                                       Progress& progress);

/// F along the arcs: share of the ordered pairs of which the first does not reach the second;
/// fragmentation() where the projection is undirected. All else as distance_fragmentation().
Result<std::optional<Estimate>> directed_fragmentation(const project::Projection& projection,
                                                       std::span<const project::Index> removed,
                                                       const DistanceFragmentationOptions& options,
                                                       Progress& progress);

/// What the removal of one more actor would do, of every actor at once.
class RemovalScan {
 public:
  /// The view must outlive it.
  explicit RemovalScan(const UndirectedView& graph);

  /// Ordered pairs that a path joins when the marked actors are gone, and one more: by index of
  /// that one (of a marked actor: none more).   Cost: O(n + m).
  const std::vector<std::uint64_t>& run(const std::vector<std::uint8_t>& gone);

 private:
  struct Visitor {
    explicit Visitor(project::Index n) : below(n), cut_off(n), cut_pairs(n) {}

    [[nodiscard]] bool skip(project::Index v) const { return (*gone)[v] != 0; }
    static bool step() { return true; }
    void enter(project::Index u);
    static void tree_arc(project::Index, project::Index) {}
    static void back_arc(project::Index, project::Index) {}
    void leave(project::Index u, project::Index parent, bool parts);

    const std::vector<std::uint8_t>* gone = nullptr;
    std::vector<project::Index> below;     // size of the subtree, itself included
    std::vector<project::Index> cut_off;   // actors that its removal cuts off from the rest
    std::vector<std::uint64_t> cut_pairs;  // Σ s(s − 1) of the parts that these make
    std::vector<project::Index> order;     // of one component
  };

  const UndirectedView& graph_;
  Visitor visitor_;
  LowpointSearch<Visitor> search_;
  std::vector<std::uint64_t> pairs_;
};

}  // namespace saite::analysis
