// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/incremental_betweenness.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <vector>

#include "graph/analysis/betweenness/affected_paths.h"
#include "graph/analysis/kit/ordered_tasks.h"
#include "graph/project/breadth_first.h"

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

namespace {

/// Steps from each vertex to `target`, no_index where there is no path.
std::vector<Index> steps_to(const GraphChange::State& state, Index size, Index target) {
  std::vector<Index> steps(size, no_index);
  std::vector<Index> order{target};
  steps[target] = 0;
  project::breadth_first(order, steps, [&](Index v, const auto& visit) {
    for (const auto [u, edge] : state.in(v)) visit(u);
  });
  return steps;
}

/// So many may be searched from near the edits, if so many sources affect each.
constexpr std::size_t max_near = SearchSet::max;
constexpr double min_affecting = 8;

enum class Side : std::uint8_t { none, source };

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

/// How the affected pairs are shared out, so that each is met once.
struct Plan {
  std::vector<Index> sample;           // of the sources: the first to search
  std::vector<Index> sources;          // the others
  std::vector<double> to_everybody;    // by vertex: weight as a target of sources
  std::vector<Index> near;             // no sources, near the edits: many sources affect them
  std::vector<double> to_the_sources;  // by vertex: weight as a target of these
};

Plan shared_out(const GraphChange& change) {
  std::vector<Side> sides(change.size(), Side::none);
  mark_sources(change, change.before(), change.removed(), sides);
  mark_sources(change, change.after(), change.added(), sides);
  Plan plan;
  std::vector<Index> all;
  for (Index v = 0; v < change.size(); ++v) {
    const bool source = sides[v] == Side::source;
    if (source) all.push_back(v);
    plan.to_everybody.push_back(source && !change.directed() ? 0.5 : 1.0);  // met from both ends
    plan.to_the_sources.push_back(source ? 1.0 : 0.0);
  }
  const std::size_t stride = all.size() / SearchSet::max + 1;
  for (std::size_t i = 0; i < all.size(); ++i) {
    (i % stride == 0 ? plan.sample : plan.sources).push_back(all[i]);
  }
  return plan;
}

/// Most pairs have one end near the edits: few searches from there meet them all, where one from
/// each of their many other ends would go the same ways again and again. `counts`: how many of the
/// sample affect whom.
void choose_near(const std::vector<Index>& counts, Plan& plan) {
  const double share = static_cast<double>(plan.sample.size()) /
                       static_cast<double>(plan.sample.size() + plan.sources.size());
  std::vector<Index> order;
  for (Index v = 0; v < counts.size(); ++v) {
    if (plan.to_the_sources[v] == 0 && counts[v] >= min_affecting * share) order.push_back(v);
  }
  std::ranges::stable_sort(order, [&](Index a, Index b) { return counts[a] > counts[b]; });
  order.resize(std::min(order.size(), max_near));
  for (const Index v : order) plan.to_everybody[v] = 0;
  plan.near = std::move(order);
}

/// The searches of a plan, batch by batch.
class ChangedLoads {
 public:
  ChangedLoads(const GraphChange& change, bool edges, Progress& progress)
      : change_(change),
        with_edges_(edges),
        progress_(progress),
        room_(max_slots(change.size())),
        paths_([&change] { return std::make_unique<AffectedPaths>(change); }) {}

  /// What the edits add to each vertex and edge, or nothing where that takes too long.
  Result<std::optional<Dependencies>> run() {
    plan_ = shared_out(change_);
    if (change_.size() > max_searched_actors && !plan_.sources.empty()) {
      return std::optional<Dependencies>();
    }
    Dependencies sum = no_dependencies();
    run_sample(sum);
    if (outcome_ == Outcome::done) run_batches(sum);
    if (progress_.cancelled()) return cancelled_error();
    if (outcome_ != Outcome::done) return std::optional<Dependencies>();
    return std::optional(std::move(sum));
  }

 private:
  using Outcome = AffectedPaths::Outcome;
  struct Batch {
    std::span<const Index> sources;
    std::span<const double> weights;
  };

