// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <utility>

#include "graph/base/text.h"
#include "graph/model/rules.h"
#include "src/io/file_form.h"
#include "src/io/network_builder.h"

namespace saite::io {
namespace {

/// Written on both arcs of a tie that goes both ways (write_node_link.h).
bool is_both_ways_mark(const Member& member) {
  return member.key == both_ways_mark && member.value.kind() == TokenKind::boolean &&
         member.value.boolean();
}

/// Whether a double holds all digits of an integer.
bool holds(double number, TokenView integer) {
  if (integer.kind() == TokenKind::whole) {
    return number < 0x1p63 && static_cast<std::int64_t>(number) == integer.whole();
  }
  std::array<char, 400> digits;
  const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                  std::chars_format::fixed, 0)
                        .ptr;
  return integer.text() ==
         std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

}  // namespace

void NetworkBuilder::on_edge(std::string_view section, std::size_t index, TokenView edge) {
  watch(edge.offset());
  problems_.enter(section, index);
  if (index == 0) signs_.look_at_edge(edge);
  if (edge.kind() != TokenKind::object) {
    values_.wrong_in_any_file("expected_object", {{}, edge.offset(), edge}, {});
    unread_.add_record("edges", to_value(edge));
    return;
  }
  WaitingTie waiting;
  waiting.place = {index, edge.offset(), edge.offset()};
  EdgeExtras extras;
  std::uint32_t seen = 0;
  tie_guess_.begin();
  edge.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
    const auto field = static_cast<TieField>(tie_guess_.find(key));
    const Member member{key, offset, value};
    if (field == TieField::unknown) {
      if (is_both_ways_mark(member)) {
        waiting.place.both_ways = true;
      } else {
        extras.members.keep(values_, member);
      }
      return;
    }
    const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(field);
    if ((seen & bit) != 0) problems_.warning("repeated_key", offset, key, {std::string(key)});
    seen |= bit;
    keeping(member, extras.members, extras.unread,
            [&] { read_tie_field(field, member, waiting, extras, index); });
  });
  model::Tie& tie = waiting.tie;
  if (!extras.has_kind) {
    tie.kind = default_tie_kind_;
    tie.kind_assumed = true;
    tie_kind_uses_.missing(index, edge.offset());
  }
  extras.members.settle(tie.details, network_.info.tie_keys);
  settle_spells(tie.dates, tie.details, edge.offset());
  check_dates(tie.dates, edge.offset(), extras.unread);
  const auto missing = [&](TieField field, const char* name) {
    if ((seen >> static_cast<unsigned>(field) & 1U) == 0) {
      problems_.record_error("missing_end", edge.offset(), {}, {name});
    }
  };
  missing(TieField::source, "source");
  missing(TieField::target, "target");
  if (!extras.unread.empty()) std::move(extras.unread).settle(tie.details.edit().extra);
  if (problems_.lenient()) waiting.record = to_value(edge);
  waiting_ties_.push_back(std::move(waiting));
  if (seen_nodes_ && waiting_ties_.size() >= ties_at_once) connect_ties();
}

bool NetworkBuilder::read_tie_kind(const Member& member, model::Tie& tie, std::size_t index) {
  const auto kind = values_.text(member, member.key);
  if (!kind || kind->empty()) return false;
  const auto found =
      tie_kind_uses_.use(network_.edit_tie_kinds(), *kind, index, member.value.offset());
  if (!found) {
    problems_.misfit(Misfit::kept, "too_many_kinds", member.value.offset(), member.key, {*kind});
  }
  tie.kind = found.value_or(model::KindIndex{0});
  return found.has_value();
}

void NetworkBuilder::read_tie_field(TieField field, const Member& member, WaitingTie& waiting,
                                    EdgeExtras& extras, std::size_t index) {
  const std::string_view key = member.key;
  model::Tie& tie = waiting.tie;
  switch (field) {
    case TieField::source:
      waiting.source = {values_.id(member, key), member.value.offset()};
      break;
    case TieField::target:
      waiting.target = {values_.id(member, key), member.value.offset()};
      break;
    case TieField::key:
      read_tie_key(member, waiting, extras);
      break;
    case TieField::kind:
      extras.has_kind = read_tie_kind(member, tie, index);
      break;
    case TieField::weight:
      read_weight(member, tie);
      break;
    case TieField::directed:
      tie.directed = values_.flag(member, key);
      break;
    case TieField::since:
      tie.dates.since = values_.date(member, key, SpanEnd::since);
      break;
    case TieField::until:
      tie.dates.until = values_.date(member, key, SpanEnd::until);
      break;
    case TieField::spells:
      if (auto spells = values_.spells(member, key); spells && !spells->empty()) {
        tie.details.edit().spells = *std::move(spells);
      }
      break;
    case TieField::unread:
      read_unread(member, extras.unread);
      break;
    case TieField::disputed:
      tie.disputed = values_.flag(member, key).value_or(false);
      break;
    default:
      if (!member.value.is_null()) read_tie_detail(field, member, tie.details.edit());
  }
}

void NetworkBuilder::read_tie_detail(TieField field, const Member& member,
                                     model::TieDetails& details) {
  const std::string_view key = member.key;
  switch (field) {
    case TieField::attributes:
      details.attributes = values_.object(member, key).value_or(model::Object());
      break;
    case TieField::note:
      details.note = values_.text(member, key).value_or("");
      break;
    case TieField::evidence:
      details.evidence = values_.text(member, key).value_or("");
      break;
    default:
      break;
  }
}

