// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <array>
#include <cmath>
#include <utility>

#include "src/ui/panels/inspector_parts.h"
#include "src/ui/panels/panels.h"
#include "src/ui/panels/plan_parts.h"
#include "src/ui/panels/work_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

using study::Method;
using study::MethodQuery;

/// A choice among values of an enumeration, named by keys.
template <class Value, std::size_t count>
void choose_value(const Ui& ui, const char* id, Value& value,
                  const std::array<std::pair<Value, const char*>, count>& options) {
  std::vector<PlanOption> shown;
  std::string chosen;
  for (const auto& [one, key] : options) {
    shown.push_back({key, ui.t.text(key)});
    if (one == value) chosen = key;
  }
  if (!plan_choice(ui, id, shown, chosen)) return;
  for (const auto& [one, key] : options) {
    if (chosen == key) value = one;
  }
}

/// A kind or subtype of actors; `none`: what it means that none is chosen.
void choose_group(const Ui& ui, const char* id, std::vector<std::string>& names,
                  const char* none = "ui.method.choose") {
  std::vector<PlanOption> options{{"", ui.t.text(none)}};
  for (const study::ProviderGroup& group : providers_to_choose(ui)) {
    options.push_back({group.name, group.label + " (" +
                                       ui.t.number(static_cast<std::int64_t>(group.count)) + ")"});
  }
  std::string chosen = names.empty() ? std::string() : names.front();
  if (!plan_choice(ui, id, options, chosen)) return;
  names.clear();
  if (!chosen.empty()) names.push_back(chosen);
}

void choose_steps(const Ui& ui, const char* id, const char* key, std::uint32_t& value,
                  std::uint32_t high) {
  caption(ui, say(ui, key));
  stepper(ui, id, value, 1, high);
}

void choose_kilometres(const Ui& ui, std::optional<double>& kilometres) {
  std::vector<PlanOption> options{{"", ui.t.text("ui.method.any_distance")}};
  for (const std::int64_t km : {1, 2, 5, 10, 20, 50}) {
    options.push_back({std::to_string(km), ui.t.tr("ui.method.km", ui.t.number(km))});
  }
  std::string chosen =
      kilometres ? std::to_string(static_cast<std::int64_t>(*kilometres)) : std::string();
  if (!plan_choice(ui, "method.km", options, chosen)) return;
  kilometres = chosen.empty() ? std::nullopt : std::optional(std::stod(chosen));
}

void coverage_fields(const Ui& ui, MethodQuery& query) {
  using Way = analysis::ServiceWay;
  caption(ui, say(ui, "ui.method.targets"));
  choose_group(ui, "method.targets", query.targets);
  caption(ui, say(ui, "ui.method.providers"));
  choose_group(ui, "method.providers", query.providers);
  choose_steps(ui, "method.steps", "ui.method.steps", query.steps, 9);
  caption(ui, say(ui, "ui.method.distance"));
  choose_kilometres(ui, query.kilometres);
  caption(ui, say(ui, "ui.method.way"));
  choose_value(ui, "method.way", query.way,
               std::array{std::pair{Way::any, "ui.method.way.any"},
                          std::pair{Way::from_provider, "ui.method.way.from"},
                          std::pair{Way::to_provider, "ui.method.way.to"}});
  caption(ui, say(ui, "ui.method.closed"));
  choose_group(ui, "method.closed", query.closed, "ui.method.closed.nobody");
  caption(ui, say(ui, "ui.method.group_by"));
  auto groupings = groupings_to_choose(ui);
  groupings.insert(groupings.begin(), {"", ui.t.text("ui.method.group_by.natural")});
  plan_choice(ui, "method.group_by", groupings, query.group_by);
}

void referral_fields(const Ui& ui, MethodQuery& query) {
  caption(ui, say(ui, "ui.method.doors"));
  choose_group(ui, "method.doors", query.doors, "ui.method.doors.found");
  caption(ui, say(ui, "ui.method.services"));
  choose_group(ui, "method.providers", query.providers);
}

