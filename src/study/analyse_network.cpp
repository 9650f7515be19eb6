// SPDX-License-Identifier: Apache-2.0
#include "src/study/analyse_network.h"

#include <algorithm>
#include <utility>

#include "graph/analysis/cohesion/leiden.h"
#include "graph/analysis/community/facts.h"
#include "src/study/providers.h"
#include "src/study/ranking_stability.h"

namespace saite::study {
namespace {

using analysis::MeasureInfo;
using analysis::Subject;

std::string_view subject_prefix(Subject subject) {
  switch (subject) {
    case Subject::actor:
      return "actor.";
    case Subject::tie:
      return "tie.";
    case Subject::network:
      return "network.";
    case Subject::group:
      return "group.";
  }
  return {};
}

bool is_asked(const MeasureInfo& info, std::string_view query) {
  const std::string_view prefix = subject_prefix(info.subject);
  if (query.starts_with(prefix)) query.remove_prefix(prefix.size());
  return query == info.id;
}

/// The measures that were asked for, in the registry's order.
Result<std::vector<const MeasureInfo*>> chosen(const std::vector<std::string>& queries, bool all) {
  std::vector<const MeasureInfo*> chosen;
  for (const std::string& query : queries) {
    if (query == "all") continue;
    const bool known = std::ranges::any_of(
        analysis::measures(), [&](const MeasureInfo& info) { return is_asked(info, query); });
    if (!known) return Error{"unknown_measure", {}, {query}};
  }
  for (const MeasureInfo& info : analysis::measures()) {
    const bool named = std::ranges::any_of(
        queries, [&](const std::string& query) { return is_asked(info, query); });
    if (all || named) chosen.push_back(&info);
  }
  return chosen;
}

Result<project::Grouping> detected_communities(const project::Projection& projection,
                                               std::uint64_t seed, Progress& progress) {
  const auto found = analysis::leiden(projection, {.seed = seed}, progress);
  if (!found) return found.error();
  project::Grouping grouping;
  grouping.key = "community";
  grouping.detected = true;
  for (project::Index c = 0; c < found->count(); ++c)
    grouping.names.push_back(std::to_string(c + 1));
  grouping.group_of = found->community_of;
  return grouping;
}

/// Sets the grouping where one was asked for, or where municipalities make a natural one.
Status choose_grouping(const model::Network& network, AnalysisRequest& request,
                       analysis::Context& context, Progress& progress) {
  const bool asked = !request.group_by.empty();
  const std::string key = asked ? request.group_by : "municipality";
  auto grouping = grouping_of(network, context.projection(), key, request.seed, progress);
  if (!grouping) {
    if (asked || grouping.error().code == "cancelled") return grouping.error();
    return {};
  }
  request.group_by = key;
  context.set_grouping(std::move(*grouping));
  return {};
}

/// Sets each network measure beside what random networks have.
Status compare_with_chance(const analysis::Context& context, AnalysisRequest& request,
                           std::vector<AnalysedMeasure>& measures, Progress& progress) {
  std::vector<analysis::Observed> observed;
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (measures[i].info->subject != Subject::network) continue;
    observed.push_back({measures[i].info, measures[i].measured.values.front()});
    at.push_back(i);
  }
  request.baseline->detected_groups = context.grouping() && context.grouping()->detected;
  auto found = analysis::baseline(context, observed, *request.baseline, progress);
  if (!found) return found.error();
  request.baseline = found->options;
  for (std::size_t i = 0; i < at.size(); ++i) measures[at[i]].chance = found->of[i];
  return {};
}

/// Tries the ranking by the first measure of actors that has an order.
Result<AnalysedRanking> try_ranking(analysis::Context& context,
                                    const analysis::StabilityOptions& options,
                                    const std::vector<AnalysedMeasure>& measures,
                                    Progress& progress) {
  const auto first =
      std::ranges::find_if(measures, [](const AnalysedMeasure& m) { return is_ranking(*m.info); });
  if (first == measures.end()) return Error{"no_ranking"};
  auto found = analysis::stability(first->info->id, context, options, progress);
  if (!found) return found.error();
  return AnalysedRanking{first->info, std::move(*found)};
}

}  // namespace

