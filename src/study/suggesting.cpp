// SPDX-License-Identifier: Apache-2.0
#include "src/study/suggesting.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "graph/analysis/community/apart.h"
#include "graph/analysis/community/facts.h"
#include "graph/analysis/community/two_mode.h"
#include "graph/base/text.h"
#include "src/study/analyse_network.h"

namespace saite::study {
namespace {

using analysis::SuggestAim;
using project::Index;

Result<Index> group_of_name(const project::Grouping& groups, const std::string& name) {
  const auto at = find_name(groups.names, name);
  if (at == groups.names.end()) return Error{"unknown_group", name};
  return static_cast<Index>(at - groups.names.begin());
}

/// Two of one mode, or two events, are never suggested to each other.
std::vector<Index> unlike(const model::Network& network, const project::Projection& projection,
                          const analysis::Facts& facts) {
  if (auto modes = analysis::two_mode(projection, facts.kind)) return std::move(modes->mode_of);
  std::vector<Index> groups;
  for (const std::uint8_t event : analysis::events_of(network, projection)) {
    groups.push_back(event != 0 ? 0 : project::no_index);
  }
  return groups;
}

/// Turns what is wished into what the search takes; facts must be there.
Status fill_options(const model::Network& network, const project::Projection& projection,
                    const SuggestQuery& query, const analysis::Facts& facts,
                    analysis::SuggestOptions& options, Progress& progress) {
  options.aim = query.aim;
  options.count = query.count;
  options.steps = query.service.steps;
  options.seed = query.seed;
  options.rules.per_person = query.per_person;
  options.rules.kind_pairs = query.kind_pairs;
  options.rules.apart = analysis::pairs_apart(network, projection);
  options.rules.unlike = unlike(network, projection, facts);
  if (query.kinds_that_meet) {
    const auto met = kinds_that_meet(projection, facts.kind);
    options.rules.kind_pairs.insert(options.rules.kind_pairs.end(), met.begin(), met.end());
  }
  if (query.aim == SuggestAim::reach_service) {
    options.providers = providers_of(network, projection, query.service);
  }
  if (!query.only_within.empty()) {
    auto within = grouping_of(network, projection, query.only_within, query.seed, progress);
    if (!within) return within.error();
    options.rules.within = std::move(*within);
  }
  if (query.aim != SuggestAim::bridge_groups) return {};
  auto groups = grouping_of(network, projection, query.group_by, query.seed, progress);
  if (!groups) return groups.error();
  if (query.between) {
    const auto a = group_of_name(*groups, query.between->first);
    if (!a) return a.error();
    const auto b = group_of_name(*groups, query.between->second);
    if (!b) return b.error();
    options.between = std::pair(*a, *b);
  }
  options.groups = std::move(*groups);
  return {};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> kinds_that_meet(
    const project::Projection& projection, const std::vector<std::string>& kind) {
  std::set<std::pair<std::string, std::string>> met;
  for (const auto& edge : projection.edges()) {
    const auto& [low, high] = std::minmax(kind[edge.a], kind[edge.b]);
    if (!met.contains({low, high})) met.insert({low, high});
  }
  return {met.begin(), met.end()};
}

Result<SuggestResult> suggest_ties(const model::Network& network,
                                   std::shared_ptr<const project::Projection> projection,
                                   const SuggestQuery& query, Progress& progress) {
  const auto facts = analysis::facts_of(network, *projection);
  analysis::SuggestOptions options;
  if (auto ok = fill_options(network, *projection, query, facts, options, progress); !ok) {
    return ok.error();
  }
  auto found = analysis::suggest(*projection, facts, options, progress);
  if (!found) return found.error();
  return SuggestResult{std::move(projection), query, std::move(*found), std::move(options.groups)};
}

std::string gain_text(SuggestAim aim, double gain, Index steps, const i18n::Translator& t) {
  // Below a hundredth of a percent one more figure would say nothing.
  const int decimals = gain >= 0.1 ? 0 : gain >= 0.001 ? 1 : 2;
  switch (aim) {
    case SuggestAim::join_parts:
      return t.tr("suggest.gain.join", t.percent(gain, decimals));
    case SuggestAim::reach_service:
      return t.trn("suggest.gain.reach", static_cast<std::int64_t>(std::lround(gain)), steps);
    case SuggestAim::bridge_groups:
      return t.tr("suggest.gain.bridge", t.percent(gain, decimals));
    case SuggestAim::shorten:
      return t.tr("suggest.gain.shorten", t.percent(gain, decimals));
    case SuggestAim::close_triangles:
      return t.trn("suggest.gain.triangles", static_cast<std::int64_t>(std::lround(gain)));
    case SuggestAim::weave_periphery:
      return t.tr("suggest.gain.periphery", t.percent(gain, decimals));
  }
  return {};
}

std::string centralisation_text(const analysis::Suggestions& found, std::size_t tie,
                                const i18n::Translator& t) {
  const auto before = tie == 0 ? found.centralisation : found.ties[tie - 1].centralisation;
  const auto after = found.ties[tie].centralisation;
  if (!before || !after) return {};
  return t.tr("suggest.centralisation", t.percent(*before, 0), t.percent(*after, 0));
}

}  // namespace saite::study
