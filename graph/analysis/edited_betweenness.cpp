// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/edited_betweenness.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

#include "graph/analysis/affected_paths.h"
#include "graph/analysis/ordered_tasks.h"

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

namespace {

/// Steps from everybody to `target`, no_index where there is no path.
std::vector<Index> steps_to(const GraphChange::State& state, Index size, Index target) {
  std::vector<Index> steps(size, no_index);
  std::vector<Index> met{target};
  steps[target] = 0;
  for (std::size_t at = 0; at < met.size(); ++at) {
    const Index v = met[at];
    for (const auto [u, edge] : state.in(v)) {
      if (steps[u] != no_index) continue;
      steps[u] = steps[v] + 1;
      met.push_back(u);
    }
  }
  return steps;
}

/// So many may be searched from near the edits, if so many sources affect each.
constexpr std::size_t most_near = SearchSet::most;
constexpr std::size_t least_affecting = 8;

enum class Side : std::uint8_t { none, source, near };

/// Marks as sources who must search to meet all pairs that one of `lone` lies between: where
/// directions do not count, whoever has it before him at one of its ends, the fewer.
void mark_sources(const GraphChange& change, const GraphChange::State& state,
                  std::span<const GraphChange::LoneArc> lone, std::vector<Side>& sides) {
  std::vector<std::vector<Index>> known(change.size());
  const auto steps = [&](Index target) -> const std::vector<Index>& {
    if (known[target].empty()) known[target] = steps_to(state, change.size(), target);
    return known[target];
  };
  std::vector<Index> here;
  std::vector<Index> there;
  const std::size_t ways = change.directed() ? 1 : 2;  // an edge is two arcs, one after the other
  for (std::size_t i = 0; i < lone.size(); i += ways) {
    const auto& from = steps(lone[i].from);
    const auto& to = steps(lone[i].to);
    here.clear();
    there.clear();
    for (Index s = 0; s < change.size(); ++s) {
      if (from[s] != no_index && from[s] + 1 == to[s]) here.push_back(s);
      if (to[s] != no_index && to[s] + 1 == from[s]) there.push_back(s);
    }
    const bool other = !change.directed() && there.size() < here.size();
    for (const Index s : other ? there : here) sides[s] = Side::source;
  }
}

std::vector<Index> all_of(const std::vector<Side>& sides, Side side) {
  std::vector<Index> found;
  for (Index s = 0; s < sides.size(); ++s) {
    if (sides[s] == side) found.push_back(s);
  }
  return found;
}

/// How the affected pairs are shared out, so that each is met once.
struct Plan {
  std::vector<Index> sources;
  std::vector<double> from_sources;  // by vertex: weight as a target of theirs
  std::vector<Index> near;           // those near the edits, whom many sources affect
  std::vector<double> from_near;
};

/// Most pairs have one end near the edits: few searches from there meet them all, where one from
/// each of their many other ends would go the same ways again and again. A sample of the sources
/// says whom many affect.
Result<std::optional<Plan>> make_plan(const GraphChange& change, AffectedPaths& paths,
                                      const Progress& progress) {
  std::vector<Side> sides(change.size(), Side::none);
  mark_sources(change, change.before(), change.removed(), sides);
  mark_sources(change, change.after(), change.added(), sides);
  Plan plan;
  plan.sources = all_of(sides, Side::source);
  if (change.directed()) {
    plan.from_sources.assign(change.size(), 1.0);
    return std::optional(std::move(plan));
  }
  std::vector<Index> sample;
  const std::size_t stride = plan.sources.size() / SearchSet::most + 1;
  for (std::size_t i = 0; i < plan.sources.size(); i += stride) sample.push_back(plan.sources[i]);
  const auto outcome = paths.find(sample, progress);
  if (outcome == AffectedPaths::Outcome::cancelled) return cancelled_error();
  if (outcome != AffectedPaths::Outcome::done) return std::optional<Plan>();
  std::vector<Index> counts(change.size(), 0);
  paths.count(counts);
  std::vector<Index> order(change.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](Index a, Index b) { return counts[a] > counts[b]; });
  for (std::size_t i = 0; i < std::min(order.size(), most_near); ++i) {
    if (counts[order[i]] * stride >= least_affecting) sides[order[i]] = Side::near;
  }
  plan.sources = all_of(sides, Side::source);
  plan.near = all_of(sides, Side::near);
  for (const Side side : sides) {
    plan.from_sources.push_back(side == Side::near ? 0.0 : side == Side::source ? 0.5 : 1.0);
    plan.from_near.push_back(side == Side::near ? 0.5 : 1.0);
  }
  return std::optional(std::move(plan));
}

