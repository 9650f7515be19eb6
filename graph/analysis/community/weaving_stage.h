// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "graph/analysis/cohesion/core_shape.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How far a network has been woven: Krebs & Holley's four stages, and what is none of them: woven
/// in one piece without hubs or a core that stand out.
enum class Stage : std::uint8_t { scattered, single_hub, multi_hub, core_periphery, evenly_woven };

/// Ids of the stages in the order of Stage.
inline constexpr std::string_view stage_ids[] = {"scattered", "single_hub", "multi_hub",
                                                 "core_periphery", "evenly_woven"};

/// What chance gives: random networks beside this one, the same for the same seed.
struct StageChance {
  std::uint32_t networks = 0;  // of each sort that were made; 0: none were needed
  /// Share of the random networks, this one among them, whose core fits as well; nothing where this
  /// network has no plausible core.
  std::optional<double> core_p;
  /// Share of the networks of the same degrees that get the same stage; where it was asked for.
  std::optional<double> same_stage;
};

/// The numbers that decide; print them beside the name. Nothing where they make no sense (fewer
/// than three actors).
struct StageNumbers {
  project::Index actors = 0;
  project::Index largest = 0;  // actors of the largest component
  std::optional<double> degree_centralisation;
  std::optional<double> betweenness_centralisation;
  std::optional<double> betweenness_error;  // standard error, where it was estimated
  project::Index busy = 0;                  // actors with half of the greatest betweenness or more
  project::Index hubs = 0;                  // more than two ties, and half of the most or more
  std::optional<CoreShape> core;
  /// The numbers of ties leave no other shape (StageRules::split): every network of the same
  /// degrees is a core with a periphery, so the core is held against networks of the same density.
  bool core_by_degrees = false;
  StageChance chance;

  void set_betweenness(std::span<const double> betweenness);  // raw
  [[nodiscard]] double largest_share() const;
  [[nodiscard]] bool plausible_core() const { return core && core->plausible(); }
};

/// Rules of thumb, our own but for `beyond_chance`.
struct StageRules {
  double connected = 0.6;          // share of the largest component from which it is one network
  double single_hub = 0.6;         // degree centralisation above, and one hub only
  double hubs_degree = 0.3;        // degree centralisation from here
  double hubs_betweenness = 0.35;  // … or betweenness centralisation above, where few are busy:
  double busy = 0.2;               // share of the actors at most (along a chain most are)
  double beyond_chance = 0.05;     // core_p below
  /// Of the ties (of the pairs without a tie, where these are fewer): so many would have to change
  /// at most to make core and periphery exact (splittance()).
  double split = 0.05;
};

/// The first rule that fits: scattered; single hub; core/periphery: a plausible core (CoreShape)
/// beyond chance; several hubs; else evenly woven. Nothing for fewer than three actors.
/// Chance are networks of the same degrees, since hubs alone look like a core (Kojaku & Masuda
/// 2018). Where the degrees leave no other shape than core and periphery (Hammer & Simeone 1981)
/// all of them fit as well, so there they are networks of the same density (Boyd et al. 2006).
/// Source: Krebs & Holley 2006, Building Smart Communities through Network Weaving (the stages);
/// Kojaku & Masuda 2018, doi:10.1088/1367-2630/aab547; Boyd, Fitzgerald & Beck 2006,
/// doi:10.1016/j.socnet.2005.06.003; Hammer & Simeone 1981, doi:10.1007/BF02579333.
[[nodiscard]] std::optional<Stage> weaving_stage(const StageNumbers& numbers,
                                                 const StageRules& rules = {});

struct StageOptions {
  /// Betweenness is exact where actors × edges is no more, otherwise estimated from `pivots`.
  double exact_cost = 3e8;
  std::uint32_t pivots = 200;
  std::uint64_t seed = 1;
  StageRules rules = {};
  /// Raw betweenness by projection index where it is known already (undirected, unweighted).
  std::span<const double> betweenness = {};
  bool same_stage = false;  // StageChance::same_stage too
};

/// How many random networks of each sort are made: 99; of more than 5,000 actors and ties 39, of
/// more than 20,000 20 (the fewest that can show p < .05).
[[nodiscard]] std::uint32_t stage_networks(const project::Projection& projection);

/// The numbers of a network. Directions and strengths are ignored.
/// Cost: that of betweenness, with pivots O(pivots·m); where a core is plausible, or same_stage is
/// asked for, O(10·m) for each random network (without same_stage no more are made than it takes to
/// see that chance does as well), threads.   Errors: cancelled.
Result<StageNumbers> stage_numbers(const project::Projection& projection,
                                   const StageOptions& options, Progress& progress);

}  // namespace saite::analysis
