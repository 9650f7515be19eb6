// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/asking.h"
#include "src/app/session/editing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <thread>

#include "src/app/session/session.h"
#include "src/present/scene_builder.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using analysis::Question;
using app_test::Chain;

std::vector<std::string> labels(const app::Session& session) {
  std::vector<std::string> texts;
  for (const scene::SceneLabel& label : session.view().scene().labels) texts.push_back(label.text);
  return texts;
}

void ask(app::Session& session, Question question) {
  session.asking().ask(question);
  session.finish();
}

TEST_CASE("an answer is pointed out in the picture, with its legend, and is no change") {
  Chain chain;
  app::Session& session = *chain.session;
  session.workspace().settings().for_room = false;
  const auto before = session.view().scene().marks.at(1).fill;
  ask(session, Question::fragile);
  REQUIRE(session.asking().card() != nullptr);
  CHECK(session.asking().card()->tie_links.size() == 3);
  CHECK(session.view().highlight_owner() == "answers");
  CHECK(session.view().scene().front_ties.size() == 3);
  CHECK(session.view().scene().legend.sections.at(0).heading == session.asking().card()->title);
  CHECK(session.workspace().document().history().done() == 0);
  CHECK_FALSE(session.workspace().document().modified());
  // The same again ends it.
  session.asking().ask(Question::fragile);
  session.poll();
  CHECK(session.asking().card() == nullptr);
  CHECK(session.view().highlight() == nullptr);
  CHECK(session.view().scene().marks.at(1).fill == before);
  CHECK(session.view().scene().front_ties.empty());
}

TEST_CASE("Esc ends first what was selected since, then the answer") {
  Chain chain;
  app::Session& session = *chain.session;
  session.workspace().settings().for_room = false;
  ask(session, Question::hard_to_reach);
  session.view().selected().set({chain.id("eve")});
  CHECK(app::escape(session));
  CHECK(session.view().selected().empty());
  CHECK(session.asking().question() == Question::hard_to_reach);
  CHECK(app::escape(session));
  session.poll();
  CHECK_FALSE(session.asking().question());
  CHECK(session.view().highlight() == nullptr);
  CHECK_FALSE(app::escape(session));
}

TEST_CASE("whoever points something else out ends the answer") {
  Chain chain;
  app::Session& session = *chain.session;
  session.workspace().settings().for_room = false;
  ask(session, Question::fragile);
  session.view().show_highlight({.title = "Other", .parts = {{.text = "x"}}}, "somebody");
  session.poll();
  CHECK_FALSE(session.asking().question());
  CHECK(session.view().highlight_owner() == "somebody");
  session.view().end_highlight("answers");
  CHECK(session.view().highlight() != nullptr);
  session.view().end_highlight("somebody");
  CHECK(session.view().highlight() == nullptr);
}

TEST_CASE("a question of a part is about these actors and the ties among them") {
  Chain chain;
  app::Session& session = *chain.session;
  session.workspace().settings().for_room = false;
  session.asking().ask_about({chain.id("bea"), chain.id("ann")});
  ask(session, Question::fragile);
  CHECK(session.asking().card()->ties == std::vector<TieId>{chain.tie("ab")});
  CHECK(session.asking().card()->about.find("2 actors") != std::string::npos);
  session.asking().ask_about({});
  session.finish();
  CHECK(session.asking().card()->ties.size() == 3);
  CHECK(session.asking().card()->about.find("5 actors") != std::string::npos);
  session.asking().ask_about({chain.id("ann")});  // one is no network
  CHECK(session.asking().part().empty());
}

TEST_CASE("whoever asks about a part need not come back for the work to begin") {
  Chain chain;
  app::Session& session = *chain.session;
  ask(session, Question::holds);
  session.asking().ask_about({chain.id("ann"), chain.id("bea"), chain.id("cat")});
  REQUIRE(session.workspace().jobs().idle());
  session.poll();  // one frame, as a window that rests has after a press
  CHECK_FALSE(session.workspace().jobs().idle());
}

TEST_CASE("an answer follows the network, the language and the audience") {
  Chain chain;
  app::Session& session = *chain.session;
  session.workspace().settings().for_room = false;
  ask(session, Question::fragile);
  REQUIRE(app::add_tie(session, chain.id("dan"), chain.id("ann"), 2));
  session.finish();
  CHECK(session.asking().card()->ties.empty());
  CHECK(session.view().highlight() == nullptr);  // nothing to point out any more
  const std::string english = session.asking().card()->title;
  session.workspace().set_language("lv");
  session.finish();
  CHECK(session.asking().card()->title != english);
}

