// SPDX-License-Identifier: Apache-2.0
#include "src/ui/state/ui_state.h"

#include <imgui.h>

namespace saite::ui {

void note_place(const Ui& ui, std::string_view name) {
  const ImVec2 low = ImGui::GetItemRectMin();
  const ImVec2 high = ImGui::GetItemRectMax();
  note_place(ui, name, {{low.x, low.y}, {high.x, high.y}});
}

void note_place(const Ui& ui, std::string_view name, const Rect& place) {
  if (ui.state.note_places) ui.state.places[std::string(name)] = place;
}

bool panel_open(const Ui& ui, const char* name, bool at_first) {
  const auto& panels = ui.workspace.settings().panels;
  const auto found = panels.find(name);
  return found == panels.end() ? at_first : found->second > 0.5;
}

void set_panel(const Ui& ui, const char* name, bool open) {
  ui.workspace.settings().panels[name] = open ? 1 : 0;
}

bool side_open(const Ui& ui, Side side) {
  if (ui.state.narrow) return ui.state.narrow_side == side;
  return side == Side::left ? panel_open(ui, "left", true) : panel_open(ui, "right", false);
}

void set_side(const Ui& ui, Side side, bool open) {
  if (ui.state.narrow) {
    ui.state.narrow_side = open ? side : Side::none;
  } else {
    set_panel(ui, side == Side::left ? "left" : "right", open);
  }
}

void open_sheet(const Ui& ui, SheetTab tab) {
  ui.state.sheet_tab = tab;
  set_side(ui, Side::sheet, true);
}

bool sheet_shows(const Ui& ui, SheetTab tab) {
  return !ui.state.canvas_only && ui.state.sheet_tab == tab && side_open(ui, Side::sheet);
}

float panel_size(const Ui& ui, const char* name, float at_first) {
  const auto& panels = ui.workspace.settings().panels;
  const auto found = panels.find(name);
  return found == panels.end() ? at_first : static_cast<float>(found->second);
}

void set_panel_size(const Ui& ui, const char* name, float size) {
  ui.workspace.settings().panels[name] = size;
}

}  // namespace saite::ui
