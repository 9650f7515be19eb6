// SPDX-License-Identifier: Apache-2.0
#include "src/ui/dialogs/leftovers.h"

#include <algorithm>
#include <string>

#include "src/app/workspace/local_time.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/dialogs/sketch.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/style.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

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

std::optional<std::size_t> draw_leftovers(const Ui& ui, int max_rows) {
  const auto& leftovers = ui.workspace.journal().leftovers();
  std::optional<std::size_t> chosen;
  // Many do not push the way out of the screen.
  const float row = ui.px(124);
  const auto rows = static_cast<float>(std::min(static_cast<int>(leftovers.size()), max_rows));
  ImGui::BeginChild("list", {0, rows * row});
  for (std::size_t i = 0; i < leftovers.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const ImVec2 before = ImGui::GetCursorPos();
    if (draw_leftover(ui, i)) chosen = i;
    ImGui::SetCursorPos({before.x, before.y + row});
    ImGui::PopID();
  }
  ImGui::EndChild();
  return chosen;
}

void recover(const Ui& ui, std::size_t index) {
  ui.workspace.file().recover(app::Leftover(ui.workspace.journal().leftovers()[index]));
}

void draw_leftovers_dialog(const Ui& ui) {
  if (!begin_dialog(ui, "leftovers", say(ui, "ui.leftovers.title"), {560, 0})) return;
  wrapped_muted(ui, say(ui, "ui.leftovers.words"));
  gap(ui, 8);
  const auto chosen = draw_leftovers(ui, 3);
  gap(ui, 8);
  const bool later = button(ui, say(ui, "ui.leftovers.later"));
  note_place(ui, "leftovers.later");
  if (later || chosen) close_dialog(ui);
  end_dialog();
  if (chosen) recover(ui, *chosen);
}

}  // namespace saite::ui
