// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "graph/model/rules.h"
#include "src/io/network_builder.h"

namespace saite::io {
namespace {

/// The bit of a field, to see which ones an element has already had.
template <class Field>
std::uint32_t bit(Field field) {
  return std::uint32_t{1} << static_cast<unsigned>(field);
}

}  // namespace

void NetworkBuilder::on_node(std::size_t index, TokenView node) {
  watch(node.offset());
  problems_.enter("nodes", index);
  if (index == 0) signs_.look_at_node(node);
  if (node.kind() != TokenKind::object) {
    values_.wrong_in_any_file("expected_object", {{}, node.offset(), node}, {});
    unread_.add_record("nodes", to_value(node));
    return;
  }
  model::Actor actor;
  NodeExtras extras;
  std::uint32_t seen = 0;
  actor_guess_.begin();
  node.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
    const auto field = static_cast<ActorField>(actor_guess_.find(key));
    const Member member{key, offset, value};
    if (field == ActorField::unknown) {
      extras.members.keep(values_, member);
      return;
    }
    if ((seen & bit(field)) != 0) {
      problems_.warning("repeated_key", offset, key, {std::string(key)});
    }
    seen |= bit(field);
    keeping(member, extras.members, extras.unread,
            [&] { read_actor_field(field, member, actor, extras, index); });
  });
  if ((seen & bit(ActorField::id)) == 0) {
    nameless_nodes_.push_back({index, node.offset()});
    extras.id = FileId{std::to_string(index), true};
  }
  if (!extras.has_kind) {
    actor.kind_assumed = true;
    actor_kind_uses_.missing(index, node.offset());
  }
  settle_name(actor, extras, node.offset());
  extras.members.settle(actor.details, network_.info.actor_keys);
  settle_coordinates(actor, extras, node.offset());
  settle_spells(actor.dates, actor.details, node.offset());
  check_dates(actor.dates, node.offset(), extras.unread);
  if (!extras.id) {
    unread_.add_record("nodes", to_value(node));
    return;
  }
  keep_actor(std::move(actor), std::move(extras), index, node.offset());
}

void NetworkBuilder::read_actor_field(ActorField field, const Member& member, model::Actor& actor,
                                      NodeExtras& extras, std::size_t node) {
  const std::string_view key = member.key;
  switch (field) {
    case ActorField::id:
      extras.id = values_.id(member, key);
      seen_id_ = true;
      break;
    case ActorField::name:
      actor.name = values_.local_text(member, key).value_or(model::LocalText());
      break;
    case ActorField::kind:
      read_actor_kind(member, actor, extras, node);
      break;
    case ActorField::part_of:
      read_container(member, extras);
      break;
    case ActorField::lat:
      extras.lat = values_.number(member, key);
      break;
    case ActorField::lon:
      extras.lon = values_.number(member, key);
      break;
    case ActorField::x:
      extras.x = values_.number(member, key);
      break;
    case ActorField::y:
      extras.y = values_.number(member, key);
      break;
    case ActorField::pinned:
      actor.pinned = values_.flag(member, key).value_or(false);
      break;
    case ActorField::since:
      actor.dates.since = values_.date(member, key, SpanEnd::since);
      break;
    case ActorField::until:
      actor.dates.until = values_.date(member, key, SpanEnd::until);
      break;
    case ActorField::spells:
      if (auto spells = values_.spells(member, key); spells && !spells->empty()) {
        actor.details.edit().spells = *std::move(spells);
      }
      break;
    case ActorField::unread:
      read_unread(member, extras.unread);
      break;
    default:
      if (!member.value.is_null()) read_actor_detail(field, member, actor.details.edit());
  }
}

void NetworkBuilder::read_actor_kind(const Member& member, model::Actor& actor, NodeExtras& extras,
                                     std::size_t node) {
  const auto kind = values_.text(member, member.key);
  if (!kind || kind->empty()) return;
  const auto index =
      actor_kind_uses_.use(network_.edit_actor_kinds(), *kind, node, member.value.offset());
  if (!index) {
    problems_.misfit(Misfit::kept, "too_many_kinds", member.value.offset(), member.key, {*kind});
  }
  actor.kind = index.value_or(model::KindIndex{0});
  extras.has_kind = index.has_value();
}

void NetworkBuilder::read_container(const Member& member, NodeExtras& extras) {
  const TokenKind kind = member.value.kind();
  if (kind == TokenKind::null) return;
  if (kind == TokenKind::object || kind == TokenKind::boolean || kind == TokenKind::bad ||
      (kind == TokenKind::text && member.value.text().empty())) {
    values_.wrong_type("expected_id", member, member.key);
    return;
  }
  extras.part_of = values_.id(member, member.key);
  extras.part_of_value = to_value(member.value);
  extras.part_of_offset = member.value.offset();
}

