// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <initializer_list>
#include <string>

#include "src/app/actions/action_registry.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/widgets.h"

// The menu of the right button: the actions of the registry that fit what it was pressed on, with
// their keys, so that whoever looks there learns them.
namespace saite::ui {
namespace {

constexpr const char* between = "";  // a line

void items(const Ui& ui, std::initializer_list<const char*> ids) {
  bool line = false;
  bool any = false;
  for (const char* id : ids) {
    if (*id == '\0') {
      line = any;
      continue;
    }
    const app::Action* action = app::program_actions().find(id);
    if (action == nullptr || !app::is_enabled(*action, ui.session)) continue;
    if (line) ImGui::Separator();
    line = false;
    any = true;
    const std::string key = "action." + std::string(id);
    const std::string shortcut = app::shortcut_text(*action, ui.t);
    if (ImGui::MenuItem(ui.t.text(key.c_str()), shortcut.empty() ? nullptr : shortcut.c_str(),
                        app::is_checked(*action, ui.session))) {
      run(ui, id);
    }
    note_place(ui, "map_menu." + std::string(id));
  }
}

/// What is pressed is what is meant: it is selected unless it was already.
void select_pressed(const Ui& ui) {
  app::ActorSelection& selected = ui.view.selected();
  const MapView::Hit hit = ui.map.hit(ui.session, ui.map.to_page(ui.state.map_menu.at));
  const auto annotation = ui.map.annotation_at(ui.session, ui.map.to_page(ui.state.map_menu.at));
  ui.state.map_menu.on_annotation = annotation && !hit.actor;
  if (hit.actor) {
    if (!selected.has(*hit.actor)) selected.set({*hit.actor});
  } else if (annotation) {
    ui.view.select_annotation(annotation->id);
  } else if (hit.tie) {
    if (selected.single_tie() != hit.tie) selected.set({}, {*hit.tie});
  }
  ui.state.map_menu.on_something = hit.actor || hit.tie || annotation;
}

}  // namespace

void draw_map_menu(const Ui& ui) {
  MapMenu& menu = ui.state.map_menu;
  if (menu.asked) {
    menu.asked = false;
    select_pressed(ui);
    ImGui::OpenPopup("map menu");
  }
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(8)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(12), ui.px(8)});
  if (ImGui::BeginPopup("map menu")) {
    close_on_escape();
    if (!menu.on_something) {
      if (ImGui::MenuItem(ui.t.text("action.new_actor"))) {
        begin_new_actor(ui, menu.at);
      }
      note_place(ui, "map_menu.new_actor");
      if (ImGui::MenuItem(ui.t.text("action.annotate_text"))) {
        begin_annotation_text(ui, menu.at);
      }
      note_place(ui, "map_menu.annotate_text");
      items(ui, {"annotate_area", "annotate_arrow", between, "layout_toggle", "fit_all", between,
                 "pick_all", "show_all", "clear_filter", between, "export_picture", "projector"});
    } else if (menu.on_annotation) {
      items(ui, {"edit_annotation"});
      annotation_colours(ui);
      items(ui, {"remove"});
    } else if (ui.view.selected().actors().empty()) {
      items(ui,
            {"tie_directed", "tie_undirected", "tie_reverse", "tie_disputed", between, "remove"});
    } else {
      items(ui, {"rename", "new_tie", between, "focus_1", "focus_2", "pick_neighbours",
                 "hide_picked", "hide_others", between, "pin", between, "remove"});
    }
    if (menu.on_something && !menu.on_annotation && !sheet_shows(ui, SheetTab::details)) {
      ImGui::Separator();
      if (ImGui::MenuItem(say(ui, "ui.details"))) open_sheet(ui, SheetTab::details);
      note_place(ui, "map_menu.details");
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

}  // namespace saite::ui
