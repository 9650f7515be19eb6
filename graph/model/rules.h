// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include "graph/base/error.h"
#include "graph/model/actor.h"

/// What is valid in a network, once for all: edits, readers and whoever makes networks ask here, so
/// that whatever an edit accepts, a save writes and a reader takes back.
namespace saite::model {

/// Positions beyond cannot be drawn.
inline constexpr double max_coordinate = 1e30;
/// Kinds of actors, and of ties.
inline constexpr std::size_t max_kinds = 1000;

[[nodiscard]] inline bool valid(Position p) {
  return std::abs(p.x) <= max_coordinate && std::abs(p.y) <= max_coordinate;
}
[[nodiscard]] inline bool valid(const GeoPoint& place) {
  return std::abs(place.lat) <= 90 && std::abs(place.lon) <= 180;
}
/// "#rrggbb".
[[nodiscard]] inline bool valid_color(std::string_view color) {
  return color.size() == 7 && color.front() == '#' &&
         color.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}
/// A strength.
[[nodiscard]] inline bool valid_weight(double weight) {
  return weight > 0 && std::isfinite(weight);
}

/// A name that a person gives: something of it can be seen. Files may hold others.
/// Errors: blank_name.
[[nodiscard]] Status check_name(std::string_view name);

/// What holds of an actor by itself. Errors: empty_id, since_after_until (args: both),
/// spells_not_hull, bad_place, bad_position; `where` is its key.
[[nodiscard]] Status check(const Actor& actor);
/// What holds of a tie by itself. Errors: empty_id, bad_weight, since_after_until,
/// spells_not_hull.
[[nodiscard]] Status check(const Tie& tie);

}  // namespace saite::model
