// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/weaving_stage.h"

#include <algorithm>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/betweenness/pivot_betweenness.h"
#include "graph/analysis/cohesion/centralisation.h"
#include "graph/analysis/kit/undirected.h"
#include "graph/analysis/paths/components.h"
#include "graph/analysis/position/core.h"

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
    numbers.betweenness_centralisation = betweenness_centralisation(options.betweenness, false);
    return {};
  }
  const double cost = static_cast<double>(graph.size()) * graph.edge_count();
  if (cost <= options.exact_cost) {
    auto exact = betweenness(graph, {.edges = false}, progress);
    if (!exact) return exact.error();
    numbers.betweenness_centralisation = betweenness_centralisation(exact->actors, false);
    return {};
  }
  auto estimate = pivot_betweenness(graph, options.pivots, options.seed, progress);
  if (!estimate) return estimate.error();
  numbers.betweenness_centralisation = betweenness_centralisation(estimate->actors, false);
  // The centralisation is all but the greatest value over its maximum, so it errs as that does.
  const auto top = std::ranges::max_element(estimate->actors) - estimate->actors.begin();
  const double n = graph.size();
  numbers.betweenness_error =
      estimate->errors[static_cast<std::size_t>(top)] / ((n - 1) * (n - 2) / 2);
  return {};
}

}  // namespace

double StageNumbers::largest_share() const {
  return actors > 0 ? static_cast<double>(largest) / actors : 0;
}

double StageNumbers::core_share() const {
  return actors > 0 ? static_cast<double>(core_actors) / actors : 0;
}

WeavingStage weaving_stage(const StageNumbers& numbers, const StageRules& rules) {
  if (!numbers.degree_centralisation) return {};
  if (numbers.largest_share() < rules.connected) return {Stage::scattered, std::nullopt};
  const double degree = *numbers.degree_centralisation;
  if (degree > rules.single_hub) return {Stage::single_hub, std::nullopt};
  const bool hubs = degree >= rules.hubs_degree ||
                    numbers.betweenness_centralisation.value_or(0) > rules.hubs_betweenness;
  const bool core = numbers.deepest_core >= rules.core && numbers.core_share() >= rules.core_share;
  if (hubs && core) return {Stage::multi_hub, Stage::core_periphery};
  if (core) return {Stage::core_periphery, std::nullopt};
  if (hubs) return {Stage::multi_hub, std::nullopt};
  return {};
}

Result<StageNumbers> stage_numbers(const Projection& projection, const StageOptions& options,
                                   Progress& progress) {
  const auto copy = plain_copy(projection);
  const Projection& graph = copy ? *copy : projection;
  StageNumbers numbers;
  numbers.actors = graph.size();
  if (numbers.actors == 0) return numbers;
  SubProgress first(progress, 0.0, 0.1);
  auto parts = components(graph, first);
  if (!parts) return parts.error();
  numbers.largest = parts->sizes.front();
  auto cores = core_numbers(graph, first);
  if (!cores) return cores.error();
  numbers.deepest_core = std::ranges::max(*cores);
  const Index depth = std::max(Index{1}, std::min(options.rules.core, numbers.deepest_core));
  numbers.core_actors =
      static_cast<Index>(std::ranges::count_if(*cores, [&](Index c) { return c >= depth; }));
  std::vector<double> degrees;
  for (Index u = 0; u < graph.size(); ++u) degrees.push_back(graph.degree(u));
  numbers.degree_centralisation = degree_centralisation(degrees);
  if (numbers.degree_centralisation) {
    SubProgress second(progress, 0.1, 1.0);
    if (auto ok = add_betweenness(numbers, graph, options, second); !ok) return ok.error();
  }
  return numbers;
}

}  // namespace saite::analysis
