// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/geometry.h"
#include "graph/model/value.h"

namespace saite::model {

/// `text`: words at a place; `area`: a box, maybe with words; `arrow`: from one place to another.
enum class AnnotationKind : std::uint8_t { text, area, arrow };
inline constexpr std::array<std::string_view, 3> annotation_kind_keys = {"text", "area", "arrow"};

/// What people write and draw on the map beside the network. It lies where they put it, in the
/// coordinates of actors' positions, and is tied to nobody.
struct Annotation {
  std::string id;  // no two of a network have the same
  AnnotationKind kind = AnnotationKind::text;
  Position at;            // of a text its middle, of an area a corner, of an arrow where it begins
  Position to = {};       // of an area the corner opposite, of an arrow its tip; of a text not used
  std::string text = {};  // of a text not empty
  std::optional<std::string> color = {};  // "#rrggbb"; none: the standard one
  Object extra = {};                      // unknown keys
  friend bool operator==(const Annotation&, const Annotation&) = default;
};

/// As a file has it: {id, kind, at: [x, y], to: [x, y], text, color, …}.
[[nodiscard]] Value value_of(const Annotation& annotation);
/// Errors: bad_annotation (args: the member that is missing or wrong).
Result<Annotation> annotation_of(const Value& value);

/// Null where there is none.
[[nodiscard]] const Annotation* find(const std::vector<Annotation>& all, std::string_view id);
/// An id that none of them has.
[[nodiscard]] std::string fresh_annotation_id(const std::vector<Annotation>& all);

}  // namespace saite::model
