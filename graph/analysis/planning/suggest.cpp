// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/suggest.h"

#include <algorithm>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/betweenness/pivot_betweenness.h"
#include "graph/analysis/cohesion/centralisation.h"
#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/watch.h"
#include "graph/analysis/planning/suggest_rules.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

/// Without directions and strengths, with room for suggestions.
Projection with_ties(const Projection& projection, const std::vector<Suggestion>& added) {
  std::vector<Projection::Edge> edges(projection.edges().begin(), projection.edges().end());
  for (const auto& tie : added) edges.push_back({tie.a, tie.b});
  for (auto& edge : edges) {
    if (edge.a > edge.b) std::swap(edge.a, edge.b);
  }
  return Projection::from_edges(projection.size(), edges);
}

/// Errors: cancelled.
Result<std::optional<double>> hangs_on_one(const Projection& graph, std::uint64_t seed,
                                           const Progress& progress) {
  constexpr double max_exact = 1e8;  // actors times ties: a tenth of a second
  constexpr std::uint32_t pivots = 256;
  StopOnly quiet(progress);
  if (static_cast<double>(graph.size()) * graph.edge_count() <= max_exact) {
    const auto exact = betweenness(graph, {.edges = false}, quiet);
    if (!exact) return exact.error();
    return betweenness_centralisation(exact->actors, false);
  }
  const auto estimated = pivot_betweenness(graph, pivots, seed, quiet);
  if (!estimated) return estimated.error();
  return betweenness_centralisation(estimated->actors, false);
}

/// The network around its hubs, as they were before the first suggestion.
class Periphery {
 public:
  Periphery() = default;
  Periphery(const Projection& graph, TieRules& rules) : hub_(well_tied(graph)) {
    for (Index u = 0; u < graph.size(); ++u) {
      if (hub_[u] != 0) {
        rules.leave_out(u);
      } else {
        ++others_;
      }
    }
  }

  [[nodiscard]] NextTie next(const Projection& graph, const TieRules& rules) const {
    if (others_ == graph.size()) return std::nullopt;  // no hubs, nothing to go around
    std::vector<Projection::Edge> around;
    for (const auto& edge : graph.edges()) {
      if (hub_[edge.a] == 0 && hub_[edge.b] == 0) around.push_back(edge);
    }
    return next_join(Projection::from_edges(graph.size(), around), rules, Favour::fewest_ties,
                     others_);
  }

 private:
  std::vector<std::uint8_t> hub_;
  Index others_ = 0;
};

Status check_suggest(const Projection& projection, const SuggestOptions& options) {
  if (options.aim == SuggestAim::reach_service && options.providers.empty()) {
    return Error{"no_providers"};
  }
  if (options.aim == SuggestAim::bridge_groups) {
    if (!options.groups || options.groups->group_of.size() != projection.size()) {
      return Error{"needs_groups"};
    }
    if (options.between && (options.between->first >= options.groups->group_count() ||
                            options.between->second >= options.groups->group_count() ||
                            options.between->first == options.between->second)) {
      return Error{"unknown_group"};
    }
  }
  return {};
}

Result<NextTie> next_tie(const Projection& graph, const TieRules& rules,
                         const SuggestOptions& options, bool& sampled, const Progress& progress) {
  switch (options.aim) {
    case SuggestAim::join_parts:
      return next_join(graph, rules, Favour::most_ties, graph.size());
    case SuggestAim::close_triangles:
      return next_triangle(graph, rules);
    case SuggestAim::reach_service:
      return next_reach(graph, rules, options.providers, options.steps);
    case SuggestAim::bridge_groups: {
      const auto pair = options.between ? options.between : min_tied_groups(graph, *options.groups);
      if (!pair) return NextTie();
      const auto aim =
          bridge_aim(graph, rules, *options.groups, pair->first, pair->second, options.seed);
      sampled = sampled || aim.sampled;
      return next_shortcut(graph, rules, aim, progress);
    }
    case SuggestAim::shorten:
    case SuggestAim::weave_periphery:  // suggest() itself
      break;
  }
  const auto aim = shorten_aim(graph, rules, options.seed, progress);
  sampled = sampled || aim.sampled;
  return next_shortcut(graph, rules, aim, progress);
}

}  // namespace

std::optional<std::pair<Index, Index>> min_tied_groups(const Projection& graph,
                                                       const Grouping& groups) {
  constexpr std::size_t max_groups = 256;
  const std::vector<Index> sizes = group_sizes(groups);
  std::vector<Index> large = all_indices(groups.group_count());
  std::ranges::stable_sort(large, [&](Index a, Index b) { return sizes[a] > sizes[b]; });
  large.resize(std::min(large.size(), max_groups));
  std::vector<Index> position(groups.group_count(), no_index);
  for (std::size_t i = 0; i < large.size(); ++i) position[large[i]] = static_cast<Index>(i);
  std::vector<double> ties(large.size() * large.size());
  for (const auto [a, b] : graph.edges()) {
    if (groups.group_of[a] == no_index || groups.group_of[b] == no_index) continue;
    const Index i = position[groups.group_of[a]];
    const Index j = position[groups.group_of[b]];
    if (i != no_index && j != no_index) ++ties[std::min(i, j) * large.size() + std::max(i, j)];
  }
  std::optional<std::pair<Index, Index>> best;
  double best_density = 0;
  for (std::size_t i = 0; i < large.size(); ++i) {
    for (std::size_t j = i + 1; j < large.size(); ++j) {
      const double pairs = static_cast<double>(sizes[large[i]]) * sizes[large[j]];
      if (pairs == 0) continue;
      const double density = ties[i * large.size() + j] / pairs;
      // Pairs come by falling size, so of two equal ones the larger stays.
      if (best && density >= best_density) continue;
      best = {large[i], large[j]};
      best_density = density;
    }
  }
  return best;
}

Result<Suggestions> suggest(const Projection& projection, const Facts& facts,
                            const SuggestOptions& options, Progress& progress) {
  if (auto ok = check_suggest(projection, options); !ok) return ok.error();
  TieRules rules(projection, facts, options.rules);
  Periphery periphery;
  if (options.aim == SuggestAim::weave_periphery) periphery = Periphery(projection, rules);
  Suggestions out;
  auto before = hangs_on_one(with_ties(projection, {}), options.seed, progress);
  if (!before) return before.error();
  out.centralisation = *before;
  while (out.ties.size() < options.count) {
    if (progress.cancelled()) return cancelled_error();
    progress.report(static_cast<double>(out.ties.size()) / options.count);
    const Projection graph = with_ties(projection, out.ties);
    auto next = options.aim == SuggestAim::weave_periphery
                    ? Result<NextTie>(periphery.next(graph, rules))
                    : next_tie(graph, rules, options, out.sampled, progress);
    if (!next) return next.error();
    if (!*next) break;
    rules.use((*next)->a, (*next)->b);
    out.ties.push_back(**next);
    auto after = hangs_on_one(with_ties(projection, out.ties), options.seed, progress);
    if (!after) return after.error();
    out.ties.back().centralisation = *after;
  }
  return out;
}

}  // namespace saite::analysis