  /// An actor met by one source costs some ten times what it costs a fresh run; little is little.
  static std::int64_t max_slots(Index n) { return 200'000 + std::int64_t{n} * n / 24; }

  [[nodiscard]] Dependencies no_dependencies() const {
    return Dependencies::none(change_.size(), with_edges_ ? change_.edge_count() : 0);
  }

  void run_sample(Dependencies& sum) {
    AffectedPaths& paths = *paths_.local();
    Outcome outcome = paths.find(plan_.sample, progress_);
    if (outcome == Outcome::done && !change_.directed()) {
      std::vector<Index> counts(change_.size(), 0);
      paths.count(counts);
      choose_near(counts, plan_);
    }
    if (outcome == Outcome::done) outcome = paths.add(plan_.to_everybody, sum, room_, progress_);
    const std::int64_t max = max_slots(change_.size());
    const auto searched = static_cast<std::int64_t>(plan_.sample.size());
    const auto others = static_cast<std::int64_t>(plan_.sources.size());
    if ((max - room_) * (searched + others) > max * searched) outcome = Outcome::too_much;
    outcome_ = outcome;
  }

  void run_batches(Dependencies& sum) {
    cut(plan_.near, plan_.to_the_sources);
    cut(plan_.sources, plan_.to_everybody);
    const auto tasks = static_cast<Index>(std::min<std::size_t>(batches_.size(), max_tasks));
    StepCounter steps(progress_, batches_.size());
    const auto batches_sum = ordered_sum(
        tasks, no_dependencies(),
        [&](Index task, Dependencies& part) {
          AffectedPaths& paths = *paths_.local();
          for (std::size_t i = task; i < batches_.size(); i += tasks) {
            if (!steps.step() || outcome_ != Outcome::done) return;
            Outcome outcome = paths.find(batches_[i].sources, progress_);
            if (outcome == Outcome::done) {
              outcome = paths.add(batches_[i].weights, part, room_, progress_);
            }
            if (outcome != Outcome::done) outcome_ = outcome;
          }
        },
        progress_);
    if (batches_sum) sum += *batches_sum;
    // Threads may have taken the last of it at once: whether it sufficed is no matter of luck.
    if (room_ < 0) outcome_ = Outcome::too_much;
  }

  void cut(const std::vector<Index>& sources, const std::vector<double>& weights) {
    for (std::size_t first = 0; first < sources.size(); first += SearchSet::max) {
      const std::size_t count = std::min(SearchSet::max, sources.size() - first);
      batches_.push_back({std::span(sources).subspan(first, count), weights});
    }
  }

  static constexpr std::size_t max_tasks = 16;

  const GraphChange& change_;
  bool with_edges_;
  Progress& progress_;
  std::atomic<std::int64_t> room_;
  std::atomic<Outcome> outcome_ = Outcome::done;
  Plan plan_;
  std::vector<Batch> batches_;
  tbb::enumerable_thread_specific<std::unique_ptr<AffectedPaths>> paths_;
};

/// Where nothing is left but roundings of what was taken away, nothing is left.
double added(double known, double more) {
  const double sum = known + more;
  return std::abs(sum) <= 1e-10 * std::abs(more) ? 0.0 : sum;
}

}  // namespace

Result<std::optional<Betweenness>> incremental_betweenness(const Projection& before,
                                                           const Betweenness& known,
                                                           const Projection& after,
                                                           const BetweennessOptions& options,
                                                           Progress& progress) {
  const bool edges = options.edges;
  if (before.size() == 0 && after.size() == 0) return std::optional(Betweenness{});
  if (std::max(before.size(), after.size()) > max_edited_actors ||
      (edges && known.edges.size() != before.edge_count()) ||
      count_changes(before, after, max_edited + 1) > max_edited) {
    return std::optional<Betweenness>();
  }
  const GraphChange change(before, after);
  auto loads = ChangedLoads(change, edges, progress).run();
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
