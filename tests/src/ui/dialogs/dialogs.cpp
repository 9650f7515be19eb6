// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "src/app/session/editing.h"
#include "src/ui/dialogs/dialogs.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

/// A dialog over the chain, open.
struct Shown {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel;

  Shown(ui::Dialog which, void (*draw)(const ui::Ui&))
      : panel(session,
              [which, draw](const ui::Ui& ui, const Rect&) {
                if (ui.state.dialog == which) draw(ui);
              },
              {1280, 720}) {
    panel.state().open(which);
    panel.settle();
  }
  [[nodiscard]] bool open() { return panel.state().dialog != ui::Dialog::none; }
};

TEST_CASE("every dialog says what it is, and Esc closes it") {
  struct Case {
    ui::Dialog which;
    void (*draw)(const ui::Ui&);
    const char* words;
  };
  const Case cases[] = {
      {ui::Dialog::settings, ui::draw_settings_dialog, "Settings"},
      {ui::Dialog::shortcuts, ui::draw_shortcuts_dialog, "Keyboard shortcuts"},
      {ui::Dialog::about, ui::draw_about_dialog, "Saite"},
      {ui::Dialog::history, ui::draw_history_dialog, "History of changes"},
      {ui::Dialog::versions, ui::draw_versions_dialog, "Earlier versions"},
      {ui::Dialog::export_picture, ui::draw_export_dialog, "Export"},
  };
  for (const Case& one : cases) {
    Shown shown(one.which, one.draw);
    CHECK_MESSAGE(shown.panel.shows(one.words), one.words);
    REQUIRE(shown.open());
    shown.panel.key(PanelKey::escape);
    CHECK_MESSAGE(!shown.open(), one.words);
  }
}

TEST_CASE("the settings speak the other language at once, and change theme and size") {
  Shown shown(ui::Dialog::settings, ui::draw_settings_dialog);
  shown.panel.press_words("Latviešu");
  shown.panel.settle();
  CHECK(shown.panel.shows("Iestatījumi"));
  shown.panel.press_words("150 %");
  CHECK(shown.session.workspace().settings().ui_scale == doctest::Approx(1.5));
  shown.panel.press_words("English");
  shown.panel.settle();
  shown.panel.press_words("Dark");
  shown.panel.settle();
  CHECK(shown.session.workspace().theme().dark);
}

TEST_CASE("the history is clicked through, in words") {
  Shown shown(ui::Dialog::history, ui::draw_history_dialog);
  CHECK(shown.panel.shows("No changes yet"));
  REQUIRE(app::rename_actor(shown.session, shown.chain.id("ann"), "Annija"));
  REQUIRE(app::rename_actor(shown.session, shown.chain.id("bea"), "Beate"));
  shown.panel.settle();
  const auto& network = shown.session.workspace().network();
  const auto name = [&](const char* key) {
    return network.actor(shown.chain.id(key)).display_name("en");
  };
  shown.panel.press_words("Annija");  // the step that called her so
  shown.panel.settle();
  CHECK(name("ann") == "Annija");
  CHECK(name("bea") == "Bea");
  shown.panel.press_words("As opened");
  shown.panel.settle();
  CHECK(name("ann") == "Anna");
}

TEST_CASE("a picture is written where the export says, in the format of its ending") {
  Shown shown(ui::Dialog::export_picture, ui::draw_export_dialog);
  shown.panel.press_words("SVG");
  CHECK(shown.panel.state().picture.path.ends_with(".svg"));
  const auto out = shown.chain.folder / "chain.svg";
  shown.panel.fill("export.path", out.string());
  shown.panel.press("export.write");
  shown.panel.settle();
  CHECK_FALSE(shown.open());
  CHECK(app_test::read_text(out).find("Anna") != std::string::npos);
}

TEST_CASE("a file that is there is only replaced where one says so twice") {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel(session,
              [](const ui::Ui& ui, const Rect&) {
                if (ui.state.dialog == ui::Dialog::save_file) ui::draw_file_dialog(ui);
              },
              {1280, 720});
  const auto other = chain.folder / "other.json";
  app_test::write_text(other, "{}");
  panel.state().open(ui::Dialog::save_file);
  panel.settle();
  panel.fill("files.name", other.string());
  panel.press("files.act");
  CHECK(panel.shows("Replace the file"));
  CHECK(app_test::read_text(other) == "{}");
  panel.press("files.act");
  panel.settle();
  CHECK(panel.state().dialog == ui::Dialog::none);
  CHECK(app_test::read_text(other).find("Anna") != std::string::npos);
}

TEST_CASE(
    "a file with a wrong record is told of, with place and mend, and opened without by choice") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto wrong = chain.folder / "wrong.json";
  app_test::write_text(wrong, R"({"graph": {"format": "saite", "version": 1},
"nodes": [{"id": "a", "since": "2020", "until": "2019"}], "edges": []})");
  Panel panel(session, [](const ui::Ui& ui, const Rect&) { ui::draw_problems(ui); }, {1280, 720});
  session.workspace().file().open(wrong);
  panel.settle();
  CHECK(panel.shows("2019"));
  CHECK(session.workspace().network().actor_count() == 5);
  panel.press("problems.open_leniently");
  panel.settle();
  CHECK(session.workspace().network().actor_count() == 1);
  CHECK(panel.shows("The file was opened, with remarks"));
  panel.press("problems.close");
  panel.settle();
  CHECK_FALSE(panel.has("problems.close"));
}

}  // namespace
