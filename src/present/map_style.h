// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/model/network.h"

namespace saite::present {

/// What the picture shows by colour, size, width and hulls: a field (kind, municipality, since …),
/// an attribute's name or a measure's id, as --color-by has them. Empty: the standard look. Stands
/// in the file under graph/views/look, so every change of it is a command.
struct MapStyle {
  std::string color_by;
  std::string size_by;
  std::string tie_color_by;
  std::string width_by;
  std::string hulls_by;
  std::string ties;  // all_ties, backbone_ties; else the backbone stands out where the map is dense
  bool labels = true;
  bool arrows = true;
  bool annotations = true;
  double label_size = 12;           // px
  double community_resolution = 1;  // of detected groups; higher: more and smaller ones
  friend bool operator==(const MapStyle&, const MapStyle&) = default;
};

inline constexpr std::string_view all_ties = "all";            // alike
inline constexpr std::string_view backbone_ties = "backbone";  // … stands out, the others recede

/// Value of hulls_by: no areas. Empty: those of the map's own groups, where they lie apart.
inline constexpr std::string_view no_hulls = "none";

inline constexpr double min_resolution = 0.1;
inline constexpr double max_resolution = 10;

/// What is missing or of another type in the file has its standard.
[[nodiscard]] MapStyle map_style_of(const model::Network& network);
/// Null for the standard look.
[[nodiscard]] model::Value map_style_value(const MapStyle& style);

}  // namespace saite::present
