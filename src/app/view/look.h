// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/model/network.h"

namespace saite::app {

/// What the picture shows by colour, size, width and hulls: a field (kind, municipality, since …),
/// an attribute's name or a measure's id, as --color-by has them. Empty: the standard look. Stands
/// in the file under graph/views/look, so every change of it is a command.
struct Look {
  std::string color_by;
  std::string size_by;
  std::string tie_color_by;
  std::string width_by;
  std::string hulls_by;
  bool labels = true;
  bool arrows = true;
  double label_size = 12;           // px
  double community_resolution = 1;  // of detected groups; higher: more and smaller ones
  friend bool operator==(const Look&, const Look&) = default;
};

inline constexpr double least_resolution = 0.1;
inline constexpr double most_resolution = 10;

/// What is missing or of another type in the file has its standard.
[[nodiscard]] Look look_of(const model::Network& network);
/// Null for the standard look.
[[nodiscard]] model::Value look_value(const Look& look);

}  // namespace saite::app
