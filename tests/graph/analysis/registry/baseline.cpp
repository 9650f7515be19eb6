// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/registry/baseline.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "graph/analysis/cohesion/null_like.h"
#include "graph/analysis/community/two_mode.h"
#include "graph/base/random.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

using namespace saite;
using analysis::BaselineOptions;
using analysis::Context;
using analysis::NullModel;
using analysis::Observed;
using analysis::Subject;
using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;
using Edges = std::vector<Projection::Edge>;

namespace {

/// The network's own numbers, and where they stand.
struct Held {
  std::vector<Observed> observed;
  analysis::Baseline baseline;
};

Held held(Context& context, const std::vector<std::string_view>& ids,
          const BaselineOptions& options) {
  NullProgress progress;
  Held out;
  for (const auto id : ids) {
    const auto* info = analysis::find_measure(id, Subject::network);
    REQUIRE(info != nullptr);
    out.observed.push_back(
        {info, analysis::measure(id, Subject::network, context, progress)->values.front()});
  }
  out.baseline = *analysis::baseline(context, out.observed, options, progress);
  REQUIRE(out.baseline.of.size() == ids.size());
  return out;
}

std::vector<double> out_degrees(const Projection& graph) {
  std::vector<double> degrees(graph.size());
  for (const auto& edge : graph.edges()) ++degrees[edge.a];
  return degrees;
}

std::vector<double> in_degrees(const Projection& graph) {
  std::vector<double> degrees(graph.size());
  for (const auto& edge : graph.edges()) ++degrees[edge.b];
  return degrees;
}

std::vector<double> sorted_weights(const Projection& graph) {
  std::vector<double> weights;
  for (Index e = 0; e < graph.edge_count(); ++e) weights.push_back(graph.edge_weight(e));
  std::ranges::sort(weights);
  return weights;
}

/// People tied to events at random, people first.
Projection attendance(Index people, Index events, double p, std::uint64_t seed, bool directed) {
  Random random(seed);
  Edges edges;
  for (Index a = 0; a < people; ++a) {
    for (Index b = 0; b < events; ++b) {
      if (random.chance(p)) edges.push_back({a, people + b});
    }
  }
  return Projection::from_edges(people + events, edges, {}, directed);
}

}  // namespace

TEST_CASE("null networks keep what they promise: directions, strengths, degrees, modes") {
  NullProgress progress;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    Random random(seed);
    Edges arcs;
    std::vector<double> weights;
    for (Index a = 0; a < 30; ++a) {
      for (Index b = 0; b < 30; ++b) {
        if (a == b || !random.chance(0.1)) continue;
        arcs.push_back({a, b});
        weights.push_back(1 + random.uniform());
      }
    }
    const auto directed = Projection::from_edges(30, arcs, weights, true);
    const auto swapped = *analysis::degrees_kept(directed, {}, 10, seed, progress);
    CHECK(swapped.directed());
    CHECK(out_degrees(swapped) == out_degrees(directed));
    CHECK(in_degrees(swapped) == in_degrees(directed));
    CHECK(sorted_weights(swapped) == sorted_weights(directed));
    CHECK(std::vector(swapped.edges().begin(), swapped.edges().end()) !=
          std::vector(directed.edges().begin(), directed.edges().end()));
    const auto drawn = *analysis::density_kept(directed, {}, seed, progress);
    CHECK(drawn.edge_count() == directed.edge_count());
    CHECK(sorted_weights(drawn) == sorted_weights(directed));

    const auto modes = attendance(12, 9, 0.3, seed, seed % 2 == 0);
    std::vector<Index> mode_of(21, 0);
    for (Index u = 12; u < 21; ++u) mode_of[u] = 1;
    for (const auto& graph : {*analysis::degrees_kept(modes, mode_of, 10, seed, progress),
                              *analysis::density_kept(modes, mode_of, seed, progress)}) {
      CHECK(graph.edge_count() == modes.edge_count());
      for (const auto& edge : graph.edges()) CHECK(mode_of[edge.a] != mode_of[edge.b]);
    }
    const auto same = *analysis::degrees_kept(modes, mode_of, 10, seed, progress);
    for (Index u = 0; u < 21; ++u) CHECK(same.degree(u) == modes.degree(u));
  }
  // Nearly everything tied: the pairs left out are drawn.
  const auto dense = attendance(8, 8, 0.9, 3, false);
  std::vector<Index> mode_of(16, 0);
  for (Index u = 8; u < 16; ++u) mode_of[u] = 1;
  CHECK(analysis::density_kept(dense, mode_of, 1, progress)->edge_count() == dense.edge_count());
  test::CancelAfter cancel(0);
  const auto large = attendance(300, 300, 0.2, 1, false);
  std::vector<Index> of_large(600, 0);
  for (Index u = 300; u < 600; ++u) of_large[u] = 1;
  CHECK_FALSE(analysis::degrees_kept(large, of_large, 10, 1, cancel));
}

