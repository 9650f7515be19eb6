// SPDX-License-Identifier: Apache-2.0
// Isolation, reach of services, what-if, suggestions: what planners ask for.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "graph/analysis/community/isolation.h"
#include "graph/analysis/community/reach_services.h"
#include "graph/analysis/planning/suggest.h"
#include "graph/analysis/planning/whatif.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::Facts;
using analysis::SuggestAim;
using Edges = std::vector<Projection::Edge>;

Grouping plan_groups(std::vector<Index> groups, std::vector<std::string> names) {
  return {"test", std::move(names), std::move(groups)};
}

Facts kinds_only(std::vector<std::string> kinds) {
  Facts facts;
  facts.kind = std::move(kinds);
  facts.municipality.group_of.assign(facts.kind.size(), no_index);
  facts.community.group_of.assign(facts.kind.size(), no_index);
  facts.place.resize(facts.kind.size());
  return facts;
}

}  // namespace

TEST_CASE("isolation: Florentine marriages with Pucci") {
  NullProgress progress;
  const auto graph = test::florentine(true);
  const auto found = *analysis::isolation(graph.projection(), progress);
  CHECK(found.isolates == std::vector<Index>{graph["Pucci"]});
  CHECK(found.small_parts.empty());
  CHECK(found.hanging == std::vector<Index>{graph["Acciaiuoli"], graph["Ginori"],
                                            graph["Lamberteschi"], graph["Pazzi"]});
  REQUIRE(found.behind.size() == 3);
  CHECK(found.behind[0].gate == graph["Medici"]);
  CHECK(found.behind[0].actors ==
        std::vector<Index>{graph["Acciaiuoli"], graph["Pazzi"], graph["Salviati"]});
  CHECK(found.behind[1].gate == graph["Albizzi"]);
  CHECK(found.behind[2].gate == graph["Guadagni"]);
}

TEST_CASE("isolation of shapes") {
  NullProgress progress;
  const auto star = *analysis::isolation(test::star(6), progress);
  REQUIRE(star.behind.size() == 1);
  CHECK(star.behind[0].gate == 0);
  CHECK(star.behind[0].actors.size() == 5);
  const auto ring = *analysis::isolation(test::cycle(6), progress);
  CHECK(ring.behind.empty());
  CHECK(ring.hanging.empty());
  const auto parts = *analysis::isolation(
      Projection::from_edges(8, Edges{{0, 1}, {1, 2}, {0, 2}, {3, 4}, {5, 6}}), progress);
  CHECK(parts.small_parts == std::vector<std::vector<Index>>{{3, 4}, {5, 6}});
  CHECK(parts.isolates == std::vector<Index>{7});
  CHECK(parts.behind.empty());
}

TEST_CASE("who is behind a gate loses the way to the middle when it goes") {
  NullProgress progress;
  for (std::uint64_t seed = 1; seed < 8; ++seed) {
    const auto p = test::mixed(80, {.seed = seed});
    const auto found = *analysis::isolation(p, progress);
    CHECK_FALSE(found.behind.empty());
    for (const auto& one : found.behind) {
      const double before = *analysis::fragmentation(p);
      const double n = p.size();
      const double pairs_before = (1 - before) * n * (n - 1);
      const auto rest =
          *analysis::apply_change(p, {.remove_actors = {one.gate}, .remove_edges = {}, .add = {}});
      const double pairs_after =
          (1 - *analysis::fragmentation(rest.projection)) * (n - 1) * (n - 2);
      CHECK(pairs_after < pairs_before);
      // Nobody behind has a tie to anybody but the gate and others behind.
      for (const Index u : one.actors) {
        for (const Index v : p.neighbours(u)) {
          CHECK((v == one.gate || std::ranges::binary_search(one.actors, v)));
        }
      }
    }
  }
}

TEST_CASE("groups without a tie to another") {
  const auto p = Projection::from_edges(6, Edges{{0, 1}, {2, 3}, {3, 4}});
  CHECK(analysis::groups_without_bridge(p, plan_groups({0, 0, 1, 1, 2, 3}, {"a", "b", "c", "d"})) ==
        std::vector<Index>{0});
}

