// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>

#include "src/app/session/session.h"
#include "src/study/chance_of_answers.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/inspector_parts.h"
#include "src/ui/panels/panels.h"
#include "src/ui/panels/work_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

bool for_room(const Ui& ui) {
  return ui.view.audience() == study::Audience::room;
}

void choose_linked(const Ui& ui, const study::AnswerLink& link) {
  const auto may_see = [&](ActorId id) {
    return present::may_name(ui.view.audience(), ui.workspace.network(), id);
  };
  if (!std::ranges::all_of(link.actors, may_see)) {
    // A selection would be listed by name beside the map.
    ui.map.fit(ui.session, link.actors);
    return;
  }
  if (!link.ties.empty()) {
    ui.view.selected().set({}, link.ties);
    ui.map.fit(ui.session, link.actors);
  } else if (link.actors.size() == 1) {
    ui.view.selected().set(link.actors);
    ui.map.go_to(ui.session, link.actors.front());
  } else {
    ui.view.selected().set(link.actors);
    ui.map.fit(ui.session, link.actors);
  }
}

void point_at_linked(const Ui& ui, const study::AnswerLink& link) {
  if (!link.ties.empty()) {
    ui.view.hover(std::nullopt, link.ties.front());
  } else if (!link.actors.empty() && (!for_room(ui) || link.actors.size() == 1)) {
    ui.view.hover(link.actors.front());
  }
}

/// Links one after another, as words in a line.
void answer_links(const Ui& ui, const char* id, const std::vector<study::AnswerLink>& all,
                  std::size_t more, float right) {
  if (all.empty()) return;
  ImGui::PushID(id);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const float width = ImGui::CalcTextSize(all[i].text.c_str()).x;
    if (i > 0) {
      const float next = ImGui::GetItemRectMax().x + ui.px(16) + width;
      if (next < right) ImGui::SameLine(0, ui.px(16));
    }
    ImGui::PushID(static_cast<int>(i));
    if (all[i].actors.empty()) {
      muted(ui, all[i].text);  // too few persons to be pointed at
    } else {
      if (link(ui, "link", all[i].text.c_str())) choose_linked(ui, all[i]);
      if (ImGui::IsItemHovered()) point_at_linked(ui, all[i]);
      note_place(ui, std::string("answer.") + id + "." + std::to_string(i));
    }
    ImGui::PopID();
  }
  if (more > 0) {
    ImGui::SameLine(0, ui.px(16));
    muted(ui, ui.t.tr("ui.more", more));
  }
  ImGui::PopID();
}

void answer_progress(const Ui& ui) {
  muted(ui, say(ui, "ui.answer.waiting"));
  auto job = slow_job(ui, "job.measure");
  if (!job) job = slow_job(ui, "job.project");
  if (job) job_bar(ui, *job, 280, "answer.cancel");
}

void open_behind(const Ui& ui, analysis::Question question) {
  const study::MeasureBehind behind = study::measure_behind(question);
  if (behind.measure.empty()) {
    open_sheet(ui, SheetTab::numbers);
    return;
  }
  sort_first(behind.of_ties ? ui.state.ties : ui.state.actors, behind.of_ties,
             "measure:" + std::string(behind.measure));
  ui.state.drawer_tab = behind.of_ties ? DrawerTab::ties : DrawerTab::actors;
  set_panel(ui, "drawer", true);
}

/// What would be usual, of the numbers behind the answer: where random networks were chosen, else
/// there is a way to choose them.
void answer_chance(const Ui& ui, const study::QuestionCard& card, analysis::Question question) {
  const auto answer = ui.view.pipeline().answer(question, false).result;
  if (!ui.asking.part().empty() || !answer || study::numbers_behind(answer->answer).empty()) return;
  app::Chance& chance = ui.session.chance();
  if (!chance.chosen()) {
    if (link(ui, "chance", say(ui, "ui.answer.chance"))) {
      chance.choose(analysis::NullModel::degrees);
    }
    note_place(ui, "answer.chance");
    return;
  }
  if (chance.known().state == study::Arrival::waiting) muted(ui, "…");
  for (const study::AnswerChance& one : card.chance) text(one.sentence);
  const auto found = chance.known().result;
  if (card.chance.empty() && found && chance.known().state == study::Arrival::ready) {
    muted(ui, say(ui, "ui.answer.chance.none"));
  }
}

/// How it was found and what was counted; folded at first.
void answer_evidence(const Ui& ui, const study::QuestionCard& card, analysis::Question question) {
  gap(ui, 4);
  const bool open = section(ui, "answer.numbers", say(ui, "ui.answer.numbers"), {}, false);
  note_place(ui, "answer.numbers");
  if (!open) return;
  for (const auto& [name, value] : card.evidence) {
    const float left = ImGui::GetCursorPosX();
    const float room = ImGui::GetContentRegionAvail().x;
    const float number = ImGui::CalcTextSize(value.c_str()).x;
    clipped(ui, name, room - number - ui.px(24));
    ImGui::SameLine(left + room - number - ui.px(12));
    text(value);
  }
  gap(ui, 4);
  muted(ui, card.method);
  gap(ui, 4);
  const bool numbers = study::measure_behind(question).measure.empty();
  // A table names everybody: not for the room.
  if (numbers || !for_room(ui)) {
    if (button(ui, say(ui, numbers ? "ui.answer.open_numbers" : "ui.answer.open_table"))) {
      open_behind(ui, question);
    }
    note_place(ui, "answer.table");
  }
  gap(ui, 8);
}

/// What there is instead of an answer. True where there is none to show.
bool no_answer(const Ui& ui, const study::QuestionCard& card, analysis::Question question) {
  if (!card.problem.empty()) {
    wrapped(card.problem);
    return true;
  }
  if (card.cancelled && card.sentences.empty()) {
    muted(ui, say(ui, "ui.answer.stopped"));
    if (button(ui, say(ui, "ui.answer.again"))) {
      ui.view.pipeline().retry(question, !ui.asking.part().empty());
    }
    note_place(ui, "answer.again");
    return true;
  }
  if (card.waiting) answer_progress(ui);
  return card.sentences.empty();
}

}  // namespace

void draw_answer(const Ui& ui) {
  const auto question = ui.asking.question();
  const study::QuestionCard* card = ui.asking.card();
  if (!question || card == nullptr) return;
  if (card->title.empty()) {  // asked in this very frame
    ui.state.wants_frame = true;
  } else {
    const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
    const float edge = ImGui::GetCursorScreenPos().x + right - ImGui::GetCursorPosX();
    ImGui::PushTextWrapPos(right);
    if (!no_answer(ui, *card, *question)) {
      gap(ui, 2);
      for (const std::string& sentence : card->sentences) text(sentence);
      note_place(ui, "answer.text");
      if (!card->caution.empty()) {
        ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.warning));
        text(card->caution);
        ImGui::PopStyleColor();
        note_place(ui, "answer.caution");
      }
      answer_chance(ui, *card, *question);
      gap(ui, 4);
      answer_links(ui, "actor", card->actor_links, card->more_actors, edge);
      answer_links(ui, "tie", card->tie_links, card->more_ties, edge);
      answer_links(ui, "pair", card->pair_links, 0, edge);
      gap(ui, 2);
      {
        const WithFont font(ui.fonts.small);
        ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.muted));
        text(card->about);
        ImGui::PopStyleColor();
      }
      answer_evidence(ui, *card, *question);
    }
    ImGui::PopTextWrapPos();
  }
}

}  // namespace saite::ui
