// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/planning.h"
#include "src/app/session/editing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "src/app/plan/plan_picture.h"
#include "src/edit/network_edits.h"
#include "src/io/write_json.h"
#include "src/report/invitation_table.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app::Draft;
using app_test::Chain;
using Ids = std::vector<ActorId>;

std::string bytes(const app::Session& session) {
  return io::to_json(session.workspace().network());
}

Ids actors_of(const study::WhatIfResult& result, const std::vector<project::Index>& indices) {
  Ids ids;
  for (const project::Index u : indices) ids.push_back(result.projection->actor(u));
  return ids;
}

const analysis::WhatIf& found(const app::Session& session) {
  REQUIRE(session.planning().what_if().result);
  return session.planning().what_if().result->found;
}

TEST_CASE("a draft touches nothing, and its numbers follow it") {
  Chain chain;
  app::Session& session = *chain.session;
  const std::string before = bytes(session);
  app::begin_what_if(session);
  session.view().selected().set({chain.id("bea")});
  app::remove_selected(session);
  session.finish();
  CHECK(bytes(session) == before);
  CHECK_FALSE(session.workspace().document().modified());
  CHECK(session.workspace().network().has(chain.id("bea")));
  CHECK(session.view().selected().empty());
  CHECK(found(session).before.actors == 5);
  CHECK(found(session).after.actors == 4);
  CHECK(found(session).before.parts == 2);  // the chain and Eve
  CHECK(found(session).after.parts == 3);   // Anna, Cat and Dan, Eve
  CHECK(actors_of(*session.planning().what_if().result, found(session).newly_isolated) ==
        Ids{chain.id("ann")});
  const std::vector<Draft::NewTie> ties{{chain.id("ann"), chain.id("eve"), 0}};
  CHECK(session.planning().draft().add(ties) == 1);
  session.finish();
  CHECK(found(session).after.isolates.empty());
  CHECK(bytes(session) == before);
  app::discard_what_if(session);
  session.finish();
  CHECK(bytes(session) == before);
  CHECK_FALSE(session.workspace().document().history().can_undo());
  CHECK(session.view().highlight() == nullptr);
}

TEST_CASE("accepting is one step, and undoing it restores every byte") {
  Chain chain;
  app::Session& session = *chain.session;
  const std::string before = bytes(session);
  app::begin_what_if(session);
  Draft& draft = session.planning().draft();
  const Ids gone{chain.id("bea")};
  const std::vector<TieId> cut{chain.tie("cd")};
  draft.remove(gone, cut);
  draft.add(std::vector<Draft::NewTie>{{chain.id("ann"), chain.id("eve"), 2},
                                       {chain.id("dan"), chain.id("eve"), 3}});
  session.finish();
  const analysis::Snapshot promised = found(session).after;
  REQUIRE(app::accept_what_if(session));
  CHECK_FALSE(draft.active());
  CHECK(session.workspace().document().history().done() == 1);
  CHECK(session.workspace().network().actor_count() == 4);
  CHECK(session.workspace().network().tie_count() == 2);
  app::begin_what_if(session);
  session.finish();  // the present is what was promised
  CHECK(found(session).before.parts == promised.parts);
  CHECK(found(session).before.ties == promised.ties);
  CHECK(found(session).before.fragmentation == promised.fragmentation);
  CHECK(found(session).before.isolates.size() == promised.isolates.size());
  app::discard_what_if(session);
  app::undo(session);
  CHECK(bytes(session) == before);
  app::redo(session);
  CHECK(session.workspace().network().tie_count() == 2);
}

