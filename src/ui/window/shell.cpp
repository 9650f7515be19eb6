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
  if (!areas.sheet.empty()) {
    const Rect line{areas.sheet.min, {areas.sheet.min.x, areas.sheet.max.y}};
    resize(ui, "right.width", design::sheet_width, -splitter(ui, "split right", line, true), 280,
           640);
  }
  if (!areas.drawer.empty()) {
    const Rect line{areas.drawer.min, {areas.drawer.max.x, areas.drawer.min.y}};
    resize(ui, "drawer.height", design::drawer_height, -splitter(ui, "split drawer", line, false),
           100, 640);
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
  if (ui.session.importing().open()) {
    draw_import_dialog(ui);
    return;
  }
  switch (ui.state.dialog) {
    case Dialog::open_file:
    case Dialog::import_file:
    case Dialog::save_file:
    case Dialog::save_list:
    case Dialog::save_contacts:
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

}  // namespace

Areas areas_of(const Ui& ui, Vec2 window) {
  ui.state.narrow = window.x / ui.scale < design::left_docks_from;
  Parts parts;
  parts.window = window;
  parts.scale = ui.scale;
  parts.canvas_only = ui.state.canvas_only;
  parts.left = side_open(ui, Side::left);
  parts.sheet = side_open(ui, Side::sheet);
  parts.drawer = panel_open(ui, "drawer", false);
  parts.left_width = panel_size(ui, "left.width", design::left_width);
  parts.sheet_width = panel_size(ui, "right.width", design::sheet_width);
  parts.drawer_height = panel_size(ui, "drawer.height", design::drawer_height);
  parts.banner = ui.planning.draft().active();
  parts.hints = hints_wanted(ui);
  parts.chips = chips_wanted(ui);
  return divide(parts);
}

void draw_shell(const Ui& ui, const Areas& areas) {
  const HoverFrame hovering(ui);
  draw_map_input(ui);
  ui.planning.show_suggestions(plan_in_sight(ui, PlanSection::suggest));
  ui.planning.show_invitation(plan_in_sight(ui, PlanSection::invite));
  draw_what_if_banner(ui, areas.banner);
  if (!areas.hints.empty()) draw_hints(ui, areas.hints);
  if (!areas.chips.empty()) draw_chips(ui, areas.chips);
  draw_legend_card(ui);
  if (!areas.tools.empty()) draw_map_tools(ui, areas.tools);
  if (!areas.left.empty()) draw_left_panel(ui, areas.left);
  if (!areas.drawer.empty()) draw_drawer(ui, areas.drawer);
  if (!areas.sheet.empty()) draw_sheet(ui, areas.sheet);
  if (!areas.strip.empty()) draw_strip(ui, areas.strip);
  if (!areas.bar.empty()) draw_top_bar(ui, areas.bar);
  if (!ui.state.canvas_only) splitters(ui, areas);
  draw_map_menu(ui);
  if (!draw_start_page(ui)) draw_map_state(ui);
  draw_new_actor(ui);
  draw_new_tie(ui);
  draw_rename(ui);
  draw_annotation_form(ui);
  draw_hover_card(ui);
  draw_notices(ui);
  draw_palette(ui);
  dialogs(ui);
}

}  // namespace saite::ui
