// SPDX-License-Identifier: Apache-2.0
#include "src/app/session/editing.h"
#include "src/study/question_card.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/src/app/support.h"

namespace {

using namespace saite;
using analysis::Question;

constexpr Question all_questions[] = {Question::holds,         Question::connects,
                                      Question::hard_to_reach, Question::fragile,
                                      Question::stage,         Question::introduce};

bool is_sentence(const std::string& text) {
  return !text.empty() && text.find('{') == std::string::npos &&
         text.find("question.") == std::string::npos && text.find("measure.") == std::string::npos;
}

/// The card as far as it is known; asks for the answer where nobody has.
study::QuestionCard card_of(app::Session& session, Question question, bool room) {
  const study::AnswerView view = session.view().pipeline().answer(question);
  const auto audience = room ? study::Audience::room : study::Audience::planner;
  return study::make_card(
      question, {session.workspace().network(), session.workspace().text(), view, audience, false});
}

TEST_CASE("every question is answered in words, in both languages, for planners and the room") {
  auto session = app_test::make_session();
  session->workspace().file().open(app_test::sample());
  session->finish();
  for (const Question question : all_questions) {
    CHECK(card_of(*session, question, false).waiting);
  }
  session->finish();
  for (const char* language : {"en", "lv"}) {
    session->workspace().set_language(language);
    for (const Question question : all_questions) {
      for (const bool room : {false, true}) {
        const study::QuestionCard card = card_of(*session, question, room);
        CHECK_FALSE(card.waiting);
        CHECK_MESSAGE(card.problem.empty(), card.problem);
        CHECK_MESSAGE(is_sentence(card.title), card.title);
        CHECK_FALSE(card.sentences.empty());
        for (const std::string& sentence : card.sentences) {
          CHECK_MESSAGE(is_sentence(sentence), sentence);
        }
        for (const auto& row : card.evidence) CHECK_MESSAGE(is_sentence(row.first), row.first);
        for (const ActorId id : card.actors) CHECK(session->workspace().network().has(id));
      }
    }
  }
}

TEST_CASE("the room hears no name of a person") {
  app_test::Chain chain;
  app::Session& session = *chain.session;
  const auto ask = [&](bool room) {
    std::string all;
    for (const Question question : all_questions) {
      for (const auto& s : card_of(session, question, room).sentences) all += s + "\n";
    }
    return all;
  };
  ask(false);
  session.finish();
  CHECK(ask(false).find("Eve") != std::string::npos);
  for (const ActorId id : session.workspace().network().actors()) {
    if (!present::is_person(session.workspace().network(), id)) continue;
    const std::string& name = session.workspace().network().actor(id).display_name("en");
    CHECK_MESSAGE(ask(true).find(name) == std::string::npos, name);
  }
}

TEST_CASE("answers follow the network") {
  app_test::Chain chain;
  app::Session& session = *chain.session;
  const auto bridges = [&] {
    static_cast<void>(card_of(session, Question::fragile, false));
    session.finish();
    return card_of(session, Question::fragile, false).ties.size();
  };
  CHECK(bridges() == 3);
  REQUIRE(app::add_tie(session, chain.id("dan"), chain.id("ann"), 2));
  CHECK(bridges() == 0);
}

}  // namespace
