// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>

#include "src/app/workspace/local_time.h"
#include "src/i18n/translator.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/dialogs/sketch.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/style.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

using app::Answer;

/// The sentences of a question, by their keys; no discard: it has no third way.
struct Sentences {
  const char* title;
  const char* words;
  const char* save;
  const char* discard = nullptr;
  Tone discard_tone = Tone::danger;
};

Sentences sentences_of(app::Question question) {
  switch (question) {
    case app::Question::unsaved_changes:
      return {"ui.unsaved.title", "ui.unsaved.words", "ui.unsaved.save", "ui.unsaved.discard"};
    case app::Question::changed_outside:
      return {"ui.outside.title", "ui.outside.words", "ui.outside.save"};
    case app::Question::changed_on_disk:
      return {"ui.outside.title", "ui.on_disk.words", "ui.on_disk.save"};
    case app::Question::changed_undone:
      return {"ui.outside.title", "ui.undone.words", "ui.both.discard"};
    case app::Question::changed_both:
      return {"ui.outside.title", "ui.both.words", "ui.both.save", "ui.both.discard", Tone::plain};
    case app::Question::restore:
      return {"ui.restore.title", "ui.restore.words", "ui.restore.save", "ui.restore.discard",
              Tone::plain};
    case app::Question::open_elsewhere:
      break;
  }
  return {"ui.elsewhere.title", "ui.elsewhere.words", "ui.elsewhere.save", "ui.elsewhere.discard",
          Tone::plain};
}

/// Not where what another program wrote may be lost, nor where the question comes by itself while
/// somebody types.
bool takes_enter(app::Question question) {
  return question == app::Question::unsaved_changes || question == app::Question::restore ||
         question == app::Question::open_elsewhere;
}

std::string words_of(const Ui& ui, app::Question question, const char* key) {
  if (question != app::Question::restore) return ui.t.tr(key, ui.workspace.title());
  const journal::Summary& kept = ui.workspace.file().restorable();
  return ui.t.tr(key, ui.t.trn("ui.changes", kept.unsaved), app::local_time(kept.time));
}

/// What it is, with a picture; whether it is wanted.
bool draw_leftover(const Ui& ui, std::size_t index) {
  const app::Leftover& leftover = ui.workspace.journal().leftovers()[index];
  const ImVec2 picture{ui.px(150), ui.px(110)};
  if (const model::Network* network = ui.workspace.journal().leftover_network(index)) {
    draw_sketch(ui, *network, picture);
  } else {
    ImGui::Dummy(picture);
  }
  ImGui::SameLine();
  ImGui::BeginGroup();
  std::string name = leftover.summary.title;
  if (name.empty()) name = leftover.path.filename().string();
  if (name.empty()) name = ui.t.tr("document.untitled");
  const float width = ImGui::GetContentRegionAvail().x;
  clipped(ui, name, width);
  small_muted(ui, app::local_time(leftover.summary.time) + "  ·  " +
                      ui.t.trn("ui.changes", leftover.summary.unsaved));
  if (!leftover.path.empty()) {
    ImGui::PushStyleColor(ImGuiCol_Text, packed(ui.theme.muted));
    clipped(ui, leftover.path.string(), width);
    ImGui::PopStyleColor();
  }
  gap(ui, 4);
  const bool wanted =
      button(ui, say(ui, "ui.restore.save"), index == 0 ? Tone::primary : Tone::plain);
  note_place(ui, "leftover." + std::to_string(index));
  ImGui::EndGroup();
  return wanted;
}

}  // namespace

void draw_question(const Ui& ui) {
  const auto question = ui.workspace.file().question();
  if (!question) return;
  const Sentences keys = sentences_of(*question);
  if (!begin_dialog(ui, "question", say(ui, keys.title), {480, 0}, false)) return;
  wrapped(words_of(ui, *question, keys.words));
  gap(ui, 12);
  std::optional<Answer> answer;
  // Not the Enter that asked it.
  const bool meant = takes_enter(*question) && pressed_enter() && !ImGui::IsWindowAppearing();
  if (button(ui, say(ui, keys.save), Tone::primary) || meant) answer = Answer::save;
  note_place(ui, "question.save");
  ImGui::SameLine();
  if (keys.discard != nullptr) {
    if (button(ui, say(ui, keys.discard), keys.discard_tone)) answer = Answer::discard;
    note_place(ui, "question.discard");
    ImGui::SameLine();
  }
  if (button(ui, say(ui, "ui.cancel"))) answer = Answer::cancel;
  note_place(ui, "question.cancel");
  if (pressed_escape()) answer = Answer::cancel;
  if (answer) ImGui::CloseCurrentPopup();
  end_dialog();
  if (answer) ui.workspace.file().answer(*answer);
}

void draw_leftovers_dialog(const Ui& ui) {
  if (!begin_dialog(ui, "leftovers", say(ui, "ui.leftovers.title"), {560, 0})) return;
  wrapped_muted(ui, say(ui, "ui.leftovers.words"));
  gap(ui, 8);
  const auto& leftovers = ui.workspace.journal().leftovers();
  std::optional<std::size_t> chosen;
  // Many do not push the way out of the screen.
  const float row = ui.px(124);
  const auto rows = static_cast<float>(std::min<std::size_t>(leftovers.size(), 3));
  ImGui::BeginChild("list", {0, rows * row});
  for (std::size_t i = 0; i < leftovers.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const ImVec2 before = ImGui::GetCursorPos();
    if (draw_leftover(ui, i)) chosen = i;
    ImGui::SetCursorPos({before.x, before.y + row});
    ImGui::PopID();
  }
  ImGui::EndChild();
  gap(ui, 8);
  const bool later = button(ui, say(ui, "ui.leftovers.later"));
  note_place(ui, "leftovers.later");
  if (later || chosen) close_dialog(ui);
  end_dialog();
  if (chosen) ui.workspace.file().recover(app::Leftover(leftovers[*chosen]));
}

}  // namespace saite::ui
