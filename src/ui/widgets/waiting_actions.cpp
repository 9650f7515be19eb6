// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/waiting_actions.h"

#include <imgui.h>

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

}  // namespace

void WaitingActions::key(const app::Shortcut& key, const app::Session& session,
                         const UiState& state) {
  const auto& file = session.workspace().file();
  const bool modal = state.dialog != Dialog::none || file.question() || file.open_report() ||
                     session.importing().open() || state.palette.open;
  if (modal) return;
  const bool function = key.key >= app::Key::f1 && key.key <= app::Key::f11;
  // Menus and lists take keys themselves: Esc closes them.
  const bool listening = ImGui::GetIO().WantTextInput || state.form_open() ||
                         ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
  if (listening && !function && !is_global(key)) return;
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
