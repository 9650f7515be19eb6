// SPDX-License-Identifier: Apache-2.0
#include "src/app/actions/action_registry.h"
#include "src/app/session/editing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "graph/layout/registry.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app::Key;
using app::Request;
using app::Shortcut;
using app_test::Chain;

TEST_CASE("every action has an id of its own, a name in both languages and something to do") {
  std::set<std::string_view> ids;
  i18n::Translator t("en");
  for (const char* language : {"en", "lv"}) {
    t.set_language(language);
    for (const app::Action& action : app::program_actions().all()) {
      ids.insert(action.id);
      CHECK((action.run != nullptr));
      CHECK_MESSAGE(t.has("action." + std::string(action.id)), action.id);
      for (const Shortcut shortcut : action.shortcuts) {
        CHECK(app::shortcut_text(shortcut, t).find("key.") == std::string::npos);
      }
    }
  }
  CHECK(ids.size() == app::program_actions().all().size());
}

TEST_CASE("every layout has its action") {
  for (const layout::LayoutInfo& info : layout::layouts()) {
    CHECK_MESSAGE(app::program_actions().find("layout_" + std::string(info.id)) != nullptr,
                  info.id);
  }
}

TEST_CASE("no shortcut means two things at once") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto check = [&] {
    for (const app::Action& action : app::program_actions().all()) {
      if (!app::is_enabled(action, session)) continue;
      for (const Shortcut shortcut : action.shortcuts) {
        if (shortcut.key == Key::none) continue;
        // U: of ties that are selected first; Shift+H shows all in any case.
        if (shortcut == Shortcut{app::letter('U')} && !session.view().selected().ties().empty())
          continue;
        CHECK_MESSAGE(app::program_actions().of(shortcut, session) == &action, action.id);
      }
    }
  };
  check();
  session.view().selected().set({chain.id("ann")});
  check();
  session.view().focus(2);
  check();
  session.view().selected().set({}, {chain.tie("ab")});
  check();
  session.view().selected().set({chain.id("ann")}, {chain.tie("ab")});
  check();
}

TEST_CASE("the shortcuts that people know") {
  Chain chain;
  app::Session& session = *chain.session;
  session.view().selected().set({chain.id("ann")});
  REQUIRE(app::add_actor(session, "x", 0));
  app::undo(session);
  REQUIRE(app::add_actor(session, "y", 0));
  session.view().selected().set({chain.id("ann")});
  session.view().focus(1);
  const auto id_of = [&](Shortcut shortcut) {
    const app::Action* action = app::program_actions().of(shortcut, session);
    return std::string(action != nullptr ? action->id : "");
  };
  using app::letter;
  CHECK(id_of({letter('Z'), true}) == "undo");
  CHECK(id_of({letter('S'), true}) == "save");
  CHECK(id_of({letter('O'), true}) == "open");
  CHECK(id_of({letter('F'), true}) == "find");
  CHECK(id_of({letter('K'), true}) == "palette");
  CHECK(id_of({letter('0'), true}) == "fit_all");
  CHECK(id_of({Key::backslash}) == "fit_all");
  CHECK(id_of({letter('F')}) == "fit_all");
  CHECK(id_of({letter('9'), true}) == "fit_selection");
  CHECK(id_of({letter('L')}) == "lasso");
  CHECK(id_of({letter('N')}) == "new_actor");
  CHECK(id_of({letter('T')}) == "new_tie");
  CHECK(id_of({letter('P')}) == "pin");
  CHECK(id_of({letter('H')}) == "hide_others");
  CHECK(id_of({letter('U')}) == "show_all");
  CHECK(id_of({Key::f2}) == "rename");
  CHECK(id_of({Key::del}) == "remove");
  CHECK(id_of({Key::space}) == "layout_toggle");
  CHECK(id_of({letter('3')}) == "focus_3");
  CHECK(id_of({Key::escape}) == "escape");
  CHECK(id_of({Key::f11}) == "full_screen");
  CHECK(id_of({Key::f11, false, true}) == "canvas_only");
  CHECK(id_of({Key::left}) == "nudge_left");
  CHECK(id_of({Key::left, false, true}) == "nudge_left_far");
  CHECK(id_of({letter('Y'), true}).empty());  // nothing to redo
  app::undo(session);
  CHECK(id_of({letter('Y'), true}) == "redo");
  CHECK(id_of({letter('Z'), true, true}) == "redo");
  session.view().selected().set({}, {chain.tie("ab")});
  CHECK(id_of({letter('U')}) == "tie_undirected");
  CHECK(id_of({letter('D')}) == "tie_directed");
  CHECK(id_of({letter('R')}) == "tie_reverse");
  session.view().selected().clear();
  CHECK(id_of({Key::left}) == "pan_left");
  CHECK(id_of({Key::none}).empty());
}

