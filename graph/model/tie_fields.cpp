// SPDX-License-Identifier: Apache-2.0
#include "graph/model/field_values.h"

namespace saite::model {

using namespace field_values;

namespace {

bool set(Tie& tie, TieField field, Member member, const Value& value, std::size_t place) {
  switch (field) {
    case TieField::key:
      tie.key_made = false;
      return read(value, tie.key);
    case TieField::source:
    case TieField::target:
    case TieField::kind:
      return false;
    case TieField::weight:
      if (!value.is_null() && !value.is_number()) return false;
      tie.weight = value.is_null() ? 1 : value.number();
      return true;
    case TieField::directed:
      return read(value, tie.directed);
    case TieField::since:
      return read(value, tie.dates.since);
    case TieField::until:
      return read(value, tie.dates.until);
    case TieField::attributes:
      return set_object(tie.details, &TieDetails::attributes, member, value, place);
    case TieField::disputed:
      return read(value, tie.disputed);
    case TieField::note:
      return set_text(tie.details, &TieDetails::note, value);
    case TieField::evidence:
      return set_text(tie.details, &TieDetails::evidence, value);
    case TieField::extra:
      return set_object(tie.details, &TieDetails::extra, member, value, place);
    case TieField::spells:
      return set_spells(tie.details, value);
  }
  return false;
}

}  // namespace

Value value_of(const Tie& tie, TieField field, Member member) {
  const TieDetails& details = *tie.details;
  switch (field) {
    case TieField::key:
      return text_value(tie.key);
    case TieField::source:
    case TieField::target:
    case TieField::kind:
      return {};
    case TieField::weight:
      return tie.weight == 1 ? Value() : Value(tie.weight);
    case TieField::directed:
      return tie.directed ? Value(*tie.directed) : Value();
    case TieField::since:
      return date_value(tie.dates.since);
    case TieField::until:
      return date_value(tie.dates.until);
    case TieField::attributes:
      return of_object(details.attributes, member);
    case TieField::disputed:
      return tie.disputed ? Value(true) : Value();
    case TieField::note:
      return text_value(details.note);
    case TieField::evidence:
      return text_value(details.evidence);
    case TieField::extra:
      return of_object(details.extra, member);
    case TieField::spells:
      return spells_value(details.spells);
  }
  return {};
}

Status set_value(Tie& tie, TieField field, Member member, const Value& value, std::size_t place) {
  if (set(tie, field, member, value, place)) return {};
  return bad_value(tie_field_keys.at(static_cast<std::size_t>(field)));
}

std::optional<std::size_t> member_place(const Tie& tie, TieField field, std::string_view member) {
  if (field == TieField::attributes) return place_in(tie.details->attributes, member);
  if (field == TieField::extra) return place_in(tie.details->extra, member);
  return std::nullopt;
}

}  // namespace saite::model
