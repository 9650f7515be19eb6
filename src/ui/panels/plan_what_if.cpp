// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <span>

#include "src/study/words.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/panels.h"
#include "src/ui/panels/plan_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

namespace saite::ui {
namespace {

using app::Draft;

/// A line of the draft with a cross that takes it back. True where that was pressed.
bool draft_row(const Ui& ui, const std::string& id, const char* sign, canvas::Colour colour,
               const auto& words) {
  ImGui::PushID(id.c_str());
  const float width = ImGui::GetContentRegionAvail().x;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = ui.px(28);
  ImGui::GetWindowDrawList()->AddText({at.x, at.y + (height - ImGui::GetFontSize()) / 2},
                                      packed(colour), sign);
  ImGui::SetCursorScreenPos({at.x + ui.px(24), at.y + (height - ImGui::GetFontSize()) / 2});
  words(width - ui.px(24 + 32));
  ImGui::SetCursorScreenPos({at.x + width - ui.px(28), at.y});
  const bool back =
      icon_button(ui, "back", icon::close, say(ui, "ui.plan.take_back"), {}, false, 28);
  note_place(ui, "planner.back." + id);
  ImGui::PopID();
  return back;
}

void removed_rows(const Ui& ui, Draft& draft) {
  const model::Network& network = ui.workspace.network();
  const Draft::Content content = draft.content();
  for (const ActorId id : content.without_actors) {
    if (!network.has(id)) continue;
    if (draft_row(ui, network.actor(id).key, icon::account_off, ui.theme.loss,
                  [&](float width) { plan_person(ui, id, width); })) {
      draft.take_back(id);
    }
  }
  for (const TieId id : content.without_ties) {
    if (!network.has(id)) continue;
    const model::Tie& tie = network.tie(id);
    const std::string words = plan_name(ui, tie.source) + " – " + plan_name(ui, tie.target);
    if (draft_row(ui, "tie." + tie.key, icon::close_circle, ui.theme.loss,
                  [&](float width) { clipped(ui, words, width); })) {
      draft.take_back(id);
    }
  }
}

void added_rows(const Ui& ui, Draft& draft) {
  const std::vector<Draft::NewTie> ties = draft.content().new_ties;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const std::string words = plan_name(ui, ties[i].a) + " – " + plan_name(ui, ties[i].b);
    if (draft_row(ui, "new." + std::to_string(i), icon::plus_circle_outline, ui.theme.gain,
                  [&](float width) { clipped(ui, words, width); })) {
      draft.take_back(ties[i]);
    }
  }
  if (ties.empty()) return;
  caption(ui, say(ui, "ui.plan.tie_kind"));
  std::vector<PlanOption> kinds;
  std::string chosen;
  for (const Choices::Kind& kind : ui.state.choices.tie_kinds()) {
    kinds.push_back({kind.id, kind.name});
    if (kind.index == ties.front().kind) chosen = kind.id;
  }
  if (!plan_choice(ui, "planner.tie_kind", kinds, chosen)) return;
  if (const auto kind = ui.workspace.network().tie_kinds().find(chosen)) draft.set_kind(*kind);
}

void draft_buttons(const Ui& ui) {
  Draft& draft = ui.planning.draft();
  if (!draft.active()) {
    if (button(ui, say(ui, "ui.plan.begin"), Tone::primary, 0, icon::pencil)) run(ui, "what_if");
    note_place(ui, "planner.begin");
    tooltip(ui, say(ui, "ui.plan.begin.words"), "W");
    return;
  }
  ImGui::BeginDisabled(draft.empty());
  if (button(ui, say(ui, "ui.plan.accept"), Tone::primary)) run(ui, "what_if_accept");
  note_place(ui, "planner.accept");
  ImGui::EndDisabled();
  ImGui::SameLine();
  if (button(ui, say(ui, "ui.plan.discard"), Tone::plain)) run(ui, "what_if_discard");
  note_place(ui, "planner.discard");
}

void changes(const Ui& ui) {
  app::Planning& planning = ui.planning;
  draft_buttons(ui);
  gap(ui, 4);
  if (planning.draft().empty()) {
    wrapped_muted(ui, say(ui, planning.draft().active() ? "ui.plan.hint" : "ui.plan.about"));
  } else {
    removed_rows(ui, planning.draft());
    added_rows(ui, planning.draft());
    const auto& result = planning.what_if().result;
    if (result && result->not_counted > 0) {
      const WithFont font(ui.fonts.small);
      wrapped_muted(
          ui, ui.t.trn("ui.plan.not_counted", static_cast<std::int64_t>(result->not_counted)));
    }
  }
}

void numbers_head(const Ui& ui, float before, float after) {
  const WithFont font(ui.fonts.small);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const auto right_aligned = [&](const char* words, float right) {
    ImGui::GetWindowDrawList()->AddText({at.x + right - ImGui::CalcTextSize(words).x, at.y},
                                        packed(ui.theme.muted), words);
  };
  right_aligned(say(ui, "cli.whatif.before"), before);
  right_aligned(say(ui, "cli.whatif.after"), after);
  ImGui::Dummy({after, ui.px(20)});
}

void number_row(const Ui& ui, const study::WhatIfLine& line, float before, float after) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = after + ui.px(28);
  const float height = ui.px(24);
  ImGui::PushID(line.id.c_str());
  ImGui::Dummy({width, height});
  ImGui::PopID();
  note_place(ui, "planner.number." + line.id);
  tooltip(ui, line.meaning);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) {
    list.AddRectFilled({at.x - ui.px(4), at.y}, {at.x + after + ui.px(28), at.y + height},
                       packed(ui.theme.hover), ui.px(design::corner));
  }
  const float top = at.y + (height - ImGui::GetFontSize()) / 2;
  list.PushClipRect(at, {at.x + before - ui.px(48), at.y + height}, true);
  list.AddText({at.x, top}, packed(ui.theme.muted), line.name.c_str());
  list.PopClipRect();
  const auto value = [&](const std::string& words, float right, canvas::Colour ink, ImFont* font) {
    const float room = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).x;
    list.AddText(font, font->FontSize, {at.x + right - room, top}, packed(ink), words.c_str());
  };
  if (line.id == "stage") {  // words, not a number
    const bool same = line.before == line.after;
    const std::string words = same ? line.after : line.before + " → " + line.after;
    const float name = ImGui::CalcTextSize(line.name.c_str()).x + ui.px(12);
    const float room = ImGui::CalcTextSize(words.c_str()).x;
    list.AddText({at.x + std::max(name, after - room), top}, packed(ui.theme.ink), words.c_str());
    tooltip(ui, words);
    return;
  }
  const bool changed = line.before != line.after;
  value(line.before, before, ui.theme.muted, ui.fonts.body);
  value(line.after, after, ui.theme.ink, changed ? ui.fonts.strong : ui.fonts.body);
  if (line.better == 0) return;
  const bool good = line.better > 0;
  list.AddText({at.x + after + ui.px(8), top}, packed(good ? ui.theme.success : ui.theme.danger),
               good ? icon::check : icon::alert_circle_outline);
}

