// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

// The tabs along the bottom: tables at the left, what is read at the right, work between them.
namespace saite::ui {
namespace {

constexpr float tab_padding = 12;

struct Tab {
  const char* id;
  std::string words;
  const char* sign;  // instead of them where there is no room
};

float tab_width(const Ui& ui, const std::string& words) {
  const ImFont& font = *ui.fonts.strong;  // as wide chosen as not
  return font.CalcTextSizeA(font.FontSize, FLT_MAX, 0, words.c_str()).x + ui.px(2 * tab_padding);
}

/// Narrower where even signs have not the room they would like.
float sign_width(const Ui& ui, float room) {
  constexpr float tabs = 8;
  return std::min(ui.px(24 + 2 * tab_padding), room / tabs);
}

/// True where it was pressed.
bool draw_tab(const Ui& ui, const Tab& tab, bool chosen, bool as_sign) {
  const WithFont font(as_sign ? ui.fonts.icons : chosen ? ui.fonts.strong : ui.fonts.body);
  const char* shown = as_sign ? tab.sign : tab.words.c_str();
  const ImVec2 room = ImGui::CalcTextSize(shown);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size{as_sign ? sign_width(ui, ImGui::GetWindowWidth()) : tab_width(ui, tab.words),
                    ui.px(design::strip_height)};
  const bool pressed = ImGui::InvisibleButton(tab.id, size);
  note_place(ui, std::string("tab.") + tab.id);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool hovered = ImGui::IsItemHovered();
  if (as_sign) {
    const WithFont body(ui.fonts.body);
    tooltip(ui, tab.words);
  }
  const ImU32 ink = packed(chosen || hovered ? ui.theme.ink : ui.theme.muted);
  list.AddText({at.x + (size.x - (as_sign ? room.x : size.x - ui.px(2 * tab_padding))) / 2,
                at.y + (size.y - room.y) / 2},
               ink, shown);
  if (chosen) {
    list.AddRectFilled({at.x + ui.px(tab_padding), at.y},
                       {at.x + size.x - ui.px(tab_padding), at.y + ui.px(2)},
                       packed(ui.theme.accent));
  }
  ImGui::SameLine(0, 0);
  return pressed;
}

/// Pressing the chosen one again folds the drawer.
void drawer_tab(const Ui& ui, DrawerTab which, const Tab& tab, bool as_sign) {
  const bool chosen = panel_open(ui, "drawer", false) && ui.state.drawer_tab == which;
  if (!draw_tab(ui, tab, chosen, as_sign)) return;
  set_panel(ui, "drawer", !chosen);
  ui.state.drawer_tab = which;
}

void sheet_tab(const Ui& ui, SheetTab which, const Tab& tab, bool as_sign) {
  const bool chosen = sheet_shows(ui, which);
  if (!draw_tab(ui, tab, chosen, as_sign)) return;
  if (chosen) {
    set_side(ui, Side::sheet, false);
  } else if (which == SheetTab::ask) {
    open_questions(ui);
  } else {
    open_sheet(ui, which);
  }
}

float width_of(const Ui& ui, std::span<const Tab> tabs, bool as_signs) {
  float width = 0;
  for (const Tab& tab : tabs)
    width += as_signs ? sign_width(ui, ImGui::GetWindowWidth()) : tab_width(ui, tab.words);
  return width;
}

void tabs(const Ui& ui, const Rect& area) {
  const auto counted = [&](const char* key, std::size_t count) {
    return std::string(say(ui, key)) + " " + ui.t.number(static_cast<std::int64_t>(count));
  };
  const project::Selection& visible = ui.view.pipeline().visible();
  std::vector tables{
      Tab{"actors", counted("ui.actors", visible.actors.size()), icon::account_multiple},
      Tab{"ties", counted("ui.ties", visible.ties.size()), icon::link_variant},
      Tab{"timeline", say(ui, "ui.timeline"), icon::history}};
  if (ui.session.methods().asked()) {
    tables.push_back({"found", say(ui, "ui.method.table"), icon::chart_bar});
  }
  const std::array sheets{Tab{"details", say(ui, "ui.details"), icon::information_outline},
                          Tab{"ask", say(ui, "ui.questions"), icon::comment_question_outline},
                          Tab{"numbers", say(ui, "ui.numbers"), icon::chart_bar},
                          Tab{"plan", say(ui, "ui.plan"), icon::target}};
  const float room = area.width();
  const bool short_sheets = width_of(ui, tables, false) + width_of(ui, sheets, false) > room;
  const bool short_tables =
      short_sheets && width_of(ui, tables, false) + width_of(ui, sheets, true) > room;
  drawer_tab(ui, DrawerTab::actors, tables[0], short_tables);
  drawer_tab(ui, DrawerTab::ties, tables[1], short_tables);
  drawer_tab(ui, DrawerTab::timeline, tables[2], short_tables);
  if (tables.size() > 3) drawer_tab(ui, DrawerTab::found, tables[3], short_tables);
  const float left = room - width_of(ui, sheets, short_sheets);
  ImGui::PushClipRect(point(area.min), {area.min.x + left, area.max.y}, true);
  draw_status(ui, area.min.x + left);
  ImGui::PopClipRect();
  ImGui::SetCursorPos({left, 0});
  sheet_tab(ui, SheetTab::details, sheets[0], short_sheets);
  sheet_tab(ui, SheetTab::ask, sheets[1], short_sheets);
  sheet_tab(ui, SheetTab::numbers, sheets[2], short_sheets);
  sheet_tab(ui, SheetTab::plan, sheets[3], short_sheets);
}

}  // namespace

void draw_strip(const Ui& ui, const Rect& area) {
  ImGui::SetNextWindowPos(point(area.min));
  ImGui::SetNextWindowSize({area.width(), area.height()});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin("strip", nullptr, panel_flags);
  ImGui::PopStyleVar(3);
  tabs(ui, area);
  ImGui::GetWindowDrawList()->AddLine({area.min.x, area.min.y}, {area.max.x, area.min.y},
                                      packed(ui.theme.hairline));
  ImGui::End();
}

}  // namespace saite::ui
