// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/io/write_json.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/panels/panels.h"
#include "src/ui/widgets/waiting_actions.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

// Whatever is typed is in the document before anything else is done: saving, quitting, opening.
namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

constexpr app::Shortcut ctrl_s{.key = app::letter('S'), .ctrl = true};

struct Window {
  Chain chain;
  app::Session& session = *chain.session;
  ui::WaitingActions waiting;
  Panel panel{session,
              [this](const ui::Ui& ui, const Rect& area) {
                waiting.run(session, ui.state);
                ui::draw_sheet(ui, area);
                ui::draw_new_actor(ui);
                ui::draw_new_tie(ui);
                ui::draw_rename(ui);
              },
              {304, 1600}};

  void press(const app::Shortcut& key) {
    waiting.key(key, session, panel.state());
    panel.frames(3);
  }
  [[nodiscard]] std::string file() {
    session.finish();
    return app_test::read_text(chain.file);
  }
  [[nodiscard]] const model::Network& network() const { return session.workspace().network(); }
};

struct Field {
  const char* name;
  const char* typed;
  const char* in_file;
};

void check_saved(Window& w, const Field& field) {
  w.panel.fill(field.name, field.typed);
  REQUIRE_FALSE(w.session.workspace().document().modified());
  w.press(ctrl_s);
  CHECK_MESSAGE(w.file().find(field.in_file) != std::string::npos, field.name);
  CHECK_FALSE(w.session.workspace().document().modified());
  const std::string saved = io::to_json(w.network());
  w.panel.type("+");  // the cursor is where it was
  CHECK(w.panel.state().edit.text == std::string(field.typed) + "+");
  w.panel.key(PanelKey::escape);
  CHECK(io::to_json(w.network()) == saved);
}

TEST_CASE("every field of an actor is committed by saving, and goes on") {
  for (const Field field : {Field{"##name", "Beāte", "Beāte"},
                            {"##subtype", "teacher", "teacher"},
                            {"##since", "2019-05", "2019-05"},
                            {"##until", "2024", "2024"},
                            {"##tags", "choir", "choir"},
                            {"##add", "age = 40", "\"age\": 40"},
                            {"##place", "56.51, 27.33", "\"lat\": 56.51"},
                            {"##source", "interview", "interview"},
                            {"##key", "beate", "\"id\": \"beate\""},
                            {"##note", "Met in May", "Met in May"}}) {
    Window w;
    w.session.view().selected().set({w.chain.id("bea")});
    w.panel.settle();
    w.panel.press_words("Edit");
    w.panel.press_words("Note");
    check_saved(w, field);
  }
}

TEST_CASE("a note is in the document while it is typed, as one step; Esc takes it back") {
  Window w;
  w.session.view().selected().set({w.chain.id("bea")});
  w.panel.settle();
  w.panel.press_words("Edit");
  w.panel.press_words("Note");
  const std::string before = io::to_json(w.network());
  const auto note = [&] { return w.network().actor(w.chain.id("bea")).details->note; };
  const auto history = [&]() -> const edit::History& {
    return w.session.workspace().document().history();
  };
  w.panel.fill("##note", "Met in");
  CHECK(note().empty());  // the letters have not rested yet
  w.panel.frames(60);
  CHECK(note() == "Met in");
  w.panel.type(" May");
  w.panel.frames(60);
  CHECK(note() == "Met in May");
  CHECK(history().size() == 1);
  SUBCASE("given up") {
    w.panel.key(PanelKey::escape);
    CHECK(io::to_json(w.network()) == before);
    CHECK(history().done() == 0);
  }
  SUBCASE("gone on with") {
    w.press(ctrl_s);
    w.panel.type("!");
    w.panel.frames(60);
    CHECK(note() == "Met in May!");
    w.panel.key(PanelKey::escape);
    CHECK(note() == "Met in May");
  }
}

TEST_CASE("every field of a tie is committed by saving, and goes on") {
  for (const Field field : {Field{"##weight", "2.5", "2.5"},
                            {"##since", "2019-05", "2019-05"},
                            {"##until", "2024", "2024"},
                            {"##tie note", "Since school", "Since school"}}) {
    Window w;
    w.session.view().selected().set({}, {w.chain.tie("ab")});
    w.panel.settle();
    check_saved(w, field);
  }
}

TEST_CASE("forms of the map are committed by saving") {
  Window w;
  w.panel.state().new_actor.open = w.panel.state().new_actor.focus = true;
  w.panel.frames(3);
  w.panel.type("Zane");
  w.press(ctrl_s);
  CHECK(w.file().find("Zane") != std::string::npos);
  CHECK_FALSE(w.panel.state().new_actor.open);
  w.panel.state().rename = {.actor = w.chain.id("ann"), .name = "Anna", .focus = true};
  w.panel.frames(3);
  w.panel.type("Annija");
  w.press(ctrl_s);
  CHECK(w.file().find("Annija") != std::string::npos);
}

TEST_CASE("quitting asks about what is still being typed, and so does opening") {
  for (const bool quits : {true, false}) {
    Window w;
    w.session.view().selected().set({w.chain.id("bea")});
    w.panel.settle();
    w.panel.press_words("Note");
    w.panel.fill("##note", "Not to be lost");
    if (quits) {
      w.waiting.quit();
    } else {
      w.waiting.open(w.chain.file);
    }
    w.panel.frames(3);
    CHECK(w.session.workspace().file().question() == app::Question::unsaved_changes);
    CHECK(w.network().actor(w.chain.id("bea")).details->note == "Not to be lost");
  }
}

TEST_CASE("what is refused does not hold up what was asked for") {
  Window w;
  w.session.view().selected().set({w.chain.id("bea")});
  w.panel.settle();
  w.panel.press_words("Edit");
  w.panel.fill("##since", "20I9");
  w.waiting.quit();
  w.panel.frames(3);
  CHECK(w.panel.shows("is no date."));
  CHECK(w.panel.requests() == std::vector{app::Request::quit});
}

}  // namespace
