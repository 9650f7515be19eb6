// SPDX-License-Identifier: Apache-2.0
#include "graph/project/field.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/base/text.h"
#include "graph/model/containment.h"

namespace saite::project {
namespace {

using model::Network;

bool is_field(std::string_view name) {
  static constexpr std::array<std::string_view, 10> fields = {
      "kind", "subtype", "consent", "source", "tag", "name", "id", "since", "until", "part_of"};
  return std::ranges::find(fields, name) != fields.end();
}

bool is_container(std::string_view name) {
  return name == "municipality" || name == "community";
}

std::string year_of(const std::optional<PartialDate>& date) {
  return date ? std::to_string(date->year()) : std::string();
}

std::string field_text(const Network& network, const model::Actor& actor, std::string_view name) {
  if (name == "kind") return network.actor_kinds()[actor.kind].id;
  if (name == "subtype") return composed(actor.details->subtype);
  if (name == "consent") return composed(actor.details->consent);
  if (name == "source") return composed(actor.details->source);
  if (name == "name") return composed(actor.display_name(network.info.language));
  if (name == "id") return actor.key;
  if (name == "since") return year_of(actor.dates.since);
  if (name == "until") return year_of(actor.dates.until);
  if (name == "part_of" && actor.part_of) return network.actor(*actor.part_of).key;
  return {};
}

/// An empty list or text is no value.
std::vector<std::string> texts_of(const model::Value& value) {
  std::vector<std::string> texts;
  const auto add = [&](const model::Value& one) {
    std::string text = composed(one.display());
    if (!text.empty()) texts.push_back(std::move(text));
  };
  if (const model::List* list = value.list()) {
    for (const model::Value& item : *list) add(item);
  } else {
    add(value);
  }
  return texts;
}

}  // namespace

bool has_attribute(const Network& network, std::string_view name) {
  return std::ranges::any_of(network.actors(), [&](ActorId id) {
    const model::Value* value = model::find(network.actor(id).details->attributes, name);
    return value != nullptr && !value->is_null();
  });
}

bool has_tie_attribute(const Network& network, std::string_view name) {
  return std::ranges::any_of(network.ties(), [&](TieId id) {
    const model::Value* value = model::find(network.tie(id).details->attributes, name);
    return value != nullptr && !value->is_null();
  });
}

FieldKey field_key(const Network& network, std::string_view key) {
  using Source = FieldKey::Source;
  const bool own_only = key.starts_with(own_prefix);
  const bool attribute_only = key.starts_with(attribute_prefix);
  if (own_only) key.remove_prefix(own_prefix.size());
  if (attribute_only) key.remove_prefix(attribute_prefix.size());
  FieldKey found{std::string(key)};
  const Source own = is_field(key)       ? Source::field
                     : is_container(key) ? Source::container
                                         : Source::none;
  const bool attribute = !own_only && has_attribute(network, key);
  found.source = attribute && (attribute_only || own != Source::field) ? Source::attribute : own;
  if (attribute_only && !attribute) found.source = Source::none;
  found.passed_over = attribute && own != Source::none && !attribute_only;
  return found;
}

FieldReader::FieldReader(const Network& network, FieldKey key)
    : network_(network), key_(std::move(key)) {
  if (key_.source == FieldKey::Source::container) {
    containers_ = model::containers_of_kind(network, key_.name);
  }
}

std::vector<std::string> FieldReader::values(ActorId id) const {
  const model::Actor& actor = network_.actor(id);
  if (key_.source == FieldKey::Source::attribute) {
    const model::Value* value = model::find(actor.details->attributes, key_.name);
    return value == nullptr ? std::vector<std::string>() : texts_of(*value);
  }
  if (key_.source == FieldKey::Source::field && key_.name == "tag") {
    std::vector<std::string> tags = actor.details->tags;
    for (std::string& tag : tags) tag = composed(std::move(tag));
    return tags;
  }
  std::string text = first(id);
  if (text.empty()) return {};
  return {std::move(text)};
}

std::string FieldReader::first(ActorId id) const {
  const model::Actor& actor = network_.actor(id);
  switch (key_.source) {
    case FieldKey::Source::field:
      if (key_.name != "tag") return field_text(network_, actor, key_.name);
      return actor.details->tags.empty() ? std::string() : composed(actor.details->tags.front());
    case FieldKey::Source::container: {
      const auto found = container(id);
      return found ? network_.actor(*found).key : std::string();
    }
    case FieldKey::Source::attribute: {
      auto texts = values(id);
      return texts.empty() ? std::string() : std::move(texts.front());
    }
    case FieldKey::Source::none:
      break;
  }
  return {};
}

}  // namespace saite::project
