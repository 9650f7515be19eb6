// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/stage_chance.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/betweenness/pivot_betweenness.h"
#include "graph/analysis/cohesion/null_networks.h"
#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/watch.h"
#include "graph/analysis/paths/components.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

constexpr std::uint32_t swaps_per_tie = 10;
constexpr double same_core_fit = 1e-9;

double fit_of(const StageNumbers& numbers) {
  return numbers.core ? numbers.core->fit : -std::numeric_limits<double>::infinity();
}

/// What random networks of one sort, made one by one, say of a core.
class CoreFits {
 public:
  explicit CoreFits(std::vector<double> fits) : fits_(std::move(fits)) {}

  [[nodiscard]] std::size_t as_good(double fit) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(fits_, [&](double f) { return f >= fit - same_core_fit; }));
  }
  /// Of a network that is not among them.
  [[nodiscard]] double p_of(double fit) const {
    return (1.0 + static_cast<double>(as_good(fit))) / (1.0 + static_cast<double>(fits_.size()));
  }

 private:
  std::vector<double> fits_;
};

class RandomStages {
 public:
  RandomStages(const Projection& graph, const StageNumbers& numbers, const StageOptions& options)
      : graph_(graph), numbers_(numbers), options_(options), count_(stage_networks(graph)) {}

  /// The fit alone, no more networks than needed.
  Result<StageChance> core_alone(Progress& progress) {
    constexpr std::uint32_t batch = 10;
    std::vector<double> fits(count_);
    std::uint32_t made = 0;
    const double fit = fit_of(numbers_);
    const auto beyond = [&](std::size_t as_good) {
      return (1.0 + static_cast<double>(as_good)) / (count_ + 1.0) < options_.rules.beyond_chance;
    };
    std::size_t as_good = 0;
    while (made < count_ && beyond(as_good)) {
      const std::uint32_t next = std::min(batch, count_ - made);
      SubProgress part(progress, static_cast<double>(made) / count_,
                       static_cast<double>(made + next) / count_);
      auto ok = for_networks(made, next, part, [&](Index i, const Projection& network) -> Status {
        return fill_fit(fits[i], network, part);
      });
      if (!ok) return ok.error();
      made += next;
      as_good = CoreFits({fits.begin(), fits.begin() + made}).as_good(fit);
    }
    fits.resize(made);
    return StageChance{made, CoreFits(std::move(fits)).p_of(fit), std::nullopt};
  }

  Result<StageChance> stages(Progress& progress) {
    std::vector<StageNumbers> found(count_);
    const bool by_density = numbers_.core_by_degrees;
    SubProgress first(progress, 0.0, by_density ? 0.6 : 1.0);
    auto ok = for_each(0, count_, first, [&](Index i) -> Status {
      auto network = of_degrees(i, first);
      if (!network) return network.error();
      return fill_stage(found[i], *network, first);
    });
    if (!ok) return ok.error();
    std::vector<double> fits;
    for (const StageNumbers& one : found) fits.push_back(fit_of(one));
    if (by_density) {
      SubProgress second(progress, 0.6, 1.0);
      ok = for_networks(0, count_, second, [&](Index i, const Projection& network) -> Status {
        return fill_fit(fits[i], network, second);
      });
      if (!ok) return ok.error();
    }
    return chance_of(std::move(found), CoreFits(std::move(fits)));
  }

 private:
  StageChance chance_of(std::vector<StageNumbers> found, const CoreFits& fits) const {
    StageChance chance{count_, std::nullopt, std::nullopt};
    StageNumbers here = numbers_;
    if (here.plausible_core()) chance.core_p = fits.p_of(fit_of(here));
    here.chance = chance;
    const auto stage = weaving_stage(here, options_.rules);
    double same = 0;
    for (StageNumbers& one : found) {
      const double fit = fit_of(one);
      // Each network of the same degrees is one among the others and the observed one.
      const double others =
          static_cast<double>(fits.as_good(fit)) + (fit_of(here) >= fit - same_core_fit ? 1 : 0);
      one.chance.core_p = numbers_.core_by_degrees ? fits.p_of(fit) : others / (count_ + 1.0);
      same += weaving_stage(one, options_.rules) == stage ? 1 : 0;
    }
    chance.same_stage = same / count_;
    return chance;
  }

  Result<Projection> of_degrees(Index i, const Progress& progress) const {
    return rewired(graph_, swaps_per_tie, stream_seed(options_.seed, 2 * std::uint64_t{i} + 1),
                   progress);
  }

  /// Of the sort that the core is held against.
  template <class Work>
  Status for_networks(Index begin, Index count, Progress& progress, const Work& work) const {
    return for_each(begin, count, progress, [&](Index i) -> Status {
      if (!numbers_.core_by_degrees) {
        auto network = of_degrees(i, progress);
        return network ? work(i, *network) : Status(network.error());
      }
      return work(i, same_density(graph_.size(), graph_.edge_count(),
                                  stream_seed(options_.seed, 2 * std::uint64_t{i} + 2)));
    });
  }

  template <class Work>
  static Status for_each(Index begin, Index count, Progress& progress, const Work& work) {
    std::vector<std::uint8_t> done(count);
    for_each_actor(
        count, progress, [&](Index i, Index) { done[i] = work(begin + i) ? 1 : 0; }, 1);
    if (std::ranges::count(done, 1) != static_cast<std::ptrdiff_t>(count)) return cancelled_error();
    return {};
  }

  static Status fill_fit(double& fit, const Projection& network, const Progress& progress) {
    StopOnly quiet(progress);
    auto shape = core_shape(network, quiet);
    if (!shape) return shape.error();
    fit = *shape ? (*shape)->fit : -std::numeric_limits<double>::infinity();
    return {};
  }

  /// Degrees are those of the observed network, and so is what follows from them.
  Status fill_stage(StageNumbers& out, const Projection& network, const Progress& progress) const {
    StopOnly quiet(progress);
    out.actors = numbers_.actors;
    out.degree_centralisation = numbers_.degree_centralisation;
    out.hubs = numbers_.hubs;
    out.core_by_degrees = numbers_.core_by_degrees;
    auto parts = components(network, quiet);
    if (!parts) return parts.error();
    out.largest = parts->sizes.front();
    auto shape = core_shape(network, quiet);
    if (!shape) return shape.error();
    out.core = std::move(*shape);
    if (*out.degree_centralisation >= options_.rules.hubs_degree) return {};  // hubs in any case
    constexpr double exact_cost = 2e6;
    // Who has a third of all ways is seen from a few.
    constexpr std::uint32_t pivots = 16;
    if (static_cast<double>(network.size()) * network.edge_count() <= exact_cost) {
      auto exact = betweenness(network, {.edges = false}, quiet);
      if (!exact) return exact.error();
      out.set_betweenness(exact->actors);
      return {};
    }
    auto estimate = pivot_betweenness(network, pivots, options_.seed, quiet);
    if (!estimate) return estimate.error();
    out.set_betweenness(estimate->actors);
    return {};
  }

  const Projection& graph_;
  const StageNumbers& numbers_;
  const StageOptions& options_;
  std::uint32_t count_;
};

}  // namespace

Result<StageChance> stage_chance(const Projection& graph, const StageNumbers& numbers,
                                 const StageOptions& options, Progress& progress) {
  if (!numbers.degree_centralisation) return StageChance{};
  RandomStages random(graph, numbers, options);
  if (options.same_stage) return random.stages(progress);
  if (!numbers.plausible_core()) return StageChance{};
  return random.core_alone(progress);
}

}  // namespace saite::analysis
