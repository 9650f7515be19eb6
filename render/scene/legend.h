// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "render/canvas/canvas.h"

namespace saite::scene {

/// One line of a legend: a sample of what is seen on the map, its name, and how many there are.
struct LegendRow {
  enum class Sample : std::uint8_t { mark, tie, area, none };
  std::string text;
  std::string count;  // at the right edge; may be empty
  Sample sample = Sample::mark;
  canvas::Shape shape = canvas::Shape::circle;  // mark
  canvas::Colour fill{};                        // mark, tie, area
  canvas::Colour outline{0, 0, 0, 0};           // mark, area
  float width = 1.5F;                           // tie, px
  canvas::Dash dash = canvas::Dash::none;       // tie
  canvas::Arrow arrow = canvas::Arrow::none;    // tie
  friend bool operator==(const LegendRow&, const LegendRow&) = default;
};

/// A number at a place of a scale.
struct Tick {
  float at = 0;  // along the ramp, [0, 1]; for sizes and widths: the mark's radius, the line's px
  std::string text;
  friend bool operator==(const Tick&, const Tick&) = default;
};

/// A colour scale: a bar with ticks.
struct LegendRamp {
  std::vector<canvas::Colour> stops;  // evenly spaced, from low to high
  std::vector<Tick> ticks;
  friend bool operator==(const LegendRamp&, const LegendRamp&) = default;
};

/// A size scale: discs of rising radius (in the unit of marks) side by side.
struct LegendSizes {
  std::vector<Tick> ticks;
  canvas::Colour fill{};
  friend bool operator==(const LegendSizes&, const LegendSizes&) = default;
};

/// A width scale: lines of rising width.
struct LegendWidths {
  std::vector<Tick> ticks;
  canvas::Colour colour{};
  friend bool operator==(const LegendWidths&, const LegendWidths&) = default;
};

using LegendBody = std::variant<std::vector<LegendRow>, LegendRamp, LegendSizes, LegendWidths>;

struct LegendSection {
  std::string heading;
  LegendBody body;
  std::vector<LegendRow> extra = {};  // below a scale: "no value" and the like
  std::string by = {};  // what is told apart, such as "kind"; a list beside the map may say it too
  friend bool operator==(const LegendSection&, const LegendSection&) = default;
};

/// Everything a reader needs to understand the marks. The words are its maker's.
struct Legend {
  std::vector<LegendSection> sections;
  [[nodiscard]] bool empty() const { return sections.empty(); }
  friend bool operator==(const Legend&, const Legend&) = default;
};

}  // namespace saite::scene
