// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/graphml_keys.h"

#include <array>

#include "src/io/exchange/attribute_list.h"

namespace saite::exchange {
namespace {

using Role = GraphmlRole;

struct Meaning {
  std::string_view name;
  Role role;
};

constexpr std::array node_meanings = {
    Meaning{"label", Role::label},   Meaning{"name", Role::name},
    Meaning{"kind", Role::kind},     Meaning{"description", Role::note},
    Meaning{"x", Role::x},           Meaning{"y", Role::y},
    Meaning{"r", Role::red},         Meaning{"g", Role::green},
    Meaning{"b", Role::blue},        Meaning{"color", Role::colour},
    Meaning{"colour", Role::colour}, Meaning{"lat", Role::lat},
    Meaning{"latitude", Role::lat},  Meaning{"lon", Role::lon},
    Meaning{"lng", Role::lon},       Meaning{"longitude", Role::lon},
    Meaning{"since", Role::since},   Meaning{"until", Role::until},
};

constexpr std::array edge_meanings = {
    Meaning{"label", Role::label},
    Meaning{"edgelabel", Role::label},
    Meaning{"edge label", Role::label},
    Meaning{"weight", Role::weight},
    Meaning{"kind", Role::kind},
    Meaning{"description", Role::note},
    Meaning{"r", Role::red},
    Meaning{"g", Role::green},
    Meaning{"b", Role::blue},
    Meaning{"color", Role::colour},
    Meaning{"colour", Role::colour},
    Meaning{"since", Role::since},
    Meaning{"until", Role::until},
    Meaning{"edge id", Role::tie_key},
    Meaning{"directed", Role::directed},
};

template <class Meanings>
Role role_of(const Meanings& meanings, std::string_view name) {
  for (const Meaning& meaning : meanings) {
    if (same_letters(meaning.name, name)) return meaning.role;
  }
  return Role::attribute;
}

Role role_of(std::string_view element, std::string_view name, std::string_view drawn_as) {
  if (drawn_as == "nodegraphics" || drawn_as == "edgegraphics") return Role::drawing;
  if (!drawn_as.empty()) return Role::nothing;
  if (element == "edge") return role_of(edge_meanings, name);
  if (element == "node" || element == "all") return role_of(node_meanings, name);
  return Role::attribute;
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
