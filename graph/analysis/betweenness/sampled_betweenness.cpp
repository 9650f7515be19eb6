// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/sampled_betweenness.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <cmath>

#include "graph/analysis/betweenness/path_sampler.h"
#include "graph/analysis/kit/ordered_tasks.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

/// At most this many actors lie on any shortest path. Undirected: twice the depth of a search from
/// anybody in the component, plus one; directed paths have no such bound that is cheap.
double longest_path_actors(const Projection& p) {
  if (p.directed()) return p.size();
  std::vector<std::uint8_t> seen(p.size(), 0);
  std::vector<Index> found;
  std::vector<Index> depth(p.size(), 0);
  Index deepest = 0;
  for (Index root = 0; root < p.size(); ++root) {
    if (seen[root] != 0) continue;
    seen[root] = 1;
    found.assign(1, root);
    for (std::size_t head = 0; head < found.size(); ++head) {
      for (const Index v : p.neighbours(found[head])) {
        if (seen[v] != 0) continue;
        seen[v] = 1;
        depth[v] = depth[found[head]] + 1;
        found.push_back(v);
      }
    }
    deepest = std::max(deepest, depth[found.back()]);
  }
  return std::min(2.0 * deepest + 1, static_cast<double>(p.size()));
}

/// KADABRA's stopping rule: after `drawn` paths of at most `most`, how far the true share may lie
/// below and above the share seen, each but for a chance of exp(−log_chance).
struct Bounds {
  double max;
  double log_chance;

  [[nodiscard]] double error(double share, double drawn) const {
    const double ratio = max / drawn;
    const auto side = [&](double a) {
      return log_chance / drawn * (a + std::sqrt(a * a + 2 * share * max / log_chance));
    };
    return std::max(side(1.0 / 3 - ratio), side(1.0 / 3 + ratio));
  }
};

class Sampling {
 public:
  Sampling(const Projection& p, const SampledOptions& options, Progress& progress)
      : p_(p),
        options_(options),
        progress_(progress),
        actor_counts_(p.size(), 0),
        edge_counts_(p.edge_count(), 0),
        threads_([&p] { return Thread(p); }) {
    const double failure = 1 - options.confidence;
    const double log_actors = std::floor(std::log2(std::max(2.0, longest_path_actors(p) - 2)));
    bounds_.max =
        std::ceil(0.5 / (options.error * options.error) * (log_actors + 1 + std::log(2 / failure)));
    bounds_.log_chance = std::log(4.0 * p.size() / failure);
  }

  Result<SampledBetweenness> run() {
    // Rounds grow by a tenth, so that at most a tenth is drawn in vain.
    auto next = static_cast<std::uint64_t>(std::min(bounds_.max, 1024.0));
    while (true) {
      if (!draw_until(next)) return cancelled_error();
      progress_.report(std::min(1.0, static_cast<double>(drawn_) / bounds_.max));
      if (static_cast<double>(drawn_) >= bounds_.max || close_enough()) break;
      next = std::min(static_cast<std::uint64_t>(bounds_.max), next + next / 10);
    }
    return estimate();
  }

 private:
  struct Thread {
    explicit Thread(const Projection& p)
        : sampler(p), actors(p.size(), 0), edges(p.edge_count(), 0) {}
    PathSampler sampler;
    std::vector<std::uint32_t> actors;
    std::vector<std::uint32_t> edges;
  };

  bool draw_until(std::uint64_t end) {
    constexpr std::uint64_t per_task = 64;
    const auto tasks = static_cast<Index>((end - drawn_ + per_task - 1) / per_task);
    const bool finished = run_ordered_tasks(
        tasks,
        [&](Index task) {
          Thread& thread = threads_.local();
          const std::uint64_t begin = drawn_ + task * per_task;
          for (std::uint64_t k = begin; k < std::min(end, begin + per_task); ++k) {
            if (progress_.cancelled()) return;
            draw(thread, k);
          }
        },
        progress_);
    drawn_ = end;
    // Whole numbers: the sum over threads is the same in any order.
    for (Thread& thread : threads_) {
      for (std::size_t i = 0; i < actor_counts_.size(); ++i) actor_counts_[i] += thread.actors[i];
      for (std::size_t i = 0; i < edge_counts_.size(); ++i) edge_counts_[i] += thread.edges[i];
      std::ranges::fill(thread.actors, 0);
      std::ranges::fill(thread.edges, 0);
    }
    return finished;
  }

  void draw(Thread& thread, std::uint64_t k) {
    Random random(stream_seed(options_.seed, k));
    const auto s = static_cast<Index>(random.below(p_.size()));
    auto t = static_cast<Index>(random.below(p_.size() - 1));
    if (t >= s) ++t;
    if (!thread.sampler.draw(s, t, random, progress_)) return;
    for (const Index u : thread.sampler.actors()) ++thread.actors[u];
    for (const Index e : thread.sampler.edges()) ++thread.edges[e];
  }

  /// The bound grows with the share, so the greatest share decides.
  bool close_enough() const {
    const std::uint64_t greatest = *std::ranges::max_element(actor_counts_);
    const auto drawn = static_cast<double>(drawn_);
    return bounds_.error(static_cast<double>(greatest) / drawn, drawn) <= options_.error;
  }

  SampledBetweenness estimate() const {
    const double n = p_.size();
    const double pairs = p_.directed() ? n * (n - 1) : n * (n - 1) / 2;
    SampledBetweenness result;
    result.samples = drawn_;
    result.error = options_.error * pairs;
    const double each = pairs / static_cast<double>(drawn_);
    for (const auto count : actor_counts_) {
      result.actors.push_back(static_cast<double>(count) * each);
    }
    for (const auto count : edge_counts_) result.edges.push_back(static_cast<double>(count) * each);
    return result;
  }

  const Projection& p_;
  const SampledOptions& options_;
  Progress& progress_;
  Bounds bounds_{};
  std::vector<std::uint64_t> actor_counts_;
  std::vector<std::uint64_t> edge_counts_;
  tbb::enumerable_thread_specific<Thread> threads_;
  std::uint64_t drawn_ = 0;
};

}  // namespace

Result<SampledBetweenness> sampled_betweenness(const Projection& p, const SampledOptions& options,
                                               Progress& progress) {
  if (!(options.error > 0 && options.error < 1)) {
    return Error{"bad_parameter", "", {"error"}};
  }
  if (!(options.confidence >= 0 && options.confidence < 1)) {
    return Error{"bad_parameter", "", {"confidence"}};
  }
  if (p.size() < 2) {
    return SampledBetweenness{std::vector<double>(p.size(), 0.0), {}, 0, 0};
  }
  return Sampling(p, options, progress).run();
}

}  // namespace saite::analysis
