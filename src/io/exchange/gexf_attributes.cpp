// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/gexf_attributes.h"

#include <algorithm>

#include "src/io/exchange/column_types.h"

namespace saite::exchange {
namespace {

std::string_view without_quotes(std::string_view text) {
  text = trimmed(text);
  return text.size() >= 2 && text.starts_with('"') && text.ends_with('"')
             ? text.substr(1, text.size() - 2)
             : text;
}

/// "[a, b]" of 1.3, "a|b" and "a;b" of older files. A separator within quotes parts nothing.
model::List list_of(std::string_view type, std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  model::List list;
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool ended = i == text.size();
    if (!ended && text[i] == '"') quoted = !quoted;
    if (!ended && (quoted || (text[i] != ',' && text[i] != '|' && text[i] != ';'))) continue;
    const std::string_view item = without_quotes(text.substr(begin, i - begin));
    if (!item.empty()) list.push_back(typed_value(type, item));
    begin = i + 1;
  }
  return list;
}

std::string_view attribute_id(pugi::xml_node value) {
  const std::string_view id = value_of(value, "for");
  return id.empty() ? value_of(value, "id") : id;
}

}  // namespace

GexfAttributes::GexfAttributes(const XmlText& document, pugi::xml_node graph)
    : document_(document) {
  for (const pugi::xml_node group : graph.children()) {
    if (local_name(group) != "attributes") continue;
    const std::string_view element = value_of(group, "class");
    for (const pugi::xml_node attribute : group.children()) {
      if (local_name(attribute) != "attribute") continue;
      Declared declared;
      const std::string_view id = value_of(attribute, "id");
      declared.title = value_of(attribute, "title");
      if (declared.title.empty()) declared.title = id;
      declared.type = value_of(attribute, "type");
      declared.standard = document.text(child_of(attribute, "default"));
      declared_.emplace(Name{element, id}, declared);
    }
  }
}

model::Value GexfAttributes::value(const Declared& declared, std::string_view text) const {
  if (declared.type.starts_with("list")) return list_of(declared.type.substr(4), text);
  return typed_value(declared.type, text);
}

void GexfAttributes::read(std::string_view element, pugi::xml_node of, GexfTimes& times,
                          AttributeList& list, Notes& notes) const {
  struct Found {
    Declared declared;
    pugi::xml_node first;
    model::List dated;
  };
  std::vector<std::pair<std::string_view, Found>> found;  // in the order of the file
  const auto find = [&](std::string_view id) {
    return std::ranges::find(found, id, [](const auto& one) { return one.first; });
  };
  for (const pugi::xml_node value : child_of(of, "attvalues").children()) {
    if (local_name(value) != "attvalue") continue;
    const std::string_view id = attribute_id(value);
    auto at = find(id);
    const bool first = at == found.end();
    if (first) {
      const auto known = declared_.find(Name{element, id});
      const Declared declared = known == declared_.end() ? Declared{id, {}, {}} : known->second;
      at = found.insert(at, {id, {declared, value, {}}});
    }
    Found& one = at->second;
    if (!first || GexfTimes::has_time(value)) {
      one.dated.push_back(times.dated(value, this->value(one.declared, value_of(value, "value"))));
    }
  }
  for (auto& [id, one] : found) {
    if (!one.dated.empty() && !GexfTimes::has_time(one.first)) {
      one.dated.insert(one.dated.begin(),
                       times.dated(one.first, value(one.declared, value_of(one.first, "value"))));
    }
    if (one.dated.empty()) {
      const std::string_view text = value_of(one.first, "value");
      if (one.declared.type.empty()) {
        list.add(one.declared.title, text);
      } else {
        list.add_value(one.declared.title, value(one.declared, text));
      }
      continue;
    }
    notes.count(NoteSort::changed, "changes_over_time", one.declared.title,
                document_.place(one.first), {std::string(one.declared.title)});
    list.add_value(one.declared.title, model::Value(std::move(one.dated)));
  }
  for (const auto& [name, declared] : declared_) {
    if (name.first == element && !declared.standard.empty() && find(name.second) == found.end()) {
      list.add_value(declared.title, value(declared, declared.standard));
    }
  }
}

}  // namespace saite::exchange
