// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How far a network has been woven: Krebs & Holley's four stages.
enum class Stage : std::uint8_t { scattered, single_hub, multi_hub, core_periphery };

/// Ids of the stages in the order of Stage.
inline constexpr std::string_view stage_ids[] = {"scattered", "single_hub", "multi_hub",
                                                 "core_periphery"};

/// The numbers that decide; print them beside the name. Nothing where they make no sense (fewer
/// than three actors).
struct StageNumbers {
  project::Index actors = 0;
  project::Index largest = 0;  // actors of the largest component
  std::optional<double> degree_centralisation;
  std::optional<double> betweenness_centralisation;
  std::optional<double> betweenness_error;  // standard error, where it was estimated
  project::Index deepest_core = 0;          // greatest core number
  project::Index core_actors =
      0;  // with a core number of at least StageRules::core, or the deepest

  [[nodiscard]] double largest_share() const;
  [[nodiscard]] double core_share() const;
};

/// METRICS.md's thresholds; rules of thumb, to be tuned.
struct StageRules {
  double connected = 0.6;          // share of the largest component from which it is one network
  double single_hub = 0.6;         // degree centralisation above
  double hubs_degree = 0.3;        // … from here to single_hub
  double hubs_betweenness = 0.35;  // … or betweenness centralisation above
  project::Index core = 4;         // depth of the core
  double core_share = 0.2;         // of the actors that are in it
};

struct WeavingStage {
  /// Nothing where no rule fits (evenly woven, without hubs or core) or for fewer than three
  /// actors.
  std::optional<Stage> stage;
  /// Where it is between two stages (hubs and a core): the later one.
  std::optional<Stage> towards;
};

/// The first rule that fits: scattered; single hub; hubs and core both: multi-hub towards
/// core/periphery; core; hubs.
/// Source: Krebs & Holley 2006, Building Smart Communities through Network Weaving (the stages);
/// the rules are our own.
[[nodiscard]] WeavingStage weaving_stage(const StageNumbers& numbers, const StageRules& rules = {});

struct StageOptions {
  /// Betweenness is exact where actors × edges is no more, otherwise estimated from `pivots`.
  double exact_cost = 3e8;
  std::uint32_t pivots = 200;
  std::uint64_t seed = 1;
  StageRules rules = {};
  /// Raw betweenness by projection index where it is known already (undirected, unweighted).
  std::span<const double> betweenness = {};
};

/// The numbers of a network. Directions and strengths are ignored.
/// Cost: that of betweenness; with pivots O(pivots·m).   Errors: cancelled.
Result<StageNumbers> stage_numbers(const project::Projection& projection,
                                   const StageOptions& options, Progress& progress);

}  // namespace saite::analysis
