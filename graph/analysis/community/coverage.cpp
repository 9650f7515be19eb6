// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/coverage.h"

#include <algorithm>

#include "graph/analysis/community/reach_services.h"
#include "graph/project/breadth_first.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// Walks from one provider after the other.
class Walk {
 public:
  Walk(const Projection& projection, const CoverageOptions& options)
      : projection_(projection),
        options_(options),
        closed_(projection.size()),
        steps_(projection.size(), no_index) {
    for (const Index u : options.closed) closed_[u] = 1;
  }

  /// Calls reached(v) for all within the steps, the provider among them.
  template <class Reached>
  void from(Index provider, const Reached& reached) {
    order_.assign(1, provider);
    steps_[provider] = 0;
    project::breadth_first(
        order_, steps_,
        [&](Index u, const auto& visit) {
          if (closed_[u] != 0 && u != provider) return;
          for (const Index v : ways(u)) visit(v);
        },
        options_.steps);
    for (const Index v : order_) {
      reached(v);
      steps_[v] = no_index;
    }
  }

 private:
  [[nodiscard]] std::span<const Index> ways(Index u) const {
    return options_.way == ServiceWay::to_provider ? projection_.in_neighbours(u)
                                                   : projection_.neighbours(u);
  }

  const Projection& projection_;
  const CoverageOptions& options_;
  std::vector<std::uint8_t> closed_;
  std::vector<Index> steps_;
  std::vector<Index> order_;
};

void count(NestedCount& row, Index providers) {
  ++row.actors;
  row.some += providers >= 1 ? 1 : 0;
  row.more += providers >= 2 ? 1 : 0;
}

}  // namespace

Coverage coverage(const Projection& projection, const Facts& facts,
                  std::span<const Index> providers, std::span<const Index> targets,
                  const project::Grouping& grouping, const CoverageOptions& options) {
  Coverage out;
  std::vector<Index> reached_by(projection.size());
  Walk walk(projection, options);
  const auto place = [&](Index u) {
    return facts.place.size() == projection.size() ? facts.place[u] : std::nullopt;
  };
  for (const Index p : providers) {
    const auto from = place(p);
    if (options.kilometres && !from) {
      ++out.providers_without_place;
      continue;
    }
    walk.from(p, [&](Index v) {
      if (options.kilometres) {
        const auto to = place(v);
        if (!to || kilometres_between(*from, *to) > *options.kilometres) return;
      }
      ++reached_by[v];
    });
  }
  out.groups.resize(grouping.group_count());
  for (const Index u : targets) {
    if (options.kilometres && !place(u)) {
      ++out.unknown;
      out.providers.emplace_back();
      continue;
    }
    out.providers.emplace_back(reached_by[u]);
    const Index group = grouping.group_of.empty() ? no_index : grouping.group_of[u];
    count(group == no_index ? out.outside : out.groups[group], reached_by[u]);
    count(out.all, reached_by[u]);
  }
  return out;
}

std::optional<CoverageGap> coverage_gap(const std::vector<NestedCount>& groups,
                                        const std::vector<Telling>& tellings) {
  std::optional<CoverageGap> gap;
  Index told = 0;
  for (Index g = 0; g < groups.size(); ++g) {
    if (!tellings[g].some || groups[g].actors == 0) continue;
    const double share = static_cast<double>(groups[g].some) / groups[g].actors;
    if (!gap) gap = {g, g, share, share};
    if (share > gap->best_share) {
      gap->best = g;
      gap->best_share = share;
    }
    if (share < gap->worst_share) {
      gap->worst = g;
      gap->worst_share = share;
    }
    ++told;
  }
  return told < 2 ? std::nullopt : gap;
}

}  // namespace saite::analysis
