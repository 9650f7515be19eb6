// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

#include "graph/base/geometry.h"
#include "render/canvas/colour.h"
#include "src/present/theme.h"

namespace saite::ui {

/// Gives ImGui the tokens of the theme and the measures of the design.
void apply_style(const present::Theme& theme, float scale);

[[nodiscard]] inline ImU32 packed(canvas::Colour c) {
  return IM_COL32(c.r, c.g, c.b, c.a);
}
[[nodiscard]] inline ImVec4 vivid(canvas::Colour c) {
  return ImGui::ColorConvertU32ToFloat4(packed(c));
}
[[nodiscard]] inline ImVec2 point(Vec2 v) {
  return {v.x, v.y};
}
[[nodiscard]] inline Vec2 vector(ImVec2 v) {
  return {v.x, v.y};
}

/// The measures of the shell, px of the design.
namespace design {
inline constexpr float bar_height = 44;
inline constexpr float strip_height = 36;  // of the drawer's tabs
inline constexpr float left_width = 252;
inline constexpr float right_width = 304;
inline constexpr float drawer_height = 248;
inline constexpr float corner = 6;
}  // namespace design

}  // namespace saite::ui