TEST_CASE("chance: a ring lattice with shortcuts is clustered beyond it, a random network is not") {
  Edges edges;
  constexpr Index n = 200;
  for (Index u = 0; u < n; ++u) {
    for (Index k = 1; k <= 3; ++k) edges.push_back({u, (u + k) % n});
  }
  for (Index u = 0; u < n; u += 10) edges.push_back({u, (u + 87) % n});
  const auto ring = Projection::from_edges(n, edges);
  Context context(ring);
  const auto world = held(context, {"clustering", "mean_distance", "actors"}, {.networks = 60});
  CHECK(*world.observed[0].value > 5 * world.baseline.of[0]->high);
  CHECK(world.baseline.of[0]->p == doctest::Approx(2.0 / 61));
  CHECK(*world.observed[1].value > world.baseline.of[1]->high);
  CHECK(world.baseline.of[2]->fixed(n));
  CHECK(world.baseline.of[2]->p == 1);

  // Over random networks a p below .1 comes in about one of ten.
  int small = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const auto graph = test::gnp(60, 0.08, {.seed = seed});
    Context random(graph);
    random.seed = seed;
    const auto found =
        held(random, {"transitivity"}, {.model = NullModel::density, .networks = 99});
    small += found.baseline.of[0]->p < 0.1 ? 1 : 0;
  }
  CHECK(small <= 10);
}

TEST_CASE("chance: detected groups are detected anew, declared labels are shuffled") {
  // Random networks have modularity by the groups that detection finds in them, and so have
  // those they are held against: few stand out.
  int out = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const auto graph = test::gnp(80, 0.06, {.seed = seed});
    Context context(graph);
    const auto found = held(context, {"modularity"}, {.networks = 40});
    CHECK(found.baseline.of[0]->mean > 0.3);  // though nothing groups anybody
    const double own = *found.observed[0].value;
    out += own < found.baseline.of[0]->low || own > found.baseline.of[0]->high ? 1 : 0;
  }
  CHECK(out <= 3);

  Edges cliques;
  for (Index side = 0; side < 2; ++side) {
    for (Index a = 0; a < 6; ++a) {
      for (Index b = a + 1; b < 6; ++b) cliques.push_back({side * 6 + a, side * 6 + b});
    }
  }
  cliques.push_back({0, 6});
  const auto pair = Projection::from_edges(12, cliques);
  Context grouped(pair);
  grouped.set_grouping(Grouping{"side", {"a", "b"}, {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}});
  const auto labels = held(grouped, {"ei_index", "transitivity"}, {.model = NullModel::labels});
  CHECK(*labels.observed[0].value < labels.baseline.of[0]->low);
  CHECK(labels.baseline.of[0]->p < 0.02);
  CHECK(std::abs(labels.baseline.of[0]->mean - 2.0 / 22 * 1.0) < 0.15);  // E-I by chance: 1/11
  CHECK(labels.baseline.of[1]->fixed(*labels.observed[1].value));
}

TEST_CASE("chance: the same seed gives the same numbers, and it can be stopped") {
  const auto karate = test::karate().projection();
  Context context(karate);
  const auto one = held(context, {"transitivity", "cut_points"}, {});
  const auto two = held(context, {"transitivity", "cut_points"}, {});
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(one.baseline.of[i]->mean == two.baseline.of[i]->mean);
    CHECK(one.baseline.of[i]->p == two.baseline.of[i]->p);
    CHECK(one.baseline.of[i]->networks == 200);
  }
  const auto big = test::gnp(3000, 0.004, {.seed = 1});
  CHECK(analysis::baseline_networks(big, one.observed, {}) == 200);
  CHECK(analysis::baseline_networks(test::gnp(40'000, 0.0002, {.seed = 1}), one.observed, {}) < 60);
  test::CancelAfter cancel(3);
  CHECK_FALSE(analysis::baseline(context, one.observed, {}, cancel));
}

TEST_CASE("two modes are told by the kinds of who is tied") {
  const auto graph = attendance(6, 5, 0.5, 2, false);
  std::vector<std::string> kind(11, "person");
  for (std::size_t u = 6; u < 11; ++u) kind[u] = "event";
  const auto modes = analysis::two_mode(graph, kind);
  REQUIRE(modes);
  CHECK(modes->kinds[0] == std::vector<std::string>{"event"});
  CHECK(modes->sizes == std::array<Index, 2>{5, 6});
  CHECK(*analysis::two_mode_density(graph, *modes) == doctest::Approx(graph.edge_count() / 30.0));

  NullProgress progress;
  Context context(graph);
  context.facts.kind = kind;
  const auto density = *analysis::measure("density", Subject::network, context, progress);
  CHECK(*density.values.front() == doctest::Approx(graph.edge_count() / 30.0));
  for (const auto* id : {"transitivity", "clustering", "local_bridges"}) {
    const auto found = *analysis::measure(id, Subject::network, context, progress);
    CHECK_FALSE(found.values.front().has_value());
    CHECK(found.notes.front().code == "note.two_mode_triangles");
  }
  const auto chance = held(context, {"density", "components", "mean_distance"}, {.networks = 40});
  CHECK(chance.baseline.of[0]->fixed(*density.values.front()));

  // A tie inside a kind, one kind only, a star: none of two modes.
  Edges edges(graph.edges().begin(), graph.edges().end());
  edges.push_back({0, 1});
  CHECK_FALSE(analysis::two_mode(Projection::from_edges(11, edges), kind));
  CHECK_FALSE(analysis::two_mode(graph, std::vector<std::string>(11, "person")));
  std::vector<std::string> star_kind(8, "person");
  star_kind[0] = "centre";
  CHECK_FALSE(analysis::two_mode(test::star(8), star_kind));
  // Kinds that do not hang together could be parted in more ways than one.
  CHECK_FALSE(
      analysis::two_mode(Projection::from_edges(4, Edges{{0, 1}, {2, 3}}), {"a", "b", "c", "d"}));
}
