// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/rank_correlation.h"

#include <doctest/doctest.h>

#include "graph/base/random.h"

namespace saite::analysis {

TEST_CASE("ranks of equal numbers are the mean of theirs") {
  const std::vector<double> numbers{3, 1, 3, 2, 3};
  CHECK(mean_ranks(numbers) == std::vector<double>{4, 1, 4, 2, 4});
}

TEST_CASE("rank correlation is what R's cor(method = \"spearman\") gives") {
  const std::vector<double> a{106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
  const std::vector<double> b{7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
  CHECK(*rank_correlation(a, b) == doctest::Approx(-29.0 / 165).epsilon(1e-12));
  const std::vector<double> tied{1, 2, 2, 3};
  const std::vector<double> other{1, 3, 2, 4};
  CHECK(*rank_correlation(tied, other) == doctest::Approx(0.9486832980505138).epsilon(1e-12));
  CHECK(!rank_correlation(tied, std::vector<double>{5, 5, 5, 5}));
  CHECK(!rank_correlation(std::vector<double>{1}, std::vector<double>{1}));
}

TEST_CASE("rank correlation does not see what keeps the order") {
  Random random(4);
  for (int round = 0; round < 200; ++round) {
    std::vector<double> a;
    std::vector<double> cubed;
    std::vector<double> less;
    for (int i = 0; i < 20; ++i) {
      a.push_back(static_cast<double>(random.below(12)) - 6);
      cubed.push_back(a.back() * a.back() * a.back() + 2);
      less.push_back(-a.back());
    }
    if (!rank_correlation(a, a)) continue;
    CHECK(*rank_correlation(a, cubed) == doctest::Approx(1));
    CHECK(*rank_correlation(a, less) == doctest::Approx(-1));
  }
}

}  // namespace saite::analysis
