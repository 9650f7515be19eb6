// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/graphml_keys.h"

#include <array>

#include "src/io/exchange/attribute_list.h"

namespace saite::exchange {
namespace {

struct Meaning {
  std::string_view name;
  GraphmlRole role;
};

constexpr std::array node_meanings = {
    Meaning{"label", GraphmlRole::label},   Meaning{"name", GraphmlRole::name},
    Meaning{"kind", GraphmlRole::kind},     Meaning{"description", GraphmlRole::note},
    Meaning{"x", GraphmlRole::x},           Meaning{"y", GraphmlRole::y},
    Meaning{"r", GraphmlRole::red},         Meaning{"g", GraphmlRole::green},
    Meaning{"b", GraphmlRole::blue},        Meaning{"color", GraphmlRole::colour},
    Meaning{"colour", GraphmlRole::colour}, Meaning{"lat", GraphmlRole::lat},
    Meaning{"latitude", GraphmlRole::lat},  Meaning{"lon", GraphmlRole::lon},
    Meaning{"lng", GraphmlRole::lon},       Meaning{"longitude", GraphmlRole::lon},
    Meaning{"since", GraphmlRole::since},   Meaning{"until", GraphmlRole::until},
};

constexpr std::array edge_meanings = {
    Meaning{"label", GraphmlRole::label},
    Meaning{"edgelabel", GraphmlRole::label},
    Meaning{"edge label", GraphmlRole::label},
    Meaning{"weight", GraphmlRole::weight},
    Meaning{"kind", GraphmlRole::kind},
    Meaning{"description", GraphmlRole::note},
    Meaning{"r", GraphmlRole::red},
    Meaning{"g", GraphmlRole::green},
    Meaning{"b", GraphmlRole::blue},
    Meaning{"color", GraphmlRole::colour},
    Meaning{"colour", GraphmlRole::colour},
    Meaning{"since", GraphmlRole::since},
    Meaning{"until", GraphmlRole::until},
    Meaning{"edge id", GraphmlRole::tie_key},
    Meaning{"directed", GraphmlRole::directed},
};

template <class Meanings>
GraphmlRole role_of(const Meanings& meanings, std::string_view name) {
  for (const Meaning& meaning : meanings) {
    if (same_letters(meaning.name, name)) return meaning.role;
  }
  return GraphmlRole::attribute;
}

GraphmlRole role_of(std::string_view element, std::string_view name, std::string_view drawn_as) {
  if (drawn_as == "nodegraphics" || drawn_as == "edgegraphics") return GraphmlRole::drawing;
  if (!drawn_as.empty()) return GraphmlRole::nothing;
  if (element == "edge") return role_of(edge_meanings, name);
  if (element == "node" || element == "all") return role_of(node_meanings, name);
  return GraphmlRole::attribute;
}

}  // namespace

GraphmlKeys::GraphmlKeys(const XmlText& document, pugi::xml_node root) {
  for (const pugi::xml_node declared : root.children()) {
    if (local_name(declared) != "key") continue;
    std::string_view element = value_of(declared, "for");
    if (element.empty()) element = "all";
    GraphmlKey key;
    const std::string_view id = value_of(declared, "id");
    key.name = value_of(declared, "attr.name");
    if (key.name.empty()) key.name = id;
    key.type = value_of(declared, "attr.type");
    key.standard = document.text(child_of(declared, "default"));
    key.role = role_of(element, key.name, value_of(declared, "yfiles.type"));
    keys_.emplace(Name{element, id}, key);
  }
}

const GraphmlKey* GraphmlKeys::find(std::string_view element, std::string_view id) const {
  auto found = keys_.find(Name{element, id});
  if (found == keys_.end()) found = keys_.find(Name{"all", id});
  return found == keys_.end() ? nullptr : &found->second;
}

}  // namespace saite::exchange
