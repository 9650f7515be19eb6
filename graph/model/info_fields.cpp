// SPDX-License-Identifier: Apache-2.0
#include "graph/model/field_values.h"

namespace saite::model {

using namespace field_values;

namespace {

Value sources_value(const std::vector<Source>& sources) {
  List list;
  for (const Source& source : sources) {
    Object object;
    const auto add = [&](const char* key, const std::string& text) {
      if (!text.empty()) object.emplace_back(key, text);
    };
    add("id", source.id);
    add("title", source.title);
    add("url", source.url);
    add("date", source.date);
    object.insert(object.end(), source.extra.begin(), source.extra.end());
    list.emplace_back(std::move(object));
  }
  return list.empty() ? Value() : Value(std::move(list));
}

bool read_sources(const Value& value, std::vector<Source>& out) {
  std::vector<Source> sources;
  if (!value.is_null()) {
    if (value.list() == nullptr) return false;
    for (const Value& item : *value.list()) {
      if (item.object() == nullptr) return false;
      Source source;
      for (const auto& [key, held] : *item.object()) {
        std::string* text = key == "id"      ? &source.id
                            : key == "title" ? &source.title
                            : key == "url"   ? &source.url
                            : key == "date"  ? &source.date
                                             : nullptr;
        if (text == nullptr) {
          source.extra.emplace_back(key, held);
        } else if (!read(held, *text)) {
          return false;
        }
      }
      sources.push_back(std::move(source));
    }
  }
  out = std::move(sources);
  return true;
}

bool set_views(Value& views, Member member, const Value& value, std::size_t place) {
  if (!member) {
    views = value;
    return true;
  }
  if (!views.is_null() && views.object() == nullptr) return false;
  Object object = views.is_null() ? Object() : *views.object();
  set_member(object, *member, value, place);
  views = object_value(object);
  return true;
}

bool read_annotations(const Value& value, std::vector<Annotation>& out) {
  std::vector<Annotation> all;
  if (!value.is_null()) {
    if (value.list() == nullptr) return false;
    for (const Value& item : *value.list()) {
      auto annotation = annotation_of(item);
      if (!annotation || find(all, annotation->id) != nullptr) return false;
      all.push_back(*std::move(annotation));
    }
  }
  out = std::move(all);
  return true;
}

/// One of them by its id, which what is set has as well.
bool set_annotation(std::vector<Annotation>& all, std::string_view id, const Value& value,
                    std::size_t place) {
  const Annotation* held = find(all, id);
  const auto at = all.begin() + (held == nullptr ? 0 : held - all.data());
  if (value.is_null()) {
    if (held != nullptr) all.erase(at);
    return true;
  }
  auto annotation = annotation_of(value);
  if (!annotation || !same_name(annotation->id, id)) return false;
  if (held != nullptr) {
    *at = *std::move(annotation);
  } else {
    const std::size_t before = std::min(place, all.size());
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(before), *std::move(annotation));
  }
  return true;
}

Value annotations_value(const std::vector<Annotation>& all, Member member) {
  if (member) {
    const Annotation* found = find(all, *member);
    return found == nullptr ? Value() : value_of(*found);
  }
  List list;
  for (const Annotation& annotation : all) list.push_back(value_of(annotation));
  return list.empty() ? Value() : Value(std::move(list));
}

bool set(NetworkInfo& info, InfoField field, Member member, const Value& value, std::size_t place) {
  switch (field) {
    case InfoField::title:
      return read(value, info.title);
    case InfoField::description:
      return read(value, info.description);
    case InfoField::language:
      return read(value, info.language);
    case InfoField::sources:
      return read_sources(value, info.sources);
    case InfoField::views:
      return set_views(info.views, member, value, place);
    case InfoField::history:
      info.history = value;
      return true;
    case InfoField::graph:
      return into_object(info.graph_extra, member, value, place);
    case InfoField::file:
      return into_object(info.file_extra, member, value, place);
    case InfoField::annotations:
      return member ? set_annotation(info.annotations, *member, value, place)
                    : read_annotations(value, info.annotations);
  }
  return false;
}

}  // namespace

Value value_of(const NetworkInfo& info, InfoField field, Member member) {
  switch (field) {
    case InfoField::title:
      return text_value(info.title);
    case InfoField::description:
      return text_value(info.description);
    case InfoField::language:
      return text_value(info.language);
    case InfoField::sources:
      return sources_value(info.sources);
    case InfoField::views:
      if (!member) return info.views;
      return info.views.object() == nullptr ? Value() : member_value(*info.views.object(), *member);
    case InfoField::history:
      return info.history;
    case InfoField::graph:
      return of_object(info.graph_extra, member);
    case InfoField::file:
      return of_object(info.file_extra, member);
    case InfoField::annotations:
      return annotations_value(info.annotations, member);
  }
  return {};
}

Status set_value(NetworkInfo& info, InfoField field, Member member, const Value& value,
                 std::size_t place) {
  if (set(info, field, member, value, place)) return {};
  return bad_value(info_field_keys.at(static_cast<std::size_t>(field)));
}

std::optional<std::size_t> member_place(const NetworkInfo& info, InfoField field,
                                        std::string_view member) {
  if (field == InfoField::graph) return place_in(info.graph_extra, member);
  if (field == InfoField::file) return place_in(info.file_extra, member);
  if (field == InfoField::annotations) {
    const Annotation* found = find(info.annotations, member);
    if (found == nullptr) return std::nullopt;
    return static_cast<std::size_t>(found - info.annotations.data());
  }
  if (field != InfoField::views || info.views.object() == nullptr) return std::nullopt;
  return place_in(*info.views.object(), member);
}

}  // namespace saite::model
