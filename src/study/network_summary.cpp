// SPDX-License-Identifier: Apache-2.0
#include "src/study/network_summary.h"

#include "graph/analysis/paths/components.h"
#include "graph/project/projection.h"

namespace saite::study {
namespace {

template <class Kind>
std::vector<KindCount> counts_of(const model::KindTable<Kind>& table,
                                 const std::vector<std::size_t>& counts) {
  std::vector<KindCount> present;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const Kind& kind = table[static_cast<model::KindIndex>(i)];
    present.push_back(
        {kind.id, kind.label.empty() ? model::LocalText(kind.id) : kind.label, counts[i]});
  }
  return present;
}

/// Widens the span of a summary to hold another one.
void include(NetworkSummary& summary, const DateSpan& dates) {
  for (const auto& date : {dates.since, dates.until}) {
    if (!date) continue;
    if (!summary.first_date || date->first_day() < summary.first_date->first_day()) {
      summary.first_date = date;
    }
    if (!summary.last_date || date->last_day() > summary.last_date->last_day()) {
      summary.last_date = date;
    }
  }
}

}  // namespace

Result<NetworkSummary> summarise(const model::Network& network, Progress& progress) {
  NetworkSummary summary;
  summary.title = network.info.title;
  summary.actors = network.actor_count();
  summary.ties = network.tie_count();
  summary.sources = network.info.sources.size();
  std::vector<std::size_t> actors(network.actor_kinds().size(), 0);
  std::vector<std::size_t> ties(network.tie_kinds().size(), 0);
  for (const ActorId id : network.actors()) {
    ++actors[network.actor(id).kind];
    include(summary, network.actor(id).dates);
  }
  for (const TieId id : network.ties()) {
    ++ties[network.tie(id).kind];
    include(summary, network.tie(id).dates);
  }
  summary.actor_kinds = counts_of(network.actor_kinds(), actors);
  summary.tie_kinds = counts_of(network.tie_kinds(), ties);

  const auto projection = project::Projection::create(network);
  if (!projection) return projection.error();
  const auto components = analysis::components(*projection, progress);
  if (!components) return components.error();
  summary.components = components->count();
  summary.largest_component = components->sizes.empty() ? 0 : components->sizes.front();
  for (project::Index u = 0; u < projection->size(); ++u) {
    summary.isolates += projection->degree(u) == 0 ? 1 : 0;
  }
  return summary;
}

}  // namespace saite::study