TEST_CASE("undo inside a draft takes back its newest step and never what came before it") {
  Chain chain;
  app::Session& session = *chain.session;
  REQUIRE(app::add_tie(session, chain.id("ann"), chain.id("eve"), 0));
  app::begin_what_if(session);
  CHECK_FALSE(app::can_undo(session));
  Draft& draft = session.planning().draft();
  draft.remove(Ids{chain.id("ann")}, {});
  draft.remove({}, std::vector{chain.tie("cd")});
  session.poll();
  app::undo(session);
  CHECK_FALSE(draft.removes(chain.tie("cd")));
  CHECK(draft.removes(chain.id("ann")));
  // A change of the document after that is newer, so it goes first.
  REQUIRE(session.workspace().execute(edit::move_actors(
      session.workspace().network(), {{{chain.id("dan"), {}, {Position{1, 1}, true}}}}, 0)));
  session.poll();
  app::undo(session);
  CHECK(draft.removes(chain.id("ann")));
  CHECK(session.workspace().document().history().done() == 1);
  app::undo(session);
  CHECK(draft.empty());
  CHECK_FALSE(app::can_undo(session));
  app::undo(session);
  CHECK(session.workspace().network().tie_count() == 4);
  app::redo(session);
  CHECK(draft.removes(chain.id("ann")));
}

TEST_CASE("a draft lives on while the document is edited; what vanished drops out") {
  Chain chain;
  app::Session& session = *chain.session;
  app::begin_what_if(session);
  Draft& draft = session.planning().draft();
  draft.remove(Ids{chain.id("bea")}, std::vector{chain.tie("cd")});
  draft.add(std::vector<Draft::NewTie>{{chain.id("eve"), chain.id("ann"), 0}});
  REQUIRE(session.workspace().execute(
      edit::remove(session.workspace().network(), {{chain.id("eve")}}, {{chain.tie("cd")}})));
  session.finish();
  CHECK(draft.content().size() == 1);
  CHECK(draft.removes(chain.id("bea")));
  CHECK(found(session).before.actors == 4);
  CHECK(found(session).after.actors == 3);
  REQUIRE(app::accept_what_if(session));
  CHECK(session.workspace().network().actor_count() == 3);
}

TEST_CASE("a draft refuses what makes no sense") {
  Chain chain;
  Draft draft;
  const ActorId ann = chain.id("ann");
  const ActorId eve = chain.id("eve");
  draft.begin();
  CHECK(draft.add(std::vector<Draft::NewTie>{{ann, ann, 0}}) == 0);
  CHECK(draft.add(std::vector<Draft::NewTie>{{ann, eve, 0}, {eve, ann, 0}}) == 1);
  CHECK(draft.adds(eve, ann));
  draft.remove(Ids{eve}, {});  // takes the new tie along
  CHECK_FALSE(draft.adds(ann, eve));
  CHECK(draft.add(std::vector<Draft::NewTie>{{ann, eve, 0}}) == 0);
  draft.take_back(eve);
  CHECK(draft.empty());
}

TEST_CASE("a tie beside others counts only when the last of them goes") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto second = app::add_tie(session, chain.id("ann"), chain.id("bea"), 2);
  REQUIRE(second);
  app::begin_what_if(session);
  Draft& draft = session.planning().draft();
  draft.remove({}, std::vector{*second});
  session.finish();
  CHECK(found(session).after.ties == found(session).before.ties);
  draft.remove({}, std::vector{chain.tie("ab")});
  session.finish();
  CHECK(found(session).after.ties == found(session).before.ties - 1);
  CHECK(found(session).newly_isolated.size() == 1);
}

TEST_CASE("the reach of a service") {
  Chain chain;
  app::Session& session = *chain.session;
  app::begin_what_if(session);
  session.planning().service() = {{"individual"}, {}, 1};  // Anna and Bea
  session.planning().draft().add(std::vector<Draft::NewTie>{{chain.id("eve"), chain.id("ann"), 0}});
  session.finish();
  const study::WhatIfResult& result = *session.planning().what_if().result;
  CHECK(result.with_reach);
  CHECK(result.found.before.unreached.size() == 2);  // Dan and Eve
  CHECK(actors_of(result, result.found.newly_reached) == Ids{chain.id("eve")});
  const auto lines = study::what_if_lines(result.found, true, session.workspace().text());
  for (const study::WhatIfLine& line : lines) {
    CHECK_MESSAGE(line.name.find("what_if.") == std::string::npos, line.name);
    CHECK_MESSAGE(line.meaning.find("what_if.") == std::string::npos, line.meaning);
  }
  const auto better = [&](const char* id) {
    const auto line = std::ranges::find(lines, id, &study::WhatIfLine::id);
    REQUIRE(line != lines.end());
    return line->better;
  };
  CHECK(better("reached") == 1);
  CHECK(better("actors") == 0);
}

