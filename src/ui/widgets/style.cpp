// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/style.h"

namespace saite::ui {
namespace {

void set_measures(ImGuiStyle& style, const present::Theme& theme) {
  const float border = theme.id == "light" || theme.id == "dark" ? 0.0F : 1.0F;
  style.WindowPadding = {12, 12};
  style.FramePadding = {8, 6};
  style.CellPadding = {8, 4};
  style.ItemSpacing = {8, 8};
  style.ItemInnerSpacing = {8, 4};
  style.IndentSpacing = 16;
  style.ScrollbarSize = 12;
  style.GrabMinSize = 12;
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 1;
  style.FrameBorderSize = border;
  style.TabBorderSize = 0;
  style.WindowRounding = 0;
  style.ChildRounding = design::corner;
  style.FrameRounding = design::corner;
  style.PopupRounding = design::corner;
  style.ScrollbarRounding = design::corner;
  style.GrabRounding = design::corner;
  style.TabRounding = design::corner;
  style.WindowTitleAlign = {0, 0.5F};
  style.ButtonTextAlign = {0.5F, 0.5F};
  style.DisabledAlpha = 0.45F;
  style.WindowMenuButtonPosition = ImGuiDir_None;
}

void set_surfaces(ImVec4* c, const present::Theme& theme) {
  const ImVec4 none{0, 0, 0, 0};
  c[ImGuiCol_Text] = vivid(theme.ink);
  c[ImGuiCol_TextDisabled] = vivid(theme.muted);
  c[ImGuiCol_WindowBg] = vivid(theme.panel);
  c[ImGuiCol_ChildBg] = none;
  c[ImGuiCol_PopupBg] = vivid(theme.raised);
  c[ImGuiCol_Border] = vivid(theme.hairline);
  c[ImGuiCol_BorderShadow] = none;
  c[ImGuiCol_FrameBg] = vivid(theme.field);
  c[ImGuiCol_FrameBgHovered] = vivid(theme.hover);
  c[ImGuiCol_FrameBgActive] = vivid(theme.field);
  c[ImGuiCol_TitleBg] = vivid(theme.raised);
  c[ImGuiCol_TitleBgActive] = vivid(theme.raised);
  c[ImGuiCol_TitleBgCollapsed] = vivid(theme.raised);
  c[ImGuiCol_MenuBarBg] = vivid(theme.panel);
  c[ImGuiCol_ScrollbarBg] = none;
  c[ImGuiCol_ScrollbarGrab] = vivid(theme.hairline);
  c[ImGuiCol_ScrollbarGrabHovered] = vivid(theme.muted.with_alpha(0.6));
  c[ImGuiCol_ScrollbarGrabActive] = vivid(theme.muted);
  c[ImGuiCol_TableHeaderBg] = vivid(theme.panel);
  c[ImGuiCol_TableBorderStrong] = vivid(theme.hairline);
  c[ImGuiCol_TableBorderLight] = vivid(theme.hairline);
  c[ImGuiCol_TableRowBg] = none;
  c[ImGuiCol_TableRowBgAlt] = none;
  c[ImGuiCol_ModalWindowDimBg] = ImVec4(0, 0, 0, theme.dark ? 0.55F : 0.35F);
  c[ImGuiCol_NavWindowingDimBg] = c[ImGuiCol_ModalWindowDimBg];
}

void set_controls(ImVec4* c, const present::Theme& theme) {
  const ImVec4 none{0, 0, 0, 0};
  c[ImGuiCol_CheckMark] = vivid(theme.accent);
  c[ImGuiCol_SliderGrab] = vivid(theme.accent);
  c[ImGuiCol_SliderGrabActive] = vivid(theme.accent);
  c[ImGuiCol_Button] = vivid(theme.field);
  c[ImGuiCol_ButtonHovered] = vivid(theme.hover);
  c[ImGuiCol_ButtonActive] = vivid(theme.pressed);
  c[ImGuiCol_Header] = vivid(theme.accent_soft);
  c[ImGuiCol_HeaderHovered] = vivid(theme.hover);
  c[ImGuiCol_HeaderActive] = vivid(theme.pressed);
  c[ImGuiCol_Separator] = vivid(theme.hairline);
  c[ImGuiCol_SeparatorHovered] = vivid(theme.accent);
  c[ImGuiCol_SeparatorActive] = vivid(theme.accent);
  c[ImGuiCol_ResizeGrip] = none;
  c[ImGuiCol_ResizeGripHovered] = none;
  c[ImGuiCol_ResizeGripActive] = none;
  c[ImGuiCol_Tab] = none;
  c[ImGuiCol_TabHovered] = vivid(theme.hover);
  c[ImGuiCol_PlotHistogram] = vivid(theme.accent);
  c[ImGuiCol_TextSelectedBg] = vivid(theme.accent.with_alpha(0.35));
  c[ImGuiCol_DragDropTarget] = vivid(theme.accent);
}

}  // namespace

void apply_style(const present::Theme& theme, float scale) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  set_measures(style, theme);
  set_surfaces(style.Colors, theme);
  set_controls(style.Colors, theme);
  style.ScaleAllSizes(scale);
}

}  // namespace saite::ui
