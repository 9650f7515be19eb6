// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/weaving_stage.h"

#include <algorithm>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/betweenness/pivot_betweenness.h"
#include "graph/analysis/cohesion/centralisation.h"
#include "graph/analysis/community/stage_chance.h"
#include "graph/analysis/paths/components.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// A copy without directions and strengths, where it has any.
std::optional<Projection> plain_copy(const Projection& projection) {
  if (!projection.directed() && !projection.weighted()) return std::nullopt;
  std::vector<Projection::Edge> edges(projection.edges().begin(), projection.edges().end());
  for (auto& edge : edges) {
    if (edge.a > edge.b) std::swap(edge.a, edge.b);
  }
  return Projection::from_edges(projection.size(), edges);
}

Status add_betweenness(StageNumbers& numbers, const Projection& graph, const StageOptions& options,
                       Progress& progress) {
  if (options.betweenness.size() == graph.size()) {
    numbers.set_betweenness(options.betweenness);
    return {};
  }
  const double cost = static_cast<double>(graph.size()) * graph.edge_count();
  if (cost <= options.exact_cost) {
    auto exact = betweenness(graph, {.edges = false}, progress);
    if (!exact) return exact.error();
    numbers.set_betweenness(exact->actors);
    return {};
  }
  auto estimate = pivot_betweenness(graph, options.pivots, options.seed, progress);
  if (!estimate) return estimate.error();
  numbers.set_betweenness(estimate->actors);
  // The centralisation is all but the greatest value over its maximum, so it errs as that does.
  const auto top = std::ranges::max_element(estimate->actors) - estimate->actors.begin();
  const double n = graph.size();
  numbers.betweenness_error =
      estimate->errors[static_cast<std::size_t>(top)] / ((n - 1) * (n - 2) / 2);
  return {};
}

void add_degrees(StageNumbers& numbers, const Projection& graph, const StageRules& rules) {
  std::vector<double> degrees;
  std::vector<Index> counts;
  Index most = 0;
  for (Index u = 0; u < graph.size(); ++u) {
    degrees.push_back(graph.degree(u));
    counts.push_back(graph.degree(u));
    most = std::max(most, graph.degree(u));
  }
  numbers.degree_centralisation = degree_centralisation(degrees);
  numbers.hubs = static_cast<Index>(std::ranges::count_if(
      counts, [&](Index degree) { return degree > 2 && 2 * degree >= most; }));
  const double n = graph.size();
  const double ties = graph.edge_count();
  numbers.core_by_degrees =
      splittance(counts) <= rules.split * std::min(ties, n * (n - 1) / 2 - ties);
}

}  // namespace

void StageNumbers::set_betweenness(std::span<const double> betweenness) {
  betweenness_centralisation = analysis::betweenness_centralisation(betweenness, false);
  const double most = betweenness.empty() ? 0 : std::ranges::max(betweenness);
  busy = static_cast<Index>(
      std::ranges::count_if(betweenness, [&](double b) { return 2 * b >= most; }));
}

double StageNumbers::largest_share() const {
  return actors > 0 ? static_cast<double>(largest) / actors : 0;
}

std::optional<Stage> weaving_stage(const StageNumbers& numbers, const StageRules& rules) {
  if (!numbers.degree_centralisation) return std::nullopt;
  if (numbers.largest_share() < rules.connected) return Stage::scattered;
  const double degree = *numbers.degree_centralisation;
  if (degree > rules.single_hub && numbers.hubs == 1) return Stage::single_hub;
  const bool core =
      numbers.plausible_core() && numbers.chance.core_p.value_or(1) < rules.beyond_chance;
  if (core) return Stage::core_periphery;
  const bool hubs = degree >= rules.hubs_degree ||
                    (numbers.betweenness_centralisation.value_or(0) > rules.hubs_betweenness &&
                     numbers.busy <= rules.busy * numbers.actors);
  return hubs ? Stage::multi_hub : Stage::evenly_woven;
}

std::uint32_t stage_networks(const Projection& projection) {
  const std::size_t size = std::size_t{projection.size()} + projection.edge_count();
  if (size <= 5'000) return 99;
  return size <= 20'000 ? 39 : 20;
}

Result<StageNumbers> stage_numbers(const Projection& projection, const StageOptions& options,
                                   Progress& progress) {
  const auto copy = plain_copy(projection);
  const Projection& graph = copy ? *copy : projection;
  StageNumbers numbers;
  numbers.actors = graph.size();
  if (numbers.actors == 0) return numbers;
  SubProgress first(progress, 0.0, 0.05);
  auto parts = components(graph, first);
  if (!parts) return parts.error();
  numbers.largest = parts->sizes.front();
  add_degrees(numbers, graph, options.rules);
  if (!numbers.degree_centralisation) return numbers;
  SubProgress second(progress, 0.05, 0.5);
  if (auto ok = add_betweenness(numbers, graph, options, second); !ok) return ok.error();
  SubProgress third(progress, 0.5, 0.55);
  auto core = core_shape(graph, third);
  if (!core) return core.error();
  numbers.core = std::move(*core);
  SubProgress fourth(progress, 0.55, 1.0);
  auto chance = stage_chance(graph, numbers, options, fourth);
  if (!chance) return chance.error();
  numbers.chance = *chance;
  return numbers;
}

}  // namespace saite::analysis
