// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/settings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "src/io/save_file.h"

namespace saite::app {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr std::uintmax_t max_bytes = 1'000'000;  // more than that is no file of ours

template <class T>
void read(const Json& from, const char* key, T& value) {
  const auto it = from.find(key);
  if (it == from.end()) return;
  if constexpr (std::is_same_v<T, bool>) {
    if (it->is_boolean()) value = it->get<bool>();
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (it->is_string()) value = it->get<std::string>();
  } else if constexpr (std::is_same_v<T, int>) {
    if (it->is_number_integer()) {
      value = static_cast<int>(std::clamp<std::int64_t>(it->get<std::int64_t>(), -32768, 32767));
    }
  } else {
    if (it->is_number() && std::isfinite(it->get<double>())) value = it->get<double>();
  }
}

void read_window(const Json& json, WindowPlace& window) {
  const auto it = json.find("window");
  if (it == json.end() || !it->is_object()) return;
  read(*it, "x", window.x);
  read(*it, "y", window.y);
  read(*it, "width", window.width);
  read(*it, "height", window.height);
  read(*it, "maximised", window.maximised);
  window.width = std::clamp(window.width, 320, 16384);
  window.height = std::clamp(window.height, 240, 16384);
}

void read_lists(const Json& json, Settings& settings) {
  if (const auto it = json.find("panels"); it != json.end() && it->is_object()) {
    for (const auto& [key, value] : it->items()) {
      if (value.is_number() && std::isfinite(value.get<double>())) {
        settings.panels[key] = value.get<double>();
      }
    }
  }
  if (const auto it = json.find("imports"); it != json.end() && it->is_object()) {
    for (const auto& [shape, words] : it->items()) {
      if (words.is_string() && settings.imports.size() < Settings::max_imports) {
        settings.imports[shape] = words.get<std::string>();
      }
    }
  }
  if (const auto it = json.find("recent"); it != json.end() && it->is_array()) {
    for (const Json& file : *it) {
      if (file.is_string() && settings.recent.size() < Settings::max_recent) {
        settings.recent.emplace_back(file.get<std::string>());
      }
    }
  }
}

Settings from_json(const Json& json) {
  Settings settings;
  read(json, "language", settings.language);
  read(json, "theme", settings.theme);
  read(json, "ui_scale", settings.ui_scale);
  read(json, "animations", settings.animations);
  read(json, "names_hidden", settings.names_hidden);
  read(json, "keep_work", settings.keep_work);
  read(json, "for_room", settings.for_room);
  read(json, "hints_seen", settings.hints_seen);
  settings.ui_scale = std::clamp(settings.ui_scale, 0.75, 3.0);
  read_window(json, settings.window);
  read_lists(json, settings);
  return settings;
}

Json to_json(const Settings& settings) {
  Json recent = Json::array();
  for (const fs::path& file : settings.recent) recent.push_back(file.string());
  const WindowPlace& w = settings.window;
  return Json{{"language", settings.language},
              {"theme", settings.theme},
              {"ui_scale", settings.ui_scale},
              {"animations", settings.animations},
              {"names_hidden", settings.names_hidden},
              {"keep_work", settings.keep_work},
              {"for_room", settings.for_room},
              {"hints_seen", settings.hints_seen},
              {"window",
               {{"x", w.x},
                {"y", w.y},
                {"width", w.width},
                {"height", w.height},
                {"maximised", w.maximised}}},
              {"panels", settings.panels},
              {"imports", settings.imports},
              {"recent", std::move(recent)}};
}

/// Kept beside, so that nobody's settings vanish without a trace; best effort.
void put_aside(const fs::path& file, Error* problem) {
  const fs::path aside = file.string() + ".broken";
  std::error_code ignored;
  fs::rename(file, aside, ignored);
  if (problem != nullptr) *problem = Error{"bad_settings", {}, {file.string(), aside.string()}};
}

}  // namespace

fs::path settings_path() {
  // Read once at the start, before there are threads.
  const char* config = std::getenv("XDG_CONFIG_HOME");  // NOLINT(concurrency-mt-unsafe)
  if (config != nullptr && *config == '/') return fs::path(config) / "saite" / "settings.json";
  const char* home = std::getenv("HOME");  // NOLINT(concurrency-mt-unsafe)
  if (home != nullptr && *home != '\0') {
    return fs::path(home) / ".config" / "saite" / "settings.json";
  }
  return {};
}

Settings load_settings(const fs::path& file, Error* problem) {
  std::error_code error;
  if (file.empty() || !fs::is_regular_file(file, error)) return {};
  if (fs::file_size(file, error) > max_bytes || error) {
    if (!error) put_aside(file, problem);
    return {};
  }
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) return {};
  const Json json = Json::parse(text.str(), nullptr, false);
  if (!json.is_object()) {
    put_aside(file, problem);
    return {};
  }
  return from_json(json);
}

Status save_settings(const fs::path& file, const Settings& settings) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  // Names of files need not be UTF-8; what is not is replaced rather than refused.
  const std::string text = to_json(settings).dump(2, ' ', false, Json::error_handler_t::replace);
  return io::save_bytes(text + "\n", file);
}

void remember_file(Settings& settings, const fs::path& file) {
  std::erase(settings.recent, file);
  settings.recent.insert(settings.recent.begin(), file);
  if (settings.recent.size() > Settings::max_recent) settings.recent.resize(Settings::max_recent);
}

}  // namespace saite::app
