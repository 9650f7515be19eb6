// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>

#include "src/app/view/inspector.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

void number_card(const Ui& ui, const app::MeasureLine& line, float width, float height) {
  ImGui::PushID(line.id.c_str());
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(14), ui.px(10)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(4), ui.px(2)});
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + height},
                                            packed(ui.theme.field), ui.px(design::corner));
  if (ui.theme.field == ui.theme.panel) {  // high contrast
    ImGui::GetWindowDrawList()->AddRect(at, {at.x + width, at.y + height},
                                        packed(ui.theme.hairline), ui.px(design::corner));
  }
  ImGui::BeginChild("card", {width, height}, false,
                    ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoScrollWithMouse);
  small_muted(ui, line.name);
  {
    const WithFont font(ui.fonts.title);
    text(line.waiting && !line.number ? "…" : line.value);
  }
  {
    const WithFont font(ui.fonts.small);
    std::string words = line.meaning;
    for (const std::string& remark : line.remarks) words += " " + remark;
    wrapped(words);
  }
  const bool over = ImGui::GetCursorPosY() > height;
  ImGui::EndChild();
  if (over) {
    std::string words = line.meaning;
    for (const std::string& remark : line.remarks) words += "\n" + remark;
    tooltip(ui, words);
  }
  ImGui::PopStyleVar(2);
  ImGui::PopID();
}

}  // namespace

void draw_numbers(const Ui& ui) {
  const auto lines = app::network_numbers(ui.view);
  if (lines.empty()) {
    empty_state(ui, icon::chart_bar, say(ui, "ui.table.empty"), say(ui, "ui.table.empty.words"));
    return;
  }
  gap(ui, 4);
  const float room = ImGui::GetContentRegionAvail().x;
  const float spacing = ui.px(8);
  const int columns = std::max(1, static_cast<int>(room / ui.px(272)));
  const float width =
      (room - spacing * static_cast<float>(columns - 1)) / static_cast<float>(columns) - 1;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing, spacing});
  int column = 0;
  for (const app::MeasureLine& line : lines) {
    if (column > 0) ImGui::SameLine();
    number_card(ui, line, width, ui.px(104));
    column = (column + 1) % columns;
  }
  ImGui::PopStyleVar();
  gap(ui, 8);
}

}  // namespace saite::ui