TEST_CASE("suggested ties, tried out, bring what they promise") {
  for (const auto aim : {analysis::SuggestAim::join_parts, analysis::SuggestAim::reach_service,
                         analysis::SuggestAim::shorten}) {
    CAPTURE(static_cast<int>(aim));
    Chain chain;
    app::Session& session = *chain.session;
    app::Planning& planning = session.planning();
    planning.suggest_query().aim = aim;
    planning.suggest_query().count = 1;
    planning.suggest_query().service = {{"community"}, {}, 1};  // Eve, whom nobody knows
    planning.suggestions();
    session.finish();
    const auto suggested = planning.known_suggestions();
    REQUIRE(suggested.result);
    REQUIRE(suggested.result->found.ties.size() == 1);
    const analysis::Suggestion tie = suggested.result->found.ties[0];
    app::begin_what_if(session);
    planning.service() = planning.suggest_query().service;
    const auto& projection = *suggested.result->projection;
    planning.draft().add(
        std::vector<Draft::NewTie>{{projection.actor(tie.a), projection.actor(tie.b), 0}});
    session.finish();
    const analysis::WhatIf& outcome = found(session);
    if (aim == analysis::SuggestAim::join_parts) {
      CHECK(*outcome.before.fragmentation - *outcome.after.fragmentation ==
            doctest::Approx(tie.gain));
    } else if (aim == analysis::SuggestAim::reach_service) {
      CHECK(outcome.after.reached - outcome.before.reached == tie.gain);
    } else {
      CHECK(outcome.before.distance_fragmentation->value -
                outcome.after.distance_fragmentation->value ==
            doctest::Approx(tie.gain));
    }
    CHECK(study::gain_text(aim, tie.gain, 1, session.workspace().text()).find("suggest.") ==
          std::string::npos);
  }
}

TEST_CASE("kinds that do not meet are not introduced") {
  Chain chain;
  app::Session& session = *chain.session;
  app::Planning& planning = session.planning();
  planning.suggest_query().kinds_that_meet = true;  // Eve's kind meets nobody
  planning.suggestions();
  session.finish();
  REQUIRE(planning.known_suggestions().result);
  CHECK(planning.known_suggestions().result->found.ties.empty());
  planning.suggest_query().kind_pairs = {{"community", "family"}};
  planning.suggestions();
  session.finish();
  const auto& result = *planning.known_suggestions().result;
  REQUIRE(result.found.ties.size() == 1);
  CHECK(result.projection->actor(result.found.ties[0].b) == chain.id("eve"));
}

TEST_CASE("the smallest room, whom nobody speaks for, and who is coming anyway") {
  Chain chain;
  app::Session& session = *chain.session;
  app::Planning& planning = session.planning();
  planning.invite_query().groupings = {"kind"};
  planning.invitation();
  session.finish();
  const auto seats = [&] {
    REQUIRE(planning.invitation().result);
    Ids ids;
    for (const auto& seat : planning.invitation().result->found.seats) {
      ids.push_back(planning.invitation().result->projection->actor(seat.actor));
    }
    return ids;
  };
  CHECK(seats().size() == 3);  // one of each kind
  planning.invite_query().coming = {chain.id("eve")};
  planning.invite_query().not_these = {chain.id("cat"), chain.id("dan")};
  planning.invitation();
  session.finish();
  CHECK(seats() == Ids{chain.id("bea")});
  const study::InviteResult& result = *planning.invitation().result;
  CHECK(result.found.nobody.size() == 1);
  const std::string text =
      study::invitation_text(session.workspace().network(), result, session.workspace().text());
  CHECK(text.find("Bea") != std::string::npos);
  CHECK(text.find("Individual") != std::string::npos);
  CHECK(text.find("invite.") == std::string::npos);
  const std::string csv =
      report::invitation_csv(session.workspace().network(), result, session.workspace().text());
  CHECK(csv.find("bea,Bea,") != std::string::npos);
}

