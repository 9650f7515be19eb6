// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/methods.h"

#include <doctest/doctest.h>

#include "src/app/session/editing.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Chain;

TEST_CASE("a method is worked out when it is asked, and says when the map has changed since") {
  Chain chain;
  app::Session& session = *chain.session;
  app::Methods& methods = session.methods();
  const auto now = [&] { return methods.found(session.view().audience(), "en"); };
  methods.query().method = study::Method::census;
  session.finish();
  CHECK_FALSE(methods.asked());
  CHECK_FALSE(now());
  methods.ask();
  session.finish();
  const auto first = now();
  REQUIRE(first);
  CHECK_FALSE(methods.outdated(session.workspace().document(), session.view().pipeline()));
  chain.add_tie("ann", "eve");
  session.finish();
  CHECK(now() == first);
  CHECK(methods.outdated(session.workspace().document(), session.view().pipeline()));
  methods.ask();
  session.finish();
  CHECK(now() != first);
  CHECK_FALSE(methods.outdated(session.workspace().document(), session.view().pipeline()));
}

TEST_CASE("what was found is shown to no other audience, and told anew in another language") {
  Chain chain;
  app::Session& session = *chain.session;
  app::Methods& methods = session.methods();
  session.workspace().settings().for_room = false;
  session.finish();
  methods.query() = {.method = study::Method::contacts, .actors = {chain.id("bea")}};
  methods.ask();
  session.finish();
  REQUIRE(methods.found(study::Audience::planner, "en"));
  CHECK_FALSE(methods.found(study::Audience::room, "en"));
  session.workspace().settings().for_room = true;
  session.poll();
  CHECK_FALSE(methods.found(session.view().audience(), "en"));
  session.finish();
  const auto room = methods.found(study::Audience::room, "en");
  REQUIRE(room);
  for (const auto& row : room->finding.tables.front().rows) CHECK(row.cells.front() != "Anna");
  session.workspace().set_language("lv");
  session.finish();
  const auto told = methods.found(study::Audience::room, "lv");
  REQUIRE(told);
  CHECK(told->finding.sentences != room->finding.sentences);
}

TEST_CASE(
    "another method in the fields shows nothing of the one before; another document neither") {
  Chain chain;
  app::Session& session = *chain.session;
  app::Methods& methods = session.methods();
  methods.query() = {.method = study::Method::robustness, .actors = {chain.id("bea")}};
  methods.ask();
  session.finish();
  const auto audience = session.view().audience();
  CHECK(methods.asked_this());
  CHECK(methods.found(audience, "en"));
  methods.query().method = study::Method::kinds;
  CHECK_FALSE(methods.asked_this());
  CHECK_FALSE(methods.found(audience, "en"));
  methods.query().method = study::Method::robustness;
  CHECK(methods.found(audience, "en"));
  session.workspace().file().open(app_test::sample());
  session.finish();
  CHECK_FALSE(methods.asked());
  CHECK(methods.query().actors.empty());
}

TEST_CASE("the page of contacts is written") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto file = chain.folder / "bea.svg";
  session.view().export_contacts(
      file, {.method = study::Method::contacts, .actors = {chain.id("bea")}}, "2026-11-29");
  session.finish();
  const std::string svg = app_test::read_text(file);
  CHECK(svg.find("Bea") != std::string::npos);
  CHECK(svg.find("Anna") != std::string::npos);
  CHECK(svg.find("Dāniels") == std::string::npos);  // no contact
  CHECK(svg.find("2026-11-29") != std::string::npos);
}

}  // namespace
