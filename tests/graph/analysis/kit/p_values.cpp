// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/p_values.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace saite;

TEST_CASE("p-values: Holm's and Benjamini and Hochberg's corrections, by hand") {
  const std::vector<double> p{.01, .04, .03, .5};
  const auto held = analysis::holm(p);
  const double by_hand[] = {.04, .09, .09, .5};
  for (std::size_t i = 0; i < 4; ++i) CHECK(held[i] == doctest::Approx(by_hand[i]));
  const auto rate = analysis::false_discovery_rate(p, 4);
  const double share[] = {.04, .16 / 3, .16 / 3, .5};
  for (std::size_t i = 0; i < 4; ++i) CHECK(rate[i] == doctest::Approx(share[i]));
  // With six more tests that nothing was seen in.
  CHECK(analysis::false_discovery_rate(p, 10)[0] == doctest::Approx(.1));
  CHECK(analysis::false_discovery_rate(p, 10)[3] == 1);
  CHECK(analysis::holm({}).empty());
  CHECK(analysis::false_discovery_rate({}, 0).empty());
}

TEST_CASE("hypergeometric tail: as counting all draws says, for every small case") {
  const auto choose = [](int n, int k) {
    double ways = k < 0 || k > n ? 0 : 1;
    for (int i = 1; i <= k && ways > 0; ++i) ways = ways * (n - k + i) / i;
    return ways;
  };
  for (int all = 1; all <= 14; ++all) {
    for (int marked = 0; marked <= all; ++marked) {
      for (int drawn = 0; drawn <= all; ++drawn) {
        for (int hits = 0; hits <= all; ++hits) {
          double ways = 0;
          for (int k = hits; k <= all; ++k)
            ways += choose(marked, k) * choose(all - marked, drawn - k);
          const auto found = analysis::hypergeometric_tail(
              static_cast<std::uint32_t>(all), static_cast<std::uint32_t>(marked),
              static_cast<std::uint32_t>(drawn), static_cast<std::uint32_t>(hits));
          REQUIRE(found == doctest::Approx(ways / choose(all, drawn)).epsilon(1e-12));
        }
      }
    }
  }
  // Far out and large: no overflow, no loss. One way of C(100,000, 50) draws all its marks.
  double log_ways = 0;
  for (int i = 1; i <= 50; ++i) log_ways += std::log((100'000. - 50 + i) / i);
  CHECK(std::log(analysis::hypergeometric_tail(100'000, 50, 50, 50)) ==
        doctest::Approx(-log_ways).epsilon(1e-12));
  CHECK(analysis::hypergeometric_tail(4'000'000'000U, 2'000'000'000U, 3, 2) ==
        doctest::Approx(.5).epsilon(1e-6));
}
