// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/exact_lengths.h"

#include <doctest/doctest.h>

namespace saite::analysis {
namespace {

using project::Projection;

Projection chain(std::vector<double> strengths) {
  std::vector<Projection::Edge> edges;
  for (project::Index i = 0; i < strengths.size(); ++i) edges.push_back({i, i + 1});
  return Projection::from_edges(static_cast<project::Index>(edges.size() + 1), edges, strengths);
}

template <class Length>
void check_sums() {
  using Queue = ExactQueue<Length>;
  // Lengths 10⁻³⁰⁰ … 10³⁰⁰ would be too far apart for the shorter ones.
  for (const double far : {1.0, 1e-12, 1e-40}) {
    CAPTURE(far);
    const auto l = exact_arc_lengths<Length>(chain({0.2, 0.3, 0.6, far, 0.4, 7})).of_edge;
    CHECK(Queue::equal(l[1] + l[2], l[0]));  // 10/3 + 10/6 = 5, as no doubles of 0.3 and 0.6 do
    CHECK(Queue::equal(l[4] + l[4], l[0]));
    CHECK(Queue::equal(l[3] + l[1] + l[2], l[0] + l[3]));
    CHECK_FALSE(Queue::equal(l[1], l[2]));
    CHECK(Queue::shorter(l[5], l[0]));
    CHECK(Queue::shorter(l[3], l[3] + l[5]));
    CHECK_FALSE(Queue::shorter(l[3] + l[5], l[3]));
    CHECK_FALSE(Queue::shorter(l[0], l[1] + l[2]));
    CHECK(Queue::shorter(l[3] + l[3] + l[3], Queue::unreached()));
  }
}

TEST_CASE("sums of lengths are compared as fractions, however long one of them is") {
  check_sums<LongLength>();
  check_sums<LongestLength>();
}

TEST_CASE("any double can be a strength") {
  const std::vector<double> strengths = {5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
                                         0.1,    12345678901234567.0,     1e22};
  const auto l = exact_arc_lengths<LongestLength>(chain(strengths)).of_edge;
  for (std::size_t i = 0; i < strengths.size(); ++i) {
    for (std::size_t j = 0; j < strengths.size(); ++j) {
      CHECK(ExactQueue<LongestLength>::shorter(l[i], l[j]) == (strengths[i] > strengths[j]));
      CHECK(ExactQueue<LongestLength>::shorter(l[i], l[i] + l[j]));
    }
  }
}

TEST_CASE("lengths are as exact as strengths and sizes ask for") {
  CHECK(lengths_needed(chain({1, 2, 1e6})) == LengthsNeeded::doubles);
  CHECK(lengths_needed(chain({1, 1e12})) == LengthsNeeded::long_lengths);
  CHECK(lengths_needed(chain({1, 1e60})) == LengthsNeeded::long_lengths);
  CHECK(lengths_needed(chain({1, 1e70})) == LengthsNeeded::longest_lengths);
  CHECK(lengths_needed(chain({1e-300, 1e300})) == LengthsNeeded::longest_lengths);
  CHECK(lengths_needed(chain(std::vector<double>(100'000, 1))) == LengthsNeeded::doubles);
  std::vector<double> long_chain(100'000, 1);
  long_chain.front() = 1e7;
  CHECK(lengths_needed(chain(long_chain)) == LengthsNeeded::long_lengths);
}

}  // namespace
}  // namespace saite::analysis