/// Six families in a ring but one, which hangs by a single tie; a school between.
std::string village() {
  std::string nodes =
      R"({"id": "m", "name": "Testa novads", "kind": "municipality", "x": 0, "y": 9},
                         {"id": "s", "name": "Testa skola", "kind": "institution", "x": 0, "y": 0})";
  std::string edges;
  for (int i = 0; i < 6; ++i) {
    const std::string n = std::to_string(i);
    nodes += R"(, {"id": "f)" + n + R"(", "name": "Bērziņi )" + n +
             R"(", "kind": "family", "part_of": "m", "x": )" + n + R"(, "y": 3})";
    edges += std::string(i == 0 ? "" : ",") + R"({"source": "f)" + n +
             R"(", "target": "s", "kind": "trust"})";
  }
  return R"({"directed": false, "multigraph": true, "graph": {}, "nodes": [)" + nodes +
         R"(], "edges": [)" + edges + "]}";
}

TEST_CASE("for the room no person is named or pointed at: all of the same kind and place are") {
  app_test::Folder folder;
  app_test::write_text(folder / "village.json", village());
  auto session = app_test::make_session();
  CHECK(session->view().audience() == present::Audience::room);  // the careful way is the standard
  session->workspace().file().open(folder / "village.json");
  session->finish();
  const auto family = *session->workspace().network().find_actor("f0");
  ask(*session, Question::fragile);
  // All six families are told alike: all are shown, the school too, and no tie by itself.
  REQUIRE(session->view().highlight() != nullptr);
  CHECK(session->view().scene().front_ties.empty());
  CHECK(std::ranges::binary_search(session->view().scene().front_marks,
                                   *session->view().mark_of(family)));
  CHECK(session->view().scene().front_marks.size() == 7);
  for (const std::string& text : labels(*session)) {
    CHECK_MESSAGE(text.find("Bērziņi") == std::string::npos, text);
  }
  const auto named = labels(*session);
  CHECK(std::ranges::find(named, "Testa skola") != named.end());
  const study::QuestionCard* card = session->asking().card();
  for (const study::AnswerLink& link : card->tie_links) {
    CHECK(link.ties.empty());
    CHECK(link.text.find("Bērziņi") == std::string::npos);
    CHECK(link.actors.size() >= 6);
  }
  session->view().set_audience(present::Audience::planner);
  session->finish();
  CHECK(session->view().scene().front_ties.size() == 6);
  CHECK(labels(*session).size() == 8);
  CHECK(session->asking().card()->tie_links.at(0).text.find("Bērziņi") != std::string::npos);
}

TEST_CASE("too few persons to be told alike are not pointed at, wherever they live") {
  Chain chain;  // two individuals, two families, and eve's institution
  app::Session& session = *chain.session;
  ask(session, Question::fragile);
  const auto persons = [&] {
    return std::ranges::count_if(
        session.view().scene().front_marks, [&](const scene::MarkIndex mark) {
          const auto id = present::actor_of(session.view().scene().marks[mark].tag);
          REQUIRE(id);
          return present::is_person(session.workspace().network(), *id);
        });
  };
  CHECK(session.asking().card()->tie_links.size() > 0);
  CHECK(persons() == 0);
  CHECK(session.view().scene().front_ties.empty());
  // The same answer for the planner: there are persons to point at.
  session.view().set_audience(present::Audience::planner);
  session.finish();
  CHECK(persons() == 2);  // the cut points of the chain: Bea and Cat
  CHECK(session.view().scene().front_ties.size() == 3);
}

/// Keeps the workers from whatever is asked next, until it is cancelled.
void occupy_workers(app::Session& session) {
  for (unsigned i = 0; i < session.workspace().options().threads; ++i) {
    session.workspace().jobs().start(
        {.label = {"job.read"}, .work = [](app::Jobs::Port& port) -> app::Jobs::Delivery {
           while (!port.progress().cancelled()) std::this_thread::yield();
           return {};
         }});
  }
}

TEST_CASE("a stopped answer can be asked for again") {
  Chain chain;
  app::Session& session = *chain.session;
  occupy_workers(session);
  session.asking().ask(Question::stage);
  session.poll();
  session.workspace().jobs().cancel_all();
  session.finish();
  REQUIRE(session.asking().card()->cancelled);
  CHECK(session.asking().card()->sentences.empty());
  session.view().pipeline().retry(Question::stage);
  session.finish();
  CHECK_FALSE(session.asking().card()->cancelled);
  CHECK_FALSE(session.asking().card()->sentences.empty());
}

TEST_CASE("another document ends the question") {
  Chain chain;
  ask(*chain.session, Question::stage);
  chain.session->workspace().file().open(app_test::sample());
  chain.session->finish();
  CHECK_FALSE(chain.session->asking().question());
  CHECK(chain.session->view().highlight() == nullptr);
}

}  // namespace
