// SPDX-License-Identifier: Apache-2.0
#include "src/edit/tie_edits.h"

#include <utility>

#include "src/edit/field_edits.h"

namespace saite::edit {
namespace {

using model::Network;
using model::Tie;
using model::TieField;
using model::Value;
using namespace field_edits;

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

using OfTie = field_edits::Target<TieField>;

}  // namespace

Step set_tie_kind(const Network& network, TieIds ties, model::KindIndex kind) {
  const std::string& id = network.tie_kinds()[kind].id;
  return set_all(network, ties, OfTie{TieField::kind}, Value(id),
                 ties_label("edit.tie_kind", network, ties, id));
}

Step set_weight(const Network& network, TieIds ties, double weight) {
  return set_all(network, ties, OfTie{TieField::weight}, weight == 1 ? Value() : Value(weight),
                 ties_label("edit.weight", network, ties), "weight");
}

Step set_directed(const Network& network, TieIds ties, std::optional<bool> directed) {
  return set_all(network, ties, OfTie{TieField::directed}, directed ? Value(*directed) : Value(),
                 ties_label("edit.directed", network, ties));
}

Step reverse_ties(const Network& network, TieIds ties) {
  Step step{.label = ties_label("edit.reverse", network, ties)};
  for (const TieId id : ties) {
    const Tie& tie = network.tie(id);
    add_change(step, network, id, OfTie{TieField::source}, Value(network.actor(tie.target).key));
    add_change(step, network, id, OfTie{TieField::target}, Value(network.actor(tie.source).key));
  }
  return step;
}

Step set_disputed(const Network& network, TieIds ties, bool disputed) {
  return set_all(network, ties, OfTie{TieField::disputed}, disputed ? Value(true) : Value(),
                 ties_label(disputed ? "edit.disputed" : "edit.undisputed", network, ties));
}

Step set_tie_dates(const Network& network, TieIds ties, DateSpan dates) {
  Step step{.label = ties_label("edit.tie_dates", network, ties), .merge_key = "dates"};
  add_dates<TieField>(step, network, ties, dates);
  return step;
}

Step set_tie_date(const Network& network, TieIds ties, DateEnd end,
                  std::optional<PartialDate> date) {
  Step step{.label = ties_label("edit.tie_dates", network, ties), .merge_key = "date"};
  add_date<TieField>(step, network, ties, end, date);
  return step;
}

Step set_tie_spells(const Network& network, TieIds ties, const Spells& spells) {
  Step step{.label = ties_label("edit.tie_dates", network, ties), .merge_key = "spells"};
  add_spells<TieField>(step, network, ties, spells);
  return step;
}

Step set_tie_attribute(const Network& network, TieIds ties, std::string key, const Value& value) {
  std::string merge_key = "attribute:" + key;
  Label label = ties_label("edit.tie_attribute", network, ties, key);
  return set_all(network, ties, OfTie{TieField::attributes, std::move(key)}, value,
                 std::move(label), std::move(merge_key));
}

Step set_tie_note(const Network& network, TieIds ties, std::string note) {
  return set_all(network, ties, OfTie{TieField::note}, text(std::move(note)),
                 ties_label("edit.tie_note", network, ties), "note");
}

Step set_evidence(const Network& network, TieIds ties, std::string evidence) {
  return set_all(network, ties, OfTie{TieField::evidence}, text(std::move(evidence)),
                 ties_label("edit.evidence", network, ties), "evidence");
}

}  // namespace saite::edit
