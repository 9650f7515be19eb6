// SPDX-License-Identifier: Apache-2.0
#include "src/ui/panels/plan_parts.h"

#include <imgui.h>

#include <algorithm>

#include "graph/base/text.h"
#include "src/study/words.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/inspector_parts.h"
#include "src/ui/panels/work_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"

namespace saite::ui {
namespace {

constexpr std::size_t max_people = 60;

const study::Naming& naming(const Ui& ui) {
  PlanState& plan = ui.state.plan;
  const edit::Stamps& stamps = ui.workspace.document().stamps();
  const model::Network* network = &ui.workspace.network();
  const study::Audience audience = ui.view.audience();
  if (!plan.naming || plan.naming_of != network || plan.naming_for != audience ||
      plan.naming_structure != stamps.structure || plan.naming_facts != stamps.facts ||
      plan.naming_language != ui.t.language()) {
    plan.naming.emplace(*network, network->actors(), audience, ui.t.language());
    plan.naming_for = audience;
    plan.naming_of = network;
    plan.naming_structure = stamps.structure;
    plan.naming_facts = stamps.facts;
    plan.naming_language = ui.t.language();
  }
  return *plan.naming;
}

void look_at(const Ui& ui, ActorId id) {
  ui.view.selected().set({id});
  ui.map.go_to(ui.session, id);
}

}  // namespace

std::string plan_name(const Ui& ui, ActorId id) {
  return naming(ui).name_of(id);
}

void plan_person(const Ui& ui, ActorId id, float width) {
  const std::string name = plan_name(ui, id);
  if (!ui.workspace.network().has(id) || !naming(ui).may_name(id)) {
    width > 0 ? clipped(ui, name, width) : text(name);
    return;
  }
  ImGui::PushID(static_cast<int>(id.value()));
  if (width > 0 && ImGui::CalcTextSize(name.c_str()).x > width) {
    ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.accent));
    clipped(ui, name, width);
    ImGui::PopStyleColor();
    if (ImGui::IsItemClicked()) look_at(ui, id);
  } else if (link(ui, "person", name.c_str())) {
    look_at(ui, id);
  }
  if (ImGui::IsItemHovered()) ui.view.hover(id);
  ImGui::PopID();
}

void plan_people(const Ui& ui, const char* id, const std::vector<ActorId>& who) {
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  std::vector<std::string> said;
  ImGui::PushID(id);
  for (std::size_t i = 0; i < who.size() && i < max_people; ++i) {
    if (!ui.workspace.network().has(who[i])) continue;
    std::string name = plan_name(ui, who[i]);
    if (!naming(ui).may_name(who[i]) && std::ranges::find(said, name) != said.end()) continue;
    const float width = ImGui::CalcTextSize(name.c_str()).x;
    if (!said.empty() && ImGui::GetItemRectMax().x + ui.px(14) + width < right) {
      ImGui::SameLine(0, ui.px(14));
    }
    plan_person(ui, who[i], ImGui::GetContentRegionAvail().x);
    said.push_back(std::move(name));
  }
  if (who.size() > max_people) muted(ui, ui.t.tr("ui.more", who.size() - max_people));
  ImGui::PopID();
}

void for_whom(const Ui& ui, const std::string& where) {
  bool& room = ui.workspace.settings().for_room;
  const std::string to_room = where + ".room";
  const std::string to_planner = where + ".planner";
  if (choice_button(ui, to_room.c_str(), say(ui, "ui.answer.room"), room)) room = true;
  tooltip(ui, say(ui, "ui.answer.room.words"));
  if (choice_button(ui, to_planner.c_str(), say(ui, "ui.answer.planner"), !room)) room = false;
  tooltip(ui, say(ui, "ui.answer.planner.words"));
}

bool stepper(const Ui& ui, const char* id, std::uint32_t& value, std::uint32_t low,
             std::uint32_t high) {
  const std::uint32_t before = value;
  ImGui::PushID(id);
  ImGui::BeginDisabled(value <= low);
  if (icon_button(ui, "less", icon::minus, {}, {}, false, 28)) --value;
  note_place(ui, std::string(id) + ".less");
  ImGui::EndDisabled();
  ImGui::SameLine(0, ui.px(2));
  const std::string words = ui.t.number(static_cast<std::int64_t>(value));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 room = ImGui::CalcTextSize(words.c_str());
  ImGui::Dummy({ui.px(26), ui.px(28)});
  ImGui::GetWindowDrawList()->AddText(
      {at.x + (ui.px(26) - room.x) / 2, at.y + (ui.px(28) - room.y) / 2}, packed(ui.theme.ink),
      words.c_str());
  ImGui::SameLine(0, ui.px(2));
  ImGui::BeginDisabled(value >= high);
  if (icon_button(ui, "more", icon::plus, {}, {}, false, 28)) ++value;
  note_place(ui, std::string(id) + ".more");
  ImGui::EndDisabled();
  ImGui::PopID();
  return value != before;
}