TEST_CASE("every action that is offered runs, on an empty document and on a full one") {
  // Returns which were offered.
  const auto run_all = [](app::Session& session) {
    std::set<std::string> offered;
    for (const app::Action& action : app::program_actions().all()) {
      CAPTURE(action.id);
      const bool enabled = app::is_enabled(action, session);
      CHECK(app::program_actions().run(action.id, session) == enabled);
      if (enabled) offered.insert(std::string(action.id));
      session.poll();
    }
    session.finish();
    return offered;
  };
  auto empty = app_test::make_session();
  CHECK_FALSE(run_all(*empty).contains("remove"));
  Chain chain;
  CHECK(run_all(*chain.session).size() > 20);
  chain.session->view().set_filter({});
  chain.session->view().show_all();
  chain.session->view().select_all();
  CHECK(run_all(*chain.session).size() > 20);
}

TEST_CASE("an action that is not enabled does nothing") {
  auto session = app_test::make_session();
  CHECK_FALSE(app::program_actions().run("undo", *session));
  CHECK_FALSE(app::program_actions().run("remove", *session));
  CHECK_FALSE(app::program_actions().run("no_such_action", *session));
  CHECK(app::program_actions().run("open", *session));
  CHECK(session->workspace().take_requests() == std::vector{Request::open_dialog});
  CHECK(session->workspace().take_requests().empty());
}

TEST_CASE("ties change by their keys") {
  Chain chain;
  app::Session& session = *chain.session;
  session.view().selected().set({}, {chain.tie("bc")});
  REQUIRE(app::program_actions().run("tie_directed", session));
  CHECK(session.workspace().network().is_directed(chain.tie("bc")));
  REQUIRE(app::program_actions().run("tie_reverse", session));
  CHECK(session.workspace().network().tie(chain.tie("bc")).source == chain.id("cat"));
  REQUIRE(app::program_actions().run("tie_disputed", session));
  CHECK(session.workspace().network().tie(chain.tie("bc")).disputed);
  CHECK(app::program_actions().find("tie_disputed")->checked(session));
  REQUIRE(app::program_actions().run("tie_disputed", session));
  CHECK_FALSE(session.workspace().network().tie(chain.tie("bc")).disputed);
}

TEST_CASE("the palette finds actions by their names in the language of the session") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto first = [&](const char* query) {
    const auto found = app::program_actions().search(query, session);
    return std::string(found.empty() ? "" : found[0]->id);
  };
  CHECK(first("dark") == "theme_dark");
  CHECK(first("undo").empty());                   // there is nothing to undo
  CHECK(first("contacts") == "method_contacts");  // in no menu
  CHECK(first("pan left").empty());               // by its key alone
  session.workspace().set_language("lv");
  CHECK(first("tumsais") == "theme_dark");
  CHECK(first("zzz").empty());
  CHECK(app::program_actions().search("", session).size() > 30);
}

TEST_CASE("shortcuts as people read them") {
  const i18n::Translator t("lv");
  CHECK(app::shortcut_text(Shortcut{app::letter('Z'), true, true}, t) == "Ctrl+Shift+Z");
  CHECK(app::shortcut_text(Shortcut{Key::space}, t) == "Atstarpe");
  CHECK(app::shortcut_text(Shortcut{Key::f11}, t) == "F11");
  CHECK(app::shortcut_text(Shortcut{Key::f2}, t) == "F2");
  CHECK(app::shortcut_text(Shortcut{}, t).empty());
}

TEST_CASE("projector mode is asked of the window and changes no setting") {
  auto session = app_test::make_session();
  const std::string theme = session->workspace().settings().theme;
  REQUIRE(app::program_actions().run("projector", *session));
  CHECK(session->workspace().take_requests() == std::vector{app::Request::projector});
  CHECK(session->workspace().settings().theme == theme);
  CHECK(session->workspace().settings().ui_scale == 1);
}

}  // namespace
