// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/waiting_actions.h"

#include <imgui.h>

#include <optional>
#include <utility>

#include "src/app/actions/action_registry.h"
#include "src/app/session/editing.h"

namespace saite::ui {
namespace {

/// Shortcuts that work also while one types.
bool is_global(const app::Shortcut& key) {
  if (!key.ctrl) return false;
  for (const char c : {'S', 'O', 'K', 'F', 'N', 'P', 'E', 'Q'}) {
    if (key.key == app::letter(c)) return true;
  }
  return false;
}

using TableWhat = TableKey::What;

struct Meaning {
  app::Shortcut key;
  TableWhat what;
  bool with_shift = false;  // too
  bool in_cells = false;    // only
};
constexpr Meaning meanings[] = {
    {.key = {.key = app::Key::up}, .what = TableWhat::up, .with_shift = true},
    {.key = {.key = app::Key::down}, .what = TableWhat::down, .with_shift = true},
    {.key = {.key = app::Key::page_up}, .what = TableWhat::page_up, .with_shift = true},
    {.key = {.key = app::Key::page_down}, .what = TableWhat::page_down, .with_shift = true},
    {.key = {.key = app::Key::home}, .what = TableWhat::first, .with_shift = true},
    {.key = {.key = app::Key::end}, .what = TableWhat::last, .with_shift = true},
    {.key = {.key = app::Key::left}, .what = TableWhat::left},
    {.key = {.key = app::Key::right}, .what = TableWhat::right},
    {.key = {.key = app::Key::tab}, .what = TableWhat::tab, .with_shift = true},
    {.key = {.key = app::Key::enter}, .what = TableWhat::open},
    {.key = {.key = app::Key::f2}, .what = TableWhat::open},
    {.key = {.key = app::letter('A'), .ctrl = true}, .what = TableWhat::all},
    {.key = {.key = app::letter('C'), .ctrl = true}, .what = TableWhat::copy, .in_cells = true},
    {.key = {.key = app::letter('V'), .ctrl = true}, .what = TableWhat::paste, .in_cells = true},
    {.key = {.key = app::Key::escape}, .what = TableWhat::escape, .in_cells = true},
    {.key = {.key = app::Key::del}, .what = TableWhat::clear, .in_cells = true},
    {.key = {.key = app::Key::backspace}, .what = TableWhat::clear, .in_cells = true},
};

/// TableWhat a key does in a table; nothing where it means nothing there.
std::optional<TableWhat> in_table(const app::Shortcut& key, bool in_cells) {
  app::Shortcut plain = key;
  plain.shift = false;
  for (const Meaning& meaning : meanings) {
    const bool same = meaning.key == key || (meaning.with_shift && meaning.key == plain);
    if (same && (in_cells || !meaning.in_cells)) return meaning.what;
  }
  return std::nullopt;
}

bool is_function(const app::Shortcut& key) {
  return key.key >= app::Key::f1 && key.key <= app::Key::f11;
}

/// Whether a table takes the key.
bool table_takes(const app::Shortcut& key, UiState& state) {
  // A cell is being written already; where it is not typed into, Esc gives up what was refused.
  if (state.cell.open) return key.key == app::Key::f2 || key.key == app::Key::escape;
  TableKeys& table = state.table_keys;
  if (table.heard + 1 < ImGui::GetFrameCount()) return false;
  if (state.form_open() || ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return false;
  if (const auto what = in_table(key, table.in_cells)) {
    table.keys.push_back({*what, key.shift});
    return true;
  }
  // The letter itself comes as text.
  return table.in_cells && !key.ctrl && !key.alt && !is_function(key);
}

}  // namespace

void WaitingActions::key(const app::Shortcut& key, const app::Session& session, UiState& state) {
  const auto& file = session.workspace().file();
  const bool modal = state.dialog != Dialog::none || file.question() || file.open_report() ||
                     session.importing().open() || state.palette.open;
  if (modal || table_takes(key, state)) return;
  // Menus and lists take keys themselves: Esc closes them.
  const bool listening = ImGui::GetIO().WantTextInput || state.form_open() ||
                         ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
  if (listening && !is_function(key) && !is_global(key)) return;
  keys_.push_back(key);
}

bool WaitingActions::run(app::Session& session, UiState& state) {
  const bool committed = std::exchange(state.commit, false);
  if (!any()) return false;
  if (state.holds_text() && !committed) {
    state.commit = true;
    return true;
  }
  for (const app::Shortcut& key : std::exchange(keys_, {})) {
    const app::Action* action = app::program_actions().of(key, session);
    if (action != nullptr) {
      app::program_actions().run(action->id, session);
    } else if (key.key == app::Key::escape && state.canvas_only) {
      session.workspace().ask(state.on_wall ? app::Request::projector : app::Request::canvas_only);
    }
  }
  for (const auto& file : std::exchange(files_, {})) app::open_or_import(session, file);
  if (std::exchange(quit_, false)) session.workspace().file().quit();
  return true;
}

}  // namespace saite::ui