/// Who is selected now, taken over when the method is asked.
void selected_actors(const Ui& ui, MethodQuery& query) {
  const auto selected = ui.view.selected().actors();
  query.actors.assign(selected.begin(), selected.end());
  if (query.actors.empty()) return;
  caption(ui, say(ui, "ui.method.selected"));
  plan_people(ui, "selected", query.actors);
}

void contacts_fields(const Ui& ui, MethodQuery& query) {
  selected_actors(ui, query);
  std::vector<PlanOption> options{{"strength", ui.t.text("ui.method.by.strength")},
                                  {"kind", ui.t.text("ui.method.by.kind")}};
  for (const Choices::Option& option : ui.state.choices.of_ties()) {
    if (option.measure || option.numeric || option.id == "kind") continue;
    options.push_back({option.id, option.name});
  }
  caption(ui, say(ui, "ui.method.by"));
  plan_choice(ui, "method.by", options, query.by);
  caption(ui, say(ui, "ui.method.diversity"));
  plan_choice(ui, "method.diversity", groupings_to_choose(ui), query.diversity_by);
}

void key_player_fields(const Ui& ui, MethodQuery& query) {
  using Aim = analysis::KeyAim;
  caption(ui, say(ui, "ui.method.aim"));
  choose_value(ui, "method.aim", query.aim,
               std::array{std::pair{Aim::fragment, "ui.method.aim.fragment"},
                          std::pair{Aim::distance_fragment, "ui.method.aim.distance_fragment"},
                          std::pair{Aim::reach, "ui.method.aim.reach"},
                          std::pair{Aim::distance_reach, "ui.method.aim.distance_reach"}});
  choose_steps(ui, "method.size", "ui.method.size", query.size, 10);
  if (query.aim == Aim::reach) {
    choose_steps(ui, "method.steps", "ui.method.steps", query.steps, 9);
  }
}

void telling_fields(const Ui& ui, MethodQuery& query) {
  using Model = analysis::SpreadModel;
  selected_actors(ui, query);
  caption(ui, say(ui, "ui.method.model"));
  choose_value(ui, "method.model", query.model,
               std::array{std::pair{Model::cascade, "ui.method.model.cascade"},
                          std::pair{Model::threshold, "ui.method.model.threshold"}});
  if (query.model == Model::threshold) return;
  std::vector<PlanOption> options;
  for (const int percent : {5, 10, 20, 30, 50, 70}) {
    options.push_back({std::to_string(percent), ui.t.percent(percent / 100.0)});
  }
  std::string chosen = std::to_string(static_cast<int>(std::lround(query.chance * 100)));
  caption(ui, say(ui, "ui.method.chance"));
  if (plan_choice(ui, "method.chance", options, chosen)) query.chance = std::stoi(chosen) / 100.0;
}

void two_mode_fields(const Ui& ui, MethodQuery& query) {
  std::vector<PlanOption> options{{"", ui.t.text("ui.method.kind.people")}};
  for (const Choices::Kind& kind : ui.state.choices.actor_kinds()) {
    if (kind.count > 0) options.push_back({kind.id, kind.name});
  }
  caption(ui, say(ui, "ui.method.kind"));
  plan_choice(ui, "method.kind", options, query.kind);
}

/// True where Enter asks.
bool pair_fields(const Ui& ui, MethodQuery& query) {
  caption(ui, say(ui, "ui.method.formula"));
  ImGui::SetNextItemWidth(-1);
  const bool entered =
      ImGui::InputTextWithHint("##formula", "trust ~ same(municipality)", &query.formula,
                               ImGuiInputTextFlags_EnterReturnsTrue);
  note_place(ui, "method.formula");
  wrapped_muted(ui, say(ui, "ui.method.formula.words"));
  return entered;
}

/// True where Enter asks.
bool fields(const Ui& ui, MethodQuery& query) {
  switch (query.method) {
    case Method::coverage:
      coverage_fields(ui, query);
      return false;
    case Method::referrals:
      referral_fields(ui, query);
      return false;
    case Method::contacts:
      contacts_fields(ui, query);
      return false;
    case Method::key_players:
      key_player_fields(ui, query);
      break;
    case Method::telling:
      telling_fields(ui, query);
      break;
    case Method::two_modes:
      two_mode_fields(ui, query);
      return false;
    case Method::robustness:
    case Method::kinds:
      return false;
    case Method::pairs:
    case Method::census:
      break;
  }
  const bool entered = query.method == Method::pairs && pair_fields(ui, query);
  gap(ui, 4);
  plan_checkbox(ui, "ui.method.directed", query.directed);
  return entered;
}

