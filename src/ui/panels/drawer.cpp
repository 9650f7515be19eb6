// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <array>

#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

namespace saite::ui {
namespace {

/// One tab of the strip. Pressing the chosen one again folds the drawer.
void tab(const Ui& ui, DrawerTab which, const char* id, const std::string& words, bool open) {
  const bool chosen = open && ui.state.drawer_tab == which;
  const WithFont font(chosen ? ui.fonts.strong : ui.fonts.body);
  const ImVec2 room = ImGui::CalcTextSize(words.c_str());
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size{room.x + ui.px(24), ui.px(design::strip_height)};
  if (ImGui::InvisibleButton(id, size)) {
    set_panel(ui, "drawer", !chosen);
    ui.state.drawer_tab = which;
  }
  note_place(ui, std::string("tab.") + id);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool hovered = ImGui::IsItemHovered();
  const ImU32 ink = packed(chosen || hovered ? ui.theme.ink : ui.theme.muted);
  list.AddText({at.x + ui.px(12), at.y + (size.y - room.y) / 2}, ink, words.c_str());
  if (chosen) {
    list.AddRectFilled({at.x + ui.px(12), at.y}, {at.x + size.x - ui.px(12), at.y + ui.px(2)},
                       packed(ui.theme.accent));
  }
  ImGui::SameLine(0, 0);
}

void strip(const Ui& ui, const Rect& area, bool open) {
  const auto counted = [&](const char* key, std::size_t count) {
    return std::string(say(ui, key)) + " " + ui.t.number(static_cast<std::int64_t>(count));
  };
  const project::Selection& visible = ui.view.pipeline().visible();
  tab(ui, DrawerTab::actors, "actors", counted("ui.actors", visible.actors.size()), open);
  tab(ui, DrawerTab::ties, "ties", counted("ui.ties", visible.ties.size()), open);
  tab(ui, DrawerTab::numbers, "numbers", say(ui, "ui.numbers"), open);
  tab(ui, DrawerTab::questions, "questions", say(ui, "ui.questions"), open);
  tab(ui, DrawerTab::plan, "plan", say(ui, "ui.plan"), open);
  draw_status(ui, area.max.x);
}

}  // namespace

void draw_drawer(const Ui& ui, const Rect& area, bool open) {
  ImGui::SetNextWindowPos(point(area.min));
  ImGui::SetNextWindowSize({area.width(), area.height()});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::Begin("drawer", nullptr, panel_flags);
  ImGui::PopStyleVar(2);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  strip(ui, area, open);
  list.AddLine({area.min.x, area.min.y}, {area.max.x, area.min.y}, packed(ui.theme.hairline));
  if (open) {
    ImGui::SetCursorPos({0, ui.px(design::strip_height)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(4)});
    ImGui::BeginChild("content", {0, 0}, false, ImGuiWindowFlags_AlwaysUseWindowPadding);
    switch (ui.state.drawer_tab) {
      case DrawerTab::actors:
        draw_actor_table(ui);
        break;
      case DrawerTab::ties:
        draw_tie_table(ui);
        break;
      case DrawerTab::numbers:
        draw_numbers(ui);
        break;
      case DrawerTab::questions:
        draw_questions(ui);
        break;
      case DrawerTab::plan:
        draw_plan(ui);
        break;
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
  }
  ImGui::End();
}

}  // namespace saite::ui
