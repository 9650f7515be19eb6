// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>

#include "src/app/session/session.h"
#include "src/app/view/inspector.h"
#include "src/study/chance_of_numbers.h"
#include "src/ui/panels/panels.h"
#include "src/ui/panels/plan_parts.h"
#include "src/ui/panels/work_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

/// A number with what it says, as high as its words.
void number_row(const Ui& ui, const app::MeasureLine& line, const std::string& chance) {
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
    if (!chance.empty()) wrapped(chance);
  }
  gap(ui, 6);
  hairline(ui);
  gap(ui, 6);
  ImGui::PopID();
}

/// Whether the numbers stand beside those of random networks, and of which.
void choose_chance(const Ui& ui) {
  app::Chance& chance = ui.session.chance();
  std::vector<PlanOption> options{{"", ui.t.text("chance.none")}};
  for (const std::string_view id : study::null_model_ids) {
    options.push_back({std::string(id), ui.t.text(("chance.model." + std::string(id)).c_str())});
  }
  std::string chosen = chance.chosen() ? study::null_model_id(*chance.chosen()) : "";
  caption(ui, say(ui, "chance.title"));
  if (plan_choice(ui, "numbers.chance", options, chosen)) {
    chance.choose(study::null_model_of(chosen));
  }
  gap(ui, 4);
}

/// What is known of chance, asked for where somebody chose it.
std::shared_ptr<const study::ChanceOfNumbers> known_chance(const Ui& ui) {
  app::Chance& chance = ui.session.chance();
  if (!chance.chosen()) return nullptr;
  const auto& view = chance.view();
  const Work work{.job = "job.chance",
                  .state = view.state,
                  .error = &view.error,
                  .has_result = view.result != nullptr,
                  .stop = "numbers.stop",
                  .again = "numbers.again"};
  if (!show_work(ui, work, [&] { chance.retry(); })) return nullptr;
  wrapped_muted(ui, ui.t.tr("chance.of." + study::null_model_id(view.result->query.model),
                            ui.t.number(std::int64_t{view.result->networks})));
  gap(ui, 10);
  return view.result;
}

/// The numbers of the network, or methods that are asked one by one.
void choose_part(const Ui& ui) {
  bool& methods = ui.state.methods.in_sight;
  if (choice_button(ui, "numbers.measures", say(ui, "ui.numbers.measures"), !methods)) {
    methods = false;
  }
  if (choice_button(ui, "numbers.methods", say(ui, "ui.numbers.methods"), methods)) {
    methods = true;
  }
  ImGui::NewLine();
  gap(ui, 6);
}

}  // namespace

void draw_numbers(const Ui& ui) {
  if (ui.workspace.network().actor_count() > 0) {
    choose_part(ui);
    if (ui.state.methods.in_sight) {
      draw_methods(ui);
      return;
    }
  }
  const auto lines = app::network_numbers(ui.view);
  if (lines.empty()) {
    empty_state(ui, icon::chart_bar, say(ui, "ui.table.empty"), say(ui, "ui.table.empty.words"));
    return;
  }
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(2)});
  choose_chance(ui);
  const auto chance = known_chance(ui);
  for (const app::MeasureLine& line : lines) {
    const auto* info = analysis::find_measure(line.id, analysis::Subject::network);
    number_row(ui, line, chance && info ? study::chance_text(*chance, *info, ui.t) : std::string());
  }
  ImGui::PopStyleVar();
}

}  // namespace saite::ui
