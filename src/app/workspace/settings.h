// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "graph/base/error.h"

namespace saite::app {

struct WindowPlace {
  int x = -1;  // −1: the system chooses
  int y = -1;
  int width = 1280;
  int height = 800;
  bool maximised = false;
  friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

/// What the program remembers between runs; nothing of any network but the paths of files.
struct Settings {
  std::string language;         // empty: as the system's locale
  std::string theme = "light";  // light dark high-contrast
  double ui_scale = 1;          // 0.75 … 3
  bool animations = true;
  bool names_hidden = false;  // initials instead of names, for the wall
  bool for_room = true;       // answers speak of roles and groups, not of people by name
  bool hints_seen = false;    // the three hints of a first start
  bool keep_work = true;      // journals: unsaved work and earlier versions
  WindowPlace window;
  std::map<std::string, double> panels;       // open (1) or not (0), widths: the window's own keys
  std::vector<std::filesystem::path> recent;  // newest first, at most most_recent
  static constexpr std::size_t max_recent = 12;
  std::map<std::string, std::string> imports;  // how tables of a shape are read: import_memory.h
  static constexpr std::size_t max_imports = 200;
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// $XDG_CONFIG_HOME/saite/settings.json, else ~/.config/saite/settings.json; empty where neither
/// variable is set.
[[nodiscard]] std::filesystem::path settings_path();

/// Never fails: what is missing, of a wrong type or out of its limits has its standard value; a
/// file that is no JSON is put aside as settings.json.broken and told in `problem`.
[[nodiscard]] Settings load_settings(const std::filesystem::path& file, Error* problem = nullptr);
/// Replaced as a whole. Errors: as io::save_bytes().
Status save_settings(const std::filesystem::path& file, const Settings& settings);

/// Puts a file at the head of the recent ones.
void remember_file(Settings& settings, const std::filesystem::path& file);

}  // namespace saite::app
