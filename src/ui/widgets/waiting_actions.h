// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "src/app/actions/shortcut.h"
#include "src/app/session/session.h"
#include "src/ui/state/ui_state.h"

namespace saite::ui {

/// What a person asks for by keys, by closing the window and by dropping files. Whatever is typed
/// goes into the document first: where a field or form holds something, what was asked for waits
/// for the one frame in which all of them commit (UiState::commit).
///     each frame: waiting.key(…);  waiting.run(session, state);  draw the panels
class WaitingActions {
 public:
  /// A key as it was pressed. Letters of fields and forms, and keys of open menus and dialogs, are
  /// no actions; those with Ctrl that are meant everywhere are (save, open, find …). A table that
  /// has the keyboard gets the keys that move in it (UiState::table_keys), and letters while the
  /// hand is in its cells.
  void key(const app::Shortcut& key, const app::Session& session, UiState& state);
  void quit() { quit_ = true; }
  void open(std::filesystem::path file) { files_.push_back(std::move(file)); }

  /// Does what waits, or lets the fields commit in the frame that is about to be drawn. Whether
  /// another frame is needed.
  bool run(app::Session& session, UiState& state);

 private:
  [[nodiscard]] bool any() const { return quit_ || !keys_.empty() || !files_.empty(); }

  std::vector<app::Shortcut> keys_;
  std::vector<std::filesystem::path> files_;
  bool quit_ = false;
};

}  // namespace saite::ui
