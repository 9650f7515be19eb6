// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <string>

#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

// The tabs along the bottom: tables at the left, what is read at the right, work between them.
namespace saite::ui {
namespace {

constexpr float tab_padding = 12;

float tab_width(const Ui& ui, const std::string& words) {
  const ImFont& font = *ui.fonts.strong;  // as wide chosen as not
  return font.CalcTextSizeA(font.FontSize, FLT_MAX, 0, words.c_str()).x + ui.px(2 * tab_padding);
}

/// True where it was pressed.
bool tab(const Ui& ui, const char* id, const std::string& words, bool chosen) {
  const WithFont font(chosen ? ui.fonts.strong : ui.fonts.body);
  const ImVec2 room = ImGui::CalcTextSize(words.c_str());
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size{tab_width(ui, words), ui.px(design::strip_height)};
  const bool pressed = ImGui::InvisibleButton(id, size);
  note_place(ui, std::string("tab.") + id);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool hovered = ImGui::IsItemHovered();
  const ImU32 ink = packed(chosen || hovered ? ui.theme.ink : ui.theme.muted);
  list.AddText({at.x + ui.px(tab_padding), at.y + (size.y - room.y) / 2}, ink, words.c_str());
  if (chosen) {
    list.AddRectFilled({at.x + ui.px(tab_padding), at.y},
                       {at.x + size.x - ui.px(tab_padding), at.y + ui.px(2)},
                       packed(ui.theme.accent));
  }
  ImGui::SameLine(0, 0);
  return pressed;
}

/// Pressing the chosen one again folds the drawer.
void drawer_tab(const Ui& ui, DrawerTab which, const char* id, const std::string& words) {
  const bool chosen = panel_open(ui, "drawer", false) && ui.state.drawer_tab == which;
  if (!tab(ui, id, words, chosen)) return;
  set_panel(ui, "drawer", !chosen);
  ui.state.drawer_tab = which;
}

void sheet_tab(const Ui& ui, SheetTab which, const char* id, const std::string& words) {
  const bool chosen = sheet_shows(ui, which);
  if (!tab(ui, id, words, chosen)) return;
  if (chosen) {
    set_side(ui, Side::sheet, false);
  } else if (which == SheetTab::ask) {
    open_questions(ui);
  } else {
    open_sheet(ui, which);
  }
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
  const auto counted = [&](const char* key, std::size_t count) {
    return std::string(say(ui, key)) + " " + ui.t.number(static_cast<std::int64_t>(count));
  };
  const project::Selection& visible = ui.view.pipeline().visible();
  drawer_tab(ui, DrawerTab::actors, "actors", counted("ui.actors", visible.actors.size()));
  drawer_tab(ui, DrawerTab::ties, "ties", counted("ui.ties", visible.ties.size()));
  const std::string details = say(ui, "ui.details");
  const std::string ask = say(ui, "ui.questions");
  const std::string numbers = say(ui, "ui.numbers");
  const std::string plan = say(ui, "ui.plan");
  float width = 0;
  for (const std::string& words : {details, ask, numbers, plan}) width += tab_width(ui, words);
  const float left = area.width() - width;
  draw_status(ui, area.min.x + left);
  ImGui::SetCursorPos({left, 0});
  sheet_tab(ui, SheetTab::details, "details", details);
  sheet_tab(ui, SheetTab::ask, "ask", ask);
  sheet_tab(ui, SheetTab::numbers, "numbers", numbers);
  sheet_tab(ui, SheetTab::plan, "plan", plan);
  ImGui::GetWindowDrawList()->AddLine({area.min.x, area.min.y}, {area.max.x, area.min.y},
                                      packed(ui.theme.hairline));
  ImGui::End();
}

}  // namespace saite::ui