TEST_CASE("reach of a service: shares, the unreached, kilometres") {
  // centre 0 – 1 – 2 – 3 – 4, family 5 alone.
  const auto p = Projection::from_edges(6, Edges{{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  auto facts = kinds_only({"institution", "family", "individual", "family", "family", "family"});
  facts.municipality = plan_groups({0, 0, 0, 1, 1, 1}, {"north", "south"});
  facts.place[0] = model::GeoPoint{55.87, 26.54};
  facts.place[5] = model::GeoPoint{56.51, 27.34};
  const std::vector<Index> providers{0};
  const auto reach = analysis::service_reach(p, facts, providers, {.steps = 3});
  CHECK(reach.all.actors == 5);
  CHECK(reach.all.within == std::vector<Index>{1, 2, 3});
  CHECK(*reach.all.share(3) == doctest::Approx(0.6));
  CHECK(reach.unreached == std::vector<Index>{4, 5});
  CHECK(reach.steps[4] == Index{4});
  CHECK_FALSE(reach.steps[5].has_value());
  REQUIRE(reach.kinds.size() == 2);  // institutions are all providers
  CHECK(reach.kinds[0].group == "family");
  CHECK(reach.kinds[0].within == std::vector<Index>{1, 1, 2});
  CHECK(reach.municipalities[1].within == std::vector<Index>{0, 0, 1});
  CHECK(reach.communities.empty());
  // Daugavpils to Rēzekne, about 87 km in a straight line.
  CHECK(std::abs(*reach.kilometres[5] - 87) < 1.5);
  CHECK(*reach.kilometres[0] == doctest::Approx(0));
  CHECK_FALSE(reach.kilometres[3].has_value());
  CHECK(analysis::kilometres_between({0, 0}, {0, 180}) ==
        doctest::Approx(6371.0088 * std::acos(-1)));
  CHECK(analysis::kilometres_between({90, 0}, {0, 33}) ==
        doctest::Approx(6371.0088 * std::acos(-1) / 2));
}

TEST_CASE("reach of a service follows directions where they count") {
  // The centre 0 sends to 1, 1 to 2; 3 sends to the centre and is sent nothing.
  const Edges arcs{{0, 1}, {1, 2}, {3, 0}};
  const auto facts = kinds_only({"institution", "family", "family", "family"});
  const std::vector<Index> providers{0};
  const auto both_ways = analysis::service_reach(Projection::from_edges(4, arcs), facts, providers);
  CHECK(both_ways.unreached.empty());
  const auto directed = Projection::from_edges(4, arcs, {}, true);
  const auto reach = analysis::service_reach(directed, facts, providers);
  CHECK(reach.unreached == std::vector<Index>{3});
  CHECK(reach.steps[2] == Index{2});
  NullProgress progress;
  const auto shot = *analysis::snapshot(directed, {.providers = {0}, .steps = 3}, progress);
  CHECK(shot.unreached == std::vector<Index>{3});
  CHECK(shot.reached == 2);
  CHECK(*shot.fragmentation == doctest::Approx(1 - 6.0 / 12));  // of 3 three, 0 two, 1 one
  CHECK(shot.parts == 1);
  CHECK(shot.distance_fragmentation->value == doctest::Approx(1 - (3 + 2.0 / 2 + 1.0 / 3) / 12));
}

TEST_CASE("what if: the Medici leave") {
  NullProgress progress;
  const auto graph = test::florentine();
  const auto p = graph.projection();
  analysis::WhatIfOptions options;
  options.providers = {graph["Strozzi"]};
  const auto found = *analysis::what_if(
      p, {.remove_actors = {graph["Medici"]}, .remove_edges = {}, .add = {}}, options, progress);
  CHECK(found.before.actors == 15);
  CHECK(found.before.parts == 1);
  CHECK(*found.before.fragmentation == 0);
  CHECK(std::abs(found.before.distance_fragmentation->value - .4998) < 0.00005);
  CHECK(found.after.actors == 14);
  CHECK(found.after.parts == 3);
  CHECK(found.after.largest == 11);
  CHECK(std::abs(*found.after.fragmentation - .3846) < 0.00005);
  CHECK(std::abs(found.after.distance_fragmentation->value - .6738) < 0.00005);
  CHECK(found.newly_isolated == std::vector<Index>{graph["Acciaiuoli"]});
  // Within two steps of the Strozzi, and no longer: nobody but through the Medici themselves.
  CHECK(found.newly_unreached.empty());
  CHECK(found.before.stage == analysis::Stage::multi_hub);
}

TEST_CASE("what if: nothing, and there and back") {
  NullProgress progress;
  const auto p = test::gnp(30, 0.1, {.seed = 4, .weighted = true});
  const auto same = *analysis::apply_change(p, {});
  REQUIRE(same.projection.edge_count() == p.edge_count());
  for (Index e = 0; e < p.edge_count(); ++e) {
    CHECK(same.projection.edges()[e] == p.edges()[e]);
    CHECK(same.projection.edge_weight(e) == p.edge_weight(e));
  }
  const auto [a, b] = p.edges()[3];
  const auto without =
      *analysis::apply_change(p, {.remove_actors = {}, .remove_edges = {3}, .add = {}});
  CHECK_FALSE(without.projection.find_edge(a, b).has_value());
  const auto back = *analysis::apply_change(
      without.projection,
      {.remove_actors = {}, .remove_edges = {}, .add = {{a, b, p.edge_weight(3)}}});
  CHECK(back.projection.edge_weight(*back.projection.find_edge(a, b)) == p.edge_weight(3));
  const auto code = [&](const analysis::Change& change) {
    return analysis::apply_change(p, change).error().code;
  };
  CHECK(code({.remove_actors = {30}, .remove_edges = {}, .add = {}}) == "unknown_actor");
  CHECK(code({.remove_actors = {}, .remove_edges = {9999}, .add = {}}) == "unknown_tie");
  CHECK(code({.remove_actors = {}, .remove_edges = {}, .add = {{1, 1}}}) == "loop");
  CHECK(code({.remove_actors = {2}, .remove_edges = {}, .add = {{1, 2}}}) == "tie_to_removed");
  CHECK(code({.remove_actors = {}, .remove_edges = {}, .add = {{1, 2, 0}}}) == "bad_weight");
  test::CancelAfter cancel(2);
  CHECK_FALSE(analysis::what_if(test::gnp(500, 0.02), {}, {}, cancel));
}

TEST_CASE("suggest: joining parts") {
  NullProgress progress;
  // Parts of 4, 3, 2 and 1.
  const auto p = Projection::from_edges(10, Edges{{0, 1}, {0, 2}, {0, 3}, {4, 5}, {4, 6}, {7, 8}});
  const Facts facts = kinds_only(std::vector<std::string>(10, "individual"));
  const auto found =
      *analysis::suggest(p, facts, {.aim = SuggestAim::join_parts, .count = 9}, progress);
  REQUIRE(found.ties.size() == 3);
  CHECK(found.ties[0].a == 0);
  CHECK(found.ties[0].b == 4);
  CHECK(found.ties[0].gain == doctest::Approx(2 * 12 / 90.0));
  CHECK(found.ties[1].gain == doctest::Approx(2 * 14 / 90.0));
  double gains = 0;
  analysis::Change all;
  std::vector<Index> used(10);
  for (const auto& tie : found.ties) {
    gains += tie.gain;
    all.add.push_back({tie.a, tie.b});
    CHECK(++used[tie.a] <= 2);
    CHECK(++used[tie.b] <= 2);
  }
  const auto joined = *analysis::apply_change(p, all);
  CHECK(*analysis::fragmentation(joined.projection) == doctest::Approx(0));
  CHECK(gains == doctest::Approx(*analysis::fragmentation(p)));
}

TEST_CASE("suggest: constraints hold") {
  NullProgress progress;
  const auto p = Projection::from_edges(8, Edges{{0, 1}, {2, 3}, {4, 5}, {6, 7}});
  const Facts facts = kinds_only({"a", "b", "a", "b", "a", "b", "a", "b"});
  analysis::SuggestOptions options{.aim = SuggestAim::join_parts, .count = 9};
  options.rules.within = plan_groups({0, 0, 0, 0, 1, 1, 1, 1}, {"north", "south"});
  options.rules.kind_pairs = {{"b", "a"}};
  const auto found = *analysis::suggest(p, facts, options, progress);
  CHECK(found.ties.size() == 2);
  for (const auto& tie : found.ties) {
    CHECK(options.rules.within->group_of[tie.a] == options.rules.within->group_of[tie.b]);
    CHECK(facts.kind[tie.a] != facts.kind[tie.b]);
  }
  options.rules.kind_pairs = {{"a", "nobody"}};
  CHECK(analysis::suggest(p, facts, options, progress)->ties.empty());
}

TEST_CASE("suggest: bringing the unreached near a provider") {
  NullProgress progress;
  // Provider 0 – 1; a star around 2 with five leaves, out of reach; 8 alone.
  const auto p = Projection::from_edges(9, Edges{{0, 1}, {2, 3}, {2, 4}, {2, 5}, {2, 6}, {2, 7}});
  const Facts facts = kinds_only(std::vector<std::string>(9, "individual"));
  analysis::SuggestOptions options{.aim = SuggestAim::reach_service, .count = 5};
  options.providers = {0};
  const auto found = *analysis::suggest(p, facts, options, progress);
  REQUIRE(found.ties.size() == 2);
  CHECK(found.ties[0].a == 0);
  CHECK(found.ties[0].b == 2);
  CHECK(found.ties[0].gain == 6);
  CHECK(found.ties[1].b == 8);
  CHECK(found.ties[1].gain == 1);
  options.providers.clear();
  CHECK(analysis::suggest(p, facts, options, progress).error().code == "no_providers");
}

TEST_CASE("suggest: the gain of a reach suggestion is what happens, and no tie gains more") {
  NullProgress progress;
  for (std::uint64_t seed = 1; seed < 6; ++seed) {
    const auto p = test::gnp(24, 0.07, {.seed = seed});
    const Facts facts = kinds_only(std::vector<std::string>(24, "individual"));
    analysis::SuggestOptions options{.aim = SuggestAim::reach_service, .count = 1};
    options.providers = {0, 5};
    const auto found = *analysis::suggest(p, facts, options, progress);
    const auto reached = [&](const Projection& graph) {
      return analysis::service_reach(graph, facts, options.providers).all.within[1];
    };
    Index best = 0;
    for (Index a = 0; a < 24; ++a) {
      for (Index b = a + 1; b < 24; ++b) {
        const auto with =
            *analysis::apply_change(p, {.remove_actors = {}, .remove_edges = {}, .add = {{a, b}}});
        best = std::max(best, reached(with.projection) - reached(p));
      }
    }
    REQUIRE_FALSE(found.ties.empty());
    const auto with = *analysis::apply_change(
        p, {.remove_actors = {}, .remove_edges = {}, .add = {{found.ties[0].a, found.ties[0].b}}});
    CHECK(reached(with.projection) - reached(p) == found.ties[0].gain);
    CHECK(found.ties[0].gain == best);
  }
}

TEST_CASE("suggest: shortening; the best tie by trying all") {
  NullProgress progress;
  for (std::uint64_t seed = 1; seed < 5; ++seed) {
    const auto p = test::gnp(22, 0.12, {.seed = seed});
    const Facts facts = kinds_only(std::vector<std::string>(22, "individual"));
    const auto found =
        *analysis::suggest(p, facts, {.aim = SuggestAim::shorten, .count = 1}, progress);
    CHECK_FALSE(found.sampled);
    const auto df = [&](const Projection& graph) {
      return (**analysis::distance_fragmentation(graph, {}, {}, progress)).value;
    };
    double best = 0;
    for (Index a = 0; a < 22; ++a) {
      for (Index b = a + 1; b < 22; ++b) {
        const auto with =
            *analysis::apply_change(p, {.remove_actors = {}, .remove_edges = {}, .add = {{a, b}}});
        best = std::max(best, df(p) - df(with.projection));
      }
    }
    REQUIRE(found.ties.size() == 1);
    CHECK(found.ties[0].gain == doctest::Approx(best));
    const auto with = *analysis::apply_change(
        p, {.remove_actors = {}, .remove_edges = {}, .add = {{found.ties[0].a, found.ties[0].b}}});
    CHECK(df(p) - df(with.projection) == doctest::Approx(best));
  }
  // A ring is shortened straight across.
  const auto ring =
      *analysis::suggest(test::cycle(12), kinds_only(std::vector<std::string>(12, "x")),
                         {.aim = SuggestAim::shorten, .count = 1}, progress);
  CHECK(ring.ties[0].b - ring.ties[0].a >= 5);
}

TEST_CASE("suggest: bridging two groups") {
  NullProgress progress;
  // Two stars, hubs 0 and 5, tied leaf to leaf.
  const auto p = Projection::from_edges(
      10, Edges{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {5, 6}, {5, 7}, {5, 8}, {5, 9}, {4, 9}});
  const Facts facts = kinds_only(std::vector<std::string>(10, "individual"));
  analysis::SuggestOptions options{.aim = SuggestAim::bridge_groups, .count = 1};
  CHECK(analysis::suggest(p, facts, options, progress).error().code == "needs_groups");
  options.groups = plan_groups({0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, {"a", "b"});
  const auto found = *analysis::suggest(p, facts, options, progress);
  REQUIRE(found.ties.size() == 1);
  CHECK(found.ties[0].a == 0);
  CHECK(found.ties[0].b == 5);
  options.between = {0, 7};
  CHECK(analysis::suggest(p, facts, options, progress).error().code == "unknown_group");
  // In large networks from a sample, and still never one that is there or breaks the rules.
  const auto large = test::preferential(600, 2, {.seed = 1});
  const auto more = *analysis::suggest(large, kinds_only(std::vector<std::string>(600, "x")),
                                       {.aim = SuggestAim::shorten, .count = 3}, progress);
  CHECK(more.sampled);
  CHECK(more.ties.size() == 3);
  for (const auto& tie : more.ties) {
    CHECK_FALSE(large.find_edge(tie.a, tie.b).has_value());
    CHECK(tie.gain > 0);
  }
  test::CancelAfter cancel(0);
  CHECK_FALSE(analysis::suggest(large, {}, {.aim = SuggestAim::shorten}, cancel));
}
