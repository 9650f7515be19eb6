// SPDX-License-Identifier: Apache-2.0
#include "graph/model/annotation.h"

#include <algorithm>
#include <utility>

#include "graph/base/text.h"
#include "graph/model/field_values.h"
#include "graph/model/rules.h"

namespace saite::model {
namespace {

bool read_position(const Value& value, Position& out) {
  std::optional<std::pair<double, double>> pair;
  if (value.is_null() || !field_values::read(value, pair)) return false;
  out = {pair->first, pair->second};
  return valid(out);
}

bool read_kind(const Value& value, AnnotationKind& out) {
  if (value.text() == nullptr) return false;
  const auto found = std::ranges::find(annotation_kind_keys, *value.text());
  if (found == annotation_kind_keys.end()) return false;
  out = static_cast<AnnotationKind>(found - annotation_kind_keys.begin());
  return true;
}

bool read_color(const Value& value, std::optional<std::string>& out) {
  if (value.text() == nullptr || !valid_color(*value.text())) return false;
  out = *value.text();
  return true;
}

Error bad(std::string_view member) {
  return {"bad_annotation", "annotations", {std::string(member)}};
}

}  // namespace

Value value_of(const Annotation& annotation) {
  Object object{
      {"id", annotation.id},
      {"kind", std::string(annotation_kind_keys.at(static_cast<std::size_t>(annotation.kind)))},
      {"at", field_values::pair_value(annotation.at.x, annotation.at.y)}};
  if (annotation.kind != AnnotationKind::text) {
    object.emplace_back("to", field_values::pair_value(annotation.to.x, annotation.to.y));
  }
  if (!annotation.text.empty()) object.emplace_back("text", annotation.text);
  if (annotation.color) object.emplace_back("color", *annotation.color);
  object.insert(object.end(), annotation.extra.begin(), annotation.extra.end());
  return Value(std::move(object));
}

Result<Annotation> annotation_of(const Value& value) {
  if (value.object() == nullptr) return bad("annotation");
  Annotation annotation;
  bool has_kind = false;
  bool has_at = false;
  bool has_to = false;
  for (const auto& [key, held] : *value.object()) {
    bool fine = true;
    if (key == "id") {
      fine = field_values::read(held, annotation.id);
    } else if (key == "kind") {
      fine = has_kind = read_kind(held, annotation.kind);
    } else if (key == "at") {
      fine = has_at = read_position(held, annotation.at);
    } else if (key == "to" && !held.is_null()) {
      fine = has_to = read_position(held, annotation.to);
    } else if (key == "text") {
      fine = field_values::read(held, annotation.text);
    } else if (key == "color" && !held.is_null()) {
      fine = read_color(held, annotation.color);
    } else if (key != "to" && key != "color") {
      assign(annotation.extra, key, held);
    }
    if (!fine) return bad(key);
  }
  if (annotation.id.empty()) return bad("id");
  if (!has_kind) return bad("kind");
  if (!has_at) return bad("at");
  const bool is_text = annotation.kind == AnnotationKind::text;
  if (!is_text && !has_to) return bad("to");
  if (is_text && trimmed(annotation.text).empty()) return bad("text");
  if (is_text) annotation.to = {};
  return annotation;
}

const Annotation* find(const std::vector<Annotation>& all, std::string_view id) {
  const auto found =
      std::ranges::find_if(all, [&](const Annotation& a) { return same_name(a.id, id); });
  return found == all.end() ? nullptr : &*found;
}

std::string fresh_annotation_id(const std::vector<Annotation>& all) {
  for (std::size_t i = all.size() + 1;; ++i) {
    std::string id = "n" + std::to_string(i);
    if (find(all, id) == nullptr) return id;
  }
}

}  // namespace saite::model
