// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>

#include "src/app/session/editing.h"
#include "src/study/inviting.h"
#include "src/study/words.h"
#include "src/ui/panels/panels.h"
#include "src/ui/panels/plan_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

using analysis::SuggestAim;
using app::Draft;

constexpr std::array aim_ids{"join", "reach", "bridge", "shorten", "triangles", "periphery"};

void choose_aim(const Ui& ui, study::SuggestQuery& query) {
  std::vector<PlanOption> options;
  for (const char* id : aim_ids) {
    options.push_back({id, ui.t.text((std::string("suggest.aim.") + id).c_str())});
  }
  std::string chosen = aim_ids.at(static_cast<std::size_t>(query.aim));
  if (!plan_choice(ui, "suggestion.aim", options, chosen)) return;
  const auto at = std::ranges::find(aim_ids, chosen);
  query.aim = static_cast<SuggestAim>(at - aim_ids.begin());
}

/// The two groups to bridge; without a choice those with fewest ties between them.
void choose_groups(const Ui& ui, study::SuggestQuery& query) {
  caption(ui, say(ui, "ui.plan.groups_of"));
  if (plan_choice(ui, "suggestion.group_by", groupings_to_choose(ui), query.group_by)) {
    query.between.reset();
  }
  const auto& view = ui.planning.known_suggestions();
  if (!view.result || !view.result->groups || view.result->groups->key != query.group_by) return;
  const project::Grouping& groups = *view.result->groups;
  std::vector<PlanOption> options{{"", ui.t.text("ui.plan.any_groups")}};
  for (project::Index g = 0; g < groups.group_count(); ++g) {
    options.push_back(
        {groups.names[g], study::group_name(ui.workspace.network(), groups, g, ui.t)});
  }
  std::string one = query.between ? query.between->first : std::string();
  std::string other = query.between ? query.between->second : std::string();
  caption(ui, say(ui, "ui.plan.between"));
  bool changed = plan_choice(ui, "suggestion.one", options, one);
  if (!one.empty()) {
    options.erase(options.begin());
    if (other.empty() || other == one) {
      other = groups.names[groups.names.front() == one && groups.group_count() > 1 ? 1 : 0];
    }
    changed |= plan_choice(ui, "suggestion.other", options, other);
  }
  if (!changed) return;
  if (one.empty() || one == other) {
    query.between.reset();
  } else {
    query.between = std::pair(one, other);
  }
}

/// Which kinds may be introduced: any, those that meet already, and chosen pairs besides.
void choose_kinds(const Ui& ui, study::SuggestQuery& query) {
  const auto& kinds = ui.state.choices.actor_kinds();
  std::string shown =
      say(ui, query.kinds_that_meet ? "ui.plan.kinds_that_meet" : "ui.plan.any_kinds");
  if (!query.kind_pairs.empty()) {
    shown = ui.t.trn("ui.plan.kind_pairs", static_cast<std::int64_t>(query.kind_pairs.size()));
  }
  ImGui::SetNextItemWidth(-1);
  if (begin_choice(ui, "##kinds", shown.c_str())) {
    if (ImGui::Selectable(say(ui, "ui.plan.any_kinds"),
                          !query.kinds_that_meet && query.kind_pairs.empty())) {
      query.kinds_that_meet = false;
      query.kind_pairs.clear();
    }
    if (ImGui::Selectable(say(ui, "ui.plan.kinds_that_meet"),
                          query.kinds_that_meet && query.kind_pairs.empty())) {
      query.kinds_that_meet = true;
      query.kind_pairs.clear();
    }
    note_place(ui, "suggestion.kinds_that_meet");
    gap(ui, 4);
    for (std::size_t a = 0; a < kinds.size(); ++a) {
      for (std::size_t b = a; b < kinds.size(); ++b) {
        if (kinds[a].count == 0 || kinds[b].count == 0) continue;
        const std::pair<std::string, std::string> pair{kinds[a].id, kinds[b].id};
        const auto at = std::ranges::find(query.kind_pairs, pair);
        const bool on = at != query.kind_pairs.end();
        const std::string words = kinds[a].name + " – " + kinds[b].name;
        if (!ImGui::Selectable(words.c_str(), on, ImGuiSelectableFlags_DontClosePopups)) continue;
        query.kinds_that_meet = false;
        if (on) {
          query.kind_pairs.erase(at);
        } else {
          query.kind_pairs.push_back(pair);
        }
      }
    }
    ImGui::EndCombo();
  }
  note_place(ui, "suggestion.kinds");
}

