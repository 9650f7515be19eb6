// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/edit_field.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <utility>

#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

void forget_refusal(EditBuffer& buffer, ImGuiID field) {
  if (buffer.refused == field) buffer.refused = 0;
}

/// The document gets what the field shows, unless it has it already.
bool commit(EditBuffer& buffer, ImGuiID field, const std::string& shown, const std::string& value,
            const Take& take) {
  if (shown == value || shown == buffer.taken) {
    if (shown == value) forget_refusal(buffer, field);
    return false;
  }
  const Status taken = take(shown);
  if (taken) {
    buffer.taken = shown;
    forget_refusal(buffer, field);
    return true;
  }
  buffer.refused = field;
  buffer.refused_text = shown;
  buffer.reason = taken.error();
  buffer.back = pressed_enter();
  return false;
}

/// Long texts are in the document, and so in its journal, soon after each letter: nobody types a
/// paragraph twice. All of it is one step.
bool keep_letters(const Ui& ui, EditBuffer& buffer, const std::string& value, const Take& take) {
  constexpr double rest = 0.3;  // seconds
  if (buffer.text == value || buffer.text == buffer.taken) return false;
  if (ui.state.now - buffer.changed < rest) {
    ui.state.wants_frame = true;
    return false;
  }
  buffer.changed = ui.state.now;  // what is refused is tried again with the next letters
  if (!take(buffer.text)) return false;
  buffer.taken = buffer.text;
  return true;
}

/// What is in the document now is what Esc goes back to.
void begin_anew(const Ui& ui, EditBuffer& buffer) {
  buffer.before = buffer.taken;
  buffer.steps = ui.workspace.document().history().done();
}

/// Esc: as it was before the first letter.
bool give_up(const Ui& ui, const EditBuffer& buffer, const std::string& value, const Take& take) {
  if (value == buffer.before) return false;
  if (ui.workspace.document().history().done() == buffer.steps + 1) {
    return ui.workspace.undo().has_value();
  }
  return static_cast<bool>(take(buffer.before));
}

}  // namespace

Status attempt(const Ui& ui, edit::Step step) {
  const auto done = ui.workspace.attempt(std::move(step));
  return done ? Status() : Status(done.error());
}

void refusal(const Ui& ui, const Error& reason) {
  const WithFont font(ui.fonts.small);
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.danger));
  wrapped(ui.t.sentence(reason));
  ImGui::PopStyleColor();
}

bool edit_field(const Ui& ui, const char* id, const char* label, const std::string& value,
                const Take& take, const char* hint, bool many_lines) {
  if (*label != '\0') small_muted(ui, label);
  const ImGuiID own = ImGui::GetID(id);
  EditBuffer& buffer = ui.state.edit;
  const std::uint64_t document = ui.workspace.document_number();
  if (std::exchange(buffer.document, document) != document) buffer.refused = 0;
  std::string shown = buffer.field == own     ? buffer.text
                      : buffer.refused == own ? buffer.refused_text
                                              : value;
  if (buffer.refused == own && std::exchange(buffer.back, false)) focus_next(ui);
  ImGui::SetNextItemWidth(-1);
  if (many_lines) {
    ImGui::InputTextMultiline(id, &shown, {-1, ui.px(84)});
  } else {
    ImGui::InputTextWithHint(id, hint, &shown);
  }
  note_place(ui, id);
  bool changed = false;
  if (ImGui::IsItemActive()) {
    if (buffer.field != own) {  // just now
      buffer.taken = value;
      if (many_lines) ui.workspace.close_step();
      begin_anew(ui, buffer);
    }
    if (buffer.field != own || buffer.text != shown) buffer.changed = ui.state.now;
    buffer.field = own;
    buffer.text = shown;
    if (ui.state.commit) {
      changed = commit(buffer, own, shown, value, take);
      begin_anew(ui, buffer);
    } else if (many_lines) {
      changed = keep_letters(ui, buffer, value, take);
    }
  } else if (buffer.field == own) {
    buffer.field = 0;
    if (pressed_escape()) {
      forget_refusal(buffer, own);
      if (many_lines) changed = give_up(ui, buffer, value, take);
    } else {
      changed = commit(buffer, own, shown, value, take);
    }
  }
  if (buffer.refused == own) refusal(ui, buffer.reason);
  return changed;
}

std::optional<int> edit_choice(const Ui& ui, const char* id, const char* label,
                               const std::vector<std::string>& names, int chosen) {
  small_muted(ui, label);
  ImGui::SetNextItemWidth(-1);
  const bool known = chosen >= 0 && chosen < static_cast<int>(names.size());
  const char* shown = known ? names[static_cast<std::size_t>(chosen)].c_str() : "";
  std::optional<int> out;
  ImGui::PushID(id);
  if (begin_choice(ui, "##choice", shown)) {
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
      ImGui::PushID(i);
      if (ImGui::Selectable(names[static_cast<std::size_t>(i)].c_str(), i == chosen) &&
          i != chosen) {
        out = i;
      }
      note_place(ui, std::string(id) + "." + std::to_string(i));
      ImGui::PopID();
    }
    ImGui::EndCombo();
  }
  ImGui::PopID();
  note_place(ui, id);
  return out;
}

}  // namespace saite::ui
