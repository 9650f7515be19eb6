// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace saite::ui {

struct RunOptions {
  std::filesystem::path file;            // opened at the start; empty: nothing
  bool lenient = false;                  // … without what is wrong in single records
  std::filesystem::path settings_file;   // app::settings_path(); empty: nothing is remembered
  std::filesystem::path journal_folder;  // journal::journal_folder(); empty: no journals
  std::string language;                  // empty: as remembered, else as the system's locale
  unsigned threads = 0;                  // 0: as many as useful
  /// Where the window writes what it shows, as JSON, after each frame that differs: for tests.
  std::filesystem::path state_file;
  /// Where the window writes what each frame cost: for measurements, see FrameLog.
  std::filesystem::path frame_log;
  /// Ends by itself after the first frame that shows all there is: for measuring the start.
  bool until_drawn = false;
};

/// For tests and measurements: SAITE_UI_STATE names the state file, SAITE_UI_FRAMES the frame log,
/// SAITE_UI_UNTIL_DRAWN=1 sets until_drawn.
[[nodiscard]] RunOptions options_from_environment();

/// Shows the window until a person closes it. Returns an exit code: 0; 3 where there is no display
/// or no OpenGL 3.3, with one plain line on stderr.
/// Meant for the main thread.
int run_window(const RunOptions& options);

}  // namespace saite::ui
