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
inline constexpr float strip_height = 36;  // of the tabs at the bottom
inline constexpr float chips_height = 36;  // of what is in force, above the map
inline constexpr float tools_width = 52;   // over the map at its right
inline constexpr float left_width = 220;
inline constexpr float sheet_width = 352;
inline constexpr float drawer_height = 200;
inline constexpr float corner = 6;

/// Widths of the window from which on parts stand beside the map: below the first the bar keeps
/// what is needed most; below the second one side at a time lies over the map; from the third on
/// both stand beside it.
inline constexpr float narrow_width = 700;
inline constexpr float left_docks_from = 1000;
inline constexpr float both_dock_from = 1400;
}  // namespace design

}  // namespace saite::ui
