// SPDX-License-Identifier: Apache-2.0
#include "src/study/methods.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "src/i18n/translator.h"
#include "tests/support/places.h"

namespace {

using namespace saite;
using study::Finding;
using study::Method;
using study::MethodQuery;

/// Ten people of two places who meet at three events, most of them at two, and, where ring()
/// was called, trust each other round a ring, every second pair of them kin.
struct Village : test::Places {
  std::vector<ActorId> people;
  std::vector<ActorId> events;

  Village() {
    for (const char* town : {"Aglona", "Baltinava"}) {
      const ActorId place = add(town, "municipality");
      for (int i = 0; i < 5; ++i) {
        const std::string name = "Secret " + std::string(town, 1) + std::to_string(i);
        people.push_back(add(name, "individual", place));
      }
    }
    for (const char* event : {"Fair", "Feast", "Fire"}) events.push_back(add(event, "institution"));
    for (std::size_t i = 0; i < people.size(); ++i) {
      tie(people[i], events[i % 3], "membership");
      tie(people[i], events[(i + 1) % 3], "membership");
    }
  }
  /// Who is at one event is sent to the next.
  void refer() {
    tie(events[0], events[1], "referral");
    tie(events[1], events[2], "referral");
    tie(people[0], events[0], "referral");
  }
  void ring() {
    for (std::size_t i = 0; i < people.size(); ++i) {
      tie(people[i], people[(i + 1) % people.size()], "trust");
      if (i % 2 == 0) tie(people[i], people[i + 1], "kinship");
    }
  }

 private:
  void tie(ActorId a, ActorId b, const char* kind) {
    REQUIRE(network.add_tie({.source = a,
                             .target = b,
                             .key = network.fresh_tie_key(),
                             .kind = network.edit_tie_kinds().find_or_add(kind)}));
  }
};

Result<Finding> ask(const model::Network& network, const MethodQuery& query,
                    study::Audience audience) {
  auto projection = project::Projection::create(network);
  REQUIRE(projection);
  const i18n::Translator t("en");
  NullProgress progress;
  return study::ask_method(network,
                           std::make_shared<const project::Projection>(std::move(*projection)),
                           query, audience, t, progress);
}

/// Each method, as somebody would ask it here.
std::vector<MethodQuery> all_queries(const Village& village) {
  std::vector<MethodQuery> queries;
  for (std::size_t i = 0; i < study::method_ids.size(); ++i) {
    MethodQuery query{.method = static_cast<Method>(i),
                      .targets = {"individual"},
                      .providers = {"institution"},
                      .doors = {"individual"},
                      .actors = {village.people.front()},
                      .formula = "trust ~ membership"};
    queries.push_back(query);
    query.directed = true;
    query.by = "kind";
    query.way = analysis::ServiceWay::to_provider;
    queries.push_back(query);
  }
  return queries;
}

TEST_CASE("each method finds something, with rows as wide as their headings") {
  Village meeting;
  Village trusting;
  trusting.ring();
  trusting.refer();
  for (const MethodQuery& query : all_queries(meeting)) {
    CAPTURE(study::method_id(query.method));
    CHECK(study::is_complete(query));
    const Village& village = query.method == Method::two_modes ? meeting : trusting;
    const auto found = ask(village.network, query, study::Audience::planner);
    REQUIRE(found);
    CHECK_FALSE(found->sentences.empty());
    REQUIRE_FALSE(found->tables.empty());
    for (const Finding::Table& table : found->tables) {
      CHECK_FALSE(table.rows.empty());
      CHECK(table.words <= table.headings.size());
      CHECK((found->tables.size() == 1 || !table.title.empty()));
      for (const Finding::Row& row : table.rows) CHECK(row.cells.size() == table.headings.size());
    }
  }
}

bool says(const Finding& finding, const char* word) {
  const auto has = [&](const std::string& text) { return text.find(word) != std::string::npos; };
  return std::ranges::any_of(finding.sentences, has) ||
         std::ranges::any_of(finding.tables, [&](const Finding::Table& table) {
           return std::ranges::any_of(table.rows, [&](const Finding::Row& row) {
             return std::ranges::any_of(row.cells, has);
           });
         });
}

TEST_CASE("no method names or points at people before the room") {
  Village meeting;
  Village trusting;
  trusting.ring();
  trusting.refer();
  int named = 0;
  for (const MethodQuery& query : all_queries(meeting)) {
    CAPTURE(study::method_id(query.method));
    const Village& village = query.method == Method::two_modes ? meeting : trusting;
    const auto found = ask(village.network, query, study::Audience::room);
    REQUIRE(found);
    CHECK_FALSE(says(*found, "Secret"));
    for (const Finding::Table& table : found->tables) {
      for (const Finding::Row& row : table.rows) {
        for (const ActorId id : row.actors) CHECK_FALSE(present::is_person(village.network, id));
      }
    }
    const auto planner = ask(village.network, query, study::Audience::planner);
    REQUIRE(planner);
    named += says(*planner, "Secret") ? 1 : 0;
  }
  CHECK(named >= 8);  // contacts, telling, referrals, two modes and more would have named them
}

TEST_CASE("pressing a row of coverage is about those who are not reached") {
  const Village village;
  const MethodQuery query{
      .targets = {"individual"}, .providers = {"Fair"}, .steps = 1, .group_by = "municipality"};
  const auto found = ask(village.network, query, study::Audience::planner);
  REQUIRE(found);
  const Finding::Table& table = found->tables.front();
  REQUIRE(table.rows.size() == 3);  // two places and all
  CHECK(table.rows[2].actors.size() == 3);
  CHECK(table.rows[0].actors.size() + table.rows[1].actors.size() == 3);
  CHECK_FALSE(table.selects.empty());
}

TEST_CASE("sentences hold on the smallest maps") {
  test::Places two;
  two.add("a", "individual");
  const auto alone = ask(two.network, {.method = Method::key_players}, study::Audience::planner);
  REQUIRE_FALSE(alone);
  CHECK(alone.error().code == "too_few_for_sets");
  const MethodQuery tell{.method = Method::telling, .actors = {two.actors.front()}};
  const auto told = ask(two.network, tell, study::Audience::planner);
  REQUIRE(told);
  CHECK(told->sentences.front().find("about as many") != std::string::npos);  // not "0 fewer"
  two.add("b", "individual");
  const auto leaving = ask(two.network, {.method = Method::robustness}, study::Audience::planner);
  REQUIRE(leaving);
  REQUIRE(leaving->tables.front().rows.size() == 2);  // none gone, one gone: each once
  const auto cover =
      ask(two.network, {.targets = {"b"}, .providers = {"a"}}, study::Audience::planner);
  REQUIRE(cover);  // no municipalities: by kind
  CHECK(cover->tables.front().rows.front().cells.front() == "Individual");
}

TEST_CASE("what a method lacks is known before it is asked; what it cannot do is said") {
  const Village village;
  for (const Method method : {Method::coverage, Method::contacts, Method::telling, Method::pairs}) {
    CHECK_FALSE(study::is_complete({.method = method}));
  }
  CHECK(study::is_complete({.method = Method::census}));
  const auto nobody = ask(village.network, {.targets = {"family"}, .providers = {"institution"}},
                          study::Audience::planner);
  REQUIRE_FALSE(nobody);
  const auto words =
      ask(village.network, {.method = Method::pairs, .formula = "trust"}, study::Audience::planner);
  REQUIRE_FALSE(words);
  CHECK(words.error().code == "bad_formula");
}

}  // namespace
