// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <string_view>

#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/window/shell.h"
#include "src/ui/window/window.h"

namespace saite::ui {
namespace {

using app::Request;

constexpr float pan_step = 80;  // px

void start_new_actor(const Ui& ui) {
  Vec2 at = ui.map.free().centre();
  if (const auto actor = ui.view.selected().single_actor()) {
    if (const auto mark = ui.view.mark_of(*actor)) {
      const Vec2 page = ui.map.view().to_page(ui.view.scene().marks[*mark].at);
      at = ui.map.to_window(page + Vec2{48, 32});
    }
  }
  ui.state.new_actor = {true, true, ui.map.to_world(at), {}, ui.state.new_actor.kind};
}

void start_new_tie(const Ui& ui) {
  const auto actors = ui.view.selected().actors();
  if (actors.size() == 2) {
    make_tie(ui, actors[0], actors[1]);
  } else if (actors.size() == 1) {
    ui.state.new_tie = {};
    ui.state.new_tie.from = actors[0];
    ui.state.new_tie.to.focus = true;
  }
}

void start_rename(const Ui& ui) {
  const auto actor = ui.view.selected().single_actor();
  if (!actor) return;
  ui.state.rename = {};
  ui.state.rename.actor = *actor;
  ui.state.rename.name = ui.workspace.network().actor(*actor).display_name(ui.t.language());
  ui.state.rename.focus = true;
}

/// What was copied from a spreadsheet has tabs.
void paste_table(const Ui& ui) {
  const char* text = ImGui::GetClipboardText();
  if (text == nullptr || std::string_view(text).find('\t') == std::string_view::npos) return;
  ui.session.importing().begin_text(text);
}

void move_camera(const Ui& ui, Request request) {
  const Vec2 middle = ui.map.free_page().centre();
  switch (request) {
    case Request::fit_all:
      ui.map.fit_all(ui.session);
      break;
    case Request::fit_selection:
      ui.map.fit(ui.session, ui.view.selected().actors());
      break;
    case Request::zoom_in:
      ui.map.zoom(1.4F, middle);
      break;
    case Request::zoom_out:
      ui.map.zoom(1 / 1.4F, middle);
      break;
    case Request::pan_left:
      ui.map.pan({pan_step, 0}, false);
      break;
    case Request::pan_right:
      ui.map.pan({-pan_step, 0}, false);
      break;
    case Request::pan_up:
      ui.map.pan({0, pan_step}, false);
      break;
    case Request::pan_down:
      ui.map.pan({0, -pan_step}, false);
      break;
    default:
      break;
  }
}

void open_part(const Ui& ui, Request request) {
  switch (request) {
    case Request::open_dialog:
      ui.state.open(Dialog::open_file);
      break;
    case Request::import_dialog:
      ui.state.open(Dialog::import_file);
      break;
    case Request::paste_table:
      paste_table(ui);
      break;
    case Request::save_as_dialog:
      ui.state.open(Dialog::save_file);
      break;
    case Request::export_dialog:
      ui.state.open(Dialog::export_picture);
      break;
    case Request::settings:
      ui.state.open(Dialog::settings);
      break;
    case Request::shortcuts_help:
      ui.state.open(Dialog::shortcuts);
      break;
    case Request::about:
      ui.state.open(Dialog::about);
      break;
    case Request::history:
      ui.state.open(Dialog::history);
      break;
    case Request::versions:
      ui.state.open(Dialog::versions);
      break;
    case Request::palette:
      ui.state.palette = {{}, 0, true, true};
      break;
    case Request::find:
      ui.state.canvas_only = ui.state.on_wall = false;
      ui.state.search.focus = true;
      ui.state.search.select_all = true;
      break;
    case Request::questions:
      open_sheet(ui, SheetTab::ask);
      break;
    case Request::methods:
      open_methods(ui);
      break;
    case Request::plan_what_if:
      open_plan(ui, PlanSection::what_if);
      break;
    case Request::plan_suggest:
      open_plan(ui, PlanSection::suggest);
      break;
    case Request::plan_invite:
      open_plan(ui, PlanSection::invite);
      break;
    case Request::timeline:
      ui.state.drawer_tab = DrawerTab::timeline;
      set_panel(ui, "drawer", true);
      break;
    case Request::table_drawer:
      set_panel(ui, "drawer", !panel_open(ui, "drawer", false));
      break;
    default:
      break;
  }
}

}  // namespace

bool answer_requests(const Ui& ui, Window& window) {
  bool stays = true;
  for (const Request request : ui.workspace.take_requests()) {
    ui.state.wants_frame = true;
    switch (request) {
      case Request::quit:
        stays = false;
        break;
      case Request::full_screen:
        window.set_full_screen(!window.full_screen());
        break;
      case Request::canvas_only:
        ui.state.canvas_only = !ui.state.canvas_only;
        ui.state.on_wall = false;
        window.set_full_screen(ui.state.canvas_only);
        break;
      case Request::projector:
        ui.state.on_wall = !ui.state.on_wall;
        ui.state.canvas_only = ui.state.on_wall;
        window.set_full_screen(ui.state.on_wall);
        break;
      case Request::new_actor:
        start_new_actor(ui);
        break;
      case Request::new_tie:
        start_new_tie(ui);
        break;
      case Request::rename:
        start_rename(ui);
        break;
      case Request::annotate_text:
        begin_annotation(ui, model::AnnotationKind::text);
        break;
      case Request::annotate_area:
        begin_annotation(ui, model::AnnotationKind::area);
        break;
      case Request::annotate_arrow:
        begin_annotation(ui, model::AnnotationKind::arrow);
        break;
      case Request::edit_annotation:
        edit_annotation(ui);
        break;
      case Request::lasso_tool:
        ui.state.tool = ui.state.tool == Tool::lasso ? Tool::move : Tool::lasso;
        break;
      case Request::box_tool:
        ui.state.tool = ui.state.tool == Tool::box ? Tool::move : Tool::box;
        break;
      default:
        move_camera(ui, request);
        open_part(ui, request);
        break;
    }
  }
  return stays;
}

}  // namespace saite::ui
