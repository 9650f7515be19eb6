// SPDX-License-Identifier: Apache-2.0
#include "src/study/telling.h"

#include <algorithm>
#include <cmath>

namespace saite::study {
namespace {

using analysis::SpreadReach;
using project::Index;

std::vector<std::string> telling_cells(std::string who, const SpreadReach& reach, Index everybody,
                                       const i18n::Translator& t) {
  return {std::move(who), t.number(reach.mean, 1),
          t.number(static_cast<std::int64_t>(reach.low)) + "–" +
              t.number(static_cast<std::int64_t>(reach.high)),
          t.percent(reach.mean / everybody)};
}

std::vector<ActorId> actors_of(const project::Projection& projection, std::span<const Index> of) {
  std::vector<ActorId> actors;
  for (const Index u : of) actors.push_back(projection.actor(u));
  return actors;
}

std::string names_of(const std::vector<ActorId>& actors, const Naming& naming) {
  std::string names;
  for (const ActorId id : actors) names += (names.empty() ? "" : ", ") + naming.name_of(id);
  return names;
}

/// Nothing is said where the difference may be one of the draws, or is none to one decimal.
const char* beside_random(const analysis::Spread& found) {
  constexpr double least = 0.05;
  const double gap = found.told.mean - found.random.mean;
  if (std::abs(gap) < std::max(least, 3 * std::hypot(found.told.error, found.random.error))) {
    return "telling.as_random";
  }
  return gap > 0 ? "telling.more_than_random" : "telling.less_than_random";
}

std::vector<std::string> telling_sentences(const analysis::Spread& found,
                                           const analysis::SpreadOptions& options,
                                           const i18n::Translator& t) {
  constexpr double seldom = 0.05;
  std::vector<std::string> text;
  text.push_back(
      t.tr(beside_random(found), t.number(std::abs(found.told.mean - found.random.mean), 1)));
  const auto deaf = std::ranges::count_if(found.heard, [](double h) { return h < seldom; });
  if (deaf > 0) text.push_back(t.trn("telling.hardly", deaf));
  const std::string draws = t.number(std::int64_t{options.draws});
  text.push_back(options.model == analysis::SpreadModel::cascade
                     ? t.tr("telling.assumed.cascade", t.percent(options.chance), draws)
                     : t.tr("telling.assumed.threshold", draws));
  return text;
}

}  // namespace

Finding telling_finding(const project::Projection& projection, const analysis::Spread& found,
                        std::span<const Index> told, const analysis::SpreadOptions& options,
                        const Naming& naming, const i18n::Translator& t) {
  const Index n = projection.size();
  const auto count = static_cast<std::int64_t>(found.connected_set.size());
  const auto chosen = actors_of(projection, told);
  const auto connected = actors_of(projection, found.connected_set);
  Finding finding;
  Finding::Table sets{
      .headings = {t.text("telling.column.told"), t.text("telling.column.mean"),
                   t.text("telling.column.range"), t.text("telling.column.share")},
      .rows = {{telling_cells(names_of(chosen, naming), found.told, n, t),
                naming.split(chosen).named},
               {telling_cells(t.trn("telling.by_lot", count), found.random, n, t)},
               {telling_cells(t.trn("telling.best_connected", count, names_of(connected, naming)),
                              found.connected, n, t),
                naming.split(connected).named}},
      .title = t.text("telling.sets")};
  finding.add(std::move(sets));
  std::vector<Index> order;
  for (Index u = 0; u < n; ++u) {
    if (naming.may_name(projection.actor(u))) order.push_back(u);
  }
  std::ranges::stable_sort(order, {}, [&](Index u) { return found.heard[u]; });
  Finding::Table least{.headings = {t.text("telling.column.who"), t.text("telling.column.hears")},
                       .rows = {},
                       .title = t.text("telling.everybody")};
  for (const Index u : order) {
    const ActorId id = projection.actor(u);
    least.rows.push_back({{naming.name_of(id), t.percent(found.heard[u])}, {id}});
  }
  finding.add(std::move(least));
  finding.sentences = telling_sentences(found, options, t);
  return finding;
}

}  // namespace saite::study
