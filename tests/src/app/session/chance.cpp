// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/chance.h"

#include <doctest/doctest.h>

#include "tests/src/app/support.h"

namespace {

using namespace saite;
using analysis::NullModel;
using app_test::Chain;

const app::Chance::View& looked_at(app::Session& session) {
  session.chance().view();
  session.finish();
  return session.chance().known();
}

TEST_CASE("chance is asked for only where somebody chose it and looks") {
  Chain chain;
  app::Session& session = *chain.session;
  CHECK_FALSE(looked_at(session).result);
  session.chance().choose(NullModel::density);
  session.finish();
  CHECK_FALSE(session.chance().known().result);
  const auto& view = looked_at(session);
  REQUIRE(view.result);
  CHECK(view.result->query.model == NullModel::density);
  CHECK(view.result->networks == 200);
  CHECK(view.result->of.contains("components"));
  CHECK_FALSE(view.result->of.contains("stage_chance"));
}

TEST_CASE("chance follows edits, filters and the choice, and is forgotten with it") {
  Chain chain;
  app::Session& session = *chain.session;
  session.chance().choose(NullModel::degrees);
  const auto first = looked_at(session).result;
  REQUIRE(first);
  CHECK(looked_at(session).result == first);  // nothing changed: nothing is made anew
  session.chance().choose(NullModel::density);
  const auto second = looked_at(session).result;
  CHECK(second != first);
  chain.add_tie("ann", "eve");
  const auto third = looked_at(session).result;
  REQUIRE(third);
  CHECK(third != second);
  CHECK(third->observed.at("isolates") == second->observed.at("isolates") - 1);
  session.chance().choose(std::nullopt);
  CHECK_FALSE(looked_at(session).result);
}

TEST_CASE("an answer says what would be usual once somebody chose to see it") {
  Chain chain;
  app::Session& session = *chain.session;
  session.asking().ask(analysis::Question::hard_to_reach);
  session.finish();
  REQUIRE(session.asking().card() != nullptr);
  CHECK_FALSE(session.asking().card()->sentences.empty());
  CHECK(session.asking().card()->chance.empty());
  CHECK_FALSE(session.chance().known().result);
  session.chance().choose(NullModel::density);
  session.finish();
  const auto& told = session.asking().card()->chance;
  REQUIRE_FALSE(told.empty());
  CHECK(told.front().measure == "isolates");
  CHECK(told.front().sentence.find("would be usual") != std::string::npos);
  session.chance().choose(std::nullopt);
  session.finish();
  CHECK(session.asking().card()->chance.empty());
}

}  // namespace