void ask(const Ui& ui) {
  ui.session.methods().ask();
  ui.state.methods.table = 0;
  ui.state.methods.wants_table = true;
}

/// Asked, or what is still to be said.
void ask_button(const Ui& ui, const MethodQuery& query, bool entered) {
  const bool complete = study::is_complete(query);
  gap(ui, 6);
  ImGui::BeginDisabled(!complete);
  if (button(ui, say(ui, "ui.method.ask"), Tone::primary) || (entered && complete)) ask(ui);
  ImGui::EndDisabled();
  note_place(ui, "method.ask");
  if (!complete) {
    wrapped_muted(ui, ui.t.text(("ui.method.needs." + study::method_id(query.method)).c_str()));
  }
}

void open_table(const Ui& ui) {
  ui.state.drawer_tab = DrawerTab::found;
  set_panel(ui, "drawer", true);
}

void answer_buttons(const Ui& ui, const app::Methods::Found& found) {
  if (!found.finding.tables.empty()) {
    if (std::exchange(ui.state.methods.wants_table, false)) open_table(ui);
    const bool shown = panel_open(ui, "drawer", false) && ui.state.drawer_tab == DrawerTab::found;
    if (!shown) {
      if (link(ui, "method.table", say(ui, "ui.method.show_table"))) open_table(ui);
      note_place(ui, "method.table");
    }
  }
  if (found.key.query.method != Method::contacts ||
      found.key.audience != study::Audience::planner) {
    return;
  }
  if (button(ui, say(ui, "ui.method.save_picture"), Tone::plain, 0, icon::download)) {
    ui.session.methods().query() = found.key.query;
    ui.state.open(Dialog::save_contacts);
  }
  note_place(ui, "method.picture");
}

void answer(const Ui& ui) {
  app::Methods& methods = ui.session.methods();
  const auto& view = methods.view();
  const auto found = methods.found(ui.view.audience(), ui.t.language());
  if (!methods.asked_this()) return;
  gap(ui, 8);
  hairline(ui);
  gap(ui, 8);
  const Work work{.job = "job.method",
                  .state = view.state,
                  .error = &view.error,
                  .has_result = found != nullptr,
                  .stop = "method.stop",
                  .again = "method.again"};
  if (!show_work(ui, work, [&] { methods.retry(); }) || !found) return;
  if (methods.outdated(ui.workspace.document(), ui.view.pipeline())) {
    wrapped_muted(ui, say(ui, "ui.method.outdated"));
    gap(ui, 4);
  }
  for (const std::string& sentence : found->finding.sentences) {
    wrapped(sentence);
    gap(ui, 4);
  }
  answer_buttons(ui, *found);
}

}  // namespace

void open_methods(const Ui& ui) {
  open_sheet(ui, SheetTab::numbers);
  ui.state.methods.in_sight = true;
}

void draw_methods(const Ui& ui) {
  MethodQuery& query = ui.session.methods().query();
  for_whom(ui, "method");
  ImGui::NewLine();
  gap(ui, 4);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(4)});
  std::vector<PlanOption> options;
  for (const std::string_view id : study::method_ids) {
    options.push_back({std::string(id), ui.t.text(("ui.method." + std::string(id)).c_str())});
  }
  std::string chosen = study::method_id(query.method);
  if (plan_choice(ui, "method", options, chosen)) {
    for (std::size_t i = 0; i < study::method_ids.size(); ++i) {
      if (study::method_ids[i] == chosen) query.method = static_cast<Method>(i);
    }
  }
  wrapped_muted(ui, ui.t.text(("ui.method." + chosen + ".words").c_str()));
  const bool entered = fields(ui, query);
  ask_button(ui, query, entered);
  answer(ui);
  ImGui::PopStyleVar();
}

}  // namespace saite::ui