/// What the edits add to each vertex and edge, or nothing where that takes too long.
Result<std::optional<PathLoads>> changed_loads(const GraphChange& change, bool edges,
                                               Progress& progress) {
  tbb::enumerable_thread_specific<std::unique_ptr<AffectedPaths>> all_paths(
      [&] { return std::make_unique<AffectedPaths>(change); });
  const auto plan = make_plan(change, *all_paths.local(), progress);
  if (!plan) return plan.error();
  if (!*plan) return std::optional<PathLoads>();
  struct Batch {
    std::span<const Index> sources;
    std::span<const double> weights;
  };
  std::vector<Batch> batches;
  const auto cut = [&](const std::vector<Index>& sources, const std::vector<double>& weights) {
    for (std::size_t first = 0; first < sources.size(); first += SearchSet::most) {
      const std::size_t count = std::min(SearchSet::most, sources.size() - first);
      batches.push_back({std::span(sources).subspan(first, count), weights});
    }
  };
  cut((*plan)->near, (*plan)->from_near);
  cut((*plan)->sources, (*plan)->from_sources);
  const auto tasks = static_cast<Index>(std::min<std::size_t>(batches.size(), 16));
  std::vector<PathLoads> parts(tasks);
  // An actor met by one source costs about ten times what it costs a fresh run; little is little.
  std::atomic<std::int64_t> room = 200'000 + std::int64_t{change.size()} * change.size() / 16;
  std::atomic<bool> too_much = false;
  StepCounter steps(progress, batches.size());
  const bool finished = run_ordered_tasks(
      tasks,
      [&](Index task) {
        PathLoads& part = parts[task];
        part = {std::vector<double>(change.size(), 0.0),
                std::vector<double>(edges ? change.edge_count() : 0, 0.0)};
        AffectedPaths& paths = *all_paths.local();
        for (std::size_t i = task; i < batches.size() && !too_much; i += tasks) {
          if (!steps.step()) return;
          using Outcome = AffectedPaths::Outcome;
          if (paths.find(batches[i].sources, progress) != Outcome::done ||
              paths.add(batches[i].weights, part, room, progress) != Outcome::done) {
            too_much = true;
          }
        }
      },
      progress);
  if (!finished) return cancelled_error();
  if (too_much) return std::optional<PathLoads>();
  PathLoads sum{std::vector<double>(change.size(), 0.0),
                std::vector<double>(edges ? change.edge_count() : 0, 0.0)};
  for (const PathLoads& part : parts) {
    add_to(sum.vertices, part.vertices);
    add_to(sum.arcs, part.arcs);
  }
  return std::optional(std::move(sum));
}

/// Where nothing is left but roundings of what was taken away, nothing is left.
double added(double known, double more) {
  const double sum = known + more;
  return std::abs(sum) <= 1e-10 * std::abs(more) ? 0.0 : sum;
}

}  // namespace

Result<std::optional<Betweenness>> edited_betweenness(const Projection& before,
                                                      const Betweenness& known,
                                                      const Projection& after,
                                                      const BetweennessOptions& options,
                                                      Progress& progress) {
  const bool edges = options.edges;
  if (std::max(before.size(), after.size()) > most_edited_actors ||
      (edges && known.edges.size() != before.edge_count()) ||
      count_changes(before, after, most_edited + 1) > most_edited) {
    return std::optional<Betweenness>();
  }
  const GraphChange change(before, after);
  auto loads = changed_loads(change, edges, progress);
  if (!loads) return loads.error();
  if (!*loads) return std::optional<Betweenness>();
  Betweenness result{std::vector<double>(after.size(), 0.0),
                     std::vector<double>(edges ? after.edge_count() : 0, 0.0)};
  std::vector<double> actors(change.size(), 0.0);
  for (Index u = 0; u < before.size(); ++u) {
    actors[change.vertices_before()[u]] = known.actors[u];
  }
  for (Index u = 0; u < after.size(); ++u) {
    result.actors[u] = added(actors[u], (*loads)->vertices[u]);
  }
  for (Index e = 0; e < result.edges.size(); ++e) {
    const Index was = change.edges_before()[e];
    result.edges[e] = added(was == no_index ? 0 : known.edges[was], (*loads)->arcs[e]);
  }
  return std::optional(std::move(result));
}

}  // namespace saite::analysis
