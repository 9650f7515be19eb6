// SPDX-License-Identifier: Apache-2.0
#include "src/study/findings.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace saite::study {
namespace {

using analysis::KeyAim;
using project::Index;

/// How many pairs of the three are tied, by place in triad_names.
constexpr std::array<std::size_t, 16> tied_pairs = {0, 1, 1, 2, 2, 2, 2, 2, 3, 3, 2, 3, 3, 3, 3, 3};

std::string aim_key(KeyAim aim) {
  switch (aim) {
    case KeyAim::fragment:
      return "keyplayers.fragment";
    case KeyAim::distance_fragment:
      return "keyplayers.distance_fragment";
    case KeyAim::reach:
      return "keyplayers.reach";
    case KeyAim::distance_reach:
      return "keyplayers.distance_reach";
  }
  return {};
}

}  // namespace

Finding census_finding(const project::Projection& projection, const analysis::DyadCensus& dyads,
                       const analysis::TriadCounts& triads, const i18n::Translator& t) {
  const auto count = [&](std::uint64_t of) { return t.number(static_cast<std::int64_t>(of)); };
  Finding finding;
  Finding::Table table{.headings = {t.text("census.column.triad"), t.text("census.column.count")},
                       .rows = {}};
  std::array<std::uint64_t, 4> by_pairs{};
  for (std::size_t i = 0; i < triads.size(); ++i) {
    by_pairs.at(tied_pairs[i]) += triads[i];
    if (triads[i] == 0) continue;
    table.rows.push_back({{std::string(analysis::triad_names[i]), count(triads[i])}});
  }
  finding.add(std::move(table));
  finding.sentences = {t.tr(projection.directed() ? "census.dyads" : "census.dyads.undirected",
                            count(dyads.mutual), count(dyads.asymmetric), count(dyads.null)),
                       t.tr("census.triads", count(by_pairs[3]), count(by_pairs[2]))};
  return finding;
}

Finding robustness_finding(const project::Projection& projection, const analysis::Robustness& found,
                           std::uint32_t draws, const i18n::Translator& t) {
  const Index n = projection.size();
  Finding finding;
  if (n < 2) {
    finding.sentences = {t.text("robustness.too_few")};
    return finding;
  }
  Finding::Table table{
      .headings = {t.text("robustness.column.gone"), t.text("robustness.column.random"),
                   t.text("robustness.column.range"), t.text("robustness.column.connected")},
      .words = 0,
      .rows = {}};
  const auto after = [&](double share) { return static_cast<std::size_t>(std::lround(share * n)); };
  for (const double share : {0.0, .05, .1, .2, .3, .5}) {
    const std::size_t k = after(share);
    if (share > 0 && k == 0) continue;
    table.rows.push_back({{t.number(static_cast<std::int64_t>(k)), t.percent(found.random[k]),
                           t.percent(found.low[k]) + "–" + t.percent(found.high[k]),
                           t.percent(found.connected[k])}});
  }
  finding.add(std::move(table));
  const std::size_t tenth = std::max<std::size_t>(1, after(.1));
  finding.sentences = {t.trn("robustness.tenth", static_cast<std::int64_t>(tenth),
                             t.percent(found.random[tenth]), t.percent(found.connected[tenth])),
                       t.tr("robustness.how", t.number(std::int64_t{draws}))};
  return finding;
}

Finding key_player_finding(const project::Projection& projection, const analysis::KeyPlayers& found,
                           KeyAim aim, const Naming& naming, const i18n::Translator& t) {
  Finding finding;
  Finding::Table table{.headings = {t.text("keyplayers.column.set")}, .rows = {}};
  for (const analysis::KeyPlayerSet& set : found.sets) {
    std::vector<ActorId> actors;
    std::string names;
    for (const Index u : set.members) {
      actors.push_back(projection.actor(u));
      names += (names.empty() ? "" : ", ") + naming.name_of(actors.back());
    }
    table.rows.push_back({{names}, naming.split(actors).named});
  }
  finding.add(std::move(table));
  finding.sentences.push_back(t.tr(
      aim_key(aim), aim == KeyAim::fragment ? t.percent(found.value, 1) : t.number(found.value)));
  if (found.error) finding.sentences.push_back(t.tr("keyplayers.error", *found.error));
  if (found.pool) finding.sentences.push_back(t.tr("note.pool", *found.pool));
  if (found.more) finding.sentences.emplace_back(t.text("keyplayers.more"));
  finding.sentences.emplace_back(
      t.text(found.exhaustive ? "keyplayers.exhaustive" : "keyplayers.searched"));
  return finding;
}

}  // namespace saite::study
