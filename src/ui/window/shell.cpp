// SPDX-License-Identifier: Apache-2.0
#include "src/ui/window/shell.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "src/ui/dialogs/dialogs.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/hover_frame.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

namespace saite::ui {
namespace {

/// The line between two parts, which can be drawn to and fro. Returns by how much, px of the
/// design.
float splitter(const Ui& ui, const char* id, const Rect& line, bool upright) {
  const float grip = ui.px(6);
  ImGui::SetNextWindowPos(
      {line.min.x - (upright ? grip / 2 : 0), line.min.y - (upright ? 0 : grip / 2)});
  const ImVec2 size{upright ? grip : line.width(), upright ? line.height() : grip};
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin(
      id, nullptr,
      (panel_flags & ~ImGuiWindowFlags_NoBringToFrontOnFocus) | ImGuiWindowFlags_NoBackground);
  ImGui::InvisibleButton("grip", size);
  const bool held = ImGui::IsItemActive();
  if (held || ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    const ImVec2 low = ImGui::GetWindowPos();
    ImGui::GetWindowDrawList()->AddRectFilled(
        {low.x + (upright ? grip / 2 - 1 : 0), low.y + (upright ? 0 : grip / 2 - 1)},
        {low.x + (upright ? grip / 2 + 1 : size.x), low.y + (upright ? size.y : grip / 2 + 1)},
        packed(ui.theme.accent));
  }
  const ImVec2 by = held ? ImGui::GetIO().MouseDelta : ImVec2{0, 0};
  ImGui::End();
  ImGui::PopStyleVar(2);
  return (upright ? by.x : by.y) / ui.scale;
}

void resize(const Ui& ui, const char* name, float at_first, float by, float min, float max) {
  if (by == 0) return;
  const float now = panel_size(ui, name, at_first);
  set_panel_size(ui, name, std::clamp(now + by, min, max));
}

void splitters(const Ui& ui, const Areas& areas) {
  if (!areas.left.empty()) {
    const Rect line{{areas.left.max.x, areas.left.min.y}, areas.left.max};
    resize(ui, "left.width", design::left_width, splitter(ui, "split left", line, true), 200, 420);
  }
  if (!areas.right.empty()) {
    const Rect line{areas.right.min, {areas.right.min.x, areas.right.max.y}};
    resize(ui, "right.width", design::right_width, -splitter(ui, "split right", line, true), 240,
           520);
  }
  if (panel_open(ui, "drawer", false) && !areas.drawer.empty()) {
    const Rect line{areas.drawer.min, {areas.drawer.max.x, areas.drawer.min.y}};
    resize(ui, "drawer.height", design::drawer_height, -splitter(ui, "split drawer", line, false),
           120, 640);
  }
}

void dialogs(const Ui& ui) {
  if (ui.workspace.file().question()) {
    draw_question(ui);
    return;
  }
  if (ui.workspace.file().open_report()) {
    draw_problems(ui);
    return;
  }
  switch (ui.state.dialog) {
    case Dialog::open_file:
    case Dialog::save_file:
    case Dialog::save_list:
    case Dialog::picture_path:
      draw_file_dialog(ui);
      break;
    case Dialog::export_picture:
      draw_export_dialog(ui);
      break;
    case Dialog::settings:
      draw_settings_dialog(ui);
      break;
    case Dialog::shortcuts:
      draw_shortcuts_dialog(ui);
      break;
    case Dialog::about:
      draw_about_dialog(ui);
      break;
    case Dialog::history:
      draw_history_dialog(ui);
      break;
    case Dialog::versions:
      draw_versions_dialog(ui);
      break;
    case Dialog::leftovers:
      draw_leftovers_dialog(ui);
      break;
    case Dialog::none:
      break;
  }
}

/// What if is told over the map, so that nobody takes it for the document.
void take_banner(const Ui& ui, Areas& areas) {
  if (!ui.planning.draft().active()) return;
  areas.banner = areas.map;
  areas.banner.max.y = areas.map.min.y + std::round(ui.px(design::bar_height));
  areas.map.min.y = areas.banner.max.y;
}

}  // namespace

Areas divide(const Ui& ui, Vec2 window) {
  Areas areas;
  if (ui.state.canvas_only) {
    areas.map = {{0, 0}, window};
    take_banner(ui, areas);
    return areas;
  }
  const float bar = std::round(ui.px(design::bar_height));
  const bool drawer_open = panel_open(ui, "drawer", false);
  const float strip = std::round(ui.px(design::strip_height));
  float drawer = strip;
  if (drawer_open) {
    drawer += std::round(ui.px(panel_size(ui, "drawer.height", design::drawer_height)));
    drawer = std::min(drawer, (window.y - bar) * 0.6F);
  }
  // Where there is little room, panels give way to the map.
  const float left_query = ui.px(panel_size(ui, "left.width", design::left_width));
  const float right_query = ui.px(panel_size(ui, "right.width", design::right_width));
  const float max = window.x * 0.34F;
  const float left = panel_open(ui, "left", true) ? std::round(std::min(left_query, max)) : 0;
  const float right = panel_open(ui, "right", true) ? std::round(std::min(right_query, max)) : 0;
  const float bottom = std::max(window.y - std::round(drawer), bar + 1);
  areas.bar = {{0, 0}, {window.x, bar}};
  areas.drawer = {{0, bottom}, window};
  if (left > 0) areas.left = {{0, bar}, {left, bottom}};
  if (right > 0) areas.right = {{window.x - right, bar}, {window.x, bottom}};
  areas.map = {{left, bar}, {window.x - right, bottom}};
  take_banner(ui, areas);
  return areas;
}

void draw_shell(const Ui& ui, const Areas& areas) {
  const HoverFrame hovering(ui);
  draw_map_input(ui);
  ui.planning.show_suggestions(plan_in_sight(ui, PlanSection::suggest));
  ui.planning.show_invitation(plan_in_sight(ui, PlanSection::invite));
  draw_what_if_banner(ui, areas.banner);
  if (!areas.left.empty()) draw_left_panel(ui, areas.left);
  if (!areas.right.empty()) draw_inspector(ui, areas.right);
  if (!areas.drawer.empty()) draw_drawer(ui, areas.drawer, panel_open(ui, "drawer", false));
  if (!areas.bar.empty()) draw_top_bar(ui, areas.bar);
  if (!ui.state.canvas_only) {
    splitters(ui, areas);
    draw_map_tools(ui);
    draw_hints(ui);
  }
  draw_answer_chip(ui);
  draw_map_state(ui);
  draw_new_actor(ui);
  draw_new_tie(ui);
  draw_rename(ui);
  draw_hover_card(ui);
  draw_notices(ui);
  draw_palette(ui);
  dialogs(ui);
}

}  // namespace saite::ui
