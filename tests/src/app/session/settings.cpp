// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/settings.h"

#include <doctest/doctest.h>

#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app::load_settings;
using app::Settings;
using app_test::Folder;
using app_test::write_text;

TEST_CASE("settings come back as they were written") {
  const Folder folder;
  const auto file = folder / "deep/er/settings.json";
  Settings settings;
  settings.language = "lv";
  settings.theme = "dark";
  settings.ui_scale = 1.5;
  settings.animations = false;
  settings.names_hidden = true;
  settings.keep_work = false;
  settings.hints_seen = true;
  settings.window = {10, -20, 1920, 1080, true};
  settings.panels = {{"left", 1}, {"left.width", 240.5}};
  settings.recent = {"/a/Rēzekne.json", "/b.json"};
  REQUIRE(save_settings(file, settings));
  CHECK(load_settings(file) == settings);
}

TEST_CASE("what is missing, wrong or out of its limits has its standard value") {
  const Folder folder;
  const auto file = folder / "settings.json";
  CHECK(load_settings(file) == Settings{});
  CHECK(load_settings({}) == Settings{});
  write_text(file, R"({"language": 5, "theme": "dark", "ui_scale": 99, "window": {"width": 1,
      "height": "x", "x": 1e99}, "panels": {"a": "b", "c": 2}, "recent": ["/f", 7], "other": []})");
  Error problem;
  const Settings settings = load_settings(file, &problem);
  CHECK(problem.code.empty());
  CHECK(settings.language.empty());
  CHECK(settings.theme == "dark");
  CHECK(settings.ui_scale == 3);
  CHECK(settings.window.width == 320);
  CHECK(settings.window.height == Settings{}.window.height);
  CHECK(settings.window.x == -1);
  CHECK(settings.panels == std::map<std::string, double>{{"c", 2}});
  CHECK(settings.recent == std::vector<std::filesystem::path>{"/f"});
}

TEST_CASE("a broken file is put aside and told, and the program starts as new") {
  for (const char* text : {"", "{", "[1,2]", "\xff\xfe nothing", "{\"theme\": \"dark\"", "null"}) {
    const Folder folder;
    const auto file = folder / "settings.json";
    write_text(file, text);
    Error problem;
    CHECK(load_settings(file, &problem) == Settings{});
    CHECK(problem.code == "bad_settings");
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK(app_test::read_text(folder / "settings.json.broken") == text);
    CHECK(save_settings(file, Settings{}));
  }
}

TEST_CASE("a folder in the place of the file, or no place at all, stops nobody") {
  const Folder folder;
  std::filesystem::create_directories(folder / "settings.json");
  CHECK(load_settings(folder / "settings.json") == Settings{});
  CHECK_FALSE(save_settings(folder / "settings.json", Settings{}));
  write_text(folder / "file", "x");
  CHECK_FALSE(save_settings(folder / "file/settings.json", Settings{}));
}

TEST_CASE("recent files: newest first, each once, not too many") {
  Settings settings;
  for (int i = 0; i < 20; ++i) app::remember_file(settings, "/" + std::to_string(i));
  app::remember_file(settings, "/15");
  CHECK(settings.recent.size() == Settings::max_recent);
  CHECK(settings.recent[0] == "/15");
  CHECK(settings.recent[1] == "/19");
  CHECK(std::ranges::count(settings.recent, std::filesystem::path("/15")) == 1);
}

TEST_CASE("a session remembers its settings, and starts without them") {
  const Folder folder;
  const auto file = folder / "settings.json";
  {
    auto session = app_test::make_session(file);
    session->workspace().settings().theme = "dark";
  }
  CHECK(load_settings(file).theme == "dark");
  CHECK(load_settings(file).language == "en");
  write_text(file, "broken");
  auto session = app_test::make_session(file);
  CHECK(session->workspace().settings().theme == "light");
  const auto notices = session->workspace().take_notices();
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].problem);
  CHECK(notices[0].text.code == "bad_settings");
}

}  // namespace
