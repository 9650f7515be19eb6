// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/ego.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"
#include "tests/support/village.h"

using namespace saite;
using analysis::EgoNetwork;
using project::Index;
using project::no_index;
using project::Projection;

namespace {

EgoNetwork around(const Projection& graph, Index ego, std::vector<std::string> labels = {}) {
  NullProgress progress;
  auto found = analysis::ego_network(graph, ego, labels, progress);
  REQUIRE(found);
  return std::move(*found);
}

}  // namespace

TEST_CASE("ego: contacts and what is among them, by hand on random graphs") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const auto graph = test::gnp(20, .2, {.seed = seed, .directed = seed % 2 == 0});
    for (Index ego = 0; ego < graph.size(); ++ego) {
      const auto found = around(graph, ego);
      std::set<Index> contacts;
      for (const auto [a, b] : graph.edges()) {
        if (a == ego) contacts.insert(b);
        if (b == ego) contacts.insert(a);
      }
      std::set<std::pair<Index, Index>> among;
      for (const auto [a, b] : graph.edges()) {
        if (contacts.contains(a) && contacts.contains(b)) among.insert(std::minmax(a, b));
      }
      CHECK(found.contacts.size() == contacts.size());
      CHECK(found.ties_among == among.size());
      CHECK(found.rings == (contacts.empty() ? 0 : 1));
      for (const auto& contact : found.contacts) {
        CHECK(contacts.contains(contact.actor));
        CHECK(contact.ties == std::ranges::count_if(among, [&](const auto& pair) {
                return pair.first == contact.actor || pair.second == contact.actor;
              }));
      }
      CHECK(found.density.has_value() == (contacts.size() > 1));
    }
  }
}

TEST_CASE("ego: Medici, Diane; rings by strength") {
  const auto florentine = test::florentine();
  const auto medici = around(florentine.projection(), florentine["Medici"]);
  CHECK(medici.contacts.size() == 6);
  CHECK(medici.ties_among == 1);  // Ridolfi and Tornabuoni
  CHECK(*medici.density == doctest::Approx(1 / 15.));
  CHECK(*medici.effective_size == doctest::Approx(6 - 2 * 1 / 6.));
  const auto kite = test::kite();
  CHECK(*around(kite.projection(), kite["Diane"]).effective_size == doctest::Approx(3.3333));

  const std::vector<Projection::Edge> edges{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}};
  const auto rings = [&](std::vector<double> weights) {
    std::vector<Index> of(7, no_index);
    const auto found = around(Projection::from_edges(7, edges, weights), 0);
    for (const auto& contact : found.contacts) of[contact.actor] = contact.ring;
    of[0] = found.rings;
    return of;
  };
  CHECK(rings({4, 4, 2, 2, 4, 2}) == std::vector<Index>{2, 0, 0, 1, 1, 0, 1});
  CHECK(rings({3, 2, 1, 1, 2, 3}) == std::vector<Index>{3, 0, 1, 2, 2, 1, 0});
  CHECK(rings({6, 5, 4, 3, 2, 1}) == std::vector<Index>{3, 0, 0, 1, 1, 2, 2});
  CHECK(rings({1, 1, 1, 1, 1, 1}) == std::vector<Index>{1, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("ego: what only one gives; how mixed the contacts are") {
  const auto village = test::village();
  const auto graph = *Projection::create(village.network);
  std::vector<std::string> labels;
  for (const TieId id : graph.ties()) {
    labels.push_back(village.network.tie_kinds()[village.network.tie(id).kind].id);
  }
  const auto index = [&](const char* key) {
    return *graph.index_of(*village.network.find_actor(key));
  };
  const auto found = around(graph, index("ann"), labels);
  CHECK(found.labels == std::vector<std::string>{"collaboration", "communication", "kinship"});
  REQUIRE(found.contacts.size() == 2);
  CHECK(found.contacts[0].actor == index("bea"));
  CHECK(found.contacts[0].gives == std::vector<Index>{1, 2});
  CHECK(found.contacts[0].sole_of == std::vector<Index>{1, 2});
  CHECK(found.contacts[1].sole_of == std::vector<Index>{0});

  const auto star = around(test::star(7), 0);
  const auto mix =
      analysis::ego_diversity(star, {"g", {"a", "b", "c"}, {no_index, 0, 0, 1, 1, no_index, 2}});
  CHECK(mix.sizes == std::vector<Index>{2, 2, 1});
  CHECK(mix.outside == 1);
  CHECK(*mix.blau == doctest::Approx(1 - (4 + 4 + 1) / 25.));
  CHECK_FALSE(analysis::ego_diversity(star, {"g", {}, std::vector<Index>(7, no_index)}).blau);
}
