// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/census.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <string>

#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

using namespace saite;
using project::Index;
using project::Projection;

namespace {

/// The shape of three, told by its mutual, one-way and no ties and by who points where.
std::string shape(const Projection& p, Index a, Index b, Index c) {
  const Index of[] = {a, b, c};
  int out[3] = {};
  int in[3] = {};
  int mutual = 0;
  int single = 0;
  for (int i = 0; i < 3; ++i) {
    for (int j = i + 1; j < 3; ++j) {
      const bool there = p.find_edge(of[i], of[j]).has_value();
      const bool back = p.find_edge(of[j], of[i]).has_value();
      mutual += there && back ? 1 : 0;
      single += there != back ? 1 : 0;
      if (there != back) {
        ++out[there ? i : j];
        ++in[there ? j : i];
      }
    }
  }
  std::string name =
      std::to_string(mutual) + std::to_string(single) + std::to_string(3 - mutual - single);
  const int most_out = *std::max_element(out, out + 3);
  const int most_in = *std::max_element(in, in + 3);
  if (name == "021" || name == "120") {
    name += most_out == 2 ? "D" : most_in == 2 ? "U" : "C";
  } else if (name == "030") {
    name += most_out == 2 ? "T" : "C";
  } else if (name == "111") {
    // The one of the one-way tie that is in the mutual pair: does it point away or is it pointed
    // at?
    for (int i = 0; i < 3; ++i) {
      bool paired = false;
      for (int j = 0; j < 3; ++j) {
        paired |= j != i && p.find_edge(of[i], of[j]) && p.find_edge(of[j], of[i]);
      }
      if (paired && out[i] + in[i] == 1) name += in[i] == 1 ? "D" : "U";
    }
  }
  return name;
}

}  // namespace

TEST_CASE("census: dyads and triads, each three looked at") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const auto graph =
        test::gnp(14, .08 * static_cast<double>(seed), {.seed = seed, .directed = seed % 3 != 0});
    std::map<std::string, std::uint64_t> by_hand;
    for (Index a = 0; a < graph.size(); ++a) {
      for (Index b = a + 1; b < graph.size(); ++b) {
        for (Index c = b + 1; c < graph.size(); ++c) ++by_hand[shape(graph, a, b, c)];
      }
    }
    NullProgress progress;
    const auto found = *analysis::triad_census(graph, progress);
    for (std::size_t i = 0; i < 16; ++i) {
      CHECK(found[i] == by_hand[std::string(analysis::triad_names[i])]);
    }
    const auto dyads = analysis::dyad_census(graph);
    CHECK(dyads.mutual + dyads.asymmetric + dyads.null == 91);
    CHECK((graph.directed() ? 2 : 1) * dyads.mutual + dyads.asymmetric == graph.edge_count());
  }
}

TEST_CASE("census: Florentine marriages with Pucci") {
  const auto graph = test::florentine(true).projection();
  CHECK(analysis::dyad_census(graph).mutual == 20);
  CHECK(analysis::dyad_census(graph).null == 100);
  NullProgress progress;
  const auto found = *analysis::triad_census(graph, progress);
  CHECK(found[0] == 324);
  CHECK(found[2] == 195);
  CHECK(found[10] == 38);
  CHECK(found[15] == 3);
  CHECK(std::accumulate(found.begin(), found.end(), std::uint64_t{0}) == 560);
  CHECK((*analysis::triad_census(test::path(2), progress))[0] == 0);
  test::CancelAfter cancel(0);
  CHECK_FALSE(analysis::triad_census(test::gnp(400, .3, {.seed = 1}), cancel));
}