void NetworkBuilder::read_actor_detail(ActorField field, const Member& member,
                                       model::ActorDetails& details) {
  const std::string_view key = member.key;
  switch (field) {
    case ActorField::subtype:
      details.subtype = values_.text(member, key).value_or("");
      break;
    case ActorField::attributes:
      details.attributes = values_.object(member, key).value_or(model::Object());
      break;
    case ActorField::tags:
      details.tags = values_.texts(member, key);
      break;
    case ActorField::consent:
      details.consent = values_.text(member, key).value_or("");
      break;
    case ActorField::note:
      details.note = values_.text(member, key).value_or("");
      break;
    case ActorField::source:
      details.source = values_.text(member, key).value_or("");
      break;
    default:
      break;
  }
}

void NetworkBuilder::settle_coordinates(model::Actor& actor, NodeExtras& extras,
                                        std::size_t offset) {
  const auto half = [&](const std::optional<double>& a, const char* a_name,
                        const std::optional<double>& b, const char* b_name) {
    if (a.has_value() == b.has_value()) return;
    const char* there = a ? a_name : b_name;
    problems_.warning("half_a_place", offset, there, {there, a ? b_name : a_name});
    extras.unread.add(there, a ? *a : *b);
  };
  half(extras.lat, "lat", extras.lon, "lon");
  half(extras.x, "x", extras.y, "y");
  const auto keep = [&](const char* name, double value) {
    if (problems_.misfits_apart()) {
      extras.unread.add(name, value);
    } else {
      model::assign(actor.details.edit().attributes, name, value);
    }
  };
  if (extras.lat && extras.lon) {
    const model::GeoPoint place{*extras.lat, *extras.lon};
    if (model::valid(place)) {
      actor.details.edit().place = place;
    } else {
      problems_.misfit(
          Misfit::kept, "bad_place", offset, "lat",
          {model::Value(place.lat).display() + ", " + model::Value(place.lon).display()});
      keep("lat", place.lat);
      keep("lon", place.lon);
    }
  }
  if (extras.x && extras.y) {
    const Position position{*extras.x, *extras.y};
    if (model::valid(position)) {
      actor.position = position;
    } else {
      problems_.misfit(Misfit::kept, "bad_position", offset, "x",
                       {model::Value(position.x).display()});
      keep("x", position.x);
      keep("y", position.y);
    }
  }
}

/// Other programs call the name of a node its label; it stays an attribute as well.
void NetworkBuilder::settle_name(model::Actor& actor, const NodeExtras& extras,
                                 std::size_t offset) {
  if (!actor.name.empty()) return;
  const model::Value* label = extras.members.find("label");
  if (label == nullptr || (label->text() == nullptr && !label->is_number())) return;
  const std::string text = label->display();
  if (text.empty()) return;
  actor.name = model::LocalText(text);
  problems_.counted("label_is_name", offset, "label", {text});
}

void NetworkBuilder::keep_actor(model::Actor actor, NodeExtras extras, std::size_t node,
                                std::size_t offset) {
  actor.key = std::move(extras.id->text);
  actor.key_is_json = extras.id->is_json;
  if (const auto first = network_.find_actor(actor.key)) {
    // A position that stood in for an id is no id of the file.
    if (!problems_.lenient() && nameless_nodes_.size() > first->value()) return;
    const bool same = network_.actor(*first).key_is_json == actor.key_is_json;
    problems_.record_error(same ? "duplicate_actor" : "number_and_text_id", offset, "id",
                           {actor.key, std::to_string(node_indices_[first->value()])});
    extras.unread.add("id", actor.key);
    actor.key = free_actor_key(actor.key);
    actor.key_is_json = false;
  }
  if (!extras.unread.empty()) std::move(extras.unread).settle(actor.details.edit().extra);
  const auto id = network_.add_actor(std::move(actor));
  if (!id) return problems_.error(id.error().code, offset);
  node_indices_.push_back(static_cast<std::uint32_t>(node));
  if (extras.part_of) {
    containments_.push_back({*id, node, extras.part_of_offset, std::move(extras.part_of->text),
                             std::move(extras.part_of_value)});
  }
}

/// For an actor whose id another one has.
std::string NetworkBuilder::free_actor_key(const std::string& wanted) const {
  for (std::size_t i = network_.actor_id_bound();; ++i) {
    std::string key = wanted + "_" + std::to_string(i);
    if (!network_.find_actor(key)) return key;
  }
}

}  // namespace saite::io
