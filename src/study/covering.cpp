// SPDX-License-Identifier: Apache-2.0
#include "src/study/covering.h"

#include <algorithm>

#include "graph/analysis/community/facts.h"
#include "graph/base/text.h"
#include "graph/project/field.h"
#include "src/present/audience.h"
#include "src/study/analyse_network.h"
#include "src/study/providers.h"
#include "src/study/words.h"

namespace saite::study {
namespace {

using analysis::NestedCount;
using analysis::Telling;
using project::Index;
using project::no_index;

constexpr const char* untold = "*";

/// Organisations and places are public, people are not.
Index least_told_of(const model::Network& network, const project::Projection& projection,
                    const std::vector<Index>& targets) {
  const bool people = std::ranges::any_of(
      targets, [&](Index u) { return present::is_person(network, projection.actor(u)); });
  return people ? 5 : 1;
}

/// Whoever says VALUE of KEY. Errors: bad_condition, unknown_key.
Result<std::vector<Index>> who_says(const model::Network& network,
                                    const project::Projection& projection,
                                    const std::string& condition) {
  const std::size_t sign = condition.find('=');
  if (sign == 0) return Error{"bad_condition", {}, {condition}};
  const auto key = project::field_key(network, condition.substr(0, sign));
  if (key.source == project::FieldKey::Source::none) {
    return Error{"unknown_key", condition.substr(0, sign)};
  }
  const std::string value = condition.substr(sign + 1);
  const project::FieldReader reader(network, key);
  std::vector<Index> found;
  for (Index u = 0; u < projection.size(); ++u) {
    const auto values = reader.values(projection.actor(u));
    if (std::ranges::any_of(values, [&](const auto& one) { return same_name(one, value); })) {
      found.push_back(u);
    }
  }
  return found;
}

Result<std::vector<Index>> targets_of(const model::Network& network,
                                      const project::Projection& projection,
                                      const std::vector<std::string>& names,
                                      const std::vector<Index>& providers) {
  std::vector<Index> all;
  for (const std::string& name : names) {
    auto some = name.find('=') == std::string::npos ? providers_of(network, projection, {name})
                                                    : who_says(network, projection, name);
    if (!some) return some.error();
    all.insert(all.end(), some->begin(), some->end());
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::erase_if(all, [&](Index u) { return std::ranges::binary_search(providers, u); });
  if (all.empty()) return Error{"no_targets"};
  return all;
}

Result<project::Grouping> groups_to_compare(const model::Network& network,
                                            const project::Projection& projection,
                                            const CoverQuery& query, Progress& progress) {
  const bool asked = !query.group_by.empty();
  auto grouping = grouping_of(network, projection, asked ? query.group_by : "municipality",
                              query.seed, progress);
  if (grouping || asked || grouping.error().code == cancelled_error().code) return grouping;
  return grouping_of(network, projection, "kind", query.seed, progress);
}

std::string told(bool may, Index count, const i18n::Translator& t) {
  return may ? t.number(static_cast<std::int64_t>(count)) : untold;
}

std::vector<std::string> cover_cells(std::string name, const NestedCount& row,
                                     const Telling& telling, const i18n::Translator& t) {
  std::string share = untold;
  if (telling.some) {
    share = row.actors == 0 ? "–" : t.percent(static_cast<double>(row.some) / row.actors);
  }
  return {std::move(name), told(telling.actors, row.actors, t), told(telling.some, row.some, t),
          std::move(share), told(telling.more, row.more, t)};
}

/// Those of a group (no_index: of none) whom nobody reaches, as far as they may be pointed at.
std::vector<ActorId> not_reached(const CoverResult& result, Index group, bool of_all,
                                 const Naming& naming) {
  std::vector<ActorId> actors;
  for (std::size_t i = 0; i < result.targets.size(); ++i) {
    const Index u = result.targets[i];
    const bool in_row = of_all || result.grouping.group_of[u] == group;
    if (in_row && result.found.providers[i] == Index{0}) {
      actors.push_back(result.projection->actor(u));
    }
  }
  return naming.split(actors).named;
}

std::string how_far(const CoverResult& result, const i18n::Translator& t) {
  const auto& options = result.query.options;
  std::string text = t.trn("coverage.within", options.steps);
  if (options.kilometres) text += " " + t.tr("coverage.and_km", *options.kilometres);
  return text;
}

std::vector<std::string> cover_sentences(const model::Network& network, const CoverResult& result,
                                         const i18n::Translator& t) {
  std::vector<std::string> text;
  const NestedCount& all = result.found.all;
  if (result.safe.all.some && all.actors > 0) {
    text.push_back(
        t.trn("coverage.reached", all.some, all.actors, how_far(result, t), result.providers));
    if (result.safe.all.more) text.push_back(t.trn("coverage.by_two", all.more));
  }
  std::vector<NestedCount> groups;
  std::vector<Telling> tellings;
  for (std::size_t row = 0; row < result.rows.size(); ++row) {
    if (result.rows[row] == no_index) continue;
    groups.push_back(result.counts(row));
    tellings.push_back(result.safe.groups[row]);
  }
  if (const auto gap = analysis::coverage_gap(groups, tellings); gap && gap->points() > 0) {
    const auto names = group_names(network, *result.projection, result.grouping, t);
    text.push_back(t.tr("coverage.gap", names[result.rows[gap->best]], t.percent(gap->best_share),
                        names[result.rows[gap->worst]], t.percent(gap->worst_share),
                        t.number(100 * gap->points(), 0)));
  } else if (gap) {
    text.emplace_back(t.text("coverage.no_gap"));
  }
  if (result.found.unknown > 0) text.push_back(t.trn("coverage.unknown", result.found.unknown));
  if (result.found.providers_without_place > 0) {
    text.push_back(t.trn("coverage.providers_unknown", result.found.providers_without_place));
  }
  const bool kept_back =
      !result.safe.all.more ||
      std::ranges::any_of(result.safe.groups, [](const Telling& row) { return !row.more; });
  if (kept_back) text.push_back(t.tr("coverage.kept_back", result.least_told));
  text.emplace_back(t.text("coverage.on_this_map"));
  return text;
}

}  // namespace

Result<CoverResult> cover(const model::Network& network,
                          std::shared_ptr<const project::Projection> projection,
                          const CoverQuery& query, Progress& progress) {
  const auto providers = providers_of(network, *projection, query.providers);
  if (!providers) return providers.error();
  const auto closed = providers_of(network, *projection, query.closed);
  if (!closed) return closed.error();
  auto targets = targets_of(network, *projection, query.targets, *providers);
  if (!targets) return targets.error();
  auto grouping = groups_to_compare(network, *projection, query, progress);
  if (!grouping) return grouping.error();

  CoverResult result;
  result.query = query;
  result.providers = static_cast<Index>(providers->size());
  result.targets = std::move(*targets);
  result.grouping = std::move(*grouping);
  analysis::CoverageOptions options = query.options;
  options.closed = *closed;
  result.found = analysis::coverage(*projection, analysis::facts_of(network, *projection),
                                    *providers, result.targets, result.grouping, options);
  result.projection = std::move(projection);
  for (Index g = 0; g < result.found.groups.size(); ++g) {
    if (result.found.groups[g].actors > 0) result.rows.push_back(g);
  }
  if (result.found.outside.actors > 0) result.rows.push_back(no_index);
  std::vector<NestedCount> counts;
  for (std::size_t row = 0; row < result.rows.size(); ++row) counts.push_back(result.counts(row));
  result.least_told = least_told_of(network, *result.projection, result.targets);
  result.safe = analysis::safe_counts(counts, result.least_told);
  return result;
}

Finding cover_finding(const model::Network& network, const CoverResult& result,
                      const Naming& naming, const i18n::Translator& t) {
  const auto names = group_names(network, *result.projection, result.grouping, t);
  Finding finding;
  Finding::Table table{
      .headings = {grouping_name(result.grouping.key, t), t.text("coverage.column.targets"),
                   t.text("coverage.column.reached"), t.text("coverage.column.share"),
                   t.text("coverage.column.by_two")},
      .rows = {},
      .selects = t.text("coverage.column.selects")};
  for (std::size_t row = 0; row < result.rows.size(); ++row) {
    const Index group = result.rows[row];
    table.rows.push_back(
        {cover_cells(group == no_index ? t.text("coverage.no_group") : names[group],
                     result.counts(row), result.safe.groups[row], t),
         not_reached(result, group, false, naming)});
  }
  table.rows.push_back({cover_cells(t.text("coverage.all"), result.found.all, result.safe.all, t),
                        not_reached(result, no_index, true, naming)});
  finding.add(std::move(table));
  finding.sentences = cover_sentences(network, result, t);
  return finding;
}

}  // namespace saite::study
