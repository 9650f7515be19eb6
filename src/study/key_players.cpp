// SPDX-License-Identifier: Apache-2.0
#include "src/study/key_players.h"

namespace saite::study {
namespace {

std::string aim_key(analysis::KeyAim aim) {
  switch (aim) {
    case analysis::KeyAim::fragment:
      return "keyplayers.fragment";
    case analysis::KeyAim::distance_fragment:
      return "keyplayers.distance_fragment";
    case analysis::KeyAim::reach:
      return "keyplayers.reach";
    case analysis::KeyAim::distance_reach:
      return "keyplayers.distance_reach";
  }
  return {};
}

}  // namespace

Finding key_player_finding(const project::Projection& projection, const analysis::KeyPlayers& found,
                           analysis::KeyAim aim, const Naming& naming, const i18n::Translator& t) {
  Finding finding;
  Finding::Table table{.headings = {t.text("keyplayers.column.set")}, .rows = {}};
  for (const analysis::KeyPlayerSet& set : found.sets) {
    std::vector<ActorId> actors;
    std::string names;
    for (const project::Index u : set.members) {
      actors.push_back(projection.actor(u));
      names += (names.empty() ? "" : ", ") + naming.name_of(actors.back());
    }
    table.rows.push_back({{names}, naming.split(actors).named});
  }
  finding.add(std::move(table));
  finding.sentences.push_back(t.tr(aim_key(aim), aim == analysis::KeyAim::fragment
                                                     ? t.percent(found.value, 1)
                                                     : t.number(found.value)));
  if (found.error) finding.sentences.push_back(t.tr("keyplayers.error", *found.error));
  if (found.pool) finding.sentences.push_back(t.tr("note.pool", *found.pool));
  if (found.more) finding.sentences.emplace_back(t.text("keyplayers.more"));
  finding.sentences.emplace_back(
      t.text(found.exhaustive ? "keyplayers.exhaustive" : "keyplayers.searched"));
  return finding;
}

}  // namespace saite::study
