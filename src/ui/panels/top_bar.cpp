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

void title(const Ui& ui, float right) {
  const WithFont font(ui.fonts.strong);
  const float top = (ui.px(design::bar_height) - ImGui::GetFontSize()) / 2;
  ImGui::SetCursorPosY(top);
  const bool changed = ui.workspace.document().modified();
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
  const float width = area.width();
  const float search = std::clamp(width * 0.32F, ui.px(180), ui.px(420));
  const float search_left = std::max((width - search) / 2, ui.px(190));
  main_menu(ui);
  ImGui::SameLine(0, ui.px(8));
  title(ui, search_left);
  ImGui::SameLine();
  ImGui::SetCursorPos({search_left, ui.px(7)});
  draw_search(ui, search);
  ImGui::SameLine(0, ui.px(8));
  ImGui::SetCursorPosY(ui.px(8));
  palette_button(ui);
  ImGui::SameLine(0, 0);
  constexpr float side = 32;
  const float buttons = ui.px(side * 6 + 4 * 4 + 8 + 9);
  ImGui::SetCursorPos({width - buttons - ui.px(8), ui.px(6)});
  action_button(ui, "undo", icon::undo_variant);
  ImGui::SameLine();
  action_button(ui, "redo", icon::redo_variant);
  ImGui::SameLine(0, ui.px(8));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddLine({at.x, at.y + ui.px(6)}, {at.x, at.y + ui.px(26)},
                                      packed(ui.theme.hairline));
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.px(9));
  action_button(ui, "export_picture", icon::download);
  ImGui::SameLine();
  for (const auto& [name, sign, key] :
       {std::tuple{"left", icon::tune, "ui.toggle.left"},
        std::tuple{"drawer", icon::table, "ui.toggle.drawer"},
        std::tuple{"right", icon::information_outline, "ui.toggle.right"}}) {
    const bool open = panel_open(ui, name, std::string_view(name) != "drawer");
    if (icon_button(ui, name, sign, say(ui, key), {}, open)) set_panel(ui, name, !open);
    note_place(ui, std::string("toggle.") + name);
    ImGui::SameLine();
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine({area.min.x, area.max.y - 1}, {area.max.x, area.max.y - 1},
               packed(ui.theme.hairline));
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace saite::ui
