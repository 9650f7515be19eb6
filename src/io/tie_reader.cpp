// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "graph/model/rules.h"
#include "src/io/network_builder.h"

namespace saite::io {

void NetworkBuilder::on_edge(std::string_view section, std::size_t index, TokenView edge) {
  watch(edge.offset());
  problems_.enter(section, index);
  if (edge.kind() != TokenKind::object) {
    values_.wrong_type("expected_object", {{}, edge.offset(), edge}, {});
    return;
  }
  model::Tie tie;
  TieEnds ends;
  TiePlace place{index, edge.offset(), edge.offset(), true};
  bool has_kind = false;
  std::uint32_t seen = 0;
  tie_guess_.begin();
  edge.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
    const auto field = static_cast<TieField>(tie_guess_.find(key));
    const Member member{key, offset, value};
    if (field == TieField::unknown) {
      values_.keep(tie.details.edit().extra, member, pointer_part(key));
      return;
    }
    const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(field);
    if ((seen & bit) != 0) problems_.warning("repeated_key", offset, key, {std::string(key)});
    seen |= bit;
    if (field == TieField::kind) {
      has_kind = read_tie_kind(member, tie, index);
    } else {
      read_tie_field(field, member, tie, ends, place);
    }
  });
  if (!has_kind) {
    tie.kind = default_tie_kind_;
    tie_kind_uses_.missing(index, edge.offset());
  }
  place.plain = !has_kind;
  check_dates(tie.dates, edge.offset());
  const auto missing = [&](TieField field, const char* name) {
    if ((seen >> static_cast<unsigned>(field) & 1U) == 0) {
      problems_.error("missing_end", edge.offset(), {}, {name});
    }
  };
  missing(TieField::source, "source");
  missing(TieField::target, "target");
  waiting_ties_.push_back({std::move(tie), std::move(ends), place});
  if (seen_nodes_ && waiting_ties_.size() >= ties_at_once) connect_ties();
}

bool NetworkBuilder::read_tie_kind(const Member& member, model::Tie& tie, std::size_t index) {
  const auto kind = values_.text(member, member.key);
  if (!kind || kind->empty()) return false;
  const auto found =
      tie_kind_uses_.use(network_.edit_tie_kinds(), *kind, index, member.value.offset());
  if (!found) problems_.error("too_many_kinds", member.value.offset(), member.key, {*kind});
  tie.kind = found.value_or(model::KindIndex{0});
  return true;
}

void NetworkBuilder::read_tie_field(TieField field, const Member& member, model::Tie& tie,
                                    TieEnds& ends, TiePlace& place) {
  const std::string_view key = member.key;
  const bool null = member.value.is_null();
  switch (field) {
    case TieField::source:
      ends.source = values_.id(member, key);
      ends.source_offset = member.value.offset();
      break;
    case TieField::target:
      ends.target = values_.id(member, key);
      ends.target_offset = member.value.offset();
      break;
    case TieField::key:
      read_tie_key(member, tie, place);
      break;
    case TieField::weight:
      read_weight(member, tie);
      break;
    case TieField::directed:
      tie.directed = values_.flag(member, key);
      break;
    case TieField::since:
      tie.dates.since = values_.date(member, key);
      break;
    case TieField::until:
      tie.dates.until = values_.date(member, key);
      break;
    case TieField::disputed:
      tie.disputed = values_.flag(member, key).value_or(false);
      break;
    case TieField::attributes:
      if (!null)
        tie.details.edit().attributes = values_.object(member, key).value_or(model::Object());
      break;
    case TieField::note:
      if (!null) tie.details.edit().note = values_.text(member, key).value_or("");
      break;
    case TieField::evidence:
      if (!null) tie.details.edit().evidence = values_.text(member, key).value_or("");
      break;
    case TieField::kind:
    case TieField::unknown:
      break;
  }
}

void NetworkBuilder::read_tie_key(const Member& member, model::Tie& tie, TiePlace& place) {
  place.key_offset = member.value.offset();
  // NetworkX numbers the parallel edges of each pair of nodes: such a number names no tie.
  if (member.value.is_null() || member.value.kind() == TokenKind::whole) return;
  tie.key = values_.id(member, member.key).value_or("");
}

void NetworkBuilder::read_weight(const Member& member, model::Tie& tie) {
  const auto weight = values_.number(member, member.key);
  if (!weight) return;
  if (model::valid_weight(*weight)) {
    tie.weight = *weight;
  } else {
    values_.wrong_type("bad_weight", member, member.key);
  }
}

void NetworkBuilder::check_end(const std::optional<std::string>& key, std::optional<ActorId> found,
                               std::string_view field, std::size_t offset) {
  // An end that is missing or of a wrong type was reported when it was read.
  if (key && !found) problems_.error("unknown_end", offset, field, {*key});
}

void NetworkBuilder::connect_tie(WaitingTie& waiting, std::optional<ActorId> source,
                                 std::optional<ActorId> target) {
  const TieEnds& ends = waiting.ends;
  check_end(ends.source, source, "source", ends.source_offset);
  check_end(ends.target, target, "target", ends.target_offset);
  if (!source || !target) return;
  waiting.tie.source = *source;
  waiting.tie.target = *target;
  keep_tie(std::move(waiting.tie), waiting.place);
}

void NetworkBuilder::keep_tie(model::Tie tie, const TiePlace& place) {
  const bool made = tie.key.empty();
  if (made) {
    tie.key = network_.fresh_tie_key();
  } else if (const auto first = network_.find_tie(tie.key)) {
    if (!made_keys_[first->value()]) {
      repeated_ties_.push_back({std::move(tie), place, *first});
      return;
    }
    // The file's own key goes before one that was made up for an earlier tie.
    model::Tie earlier = network_.tie(*first);
    earlier.key = network_.fresh_tie_key();
    (void)network_.replace_tie(*first, std::move(earlier));
  }
  const auto id = network_.add_tie(std::move(tie));
  if (!id) return problems_.error(id.error().code, place.offset);
  edge_indices_.push_back(static_cast<std::uint32_t>(place.edge));
  plain_ties_.push_back(place.plain);
  made_keys_.push_back(made);
}

}  // namespace saite::io