/// NetworkX numbers the parallel edges of each pair of nodes: 0 says nothing, a greater number is
/// kept, but names no tie by itself.
void NetworkBuilder::read_tie_key(const Member& member, WaitingTie& waiting, EdgeExtras& extras) {
  const TokenView value = member.value;
  waiting.place.key_offset = value.offset();
  if (value.is_null() || (value.kind() == TokenKind::whole && value.whole() == 0)) return;
  if (value.is_number()) {
    if (value.kind() == TokenKind::whole) waiting.place.number = value.whole();
    extras.members.keep_misfit(member);
    return;
  }
  const bool named =
      value.kind() == TokenKind::list || (value.kind() == TokenKind::text && !value.text().empty());
  if (named) {
    waiting.tie.key = values_.id(member, member.key)->text;
  } else {
    values_.wrong_type("expected_id", member, member.key);
  }
}

void NetworkBuilder::read_weight(const Member& member, model::Tie& tie) {
  const auto weight = values_.number(member, member.key);
  if (!weight) return;
  if (model::valid_weight(*weight)) {
    tie.weight = *weight;
    tie.weight_said = true;
    report_rounding(member, *weight);
  } else {
    values_.wrong_in_any_file("bad_weight", member, member.key);
  }
}

/// Strengths are computed with as doubles: an integer that is none of them is rounded, and said.
void NetworkBuilder::report_rounding(const Member& member, double weight) {
  const TokenView value = member.value;
  const bool whole = value.kind() == TokenKind::whole || value.kind() == TokenKind::big;
  if (!whole || holds(weight, value)) return;
  problems_.counted("strength_rounded", value.offset(), member.key,
                    {shown(value), model::Value(weight).display()});
}

void NetworkBuilder::check_end(const TieEnd& end, std::optional<ActorId> found,
                               std::string_view field) {
  // An end that is missing or of a wrong type was reported when it was read.
  if (end.id && !found) problems_.record_error("unknown_end", end.offset, field, {end.id->text});
}

void NetworkBuilder::connect_tie(WaitingTie& waiting, std::optional<ActorId> source,
                                 std::optional<ActorId> target) {
  any_end_found_ = any_end_found_ || source || target;
  const auto check_type = [&](const TieEnd& end, ActorId actor, const char* field) {
    if (network_.actor(actor).key_is_json == end.id->is_json) return;
    problems_.counted("end_of_other_type", end.offset, field, {end.id->text});
  };
  if (source) check_type(waiting.source, *source, "source");
  if (target) check_type(waiting.target, *target, "target");
  if (!source || !target) {
    lost_ties_.push_back(std::move(waiting));
    return;
  }
  waiting.tie.source = *source;
  waiting.tie.target = *target;
  keep_tie(std::move(waiting.tie), waiting.place);
}

std::string NetworkBuilder::next_tie_key() {
  // Never looking twice at a number keeps a file full of such keys from costing a square.
  last_tie_key_ = std::max(last_tie_key_, network_.tie_id_bound());
  for (;;) {
    std::string key = "t" + std::to_string(++last_tie_key_);
    if (!network_.find_tie(key)) return key;
  }
}

NetworkBuilder::ArcName NetworkBuilder::arc_name(const model::Tie& tie, const TiePlace& place) {
  // A tie's two arcs have one key. A text may look like a number, so it is set apart.
  return {tie.source, tie.target,
          tie.key.empty() ? std::to_string(place.number) : "\"" + composed(tie.key)};
}

bool NetworkBuilder::is_way_back(const model::Tie& tie, const TiePlace& place) {
  model::Tie back = tie;
  std::swap(back.source, back.target);
  const auto first = open_arcs_.find(arc_name(back, place));
  if (first == open_arcs_.end() || tie.is_loop()) return false;
  const model::Tie& there = network_.tie(first->second);
  back.key = there.key;
  back.directed = there.directed;
  // Whoever changed one of the two arcs meant something by it.
  if (!(there == back)) problems_.counted("arcs_differ", place.offset);
  open_arcs_.erase(first);
  return true;
}

void NetworkBuilder::keep_arc(model::Tie&& tie, const TiePlace& place) {
  if (is_way_back(tie, place)) return;
  ArcName name = arc_name(tie, place);
  const bool silent = !tie.directed;
  tie.directed = false;
  const auto id = add_tie(std::move(tie), place);
  if (!id) return;
  open_arcs_.emplace(std::move(name), *id);
  if (silent) both_ways_.push_back(*id);
}

void NetworkBuilder::keep_tie(model::Tie&& tie, const TiePlace& place) {
  if (place.both_ways) {
    keep_arc(std::move(tie), place);
  } else {
    (void)add_tie(std::move(tie), place);
  }
}

std::optional<TieId> NetworkBuilder::add_tie(model::Tie&& tie, const TiePlace& place) {
  if (tie.key.empty()) {
    tie.key = next_tie_key();
    tie.key_made = true;
  } else if (const auto first = network_.find_tie(tie.key)) {
    if (!network_.tie(*first).key_made) {
      repeated_ties_.push_back({std::move(tie), place, *first});
      return std::nullopt;
    }
    // The file's own key goes before one that was made up for an earlier tie.
    model::Tie earlier = network_.tie(*first);
    earlier.key = next_tie_key();
    (void)network_.replace_tie(*first, std::move(earlier));
  }
  const auto id = network_.add_tie(std::move(tie));
  if (!id) {
    problems_.error(id.error().code, place.offset);
    return std::nullopt;
  }
  edge_indices_.push_back(static_cast<std::uint32_t>(place.edge));
  return *id;
}

}  // namespace saite::io
