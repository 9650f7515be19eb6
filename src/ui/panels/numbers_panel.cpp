// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/app/view/inspector.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

/// A number with what it says, as high as its words.
void number_row(const Ui& ui, const app::MeasureLine& line) {
  ImGui::PushID(line.id.c_str());
  const float room = ImGui::GetContentRegionAvail().x;
  const float left = ImGui::GetCursorPosX();
  const std::string value = line.waiting && !line.number ? "…" : line.value;
  float width = 0;
  {
    const WithFont font(ui.fonts.strong);
    width = ImGui::CalcTextSize(value.c_str()).x;
  }
  clipped(ui, line.name, room - width - ui.px(16));
  ImGui::SameLine(left + room - width);
  {
    const WithFont font(ui.fonts.strong);
    text(value);
  }
  {
    const WithFont font(ui.fonts.small);
    std::string words = line.meaning;
    for (const std::string& remark : line.remarks) words += " " + remark;
    wrapped_muted(ui, words);
  }
  gap(ui, 6);
  hairline(ui);
  gap(ui, 6);
  ImGui::PopID();
}

}  // namespace

void draw_numbers(const Ui& ui) {
  const auto lines = app::network_numbers(ui.view);
  if (lines.empty()) {
    empty_state(ui, icon::chart_bar, say(ui, "ui.table.empty"), say(ui, "ui.table.empty.words"));
    return;
  }
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(2)});
  for (const app::MeasureLine& line : lines) number_row(ui, line);
  ImGui::PopStyleVar();
}

}  // namespace saite::ui
