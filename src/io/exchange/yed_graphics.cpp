// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/yed_graphics.h"

#include "graph/model/value.h"
#include "src/io/exchange/attribute_list.h"

namespace saite::exchange {
namespace {

/// The element that draws: a group has one for each of its states, of which one is active.
pugi::xml_node realizer(pugi::xml_node data) {
  const pugi::xml_node drawn =
      data.find_child([](pugi::xml_node node) { return node.type() == pugi::node_element; });
  if (local_name(drawn) != "ProxyAutoBoundsNode") return drawn;
  const pugi::xml_node states = child_of(drawn, "Realizers");
  int wanted = states.attribute("active").as_int();
  for (const pugi::xml_node state : states.children()) {
    if (wanted-- <= 0) return state;
  }
  return states.first_child();
}

bool is_lane_title(pugi::xml_node label) {
  const pugi::xml_node model = child_of(label, "LabelModel");
  return !child_of(model, "RowNodeLabelModel").empty() ||
         !child_of(model, "ColumnNodeLabelModel").empty();
}

std::string_view first_label(const XmlText& document, pugi::xml_node drawn,
                             std::string_view element) {
  for (const pugi::xml_node label : drawn.children()) {
    if (local_name(label) != element || is_lane_title(label)) continue;
    if (value_of(label, "hasText") == "false") continue;
    const std::string_view text = document.text(label);
    if (!text.empty()) return text;
  }
  return {};
}

std::optional<Position> middle_of(pugi::xml_node geometry) {
  const auto corner = position_of(value_of(geometry, "x"), value_of(geometry, "y"));
  if (!corner) return std::nullopt;
  const auto size = position_of(value_of(geometry, "width"), value_of(geometry, "height"));
  if (!size) return corner;
  return Position{corner->x + size->x / 2, corner->y + size->y / 2};
}

/// yEd writes "#rrggbbaa" where a colour lets something through.
std::string_view without_opacity(std::string_view colour) {
  return colour.size() == 9 ? colour.substr(0, 7) : colour;
}

std::optional<bool> has_arrow(pugi::xml_node arrows, std::string_view end) {
  if (!has_value(arrows, end)) return std::nullopt;
  return value_of(arrows, end) != "none";
}

}  // namespace

YedNode yed_node(const XmlText& document, pugi::xml_node data) {
  const pugi::xml_node drawn = realizer(data);
  YedNode node;
  node.label = first_label(document, drawn, "NodeLabel");
  node.shape = value_of(child_of(drawn, "Shape"), "type");
  node.position = middle_of(child_of(drawn, "Geometry"));
  const pugi::xml_node fill = child_of(drawn, "Fill");
  if (value_of(fill, "transparent") != "true") {
    node.colour = without_opacity(value_of(fill, "color"));
  }
  return node;
}

YedEdge yed_edge(const XmlText& document, pugi::xml_node data) {
  const pugi::xml_node drawn = realizer(data);
  YedEdge edge;
  edge.label = first_label(document, drawn, "EdgeLabel");
  const pugi::xml_node line = child_of(drawn, "LineStyle");
  edge.colour = without_opacity(value_of(line, "color"));
  if (value_of(line, "type") != "line") edge.line = value_of(line, "type");
  const pugi::xml_node arrows = child_of(drawn, "Arrows");
  edge.arrow_at_source = has_arrow(arrows, "source");
  edge.arrow_at_target = has_arrow(arrows, "target");
  return edge;
}

}  // namespace saite::exchange
