// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/registry/stability.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/watch.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

constexpr std::uint32_t min_draws = 20;

/// So many numbers below `count`, drawn without putting back.
std::vector<std::uint8_t> drawn(std::size_t count, double share, Random& random) {
  std::vector<Index> order(count);
  std::iota(order.begin(), order.end(), Index{0});
  const auto out = static_cast<std::size_t>(std::lround(share * static_cast<double>(count)));
  std::vector<std::uint8_t> gone(count);
  for (std::size_t i = 0; i < out; ++i) {
    std::swap(order[i], order[i + random.below(count - i)]);
    gone[order[i]] = 1;
  }
  return gone;
}

/// Actors by falling value: without those that have none, and those that have the least of all, who
/// stand above nobody.
std::vector<Index> ranked(const Scores& values, const std::vector<std::uint8_t>& gone) {
  std::vector<Index> order;
  for (Index u = 0; u < values.size(); ++u) {
    if (values[u] && gone[u] == 0) order.push_back(u);
  }
  std::ranges::stable_sort(order, [&](Index a, Index b) { return *values[a] > *values[b]; });
  const double least = order.empty() ? 0 : *values[order.back()];
  std::erase_if(order, [&](Index u) { return *values[u] <= least; });
  return order;
}

/// Adds 1 for each actor clearly among the first `top`, and shares the last places among those who
/// have the same value.
void count_first(const Scores& values, const std::vector<std::uint8_t>& gone, Index top,
                 std::vector<double>& in_top) {
  const std::vector<Index> order = ranked(values, gone);
  if (order.size() <= top) {
    for (const Index u : order) ++in_top[u];
    return;
  }
  // Sums in another order differ in their last digits; that is no difference.
  const double last = *values[order[top - 1]];
  const double same = 1e-9 * std::max(1.0, std::abs(last));
  Index clear = 0;
  Index tied = 0;
  for (const Index u : order) {
    if (*values[u] > last + same) {
      ++clear;
    } else if (*values[u] >= last - same) {
      ++tied;
    }
  }
  for (const Index u : order) {
    if (*values[u] > last + same) {
      ++in_top[u];
    } else if (*values[u] >= last - same) {
      in_top[u] += static_cast<double>(top - clear) / tied;
    }
  }
}

std::uint32_t draws_of(const Projection& projection, const MeasureInfo& info,
                       std::uint32_t wanted) {
  const double ties = projection.edge_count();
  double most = 1e7 / std::max(1.0, projection.size() + ties);
  if (info.paths != AllPaths::none) {
    most = std::min(most, 2e10 / std::max(1.0, projection.size() * ties));
  }
  const double least = std::min(min_draws, wanted);
  return static_cast<std::uint32_t>(std::clamp(most, least, static_cast<double>(wanted)));
}

Status check(std::string_view id, const StabilityOptions& options) {
  if (find_measure(id, Subject::actor) == nullptr) {
    const bool known = find_measure(id, Subject::tie) != nullptr ||
                       find_measure(id, Subject::network) != nullptr ||
                       find_measure(id, Subject::group) != nullptr;
    return Error{known ? "not_of_actors" : "unknown_measure", {}, {std::string(id)}};
  }
  if (!(options.share > 0 && options.share < 1)) {
    return Error{"bad_parameter", "share", {"0", "1"}};
  }
  if (options.top == 0) return Error{"bad_parameter", "top", {"1", "1000"}};
  if (options.draws == 0) return Error{"bad_parameter", "draws", {"1", "100000"}};
  return {};
}

}  // namespace

Projection thinned(const Projection& projection, LeftOut of, double share, std::uint64_t seed,
                   std::vector<std::uint8_t>& gone) {
  Random random(seed);
  const bool actors = of == LeftOut::actors;
  const auto out = drawn(actors ? projection.size() : projection.edge_count(), share, random);
  gone = actors ? out : std::vector<std::uint8_t>(projection.size());
  std::vector<Projection::Edge> edges;
  std::vector<double> weights;
  for (Index e = 0; e < projection.edge_count(); ++e) {
    const auto edge = projection.edges()[e];
    if (actors ? out[edge.a] != 0 || out[edge.b] != 0 : out[e] != 0) continue;
    edges.push_back(edge);
    if (projection.weighted()) weights.push_back(projection.edge_weight(e));
  }
  return Projection::from_edges(projection.size(), edges, weights, projection.directed());
}

Result<Stability> stability(std::string_view id, Context& context, const StabilityOptions& options,
                            Progress& progress) {
  if (auto ok = check(id, options); !ok) return ok.error();
  StopOnly own(progress);
  auto whole = measure(id, Subject::actor, context, own);
  if (!whole) return whole.error();
  const Projection& projection = context.projection();
  Stability out;
  out.options = options;
  out.options.draws = draws_of(projection, *find_measure(id, Subject::actor), options.draws);
  out.first = ranked(whole->values, std::vector<std::uint8_t>(projection.size()));
  out.first.resize(std::min<std::size_t>(out.first.size(), options.top));

  const auto kept_back = std::ranges::find(whole->notes, "note.people_not_ranked", &Error::code);
  if (out.first.empty() && kept_back != whole->notes.end()) return *kept_back;

  struct Draw {
    Scores values;
    std::vector<std::uint8_t> gone;
  };
  std::vector<Draw> draws(out.options.draws);
  const bool done = for_each_actor(
      out.options.draws, progress,
      [&](Index number, Index) {
        StopOnly quiet(progress);
        Draw& draw = draws[number];
        const Projection rest = thinned(projection, options.of, options.share,
                                        stream_seed(context.seed, number + 1), draw.gone);
        Context part(rest);
        part.seed = context.seed;
        part.with_ties = false;
        part.set_normalised(context.normalised());
        part.set_parameters(context.parameters());
        part.set_grouping(context.grouping());
        part.providers = context.providers;
        if (auto found = measure(id, Subject::actor, part, quiet)) {
          draw.values = std::move(found->values);
        }
      },
      1);
  if (!done || progress.cancelled()) return cancelled_error();

  std::vector<double> in_top(projection.size());
  std::vector<double> there(projection.size());
  for (const Draw& draw : draws) {
    if (draw.values.empty()) continue;
    count_first(draw.values, draw.gone, options.top, in_top);
    for (Index u = 0; u < projection.size(); ++u) there[u] += draw.gone[u] == 0 ? 1 : 0;
  }
  const bool any = std::ranges::any_of(draws, [](const Draw& draw) {
    return std::ranges::any_of(draw.values, [](const auto& value) { return value.has_value(); });
  });
  if (!any && !out.first.empty()) return Error{"rests_on_facts", {}, {std::string(id)}};
  for (Index u = 0; u < projection.size(); ++u) {
    out.in_top.push_back(there[u] > 0 ? std::optional(in_top[u] / there[u]) : std::nullopt);
  }
  for (const Index u : out.first) out.kept += out.in_top[u].value_or(0);
  if (!out.first.empty()) out.kept /= static_cast<double>(out.first.size());
  return out;
}

}  // namespace saite::analysis
