// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "src/app/actions/action_registry.h"
#include "src/app/view/find_actors.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

constexpr std::size_t max_shown = 9;

struct Entry {
  TypeAheadLine line;
  const app::Action* action = nullptr;
  std::optional<ActorId> actor;
};

/// Actions first, then people and places of that name.
std::vector<Entry> palette_entries(const Ui& ui) {
  std::vector<Entry> out;
  const std::string& query = ui.state.palette.query;
  for (const app::Action* action : app::program_actions().search(query, ui.session)) {
    if (out.size() >= (query.empty() ? max_shown : max_shown - 3)) break;
    if (action->id == "palette") continue;
    const std::string key = "action." + std::string(action->id);
    out.push_back({{ui.t.text(key.c_str()), app::shortcut_text(*action, ui.t)}, action, {}});
  }
  if (query.empty()) return out;
  for (const app::FoundActor& hit : app::find_actors(ui.view, query, max_shown - out.size())) {
    out.push_back({{hit.name, hit.kind}, nullptr, hit.actor});
  }
  return out;
}

void take(const Ui& ui, const Entry& entry) {
  ui.state.palette.open = false;
  if (entry.action != nullptr) {
    run(ui, entry.action->id);
  } else if (entry.actor) {
    ui.view.selected().set({*entry.actor});
    ui.map.go_to(ui.session, *entry.actor);
  }
}

}  // namespace

void draw_palette(const Ui& ui) {
  TypeAhead& palette = ui.state.palette;
  if (!palette.open) return;
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float width = std::min(ui.px(560), display.x - ui.px(32));
  const ImVec2 at{(display.x - width) / 2, std::min(ui.px(96), display.y * 0.15F)};
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(6), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, vivid(ui.theme.raised));
  if (palette.focus) ImGui::SetNextWindowFocus();
  ImGui::Begin(
      "palette", nullptr,
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
  if (palette.focus) {
    focus_next(ui);
    palette.focus = false;
    palette.choice = 0;
  }
  const std::string before = palette.query;
  bool active = false;
  search_field(ui, "##palette", palette.query, say(ui, "ui.palette.hint"), width - ui.px(12),
               &active);
  note_place(ui, "palette.query");
  if (palette.query != before) palette.choice = 0;
  const bool typing = active || !ImGui::IsAnyItemActive();
  const float bottom = ImGui::GetItemRectMax().y + ui.px(8);
  const bool focused = ImGui::IsWindowFocused();
  ImGui::End();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(3);
  const std::vector<Entry> found = palette_entries(ui);
  std::vector<TypeAheadLine> lines;
  for (const Entry& entry : found) lines.push_back(entry.line);
  const TypeAheadResult result = draw_type_ahead(ui, "palette list", {at.x, bottom}, width, palette,
                                                 lines, say(ui, "ui.palette.nothing"), typing);
  if (pressed_enter() && result.chosen < 0) palette.focus = true;
  if (pressed_escape()) palette.open = false;
  if (!focused && ImGui::IsMouseClicked(0) && result.chosen < 0 && result.left) {
    palette.open = false;
  }
  if (result.chosen >= 0) take(ui, found[static_cast<std::size_t>(result.chosen)]);
}

}  // namespace saite::ui