TEST_CASE("the map points out what a draft is about") {
  Chain chain;
  app::Session& session = *chain.session;
  session.view().set_audience(present::Audience::planner);
  app::begin_what_if(session);
  session.poll();
  CHECK(session.view().highlight() == nullptr);
  session.planning().draft().remove(Ids{chain.id("bea")}, {});
  session.planning().draft().add(std::vector<Draft::NewTie>{{chain.id("cat"), chain.id("eve"), 0}});
  session.finish();
  REQUIRE(session.view().highlight() != nullptr);
  CHECK(session.view().highlight_owner() == app::plan_highlight_owner);
  const auto& parts = session.view().highlight()->parts;
  REQUIRE(parts.size() == 3);  // what goes, what comes, whom it leaves alone
  CHECK(parts[0].actors == Ids{chain.id("bea")});
  CHECK(parts[0].ties == std::vector{chain.tie("ab"), chain.tie("bc")});
  CHECK(parts[1].pairs.size() == 1);
  CHECK(parts[2].actors == Ids{chain.id("ann")});
  // Who is left without ties is told once, though nobody reaches her either.
  session.planning().service() = {{"family"}, {}, 3};
  session.finish();
  CHECK(session.planning().what_if().result->found.newly_unreached.size() == 1);
  CHECK(session.view().highlight()->parts.size() == 4);  // and Eve is reached by her new tie
  CHECK(session.view().highlight()->parts[2].actors == Ids{chain.id("ann")});
  CHECK(session.view().highlight()->parts[3].actors == Ids{chain.id("eve")});
  // Esc takes the selection away, not the draft.
  session.view().selected().set({chain.id("dan")});
  app::escape(session);
  CHECK(session.view().selected().empty());
  CHECK(session.planning().draft().active());
  CHECK(session.view().scene().ties.size() == 4);  // the new one too
}

TEST_CASE("to the room a draft shows what was chosen by hand, and of whom it finds no person") {
  Chain chain;
  app::Session& session = *chain.session;
  CHECK(session.view().audience() == present::Audience::room);
  app::begin_what_if(session);
  session.planning().draft().remove(Ids{chain.id("bea")}, {});
  session.finish();
  REQUIRE(session.view().highlight() != nullptr);
  for (const auto& part : session.view().highlight()->parts) {
    CHECK(std::ranges::find(part.actors, chain.id("ann")) == part.actors.end());
  }
  CHECK(session.view().highlight()->parts.at(0).actors == Ids{chain.id("bea")});
}

TEST_CASE("suggestions are of what a running draft would leave, and stay while they are tried") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto suggested = [&] {
    static_cast<void>(session.planning().suggestions());
    session.finish();
    REQUIRE(session.planning().suggestions().result);
    const study::SuggestResult& result = *session.planning().suggestions().result;
    std::vector<std::pair<ActorId, ActorId>> pairs;
    for (const analysis::Suggestion& tie : result.found.ties) {
      pairs.emplace_back(result.projection->actor(tie.a), result.projection->actor(tie.b));
    }
    return pairs;
  };
  const auto about = [](const auto& pairs, ActorId id) {
    return std::ranges::any_of(
        pairs, [&](const auto& pair) { return pair.first == id || pair.second == id; });
  };
  const ActorId eve = chain.id("eve");
  REQUIRE(about(suggested(), eve));  // who is alone
  app::begin_what_if(session);
  session.planning().draft().remove(std::array{eve}, {});
  CHECK_FALSE(about(suggested(), eve));
  session.planning().draft().undo();
  const auto before = suggested();
  const std::vector<Draft::NewTie> tried{{before.front().first, before.front().second, 0}};
  CHECK(session.planning().draft().add(tried) == 1);
  CHECK(suggested() == before);
  // Another way to join her is counted.
  session.planning().draft().undo();
  const ActorId other = before.front().first == eve ? before.front().second : before.front().first;
  for (const char* key : {"ann", "bea", "cat", "dan"}) {
    if (chain.id(key) == other) continue;
    CHECK(session.planning().draft().add(std::vector<Draft::NewTie>{{eve, chain.id(key), 0}}) == 1);
    break;
  }
  CHECK_FALSE(about(suggested(), eve));
}

}  // namespace
