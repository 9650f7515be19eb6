// SPDX-License-Identifier: Apache-2.0
#include "src/edit/tie_edits.h"

#include <utility>

#include "src/edit/commands.h"

namespace saite::edit {
namespace {

using model::Network;
using model::Tie;

constexpr Aspects all_of_a_tie = Aspect::structure | Aspect::facts;

/// Names the ends where there is one tie, the number of them otherwise.
Label ties_label(const char* key, const Network& network, TieIds ties, std::string detail = {}) {
  std::string which = std::to_string(ties.size());
  if (ties.size() == 1) {
    const Tie& tie = network.tie(ties[0]);
    const std::string& language = network.info.language;
    which = network.actor(tie.source).display_name(language) + " – " +
            network.actor(tie.target).display_name(language);
  }
  return {key, {std::move(which), std::move(detail)}};
}

}  // namespace

CommandPtr set_tie_kind(const Network& network, TieIds ties, model::KindIndex kind) {
  return edit_ties(
      network, ties, [&](Tie& t) { t.kind = kind; },
      ties_label("edit.tie_kind", network, ties, network.tie_kinds()[kind].id), all_of_a_tie);
}

CommandPtr set_weight(const Network& network, TieIds ties, double weight) {
  return edit_ties(
      network, ties, [&](Tie& t) { t.weight = weight; }, ties_label("edit.weight", network, ties),
      all_of_a_tie, "weight");
}

CommandPtr set_directed(const Network& network, TieIds ties, std::optional<bool> directed) {
  return edit_ties(
      network, ties, [&](Tie& t) { t.directed = directed; },
      ties_label("edit.directed", network, ties), all_of_a_tie);
}

CommandPtr reverse_ties(const Network& network, TieIds ties) {
  return edit_ties(
      network, ties, [](Tie& t) { std::swap(t.source, t.target); },
      ties_label("edit.reverse", network, ties), all_of_a_tie);
}

CommandPtr set_disputed(const Network& network, TieIds ties, bool disputed) {
  return edit_ties(
      network, ties, [&](Tie& t) { t.disputed = disputed; },
      ties_label(disputed ? "edit.disputed" : "edit.undisputed", network, ties), all_of_a_tie);
}

CommandPtr set_tie_dates(const Network& network, TieIds ties, DateSpan dates) {
  return edit_ties(
      network, ties, [&](Tie& t) { t.dates = dates; }, ties_label("edit.tie_dates", network, ties),
      all_of_a_tie, "dates");
}

CommandPtr set_tie_attribute(const Network& network, TieIds ties, std::string key,
                             model::Value value) {
  std::string token = "attribute:" + key;
  return edit_ties(
      network, ties,
      [&](Tie& t) {
        model::Object& attributes = t.details.edit().attributes;
        if (value.is_null()) {
          model::erase(attributes, key);
        } else {
          model::assign(attributes, key, value);
        }
      },
      ties_label("edit.tie_attribute", network, ties, key), all_of_a_tie, std::move(token));
}

CommandPtr set_tie_note(const Network& network, TieId tie, std::string note) {
  return edit_ties(
      network, {&tie, 1}, [&](Tie& t) { t.details.edit().note = note; },
      ties_label("edit.tie_note", network, {&tie, 1}), static_cast<Aspects>(Aspect::facts), "note");
}

CommandPtr set_evidence(const Network& network, TieId tie, std::string evidence) {
  return edit_ties(
      network, {&tie, 1}, [&](Tie& t) { t.details.edit().evidence = evidence; },
      ties_label("edit.evidence", network, {&tie, 1}), static_cast<Aspects>(Aspect::facts),
      "evidence");
}

}  // namespace saite::edit