void caption(const Ui& ui, std::string_view words) {
  gap(ui, 4);
  small_muted(ui, words);
}

bool plan_checkbox(const Ui& ui, const char* key, bool& value) {
  const bool changed = ImGui::Checkbox(say(ui, key), &value);
  note_place(ui, key);
  return changed;
}

bool plan_choice(const Ui& ui, const char* id, const std::vector<PlanOption>& options,
                 std::string& chosen, float width) {
  const auto now =
      std::ranges::find_if(options, [&](const auto& o) { return same_name(o.id, chosen); });
  bool changed = false;
  ImGui::PushID(id);
  ImGui::SetNextItemWidth(width);
  if (begin_choice(ui, "##of", now == options.end() ? chosen.c_str() : now->name.c_str())) {
    for (const PlanOption& option : options) {
      ImGui::PushID(option.id.c_str());
      if (ImGui::Selectable(option.name.c_str(), same_name(option.id, chosen))) {
        changed = chosen != option.id;
        chosen = option.id;
      }
      note_place(ui, std::string(id) + "." + option.id);
      ImGui::PopID();
    }
    ImGui::EndCombo();
  }
  ImGui::PopID();
  note_place(ui, id);
  return changed;
}

void edit_service(const Ui& ui, const char* id, study::Service& service, const char* none,
                  float width) {
  constexpr const char* by_hand = "\x01selected";
  std::vector<PlanOption> options{{"", none}};
  for (const study::ProviderGroup& group : providers_to_choose(ui)) {
    options.push_back({group.name, group.label + " (" +
                                       ui.t.number(static_cast<std::int64_t>(group.count)) + ")"});
  }
  const auto selected = ui.view.selected().actors();
  if (!selected.empty() || !service.actors.empty()) {
    const std::size_t count = service.actors.empty() ? selected.size() : service.actors.size();
    options.push_back({by_hand, ui.t.tr("ui.plan.selected", count)});
  }
  std::string chosen = !service.actors.empty() ? by_hand
                       : service.names.empty() ? std::string()
                                               : service.names.front();
  if (plan_choice(ui, id, options, chosen, width)) {
    service.names.clear();
    service.actors.clear();
    if (chosen == by_hand) {
      service.actors.assign(selected.begin(), selected.end());
    } else if (!chosen.empty()) {
      service.names = {chosen};
    }
  }
  if (service.empty()) return;
  if (width > 0) ImGui::SameLine(0, ui.px(12));
  ImGui::AlignTextToFramePadding();
  muted(ui, say(ui, "ui.plan.steps"));
  ImGui::SameLine();
  stepper(ui, (std::string(id) + ".steps").c_str(), service.steps, 1, 9);
}

bool plan_progress(const Ui& ui, std::string_view job, study::MeasureView::State state,
                   const std::optional<Error>& error, bool has_result) {
  return show_work(ui,
                   {.job = job,
                    .state = state,
                    .error = &error,
                    .has_result = has_result,
                    .stop = "planner.stop",
                    .again = "again"},
                   [&] { ui.planning.retry(); });
}

const std::vector<study::ProviderGroup>& providers_to_choose(const Ui& ui) {
  PlanState& plan = ui.state.plan;
  const edit::Stamps& stamps = ui.workspace.document().stamps();
  const bool same = plan.providers_structure == stamps.structure &&
                    plan.providers_facts == stamps.facts &&
                    plan.providers_language == ui.t.language();
  if (!same) {
    plan.providers_structure = stamps.structure;
    plan.providers_facts = stamps.facts;
    plan.providers_language = ui.t.language();
    plan.providers = study::provider_groups(ui.workspace.network(), ui.t.language());
  }
  return plan.providers;
}

std::vector<PlanOption> groupings_to_choose(const Ui& ui) {
  std::vector<PlanOption> options;
  for (const Choices::Option& option : ui.state.choices.groupings()) {
    options.push_back({option.id, option.name});
  }
  return options;
}

void plan_blocks(const Ui& ui, std::initializer_list<PlanBlock> blocks) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(4)});
  bool first = true;
  for (const PlanBlock& block : blocks) {
    if (!first) {
      gap(ui, 8);
      hairline(ui);
      gap(ui, 8);
    }
    first = false;
    ImGui::PushID(block.id);
    block.draw(ui);
    ImGui::PopID();
  }
  ImGui::PopStyleVar();
}

}  // namespace saite::ui
