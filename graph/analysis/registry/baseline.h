// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/analysis/registry/registry.h"

namespace saite::analysis {

/// What stays of the network where all else is chance.
enum class NullModel : std::uint8_t {
  degrees,  // everybody keeps their number of ties; whom they are tied to is chance
  density,  // as many ties, between anybody
  labels    // the ties stay; who is of which group, kind or place is chance
};

struct BaselineOptions {
  NullModel model = NullModel::degrees;
  std::uint32_t networks = 200;      // at most; fewer on large maps
  std::uint32_t swaps_per_tie = 10;  // degrees: how thoroughly each is shuffled
  bool detected_groups = false;      // Context::grouping was found by Leiden: find it anew in each
};

/// Where a number of the network stands among those of random networks.
struct Chance {
  double mean = 0;
  double low = 0;   // 5 of 100 are at or below it
  double high = 0;  // 95 of 100 are
  /// Share of the random networks at least as far out, on the nearer side, twice, the network
  /// itself counted among them: 2·min(#≥, #≤) + 1 over networks + 1, at most 1.
  double p = 1;
  std::uint32_t networks = 0;  // in which the measure has a value
  /// All of them have the network's own value, such as the number of actors.
  [[nodiscard]] bool fixed(double observed) const { return low == observed && high == observed; }
};

struct Baseline {
  BaselineOptions options;                // networks: as many as were made
  std::vector<std::optional<Chance>> of;  // by measure; nothing where it has no value, a class for
                                          // a value, or needs more than the null networks have
};

/// Which measure of the network, and what it is there.
struct Observed {
  const MeasureInfo* info = nullptr;
  std::optional<double> value;
};

/// How many random networks are made: all that are asked for up to some 50,000 actors and ties
/// together (for measures that wait for all shortest paths: up to 10⁸ of actors times ties), then
/// fewer, 20 at least.
[[nodiscard]] std::uint32_t baseline_networks(const project::Projection& projection,
                                              std::span<const Observed> measures,
                                              const BaselineOptions& options);

/// Holds numbers of the network against random networks of the same sort (null_like.h), with the
/// seed, grouping, parameters and normalisation of `context`, each computed from nothing: detected
/// groups are detected anew.
/// Convention: measures of the network only. What people declared of single ties (kinds, classes,
/// ratings) says nothing of a random one: of `degrees` and `density` such measures have no chance;
/// `labels` shuffles all that is known of actors, groups included, as one.
/// Cost: that of making and measuring, times the networks, on all threads.   Errors: cancelled.
/// Source: Maslov & Sneppen 2002, doi:10.1126/science.1065103; p: Phipson & Smyth 2010,
/// doi:10.2202/1544-6115.1585.
Result<Baseline> baseline(const Context& context, std::span<const Observed> measures,
                          const BaselineOptions& options, Progress& progress);

}  // namespace saite::analysis