void numbers_block(const Ui& ui, std::span<const study::WhatIfLine> lines, float width) {
  ImGui::BeginGroup();
  const float after = width - ui.px(32);
  const float before = after - ui.px(76);
  numbers_head(ui, before, after);
  for (const study::WhatIfLine& line : lines) number_row(ui, line, before, after);
  ImGui::EndGroup();
}

void numbers(const Ui& ui) {
  const auto& view = ui.planning.what_if();
  if (!ui.planning.draft().active()) return;
  if (!plan_progress(ui, "job.what_if", view.state, view.error, view.result != nullptr)) return;
  const auto lines = study::what_if_lines(view.result->found, view.result->with_reach, ui.t);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  numbers_block(ui, lines, ImGui::GetContentRegionAvail().x);
  ImGui::PopStyleVar();
}

void consequences(const Ui& ui, const char* id, const char* key,
                  const std::vector<project::Index>& who) {
  if (who.empty()) return;
  const study::WhatIfResult& result = *ui.planning.what_if().result;
  std::vector<ActorId> actors;
  for (const project::Index u : who) actors.push_back(result.projection->actor(u));
  {
    const WithFont font(ui.fonts.strong);
    wrapped(ui.t.trn(key, static_cast<std::int64_t>(who.size())));
  }
  note_place(ui, std::string("planner.") + id);
  plan_people(ui, id, actors);
  gap(ui, 8);
}

