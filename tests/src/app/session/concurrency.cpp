// SPDX-License-Identifier: Apache-2.0
// Everything at once: meant to be run under the thread sanitizer too.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/base/random.h"
#include "src/app/session/editing.h"
#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using analysis::Subject;

void random_move(app::Session& session, Random& random) {
  const auto actors = session.workspace().network().actors();
  const ActorId one = actors[random.below(actors.size())];
  switch (random.below(10)) {
    case 0:
      static_cast<void>(app::add_actor(session, "New", 0));
      break;
    case 1:
      static_cast<void>(app::add_tie(session, one, actors[random.below(actors.size())], 2));
      break;
    case 2:
      session.view().selected().set({one});
      session.view().focus(static_cast<int>(1 + random.below(3)));
      break;
    case 3:
      session.view().show_all();
      break;
    case 4:
      app::undo(session);
      break;
    case 5:
      app::redo(session);
      break;
    case 6:
      app::begin_drag(session, one);
      session.mover().drag_by({3, 4});
      session.mover().end_drag();
      break;
    case 7:
      static_cast<void>(session.mover().start_layout(random.chance(0.5) ? "force" : "circular",
                                                     session.view().pipeline()));
      break;
    case 8:
      session.workspace().jobs().cancel_all();
      break;
    default:
      static_cast<void>(session.workspace().execute(
          edit::rename_actor(session.workspace().network(), one, "", "Renamed")));
  }
}

TEST_CASE("edits, filters, measures, layouts, saves and cancels in any order") {
  app_test::Folder folder;
  auto session = app_test::make_session(folder / "settings.json");
  session->workspace().file().open(app_test::sample());
  session->finish();
  REQUIRE(session->workspace().network().actor_count() > 50);
  Random random(7);
  for (int i = 0; i < 150; ++i) {
    random_move(*session, random);
    for (const char* id : {"betweenness", "community", "constraint"}) {
      static_cast<void>(session->view().pipeline().measure(id, Subject::actor));
    }
    if (i % 40 == 20) session->workspace().file().save_as(folder / "saved.json");
    if (i % 50 == 30) session->workspace().settings().ui_scale = 1 + i / 100.0;
    session->poll();
    for (const ActorId id : session->view().pipeline().visible().actors)
      REQUIRE(session->workspace().network().has(id));
    for (const TieId id : session->view().pipeline().visible().ties)
      REQUIRE(session->workspace().network().has(id));
    REQUIRE(session->view().scene().marks.size() ==
            session->view().pipeline().visible().actors.size());
  }
  session->finish();
  // What is derived at the end is what a fresh start derives.
  const auto measured = [](app::Session& s, const char* id) {
    s.view().pipeline().retry(id, Subject::actor);
    static_cast<void>(s.view().pipeline().measure(id, Subject::actor));
    s.finish();
    const auto result = s.view().pipeline().measure(id, Subject::actor).result;
    REQUIRE(result);
    return result->measured.values;
  };
  session->view().show_all();
  session->workspace().file().save_as(folder / "end.json");
  session->finish();
  auto fresh = app_test::make_session();
  fresh->workspace().file().open(folder / "end.json");
  fresh->finish();
  CHECK(fresh->workspace().network().same_content(session->workspace().network()));
  for (const char* id : {"degree", "community", "constraint"}) {
    CAPTURE(id);
    CHECK(measured(*session, id) == measured(*fresh, id));
  }
  NullProgress progress;
  const auto exact = analysis::betweenness(*session->view().pipeline().projection(), {}, progress);
  REQUIRE(exact);
  CHECK(exact->actors ==
        analysis::betweenness(*fresh->view().pipeline().projection(), {}, progress)->actors);
  // Only what was carried from edit to edit (analysis::BetweennessCache, which says how far) is
  // rounded differently in the last digits.
  const auto carried = measured(*session, "betweenness");
  REQUIRE(carried.size() == exact->actors.size());
  for (std::size_t i = 0; i < carried.size(); ++i) {
    CHECK(std::abs(*carried[i] - exact->actors[i]) <= 1e-12 * std::max(1.0, exact->actors[i]));
  }
  CHECK(measured(*fresh, "betweenness") ==
        analysis::Scores(exact->actors.begin(), exact->actors.end()));
}

}  // namespace
