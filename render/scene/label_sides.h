// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "graph/base/geometry.h"
#include "render/scene/label_text.h"

namespace saite::scene {

/// Where a label may stand beside its mark.
struct LabelSide {
  enum class Along : std::uint8_t { level, over, under, aslant_over, aslant_under };
  Along along = Along::under;
  float slide = 0;  // of the box across the mark: −1 wholly to the left, 0 centred, 1 to the right
  float further = 0;  // px beyond the usual gap
};

/// In order of preference. An index into these is a side.
inline constexpr std::array<LabelSide, 20> label_sides = {{
    {LabelSide::Along::under, 0},         {LabelSide::Along::over, 0},
    {LabelSide::Along::level, 1},         {LabelSide::Along::level, -1},
    {LabelSide::Along::aslant_under, 1},  {LabelSide::Along::aslant_over, 1},
    {LabelSide::Along::aslant_under, -1}, {LabelSide::Along::aslant_over, -1},
    {LabelSide::Along::under, 0.5F},      {LabelSide::Along::under, -0.5F},
    {LabelSide::Along::over, 0.5F},       {LabelSide::Along::over, -0.5F},
    {LabelSide::Along::under, 0, 7},      {LabelSide::Along::over, 0, 7},
    {LabelSide::Along::level, 1, 9},      {LabelSide::Along::level, -1, 9},
    {LabelSide::Along::under, 0.5F, 7},   {LabelSide::Along::under, -0.5F, 7},
    {LabelSide::Along::over, 0.5F, 7},    {LabelSide::Along::over, -0.5F, 7},
}};

/// Lines lie against the mark: left-aligned on its right side (0), and so on (0.5, 1).
[[nodiscard]] constexpr float align_of(const LabelSide& side) {
  return side.slide == 1 ? 0.0F : side.slide == -1 ? 1.0F : 0.5F;
}

/// Upper left corner of the label's box, from the mark's centre, for a mark of `r` px.
[[nodiscard]] constexpr Vec2 corner_of(const LabelSide& side, const LabelShape& shape, float r) {
  const float out = r + 2.5F + side.further;
  const float aslant = 0.62F * r + 1.5F;
  const float centred = -shape.width / 2 + side.slide * shape.width / 2;
  switch (side.along) {
    case LabelSide::Along::level:
      return {centred + side.slide * (out + 1.5F), -shape.height / 2};
    case LabelSide::Along::over:
      return {centred, -out - shape.height};
    case LabelSide::Along::under:
      return {centred, out};
    case LabelSide::Along::aslant_over:
      return {centred + side.slide * aslant, -aslant - shape.height};
    case LabelSide::Along::aslant_under:
      return {centred + side.slide * aslant, aslant};
  }
  return {};
}

[[nodiscard]] inline Rect box_at(Vec2 corner, const LabelShape& shape) {
  return {corner, corner + Vec2{shape.width, shape.height}};
}

}  // namespace saite::scene
