// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>

#include "src/ui/panels/panels.h"
#include "src/ui/panels/plan_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

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

/// A question; the chosen one has a cross that ends it.
void question_row(const Ui& ui, const Asked& asked, float width) {
  app::Asking& asking = ui.asking;
  const bool chosen = asking.question() == asked.question;
  const std::string key = question_key(asked.question);
  const char* words = ui.t.text(key.c_str());
  const float room = width - ui.px(chosen ? 74 : 44);
  const ImFont& font = chosen ? *ui.fonts.strong : *ui.fonts.body;
  const ImVec2 size = font.CalcTextSizeA(font.FontSize, FLT_MAX, room, words);
  const float height = std::max(size.y + ui.px(10), ui.px(32));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  if (ImGui::InvisibleButton(key.c_str(), {chosen ? width - ui.px(32) : width, height})) {
    if (!chosen) asking.ask(asked.question);
  }
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
  list.AddText(&font, font.FontSize, {at.x + ui.px(38), at.y + (height - size.y) / 2}, packed(ink),
               words, nullptr, room);
  if (!chosen) return;
  ImGui::SetCursorScreenPos({end.x - ui.px(30), at.y + (height - ui.px(28)) / 2});
  if (icon_button(ui, "end answer", icon::close, say(ui, "ui.answer.end"), "Esc", false, 28)) {
    asking.ask(std::nullopt);
  }
  note_place(ui, "answer.end");
  ImGui::SetCursorScreenPos({at.x, end.y + ui.px(2)});
}

}  // namespace

void open_questions(const Ui& ui) {
  open_sheet(ui, SheetTab::ask);
  const bool any = ui.workspace.network().actor_count() > 0;
  if (any && !ui.asking.question()) ui.asking.ask(asked_questions.front().question);
}

void draw_questions(const Ui& ui) {
  if (ui.workspace.network().actor_count() == 0) {
    empty_state(ui, icon::comment_question_outline, say(ui, "ui.answer.empty"),
                say(ui, "ui.answer.empty.words"));
    return;
  }
  for_whom(ui, "answer");
  ImGui::NewLine();
  gap(ui, 4);
  const float width = ImGui::GetContentRegionAvail().x;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, ui.px(2)});
  for (const Asked& asked : asked_questions) question_row(ui, asked, width);
  ImGui::PopStyleVar();
  gap(ui, 6);
  hairline(ui);
  gap(ui, 6);
  draw_answer(ui);
  answer_of_what(ui);
  ImGui::NewLine();
}

}  // namespace saite::ui
