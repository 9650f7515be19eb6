// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "src/app/workspace/workspace.h"
#include "src/edit/actor_edits.h"
#include "src/edit/step_value.h"
#include "src/io/json_text.h"
#include "src/io/write_json.h"
#include "tests/src/app/support.h"

namespace saite::app_test {

/// Workspaces of one person, one after the other or at once.
struct Desk {
  Folder folder;
  std::filesystem::path file = folder / "chain.json";
  std::filesystem::path journals = folder / "state/journal";

  Desk() { write_text(file, chain_text()); }

  [[nodiscard]] std::unique_ptr<app::Workspace> workspace(
      std::int64_t max_record_bytes = app::Workspace::Options().max_record_bytes) const {
    app::Workspace::Options options;
    options.threads = 1;
    options.studio = studio();
    options.journal_folder = journals;
    options.max_record_bytes = max_record_bytes;
    return std::make_unique<app::Workspace>(std::move(options));
  }
  /// With the file open, or whatever question comes first.
  [[nodiscard]] std::unique_ptr<app::Workspace> opened() const {
    auto made = workspace();
    made->file().open(file);
    finish(*made);
    return made;
  }
  static void finish(app::Workspace& workspace) {
    workspace.file().poll();
    workspace.jobs().finish();
    workspace.poll();
    workspace.file().poll();
  }
  static void wait_safe(app::Workspace& workspace) {
    for (int i = 0; i < 500 && workspace.journal().safety().how == app::Safety::How::pending; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    REQUIRE(workspace.journal().safety().how == app::Safety::How::safe);
  }
  [[nodiscard]] std::vector<app::Leftover> leftovers() const {
    auto found = app::find_leftovers(journals);
    REQUIRE(found.has_value());
    return *found;
  }
};

inline void rename(app::Workspace& workspace, const char* key, const char* name) {
  const ActorId id = *workspace.network().find_actor(key);
  REQUIRE(workspace.execute(edit::rename_actor(workspace.network(), id, "", name)));
}

/// All of a document: what it holds, what can be undone and redone, and whether its file has it.
inline std::string whole(const edit::Document& document) {
  std::string text = io::to_json(document.network());
  const edit::History& history = document.history();
  for (std::size_t i = 0; i < history.size(); ++i) {
    text += io::json_value(edit::to_value(history.step(i))) + "\n";
  }
  return text + std::to_string(history.done()) + (document.modified() ? "*" : "");
}

}  // namespace saite::app_test
