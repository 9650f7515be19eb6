// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <optional>
#include <utility>

#include "src/ui/panels/panels.h"
#include "src/ui/panels/plan_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

void plan_sections(const Ui& ui) {
  PlanSection& now = ui.state.plan.section;
  const auto choose = [&](const char* id, const char* key, PlanSection which) {
    if (choice_button(ui, id, say(ui, key), now == which)) now = which;
  };
  choose("planner.what_if", "ui.plan.what_if", PlanSection::what_if);
  choose("planner.suggest", "ui.plan.suggest", PlanSection::suggest);
  choose("planner.invite", "ui.plan.invite", PlanSection::invite);
}

}  // namespace

void draw_plan(const Ui& ui) {
  if (ui.workspace.network().actor_count() == 0) {
    empty_state(ui, icon::target, say(ui, "ui.plan.empty"), say(ui, "ui.plan.empty.words"));
    return;
  }
  gap(ui, 2);
  plan_sections(ui);
  ImGui::NewLine();
  for_whom(ui, "planner");
  ImGui::NewLine();
  gap(ui, 6);
  switch (ui.state.plan.section) {
    case PlanSection::what_if:
      draw_plan_what_if(ui);
      break;
    case PlanSection::suggest:
      draw_plan_suggest(ui);
      break;
    case PlanSection::invite:
      draw_plan_invite(ui);
      break;
  }
}

bool plan_in_sight(const Ui& ui, PlanSection section) {
  return sheet_shows(ui, SheetTab::plan) && ui.state.plan.section == section;
}

void open_plan(const Ui& ui, PlanSection section) {
  open_sheet(ui, SheetTab::plan);
  ui.state.plan.section = section;
}

}  // namespace saite::ui