Result<project::Grouping> grouping_of(const model::Network& network,
                                      const project::Projection& projection, std::string_view key,
                                      std::uint64_t seed, Progress& progress) {
  auto grouping = project::group_by(network, projection, key);
  const bool own = key == "community" || key == "detected:community";
  if (grouping || !own || projection.directed()) return grouping;
  if (grouping.error().code != "unknown_key") return grouping;
  return detected_communities(projection, seed, progress);
}

Result<Analysis> analyse(const model::Network& network, AnalysisRequest request,
                         Progress& progress) {
  const bool all = request.measures.empty() ||
                   std::ranges::find(request.measures, "all") != request.measures.end();
  const auto wanted = chosen(request.measures, all);
  if (!wanted) return wanted.error();
  auto projection = project::Projection::create(network, request.projection);
  if (!projection) return projection.error();

  analysis::Context context(*projection);
  context.facts = analysis::facts_of(network, *projection);
  context.set_normalised(request.normalised);
  context.seed = request.seed;
  context.set_parameters(request.parameters);
  context.with_ties = std::ranges::any_of(
      *wanted, [](const MeasureInfo* info) { return info->subject == Subject::tie; });
  if (auto ok = choose_grouping(network, request, context, progress); !ok) return ok.error();
  auto providers = providers_of(network, *projection, request.providers);
  if (!providers) return providers.error();
  context.providers = std::move(*providers);

  std::vector<AnalysedMeasure> measures;
  std::vector<const MeasureInfo*> skipped;
  const double own_share = request.baseline || request.stability ? 0.1 : 1;
  for (std::size_t i = 0; i < wanted->size(); ++i) {
    const MeasureInfo& info = *(*wanted)[i];
    // Ids that the network has as well, such as `actors`, ask for groups where there are any.
    const bool by_the_way = info.subject == Subject::group &&
                            std::ranges::none_of(request.measures, [](const std::string& query) {
                              return query.starts_with("group.");
                            });
    if (info.needs_groups && !context.grouping() && (all || by_the_way)) {
      skipped.push_back(&info);
      continue;
    }
    const double count = static_cast<double>(wanted->size());
    SubProgress part(progress, own_share * static_cast<double>(i) / count,
                     own_share * static_cast<double>(i + 1) / count);
    auto measured = analysis::measure(info.id, info.subject, context, part);
    if (!measured) return measured.error();
    measures.push_back({&info, std::move(*measured)});
  }
  if (request.baseline) {
    SubProgress part(progress, own_share, 1);
    if (auto ok = compare_with_chance(context, request, measures, part); !ok) {
      return ok.error();
    }
  }
  std::optional<AnalysedRanking> ranking;
  if (request.stability) {
    SubProgress part(progress, own_share, 1);
    auto tried = try_ranking(context, *request.stability, measures, part);
    if (!tried) return tried.error();
    ranking = std::move(*tried);
  }
  const bool groups = std::ranges::any_of(
      measures, [](const AnalysedMeasure& m) { return m.info->subject == Subject::group; });
  auto mixing = groups ? analysis::mixing_matrix(*projection, *context.grouping()) : std::nullopt;
  return Analysis{std::move(request), std::move(*projection), context.grouping(),
                  std::move(mixing),  std::move(measures),    std::move(skipped),
                  std::move(ranking)};
}

std::string qualified_id(const analysis::MeasureInfo& info) {
  constexpr const char* of[] = {"", "tie.", "network.", "group."};
  return of[static_cast<std::size_t>(info.subject)] + std::string(info.id);
}

std::vector<NoteOfMeasures> notes_of(const Analysis& analysis) {
  std::vector<NoteOfMeasures> notes;
  for (const AnalysedMeasure& m : analysis.measures) {
    for (const Error& note : m.measured.notes) {
      const auto known = std::ranges::find_if(notes, [&](const NoteOfMeasures& n) {
        return n.note.code == note.code && n.note.args == note.args;
      });
      if (known == notes.end()) {
        notes.push_back({note, {m.info}});
      } else {
        known->measures.push_back(m.info);
      }
    }
  }
  return notes;
}

}  // namespace saite::study
