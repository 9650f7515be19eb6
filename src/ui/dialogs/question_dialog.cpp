// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <optional>
#include <string>

#include "src/app/workspace/local_time.h"
#include "src/i18n/translator.h"
#include "src/ui/dialogs/dialogs.h"
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

}  // namespace saite::ui