void wish(const Ui& ui) {
  study::SuggestQuery& query = ui.planning.suggest_query();
  small_muted(ui, say(ui, "ui.plan.aim"));
  choose_aim(ui, query);
  if (query.aim == SuggestAim::reach_service) {
    caption(ui, say(ui, "ui.plan.service"));
    edit_service(ui, "suggestion.service", query.service, say(ui, "ui.plan.choose_service"));
  }
  if (query.aim == SuggestAim::bridge_groups) choose_groups(ui, query);
  if (!section(ui, "plan_limits", say(ui, "ui.plan.limits"), {}, false)) return;
  ImGui::AlignTextToFramePadding();
  muted(ui, say(ui, "ui.plan.how_many"));
  ImGui::SameLine();
  stepper(ui, "suggestion.count", query.count, 1, 30);
  ImGui::AlignTextToFramePadding();
  muted(ui, say(ui, "ui.plan.per_person"));
  ImGui::SameLine();
  stepper(ui, "suggestion.per_person", query.per_person, 1, 20);
  caption(ui, say(ui, "ui.plan.only_within"));
  std::vector<PlanOption> fields = groupings_to_choose(ui);
  fields.insert(fields.begin(), {"", ui.t.text("ui.plan.anywhere")});
  plan_choice(ui, "suggestion.only_within", fields, query.only_within);
  caption(ui, say(ui, "ui.plan.kinds"));
  choose_kinds(ui, query);
}

std::vector<Draft::NewTie> as_drafted(const Ui& ui, const study::SuggestResult& result) {
  const auto kind = study::usual_bond(ui.workspace.network(), *result.projection);
  std::vector<Draft::NewTie> ties;
  for (const analysis::Suggestion& tie : result.found.ties) {
    const ActorId a = result.projection->actor(tie.a);
    const ActorId b = result.projection->actor(tie.b);
    if (ui.workspace.network().has(a) && ui.workspace.network().has(b))
      ties.push_back({a, b, kind});
  }
  return ties;
}

/// Puts ties into the draft, beginning one where there is none, and counts the same service.
void try_ties(const Ui& ui, std::span<const Draft::NewTie> ties) {
  app::Planning& planning = ui.planning;
  app::begin_what_if(ui.session);
  if (planning.suggest_query().aim == SuggestAim::reach_service) {
    planning.service() = planning.suggest_query().service;
  }
  planning.draft().add(ties);
}

