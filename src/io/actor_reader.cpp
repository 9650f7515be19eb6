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
  if (node.kind() != TokenKind::object) {
    values_.wrong_type("expected_object", {{}, node.offset(), node}, {});
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
      values_.keep(actor.details.edit().extra, member, pointer_part(key));
      return;
    }
    if ((seen & bit(field)) != 0) {
      problems_.warning("repeated_key", offset, key, {std::string(key)});
    }
    seen |= bit(field);
    read_actor_field(field, member, actor, extras, index);
  });
  if ((seen & bit(ActorField::id)) == 0) problems_.error("missing_id", node.offset());
  if (!extras.has_kind) actor_kind_uses_.missing(index, node.offset());
  settle_coordinates(actor, extras, node.offset());
  check_dates(actor.dates, node.offset());
  if (!actor.key.empty()) keep_actor(std::move(actor), std::move(extras), index, node.offset());
}

void NetworkBuilder::read_actor_field(ActorField field, const Member& member, model::Actor& actor,
                                      NodeExtras& extras, std::size_t node) {
  const std::string_view key = member.key;
  switch (field) {
    case ActorField::id:
      actor.key = values_.id(member, key).value_or("");
      break;
    case ActorField::name:
      actor.name = values_.local_text(member, key).value_or(model::LocalText());
      break;
    case ActorField::kind:
      if (const auto kind = values_.text(member, key); kind && !kind->empty()) {
        const auto index =
            actor_kind_uses_.use(network_.edit_actor_kinds(), *kind, node, member.value.offset());
        if (!index) problems_.error("too_many_kinds", member.value.offset(), key, {*kind});
        actor.kind = index.value_or(model::KindIndex{0});
        extras.has_kind = true;
      }
      break;
    case ActorField::part_of:
      if (!member.value.is_null()) extras.part_of = values_.id(member, key);
      extras.part_of_offset = member.value.offset();
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
      actor.dates.since = values_.date(member, key);
      break;
    case ActorField::until:
      actor.dates.until = values_.date(member, key);
      break;
    default:
      if (!member.value.is_null()) read_actor_detail(field, member, actor.details.edit());
  }
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

void NetworkBuilder::settle_coordinates(model::Actor& actor, const NodeExtras& extras,
                                        std::size_t offset) {
  const auto half = [&](const std::optional<double>& a, const char* a_name,
                        const std::optional<double>& b, const char* b_name) {
    if (a.has_value() == b.has_value()) return;
    const char* there = a ? a_name : b_name;
    problems_.warning("half_a_place", offset, there, {there, a ? b_name : a_name});
    model::assign(actor.details.edit().extra, there, a ? *a : *b);
  };
  half(extras.lat, "lat", extras.lon, "lon");
  half(extras.x, "x", extras.y, "y");
  if (extras.lat && extras.lon) {
    const model::GeoPoint place{*extras.lat, *extras.lon};
    if (model::valid(place)) {
      actor.details.edit().place = place;
    } else {
      problems_.error(
          "bad_place", offset, "lat",
          {model::Value(place.lat).display() + ", " + model::Value(place.lon).display()});
    }
  }
  if (extras.x && extras.y) {
    const Position position{*extras.x, *extras.y};
    if (model::valid(position)) {
      actor.position = position;
    } else {
      problems_.error("bad_position", offset, "x", {model::Value(position.x).display()});
    }
  }
}

void NetworkBuilder::keep_actor(model::Actor actor, NodeExtras extras, std::size_t node,
                                std::size_t offset) {
  if (const auto first = network_.find_actor(actor.key)) {
    problems_.error("duplicate_actor", offset, "id",
                    {actor.key, std::to_string(node_indices_[first->value()])});
    return;
  }
  const auto id = network_.add_actor(std::move(actor));
  if (!id) return problems_.error(id.error().code, offset);
  node_indices_.push_back(static_cast<std::uint32_t>(node));
  if (extras.part_of) {
    containments_.push_back({*id, node, extras.part_of_offset, std::move(*extras.part_of)});
  }
}

}  // namespace saite::io
