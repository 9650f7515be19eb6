// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "graph/base/text.h"
#include "src/report/invitation_table.h"
#include "src/study/words.h"
#include "src/ui/panels/panels.h"
#include "src/ui/panels/plan_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

std::string groups_in_words(const Ui& ui, const study::InviteResult& result,
                            const std::vector<analysis::GroupRef>& refs) {
  std::string all;
  for (const analysis::GroupRef ref : refs) {
    all +=
        (all.empty() ? "" : ", ") +
        study::group_name(ui.workspace.network(), result.groupings[ref.grouping], ref.group, ui.t);
  }
  return all;
}

void choose_groupings(const Ui& ui, study::InviteQuery& query) {
  for (const PlanOption& option : groupings_to_choose(ui)) {
    const auto at = find_name(query.groupings, option.id);
    bool on = at != query.groupings.end();
    if (ImGui::Checkbox(option.name.c_str(), &on)) {
      if (on) {
        query.groupings.push_back(option.id);
      } else {
        query.groupings.erase(at);
      }
    }
    note_place(ui, "invitation.by." + option.id);
  }
}

/// A list of people that grows by what is selected and shrinks by crosses.
void people_list(const Ui& ui, const char* id, const char* title, std::vector<ActorId>& people) {
  ImGui::PushID(id);
  caption(ui, say(ui, title));
  std::optional<ActorId> gone;
  for (const ActorId one : people) {
    if (!ui.workspace.network().has(one)) continue;
    ImGui::PushID(static_cast<int>(one.value()));
    const float width = ImGui::GetContentRegionAvail().x - ui.px(32);
    ImGui::AlignTextToFramePadding();
    plan_person(ui, one, width);
    ImGui::SameLine(ImGui::GetContentRegionAvail().x + ImGui::GetCursorPosX() - ui.px(28));
    if (icon_button(ui, "out", icon::close, say(ui, "ui.plan.take_back"), {}, false, 26))
      gone = one;
    ImGui::PopID();
  }
  if (gone) std::erase(people, *gone);
  const auto selected = ui.view.selected().actors();
  ImGui::BeginDisabled(selected.empty());
  if (button(ui, ui.t.tr("ui.plan.add_selected", selected.size()).c_str(), Tone::plain, -1,
             icon::plus)) {
    for (const ActorId one : selected) {
      if (std::ranges::find(people, one) == people.end()) people.push_back(one);
    }
  }
  note_place(ui, std::string(id) + ".add");
  ImGui::EndDisabled();
  ImGui::PopID();
}

void invite_query(const Ui& ui) {
  study::InviteQuery& query = ui.planning.invite_query();
  small_muted(ui, say(ui, "ui.plan.in_the_room"));
  choose_groupings(ui, query);
  plan_checkbox(ui, "ui.plan.through_ties", query.through_ties);
  tooltip(ui, say(ui, "ui.plan.through_ties.words"));
  people_list(ui, "invitation.coming", "ui.plan.coming", query.coming);
  if (!query.not_these.empty()) {
    people_list(ui, "invitation.not", "ui.plan.not_these", query.not_these);
  }
}

void list_buttons(const Ui& ui, const study::InviteResult& result) {
  if (button(ui, say(ui, "ui.plan.copy_list"), Tone::primary, 0, icon::content_copy)) {
    const std::string words = study::invitation_text(ui.workspace.network(), result, ui.t);
    ImGui::SetClipboardText(words.c_str());
    ui.workspace.notify({{"notice.list_copied"}, false});
  }
  note_place(ui, "invitation.copy");
  tooltip(ui, say(ui, "ui.plan.with_names"));
  ImGui::SameLine();
  if (button(ui, say(ui, "ui.plan.save_list"), Tone::plain, 0, icon::download)) {
    ui.state.save_list(ui.t.tr("ui.plan.list_file"),
                       report::invitation_csv(ui.workspace.network(), result, ui.t,
                                              io::CsvForm::spreadsheet(ui.t.language())));
  }
  note_place(ui, "invitation.save");
  tooltip(ui, say(ui, "ui.plan.with_names"));
}

void seat_row(const Ui& ui, const study::InviteResult& result, const analysis::InviteSeat& seat) {
  const ActorId id = result.projection->actor(seat.actor);
  if (!ui.workspace.network().has(id)) return;
  ImGui::PushID(static_cast<int>(id.value()));
  const float width = ImGui::GetContentRegionAvail().x;
  const float top = ImGui::GetCursorPosY();
  const float left = ImGui::GetCursorPosX();
  {
    const WithFont font(ui.fonts.strong);
    plan_person(ui, id, width - ui.px(140));
  }
  const float below = ImGui::GetCursorPosY();
  const char* cannot = say(ui, "ui.plan.cannot_come");
  ImGui::SetCursorPos({left + width - ImGui::CalcTextSize(cannot).x - ui.px(24), top - ui.px(2)});
  if (button(ui, cannot, Tone::quiet)) {
    ui.planning.invite_query().not_these.push_back(id);
  }
  note_place(ui, "invitation.cannot." + ui.workspace.network().actor(id).key);
  tooltip(ui, say(ui, "ui.plan.cannot_come.words"));
  ImGui::SetCursorPos({left, below});
  ImGui::PushTextWrapPos(left + width - ui.px(140));
  muted(ui, ui.t.tr("ui.plan.speaks_for", groups_in_words(ui, result, seat.speaks_for)));
  ImGui::PopTextWrapPos();
  if (!seat.instead.empty()) {
    small_muted(ui, say(ui, "ui.plan.instead"));
    std::vector<ActorId> others;
    for (const project::Index u : seat.instead) others.push_back(result.projection->actor(u));
    const WithFont font(ui.fonts.small);
    plan_people(ui, "instead", others);
  }
  gap(ui, 8);
  ImGui::PopID();
}

void invitation(const Ui& ui) {
  app::Planning& planning = ui.planning;
  if (planning.invite_query().groupings.empty()) {
    wrapped_muted(ui, say(ui, "ui.plan.choose_groupings"));
    return;
  }
  const auto view = planning.invitation();
  if (!plan_progress(ui, "job.invite", view.state, view.error, view.result != nullptr)) return;
  const study::InviteResult& result = *view.result;
  {
    const WithFont font(ui.fonts.title);
    wrapped(ui.t.trn("invite.summary", static_cast<std::int64_t>(result.found.seats.size()),
                     result.found.groups));
  }
  note_place(ui, "invitation.summary");
  muted(ui, say(ui, result.found.smallest ? "invite.smallest" : "invite.not_proved"));
  if (!result.found.nobody.empty()) {
    ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.danger));
    wrapped(ui.t.tr("invite.nobody", groups_in_words(ui, result, result.found.nobody)));
    ImGui::PopStyleColor();
  }
  gap(ui, 4);
  if (!result.found.seats.empty()) list_buttons(ui, result);
  gap(ui, 6);
  for (const analysis::InviteSeat& seat : result.found.seats) seat_row(ui, result, seat);
}

}  // namespace

void draw_plan_invite(const Ui& ui) {
  plan_blocks(ui, {{"invite wish", invite_query}, {"invitation", invitation}});
}

}  // namespace saite::ui
