// SPDX-License-Identifier: Apache-2.0
#include "src/cli/run_cli.h"

#ifdef SAITE_WINDOW
#include "src/app/workspace/settings.h"
#include "src/journal/folder.h"
#include "src/ui/window/run_window.h"

namespace {

int open_window(const saite::cli::WindowRequest& query) {
  saite::ui::RunOptions options = saite::ui::options_from_environment();
  options.file = query.file;
  options.lenient = query.lenient;
  options.language = query.language;
  options.threads = static_cast<unsigned>(query.threads);
  options.settings_file = saite::app::settings_path();
  options.journal_folder = saite::journal::journal_folder();
  return saite::ui::run_window(options);
}

}  // namespace
#endif

int main(int argc, char** argv) {
  saite::cli::OpenWindow window;
#ifdef SAITE_WINDOW
  window = open_window;
#endif
  return saite::cli::run_cli(argc, argv, window, SAITE_VERSION);
}
