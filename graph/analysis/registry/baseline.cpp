// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/registry/baseline.h"
#include "graph/analysis/kit/quantile.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/analysis/cohesion/null_like.h"
#include "graph/analysis/community/two_mode.h"
#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/watch.h"
#include "graph/analysis/registry/shared.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::Projection;

using Values = std::vector<std::optional<double>>;

constexpr std::uint32_t min_networks = 20;
constexpr double cheap_work = 1e7;   // actors and ties of all networks
constexpr double paths_work = 2e10;  // actors times ties of all networks

void shuffle_groups(Grouping& grouping, const std::vector<Index>& from) {
  if (grouping.group_of.size() != from.size()) return;
  const std::vector<Index> before = grouping.group_of;
  for (std::size_t u = 0; u < from.size(); ++u) grouping.group_of[u] = before[from[u]];
}

template <class Value>
void shuffle(std::vector<Value>& values, const std::vector<Index>& from) {
  if (values.size() != from.size()) return;
  const std::vector<Value> before = values;
  for (std::size_t u = 0; u < from.size(); ++u) values[u] = before[from[u]];
}

/// Everybody is given what is known of somebody else.
void shuffle_labels(Facts& facts, std::optional<Grouping>& grouping, Random& random) {
  std::vector<Index> from(facts.kind.size());
  if (grouping) from.resize(grouping->group_of.size());
  std::iota(from.begin(), from.end(), Index{0});
  random.shuffle(std::span(from));
  shuffle(facts.kind, from);
  shuffle(facts.power, from);
  shuffle(facts.place, from);
  for (Grouping* of : {&facts.municipality, &facts.community, &facts.family, &facts.identity}) {
    shuffle_groups(*of, from);
  }
  if (grouping) shuffle_groups(*grouping, from);
  // Who was rated stays who was rated: nothing of these is a label.
  facts.trust = {};
  facts.influence = {};
}

bool comparable(const MeasureInfo& info) {
  return info.scale != Scale::category && !info.tells_chance;
}

/// One random network after another, measured like the observed one.
class Nulls {
 public:
  Nulls(const Context& context, std::span<const Observed> measures, const BaselineOptions& options)
      : context_(context), measures_(measures), options_(options) {
    const auto modes = two_mode(context.projection(), context.facts.kind);
    if (modes) mode_of_ = modes->mode_of;
  }

  Result<Values> measure_one(std::uint32_t number, const Progress& progress) const {
    const std::uint64_t seed = stream_seed(context_.seed, number + 1);
    if (options_.model == NullModel::labels) return measured(context_.projection(), seed, progress);
    auto network =
        options_.model == NullModel::degrees
            ? degrees_kept(context_.projection(), mode_of_, options_.swaps_per_tie, seed, progress)
            : density_kept(context_.projection(), mode_of_, seed, progress);
    if (!network) return network.error();
    return measured(*network, seed, progress);
  }

 private:
  Result<Values> measured(const Projection& network, std::uint64_t seed,
                          const Progress& progress) const {
    Context null(network);
    std::optional<Grouping> grouping = context_.grouping();
    if (options_.model == NullModel::labels) {
      null.facts = context_.facts;
      Random random(seed);
      shuffle_labels(null.facts, grouping, random);
    } else if (!mode_of_.empty()) {
      null.facts.kind = context_.facts.kind;
    }
    null.seed = context_.seed;
    null.with_ties = false;
    null.set_normalised(context_.normalised());
    null.set_parameters(context_.parameters());
    StopOnly quiet(progress);
    if (options_.detected_groups && options_.model != NullModel::labels) {
      auto found = shared_communities(null, quiet);
      if (!found) return found.error();
      grouping = Grouping{grouping ? grouping->key : "community", {}, (*found)->community_of};
      for (Index c = 0; c < (*found)->count(); ++c) grouping->names.push_back(std::to_string(c));
    }
    null.set_grouping(std::move(grouping));
    Values values;
    for (const Observed& observed : measures_) {
      values.emplace_back();
      if (!observed.value || !comparable(*observed.info)) continue;
      auto found = measure(observed.info->id, Subject::network, null, quiet);
      if (!found && found.error().code == "cancelled") return found.error();
      if (found) values.back() = found->values.front();
    }
    return values;
  }

  const Context& context_;
  std::span<const Observed> measures_;
  BaselineOptions options_;
  std::vector<Index> mode_of_;
};

std::optional<Chance> stand(double observed, std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  std::ranges::sort(values);
  Chance chance;
  const double count = static_cast<double>(values.size());
  chance.networks = static_cast<std::uint32_t>(values.size());
  chance.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  chance.low = quantile(values, 0.05);
  chance.high = quantile(values, 0.95);
  // Sums in another order differ in their last digits; that is no difference.
  const double same = 1e-9 * std::max(1.0, std::abs(observed));
  double above = 0;
  double below = 0;
  for (const double value : values) {
    above += value >= observed - same ? 1 : 0;
    below += value <= observed + same ? 1 : 0;
  }
  chance.p = std::min(1.0, 2 * (std::min(above, below) + 1) / (count + 1));
  return chance;
}

}  // namespace

std::uint32_t baseline_networks(const Projection& projection, std::span<const Observed> measures,
                                const BaselineOptions& options) {
  const double ties = projection.edge_count();
  double most = cheap_work / std::max(1.0, projection.size() + ties);
  for (const Observed& observed : measures) {
    if (observed.info->paths == AllPaths::none || !comparable(*observed.info)) continue;
    most = std::min(most, paths_work / std::max(1.0, projection.size() * ties));
  }
  const auto least = std::min(min_networks, options.networks);
  return static_cast<std::uint32_t>(
      std::clamp(most, static_cast<double>(least), static_cast<double>(options.networks)));
}

Result<Baseline> baseline(const Context& context, std::span<const Observed> measures,
                          const BaselineOptions& options, Progress& progress) {
  Baseline out{options, {}};
  out.options.networks = baseline_networks(context.projection(), measures, options);
  const Nulls nulls(context, measures, out.options);
  std::vector<Values> all(out.options.networks);
  const bool done = for_each_actor(
      out.options.networks, progress,
      [&](Index begin, Index) {
        if (auto values = nulls.measure_one(begin, progress)) all[begin] = std::move(*values);
      },
      1);
  if (!done || progress.cancelled()) return cancelled_error();
  for (std::size_t i = 0; i < measures.size(); ++i) {
    std::vector<double> values;
    for (const Values& of : all) {
      if (i < of.size() && of[i] && std::isfinite(*of[i])) values.push_back(*of[i]);
    }
    out.of.push_back(measures[i].value ? stand(*measures[i].value, std::move(values))
                                       : std::nullopt);
  }
  return out;
}

}  // namespace saite::analysis
