// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include "graph/model/fields.h"

// Kinds as data; declared in fields.h.
namespace saite::model {
namespace {

Object with_label(const std::string& id, const LocalText& label) {
  Object object{{"id", id}};
  if (!label.empty()) object.emplace_back("label", value_of(label));
  return object;
}

bool read_part(const Value& value, std::optional<std::string>& out) {
  if (value.text() == nullptr) return false;
  out = *value.text();
  return true;
}
bool read_part(const Value& value, std::optional<int>& out) {
  const auto* whole = std::get_if<std::int64_t>(&value.held());
  if (whole == nullptr || *whole < -1000 || *whole > 1000) return false;
  out = static_cast<int>(*whole);
  return true;
}
bool read_part(const Value& value, std::optional<bool>& out) {
  if (value.boolean() == nullptr) return false;
  out = *value.boolean();
  return true;
}

/// Reads what both sorts of kinds have; `read_own` is asked for the rest, and says whether it knew
/// the key (nothing: no) and could read the value.
template <class Kind, class Own>
Result<Kind> kind_of(const Value& value, const Own& read_own) {
  const Error wrong{"bad_value", "kind"};
  if (value.object() == nullptr) return wrong;
  Kind kind;
  for (const auto& [key, held] : *value.object()) {
    if (key == "id") {
      if (held.text() == nullptr) return wrong;
      kind.id = *held.text();
    } else if (key == "label") {
      auto label = local_text_of(held);
      if (!label) return wrong;
      kind.label = std::move(*label);
    } else if (const std::optional<bool> known = read_own(kind, key, held)) {
      if (!*known) return wrong;
    } else {
      kind.extra.emplace_back(key, held);
    }
  }
  if (kind.id.empty()) return wrong;
  return kind;
}

}  // namespace

Value value_of(const ActorKind& kind) {
  Object object = with_label(kind.id, kind.label);
  if (kind.shape) object.emplace_back("shape", *kind.shape);
  if (kind.color) object.emplace_back("color", *kind.color);
  if (kind.power) object.emplace_back("power", *kind.power);
  object.insert(object.end(), kind.extra.begin(), kind.extra.end());
  return Value(std::move(object));
}

Value value_of(const TieKind& kind) {
  Object object = with_label(kind.id, kind.label);
  if (kind.directed) object.emplace_back("directed", *kind.directed);
  if (kind.polarity) object.emplace_back("polarity", *kind.polarity);
  if (kind.color) object.emplace_back("color", *kind.color);
  object.insert(object.end(), kind.extra.begin(), kind.extra.end());
  return Value(std::move(object));
}

Result<ActorKind> actor_kind_of(const Value& value) {
  return kind_of<ActorKind>(
      value, [](ActorKind& kind, const std::string& key, const Value& held) -> std::optional<bool> {
        if (key == "shape") return read_part(held, kind.shape);
        if (key == "color") return read_part(held, kind.color);
        if (key == "power") return read_part(held, kind.power);
        return std::nullopt;
      });
}

Result<TieKind> tie_kind_of(const Value& value) {
  return kind_of<TieKind>(
      value, [](TieKind& kind, const std::string& key, const Value& held) -> std::optional<bool> {
        if (key == "directed") return read_part(held, kind.directed);
        if (key == "polarity") return read_part(held, kind.polarity);
        if (key == "color") return read_part(held, kind.color);
        return std::nullopt;
      });
}

}  // namespace saite::model
