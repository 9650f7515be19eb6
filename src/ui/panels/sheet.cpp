// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

const char* heading(SheetTab tab) {
  switch (tab) {
    case SheetTab::details:
      return "ui.details";
    case SheetTab::ask:
      return "ui.questions";
    case SheetTab::numbers:
      return "ui.numbers";
    case SheetTab::plan:
      return "ui.plan";
  }
  return "";
}

/// Where a sheet lies over the map, what it is and how it goes must be seen on it.
void head(const Ui& ui) {
  small_muted(ui, say(ui, heading(ui.state.sheet_tab)));
  ImGui::SameLine();
  ImGui::SetCursorPos({ImGui::GetWindowContentRegionMax().x - ui.px(24), ui.px(6)});
  if (icon_button(ui, "sheet.close", icon::close, say(ui, "ui.close"), {}, false, 28)) {
    set_side(ui, Side::sheet, false);
  }
  note_place(ui, "sheet.close");
  ImGui::SetCursorPosY(ui.px(36));
}

}  // namespace

void draw_sheet(const Ui& ui, const Rect& area) {
  begin_part(ui, "sheet", area, {16, 12});
  head(ui);
  switch (ui.state.sheet_tab) {
    case SheetTab::details:
      draw_details(ui);
      break;
    case SheetTab::ask:
      draw_questions(ui);
      break;
    case SheetTab::numbers:
      draw_numbers(ui);
      break;
    case SheetTab::plan:
      draw_plan(ui);
      break;
  }
  end_part(ui, area, Edge::left);
}

}  // namespace saite::ui