void outcome(const Ui& ui) {
  app::Planning& planning = ui.planning;
  small_muted(ui, say(ui, "ui.plan.service"));
  edit_service(ui, "planner.service", planning.service(), say(ui, "ui.plan.no_service"));
  gap(ui, 4);
  const auto& result = planning.what_if().result;
  if (!planning.draft().active() || !result) return;
  const analysis::WhatIf& found = result->found;
  consequences(ui, "isolated", "ui.plan.isolated", found.newly_isolated);
  consequences(ui, "unreached", "ui.plan.unreached", found.newly_unreached);
  consequences(ui, "reached", "ui.plan.reached", found.newly_reached);
  const bool nothing =
      found.newly_isolated.empty() && found.newly_unreached.empty() && found.newly_reached.empty();
  if (!planning.draft().empty() && nothing) {
    wrapped_muted(ui, say(ui, "ui.plan.nobody_cut_off"));
  }
  if (result->with_reach && !found.after.unreached.empty()) {
    consequences(ui, "still_unreached", "ui.plan.still_unreached", found.after.unreached);
  }
}

}  // namespace

void draw_plan_what_if(const Ui& ui) {
  plan_blocks(ui, {{"draft", changes}, {"outcome", outcome}, {"before and after", numbers}});
}

void draw_what_if_banner(const Ui& ui, const Rect& area) {
  if (area.empty()) return;
  const app::Draft& draft = ui.planning.draft();
  ImGui::SetNextWindowPos(point(area.min));
  ImGui::SetNextWindowSize({area.width(), area.height()});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, vivid(ui.theme.accent));
  ImGui::Begin("what if", nullptr, panel_flags);
  const float middle = (area.height() - ImGui::GetFontSize()) / 2;
  ImGui::SetCursorPos({ui.px(14), middle});
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.accent_ink));
  const float buttons = ui.px(250);
  {
    const WithFont font(ui.fonts.strong);
    text(say(ui, "ui.plan.what_if"));
  }
  ImGui::SameLine(0, ui.px(10));
  clipped(ui,
          draft.empty() ? std::string(say(ui, "ui.plan.banner"))
                        : ui.t.trn("ui.plan.banner.changes",
                                   static_cast<std::int64_t>(draft.content().size())),
          std::max(area.width() - ImGui::GetCursorPosX() - buttons, ui.px(20)));
  ImGui::PopStyleColor();
  const auto width = [&](const char* key) {
    return ImGui::CalcTextSize(say(ui, key)).x + ui.px(24);
  };
  const float accept = width("ui.plan.accept");
  const float discard = width("ui.plan.discard");
  const float top = (area.height() - ImGui::GetFontSize() - ui.px(14)) / 2;
  ImGui::SetCursorPos({area.width() - accept - discard - ui.px(16), top});
  ImGui::BeginDisabled(draft.empty());
  if (button(ui, say(ui, "ui.plan.accept"), Tone::plain)) run(ui, "what_if_accept");
  note_place(ui, "banner.accept");
  tooltip(ui, ui.t.text("action.what_if_accept"), "Ctrl+Enter");
  ImGui::EndDisabled();
  ImGui::SameLine(0, ui.px(8));
  if (button(ui, say(ui, "ui.plan.discard"), Tone::plain)) run(ui, "what_if_discard");
  note_place(ui, "banner.discard");
  ImGui::End();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  // A frame around the map says the same without words.
  const Rect& map = ui.map.area();
  ImGui::GetBackgroundDrawList()->AddRect({map.min.x + ui.px(1.5F), map.min.y},
                                          {map.max.x - ui.px(1.5F), map.max.y - ui.px(1.5F)},
                                          packed(ui.theme.accent), 0, 0, ui.px(3));
}

}  // namespace saite::ui
