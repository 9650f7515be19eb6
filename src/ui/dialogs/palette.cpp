// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "src/app/actions/action_registry.h"
#include "src/app/view/find_actors.h"
#include "src/i18n/search.h"
#include "src/present/map_style.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/choices.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

constexpr std::size_t max_shown = 9;
constexpr std::size_t max_actions = 4;  // beside what the map may be coloured by, and people

struct Entry {
  TypeAheadLine line;
  const app::Action* action = nullptr;
  std::optional<ActorId> actor;
  std::string present::MapStyle::*channel = nullptr;  // colour, size … by `option`
  std::string option = {};
};

/// Whether all words of the query are in a text, both folded.
bool holds_words(const std::string& text, const std::string& query) {
  std::istringstream words(query);
  std::string word;
  while (words >> word) {
    if (text.find(word) == std::string::npos) return false;
  }
  return true;
}

/// What the map may be coloured and sized by, as "Colour of actors: Betweenness".
void add_looks(const Ui& ui, std::size_t max, std::vector<Entry>& out) {
  using Style = present::MapStyle;
  using Want = Choices::Want;
  const std::string query = i18n::search_key(ui.state.palette.query);
  const Choices& choices = ui.state.choices;
  const auto add = [&](const char* key, const std::vector<Choices::Option>& options, Want want,
                       std::string Style::*channel) {
    const std::string title = say(ui, key);
    for (const Choices::Option& option : options) {
      if (out.size() >= max) return;
      if (!Choices::suits(option, want)) continue;
      const std::string words = title + ": " + option.name;
      if (!holds_words(i18n::search_key(words), query)) continue;
      out.push_back({{words, say(ui, "ui.left.look")}, nullptr, {}, channel, option.id});
    }
  };
  add("ui.look.colour", choices.of_actors(), Want::all, &Style::color_by);
  add("ui.look.size", choices.of_actors(), Want::numbers, &Style::size_by);
  add("ui.look.tie_colour", choices.of_ties(), Want::all, &Style::tie_color_by);
  add("ui.look.hulls", choices.of_actors(), Want::groups, &Style::hulls_by);
}

/// Actions first, then colours and sizes, then people and places of that name.
std::vector<Entry> palette_entries(const Ui& ui) {
  std::vector<Entry> out;
  const std::string& query = ui.state.palette.query;
  for (const app::Action* action : app::program_actions().search(query, ui.session)) {
    if (out.size() >= (query.empty() ? max_shown : max_actions)) break;
    if (action->id == "palette") continue;
    const std::string key = "action." + std::string(action->id);
    out.push_back({{ui.t.text(key.c_str()), app::shortcut_text(*action, ui.t)}, action, {}});
  }
  if (query.empty()) return out;
  add_looks(ui, max_shown - 2, out);
  for (const app::FoundActor& hit : app::find_actors(ui.view, query, max_shown - out.size())) {
    out.push_back({{hit.name, hit.kind}, nullptr, hit.actor});
  }
  return out;
}

void take(const Ui& ui, const Entry& entry) {
  ui.state.palette.open = false;
  if (entry.action != nullptr) {
    run(ui, entry.action->id);
  } else if (entry.channel != nullptr) {
    present::MapStyle style = ui.view.style();
    style.*entry.channel = entry.option;
    ui.view.set_style(style);
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
