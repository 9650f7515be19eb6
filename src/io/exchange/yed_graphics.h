// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "src/io/exchange/xml_text.h"

namespace saite::exchange {

/// What yEd draws of a node: its words stand nowhere else. Views live as long as the document.
struct YedNode {
  std::string_view label = {};   // the first label that is not the title of a table's lane
  std::string_view colour = {};  // "#rrggbb"
  std::string_view shape = {};
  std::optional<Position> position = {};  // its middle
};
[[nodiscard]] YedNode yed_node(const XmlText& document, pugi::xml_node data);

struct YedEdge {
  std::string_view label = {};
  std::string_view colour = {};
  std::string_view line = {};  // "dotted", "dashed"; empty where it is drawn plain
  /// Which ends have an arrow; absent where the file does not say.
  std::optional<bool> arrow_at_source = {};
  std::optional<bool> arrow_at_target = {};
};
[[nodiscard]] YedEdge yed_edge(const XmlText& document, pugi::xml_node data);

}  // namespace saite::exchange
