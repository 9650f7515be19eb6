// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>

#include "src/app/actions/action_registry.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

namespace saite::ui {
namespace {

struct MenuName {
  app::Menu menu;
  const char* key;
};
constexpr MenuName menu_names[] = {
    {app::Menu::file, "menu.file"},     {app::Menu::edit, "menu.edit"},
    {app::Menu::select, "menu.select"}, {app::Menu::view, "menu.view"},
    {app::Menu::layout, "menu.layout"}, {app::Menu::analyse, "menu.analyse"},
    {app::Menu::help, "menu.help"},
};

void recent_menu(const Ui& ui) {
  const auto& recent = ui.workspace.settings().recent;
  if (!ImGui::BeginMenu(say(ui, "ui.menu.recent"), !recent.empty())) return;
  for (const auto& path : recent) {
    if (ImGui::MenuItem(path.filename().string().c_str())) {
      ui.workspace.file().open(path);
      break;
    }
    tooltip(ui, path.string());
  }
  ImGui::EndMenu();
}

void menu_items(const Ui& ui, app::Menu menu) {
  bool first = true;
  for (const app::Action& action : app::program_actions().all()) {
    if (action.menu != menu) continue;
    if (action.separator && !first) ImGui::Separator();
    first = false;
    const std::string key = "action." + std::string(action.id);
    const bool checked = app::is_checked(action, ui.session);
    const std::string shortcut = app::shortcut_text(action, ui.t);
    if (ImGui::MenuItem(ui.t.text(key.c_str()), shortcut.empty() ? nullptr : shortcut.c_str(),
                        checked, app::is_enabled(action, ui.session))) {
      run(ui, action.id);
    }
    note_place(ui, key);
    if (action.id == "open") recent_menu(ui);
  }
}

void main_menu(const Ui& ui) {
  if (icon_button(ui, "menu", icon::menu, say(ui, "ui.menu"))) ImGui::OpenPopup("main menu");
  note_place(ui, "menu");
  ImGui::SetNextWindowPos({ui.px(8), ui.px(design::bar_height)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(8)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(12), ui.px(8)});
  const bool open_menu = ImGui::BeginPopup("main menu");
  if (!open_menu) {
    ImGui::PopStyleVar(2);
    return;
  }
  close_on_escape();
  for (const MenuName& name : menu_names) {
    const bool open = ImGui::BeginMenu(ui.t.text(name.key));
    note_place(ui, name.key);
    if (!open) continue;
    menu_items(ui, name.menu);
    ImGui::EndMenu();
  }
  ImGui::EndPopup();
  ImGui::PopStyleVar(2);
}

/// The legend, by which one filters too.
void left_toggle(const Ui& ui) {
  const bool open = side_open(ui, Side::left);
  if (icon_button(ui, "left", icon::format_list_bulleted, say(ui, "ui.toggle.left"), {}, open)) {
    set_side(ui, Side::left, !open);
  }
  note_place(ui, "toggle.left");
}

/// Who may see which names: the room or the planner alone.
void audience_toggle(const Ui& ui) {
  bool& room = ui.workspace.settings().for_room;
  const char* words = say(ui, room ? "ui.answer.room.words" : "ui.answer.planner.words");
  if (icon_button(ui, "audience", icon::account_multiple, words, {}, room)) room = !room;
  note_place(ui, "toggle.audience");
}

void title(const Ui& ui, float right) {
  const WithFont font(ui.fonts.strong);
  const float top = (ui.px(design::bar_height) - ImGui::GetFontSize()) / 2;
  ImGui::SetCursorPosY(top);
  const bool changed = ui.workspace.file().modified();
  const float room = right - ImGui::GetCursorPosX() - ui.px(24);
  clipped(ui, ui.workspace.title(), std::max(room, ui.px(40)));
  if (ui.workspace.file().path()) tooltip(ui, ui.workspace.file().path()->string());
  if (changed) {
    ImGui::SameLine(0, ui.px(8));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({ui.px(10), ImGui::GetFontSize()});
    ImGui::GetWindowDrawList()->AddCircleFilled(
        {at.x + ui.px(5), at.y + ImGui::GetFontSize() / 2 + 1}, ui.px(4), packed(ui.theme.accent));
    ImGui::PushFont(ui.fonts.body);
    tooltip(ui, say(ui, "ui.unsaved"));
    ImGui::PopFont();
  }
}

void palette_button(const Ui& ui) {
  const app::Action* action = app::program_actions().find("palette");
  const std::string shortcut = action != nullptr ? app::shortcut_text(*action, ui.t) : "Ctrl+K";
  const WithFont font(ui.fonts.small);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(8), ui.px(7)});
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.muted));
  if (ImGui::Button(shortcut.c_str())) ui.workspace.ask(app::Request::palette);
  note_place(ui, "palette");
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  const WithFont body(ui.fonts.body);
  tooltip(ui, say(ui, "ui.palette.hint"));
}

}  // namespace

void draw_top_bar(const Ui& ui, const Rect& area) {
  ImGui::SetNextWindowPos(point(area.min));
  ImGui::SetNextWindowSize({area.width(), area.height()});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(8), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(4), 0});
  ImGui::Begin("bar", nullptr, panel_flags);
  constexpr float side = 32;
  constexpr float between = 4;
  const float width = area.width();
  // Where there is little room the bar keeps what is needed most; menu and keys have the rest.
  const bool all = width / ui.scale >= design::narrow_width;
  const float buttons = ui.px((side + between) * (all ? 5 : 2));
  const float right = width - ui.px(8) - buttons;
  const float shortcut = all ? ui.px(64) : 0;
  const float left = ui.px(8 + 2 * (side + between));
  const float search = std::clamp(width * 0.34F, ui.px(140),
                                  std::max(ui.px(140), std::min(ui.px(460), right - left)));
  const float middle = (width - search) / 2;
  const float search_left =
      std::max(std::min(middle, right - search - shortcut - ui.px(8)), left + ui.px(60));
  main_menu(ui);
  ImGui::SameLine(0, ui.px(between));
  left_toggle(ui);
  ImGui::SameLine(0, ui.px(8));
  title(ui, search_left);
  ImGui::SameLine();
  ImGui::SetCursorPos({search_left, ui.px(7)});
  draw_search(ui, search);
  if (all) {
    ImGui::SameLine(0, ui.px(8));
    ImGui::SetCursorPosY(ui.px(8));
    palette_button(ui);
  }
  ImGui::SameLine(0, 0);
  ImGui::SetCursorPos({right, ui.px(6)});
  action_button(ui, "undo", icon::undo_variant);
  ImGui::SameLine();
  action_button(ui, "redo", icon::redo_variant);
  if (all) {
    ImGui::SameLine();
    action_button(ui, "export_picture", icon::download);
    ImGui::SameLine();
    action_button(ui, "projector", icon::fullscreen);
    ImGui::SameLine();
    audience_toggle(ui);
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine({area.min.x, area.max.y - 1}, {area.max.x, area.max.y - 1},
               packed(ui.theme.hairline));
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace saite::ui
