// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "src/io/exchange/xml_text.h"

namespace saite::exchange {

/// What the data of a GraphML key is to Saite.
enum class GraphmlRole : std::uint8_t {
  attribute,
  label,
  name,
  kind,
  note,
  x,
  y,
  red,
  green,
  blue,
  colour,
  lat,
  lon,
  since,
  until,
  weight,
  tie_key,
  directed,
  drawing,  // yEd's nodegraphics or edgegraphics
  nothing   // what only its own program understands: yEd's ports and resources
};

struct GraphmlKey {
  std::string_view name;      // attr.name, else the id
  std::string_view type;      // attr.type
  std::string_view standard;  // what holds where an element has no data of this key
  GraphmlRole role = GraphmlRole::attribute;
};

/// The keys that a GraphML file declares. The same id may be declared for nodes and for edges, as
/// NetLogo does, and then they are two keys. Views live as long as the document.
class GraphmlKeys {
 public:
  GraphmlKeys(const XmlText& document, pugi::xml_node root);

  /// Nothing where the file declares none of this id for this element: "node", "edge", "graph".
  [[nodiscard]] const GraphmlKey* find(std::string_view element, std::string_view id) const;

  /// Calls with (id, key) for each key of this element that has a standard value.
  template <class Call>
  void for_standards(std::string_view element, Call call) const {
    for (const auto& [place, key] : keys_) {
      const bool meant = place.first == element || place.first == "all";
      if (meant && !key.standard.empty()) call(place.second, key);
    }
  }

 private:
  using Name = std::pair<std::string_view, std::string_view>;  // element, id
  std::map<Name, GraphmlKey> keys_;
};

}  // namespace saite::exchange