void suggestion_row(const Ui& ui, const study::SuggestResult& result, std::size_t i,
                    const Draft::NewTie& tie) {
  const Draft& draft = ui.planning.draft();
  const bool tried = draft.active() && draft.adds(tie.a, tie.b);
  std::string gain = study::gain_text(result.query.aim, result.found.ties[i].gain,
                                      result.query.service.steps, ui.t);
  const std::string hangs = study::centralisation_text(result.found, i, ui.t);
  if (!hangs.empty()) gain += " · " + ui.t.tr("suggest.hangs", hangs);
  ImGui::PushID(static_cast<int>(i));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float line = ImGui::GetFontSize() + ui.px(4);
  const float height = 2 * line + ui.fonts.small->FontSize + ui.px(14);
  const float aside = ui.px(104);
  const float words = width - aside - ui.px(24);
  const float top = at.y + ui.px(5);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsMouseHoveringRect(at, {at.x + width, at.y + height}) && ImGui::IsWindowHovered()) {
    list.AddRectFilled({at.x - ui.px(6), at.y}, {at.x + width, at.y + height},
                       packed(ui.theme.hover), ui.px(design::corner));
  }
  list.AddText({at.x, top}, packed(ui.theme.muted),
               ui.t.number(static_cast<std::int64_t>(i + 1)).c_str());
  ImGui::SetCursorScreenPos({at.x + ui.px(24), top});
  plan_person(ui, tie.a, words);
  ImGui::SetCursorScreenPos({at.x + ui.px(24), top + line});
  muted(ui, "–");
  ImGui::SameLine(0, ui.px(6));
  ImGui::PushID("other");
  plan_person(ui, tie.b, words - ui.px(14));
  ImGui::PopID();
  {
    const WithFont font(ui.fonts.small);
    ImGui::SetCursorScreenPos({at.x + ui.px(24), top + 2 * line});
    ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.muted));
    clipped(ui, gain, words);
    ImGui::PopStyleColor();
  }
  const float button_top = (height - ImGui::GetFontSize() - ui.px(14)) / 2;
  ImGui::SetCursorScreenPos({at.x + width - aside + ui.px(8), at.y + button_top});
  if (tried) {
    ImGui::SetCursorScreenPos({at.x + width - aside + ui.px(8), at.y + (height - ui.px(22)) / 2});
    chip(ui, say(ui, "ui.plan.tried"), ui.theme.accent_soft, ui.theme.accent);
  } else if (button(ui, say(ui, "ui.plan.try"), Tone::plain)) {
    try_ties(ui, std::span(&tie, 1));
  }
  note_place(ui, "suggestion.try." + std::to_string(i));
  ImGui::SetCursorScreenPos({at.x, at.y + height});
  ImGui::PopID();
}

void suggestions_head(const Ui& ui, const std::vector<Draft::NewTie>& ties) {
  Draft& draft = ui.planning.draft();
  const bool all_tried =
      std::ranges::all_of(ties, [&](const Draft::NewTie& tie) { return draft.adds(tie.a, tie.b); });
  ImGui::BeginDisabled(all_tried && draft.active());
  if (button(ui, say(ui, "ui.plan.try_all"), draft.active() ? Tone::plain : Tone::primary)) {
    try_ties(ui, ties);
  }
  note_place(ui, "suggestion.try_all");
  ImGui::EndDisabled();
  if (!draft.active()) return;
  ImGui::SameLine();
  ImGui::BeginDisabled(draft.empty());
  if (button(ui, say(ui, "ui.plan.accept"), Tone::primary)) run(ui, "what_if_accept");
  note_place(ui, "suggestion.accept");
  ImGui::EndDisabled();
  ImGui::SameLine();
  if (button(ui, say(ui, "ui.plan.show_numbers"), Tone::quiet)) {
    ui.state.plan.section = PlanSection::what_if;
  }
  note_place(ui, "suggestion.numbers");
}

void suggestions(const Ui& ui) {
  app::Planning& planning = ui.planning;
  if (planning.suggest_query().aim == SuggestAim::reach_service &&
      planning.suggest_query().service.empty()) {
    wrapped_muted(ui, say(ui, "ui.plan.choose_service.words"));
    return;
  }
  const auto& view = planning.suggestions();
  if (!plan_progress(ui, "job.suggest", view.state, view.error, view.result != nullptr)) return;
  const auto result = view.result;
  const std::vector<Draft::NewTie> ties = as_drafted(ui, *result);
  if (ties.size() != result->found.ties.size()) return;  // of a state that is gone
  if (ties.empty()) {
    wrapped_muted(ui, say(ui, "ui.plan.no_suggestion"));
    return;
  }
  suggestions_head(ui, ties);
  const WithFont font(ui.fonts.body);
  {
    const WithFont small(ui.fonts.small);
    wrapped_muted(ui, say(ui, result->found.sampled ? "suggest.sampled" : "ui.plan.in_order"));
  }
  gap(ui, 2);
  for (std::size_t i = 0; i < ties.size(); ++i) suggestion_row(ui, *result, i, ties[i]);
  ImGui::Dummy({1, 1});
}

}  // namespace

void draw_plan_suggest(const Ui& ui) {
  plan_blocks(ui, {{"wish", wish}, {"suggestions", suggestions}});
}

}  // namespace saite::ui
