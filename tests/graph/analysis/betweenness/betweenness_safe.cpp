// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/betweenness_safe.h"

#include <doctest/doctest.h>

#include "graph/analysis/betweenness/dependencies.h"
#include "graph/base/random.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis::betweenness_safe_test {

using namespace saite::project;  // NOLINT: of this test alone

TEST_CASE("Scaled counts and plain counts give the same loads, copies and ends included") {
  saite::Random random(11);
  saite::NullProgress progress;
  for (const auto& p : saite::test::random_family({.seed = 5})) {
    saite::analysis::PathGraph graph;
    graph.offsets.assign(p.offsets().begin(), p.offsets().end());
    graph.neighbours.assign(p.neighbour_array().begin(), p.neighbour_array().end());
    for (Index u = 0; u < p.size(); ++u) {
      graph.copies.push_back(static_cast<double>(1 + random.below(3)));
      graph.ends.push_back(graph.copies.back() * static_cast<double>(1 + random.below(9)));
    }
    saite::analysis::StepCounter steps(progress, p.size());
    const auto fast = saite::analysis::dependencies(graph, true, steps);
    const auto safe = saite::analysis::safe_dependencies(graph, true, progress);
    REQUIRE(fast.has_value());
    REQUIRE(safe.has_value());
    for (Index u = 0; u < p.size(); ++u) {
      CHECK(safe->vertices[u] == doctest::Approx(fast->vertices[u]).epsilon(1e-10));
    }
    for (std::size_t i = 0; i < fast->arcs.size(); ++i) {
      CHECK(safe->arcs[i] == doctest::Approx(fast->arcs[i]).epsilon(1e-10));
    }
  }
}

}  // namespace saite::analysis::betweenness_safe_test
