// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>

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

using analysis::Question;

struct Asked {
  Question question;
  const char* sign;
};
constexpr std::array asked_questions{Asked{Question::holds, icon::star},
                                     Asked{Question::connects, icon::swap_horizontal},
                                     Asked{Question::hard_to_reach, icon::account_off},
                                     Asked{Question::fragile, icon::alert_circle_outline},
                                     Asked{Question::stage, icon::chart_bar},
                                     Asked{Question::introduce, icon::link_variant}};

std::string question_key(Question question) {
  return "question." + std::string(analysis::question_ids[static_cast<std::size_t>(question)]);
}

/// Of what: all that is visible, or what is selected now.
void answer_of_what(const Ui& ui) {
  app::Asking& asking = ui.asking;
  const auto selected = ui.view.selected().actors();
  const bool of_part = !asking.part().empty();
  if (choice_button(ui, "answer.whole", say(ui, "ui.answer.whole"), !of_part)) {
    asking.ask_about({});
  }
  const std::size_t count = of_part ? asking.part().size() : selected.size();
  const std::string words = ui.t.tr("ui.answer.part", count);
  const bool possible = of_part || selected.size() > 1;
  if (!possible) ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 0.55F);
  if (choice_button(ui, "answer.part", words.c_str(), of_part) && selected.size() > 1) {
    asking.ask_about({selected.begin(), selected.end()});
  }
  tooltip(ui, say(ui, "ui.answer.part.words"));
  if (!possible) ImGui::PopStyleVar();
}

void question_row(const Ui& ui, const Asked& asked, float width) {
  app::Asking& asking = ui.asking;
  const bool chosen = asking.question() == asked.question;
  const std::string key = question_key(asked.question);
  const char* words = ui.t.text(key.c_str());
  const float room = width - ui.px(48);
  const ImVec2 size = ui.fonts.body->CalcTextSizeA(ui.fonts.body->FontSize, FLT_MAX, room, words);
  const float height = std::max(size.y + ui.px(10), ui.px(30));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  if (ImGui::InvisibleButton(key.c_str(), {width, height})) asking.ask(asked.question);
  note_place(ui, key);
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + width, at.y + height};
  if (chosen || hovered) {
    list.AddRectFilled(at, end, packed(chosen ? ui.theme.accent_soft : ui.theme.hover),
                       ui.px(design::corner));
  }
  const canvas::Colour ink = chosen ? ui.theme.accent : ui.theme.ink;
  list.AddText(ui.fonts.icons, ui.fonts.icons->FontSize,
               {at.x + ui.px(10), at.y + (height - ui.fonts.icons->FontSize) / 2},
               packed(chosen ? ui.theme.accent : ui.theme.muted), asked.sign);
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize,
               {at.x + ui.px(38), at.y + (height - size.y) / 2}, packed(ink), words, nullptr, room);
}

void question_list(const Ui& ui, float width) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, ui.px(2)});
  ImGui::BeginChild("question list", {width, 0}, false);
  const float room = ImGui::GetContentRegionAvail().x - ui.px(4);
  for (const Asked& asked : asked_questions) question_row(ui, asked, room);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace

void draw_questions(const Ui& ui) {
  if (ui.workspace.network().actor_count() == 0) {
    empty_state(ui, icon::comment_question_outline, say(ui, "ui.answer.empty"),
                say(ui, "ui.answer.empty.words"));
    return;
  }
  gap(ui, 2);
  for_whom(ui, "answer");
  ImGui::SameLine(0, ui.px(20));
  answer_of_what(ui);
  ImGui::NewLine();
  gap(ui, 4);
  const float room = ImGui::GetContentRegionAvail().x;
  const float width = std::clamp(room * 0.3F, ui.px(210), ui.px(360));
  question_list(ui, width);
  ImGui::SameLine(0, ui.px(12));
  ImGui::BeginChild("answer", {0, 0}, false);
  draw_answer(ui);
  ImGui::EndChild();
}

void draw_answer_chip(const Ui& ui) {
  const study::QuestionCard* card = ui.asking.card();
  const bool told_below = !ui.state.canvas_only && panel_open(ui, "drawer", false) &&
                          ui.state.drawer_tab == DrawerTab::questions;
  if (card == nullptr || told_below) return;
  const Rect& area = ui.map.area();
  const float width = ImGui::CalcTextSize(card->title.c_str()).x + ui.px(56);
  if (width > area.width() - ui.px(120)) return;
  const ImVec2 at{area.centre().x - width / 2, area.min.y + ui.px(12)};
  const ImVec2 end{at.x + width, at.y + ui.px(36)};
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize({width, ui.px(36)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(14), ui.px(4)});
  ImGui::Begin("answer chip", nullptr, float_flags & ~ImGuiWindowFlags_AlwaysAutoResize);
  draw_card(ui, *ImGui::GetWindowDrawList(), at, end);
  ImGui::AlignTextToFramePadding();
  text(card->title);
  ImGui::SameLine(0, ui.px(6));
  ImGui::SetCursorPosY(ui.px(4));
  if (icon_button(ui, "answer.chip.end", icon::close, say(ui, "ui.answer.end"), "Esc", false, 28)) {
    ui.asking.ask(std::nullopt);
  }
  note_place(ui, "answer.chip.end");
  ImGui::End();
  ImGui::PopStyleVar();
}

}  // namespace saite::ui
