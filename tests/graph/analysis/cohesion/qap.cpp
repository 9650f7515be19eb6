// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/qap.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/base/random.h"
#include "tests/support/cancel_after.h"
#include "tests/support/random_graphs.h"

using namespace saite;
using analysis::PairMatrix;
using analysis::QapOptions;
using project::Index;

namespace {

PairMatrix noise(Index n, std::uint64_t seed, bool symmetric = false) {
  Random random(seed);
  PairMatrix m(n);
  for (Index a = 0; a < n; ++a) {
    for (Index b = 0; b < n; ++b) m.at(a, b) = random.normal();
  }
  for (Index a = 0; symmetric && a < n; ++a) {
    for (Index b = 0; b < a; ++b) m.at(a, b) = m.at(b, a);
  }
  return m;
}

/// Least squares by Gauss-Jordan on the plain normal equations, intercept first.
std::vector<double> plain_fit(const PairMatrix& y, const std::vector<PairMatrix>& terms) {
  const std::size_t k = terms.size() + 1;
  std::vector<std::vector<double>> rows(k, std::vector<double>(k + 1));
  for (Index a = 0; a < y.n; ++a) {
    for (Index b = 0; b < y.n; ++b) {
      if (a == b) continue;
      std::vector<double> cell{1};
      for (const auto& x : terms) cell.push_back(x.at(a, b));
      for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = 0; j < k; ++j) rows[i][j] += cell[i] * cell[j];
        rows[i][k] += cell[i] * y.at(a, b);
      }
    }
  }
  for (std::size_t i = 0; i < k; ++i) {
    const double pivot = rows[i][i];
    for (double& value : rows[i]) value /= pivot;
    for (std::size_t r = 0; r < k; ++r) {
      if (r == i) continue;
      const double factor = rows[r][i];
      for (std::size_t c = 0; c <= k; ++c) rows[r][c] -= factor * rows[i][c];
    }
  }
  std::vector<double> out;
  for (const auto& row : rows) out.push_back(row[k]);
  return out;
}

PairMatrix moved(const PairMatrix& m, const std::vector<Index>& place) {
  PairMatrix out(m.n);
  for (Index a = 0; a < m.n; ++a) {
    for (Index b = 0; b < m.n; ++b) out.at(a, b) = m.at(place[a], place[b]);
  }
  return out;
}

double plain_t(const PairMatrix& y, const std::vector<PairMatrix>& terms) {
  const auto b = plain_fit(y, terms);
  // t of the last term by leaving it out: t² = (RSS without − RSS) / (RSS / freedom).
  const auto rss = [&](const std::vector<PairMatrix>& of) {
    const auto fit = plain_fit(y, of);
    double sum = 0;
    for (Index i = 0; i < y.n; ++i) {
      for (Index j = 0; j < y.n; ++j) {
        if (i == j) continue;
        double left = y.at(i, j) - fit[0];
        for (std::size_t k = 0; k < of.size(); ++k) left -= fit[k + 1] * of[k].at(i, j);
        sum += left * left;
      }
    }
    return sum;
  };
  const double with = rss(terms);
  const double without = rss({terms.begin(), terms.end() - 1});
  const double freedom = y.n * (y.n - 1.0) - static_cast<double>(terms.size()) - 1;
  return std::copysign(std::sqrt((without - with) / (with / freedom)), b.back());
}

}  // namespace

TEST_CASE("mrqap: coefficients and t as plain least squares has them") {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const std::vector<PairMatrix> terms{noise(9, seed + 10), noise(9, seed + 20),
                                        noise(9, seed + 30)};
    PairMatrix y = noise(9, seed);
    for (std::size_t c = 0; c < y.values.size(); ++c) {
      y.values[c] += 3 + .5 * terms[0].values[c] - terms[2].values[c];
    }
    NullProgress progress;
    const auto fit = analysis::mrqap(y, terms, {.draws = 200}, progress);
    REQUIRE(fit);
    const auto plain = plain_fit(y, terms);
    CHECK(fit->intercept == doctest::Approx(plain[0]));
    for (std::size_t i = 0; i < 3; ++i) {
      CHECK(fit->terms[i].coefficient == doctest::Approx(plain[i + 1]));
    }
    CHECK(fit->terms[2].t == doctest::Approx(plain_t(y, terms)));
    CHECK(fit->pairs == 72);
    CHECK(fit->terms[2].p < .02);
  }
}

TEST_CASE("mrqap: p over all permutations of five actors, by definition") {
  const std::vector<PairMatrix> terms{noise(5, 3), noise(5, 4)};
  const PairMatrix y = noise(5, 5);
  // What the first term leaves of the second.
  const auto b = plain_fit(terms[1], {terms[0]});
  PairMatrix left = terms[1];
  for (std::size_t c = 0; c < left.values.size(); ++c) {
    left.values[c] -= b[0] + b[1] * terms[0].values[c];
  }
  const double own = std::abs(plain_t(y, terms));
  std::vector<Index> place(5);
  std::iota(place.begin(), place.end(), Index{0});
  double as_great = 0;
  do {
    const double t = plain_t(y, {terms[0], moved(left, place)});
    as_great += std::abs(t) >= own - 1e-9 ? 1 : 0;
  } while (std::next_permutation(place.begin(), place.end()));
  NullProgress progress;
  const auto fit = analysis::mrqap(y, terms, {.draws = 20000}, progress);
  CHECK(std::abs(fit->terms[1].p - as_great / 120) < .02);
}

TEST_CASE("qap: correlation by hand; symmetric matrices; p of nothing is even") {
  NullProgress progress;
  const PairMatrix x = noise(12, 1);
  const auto same = *analysis::qap_correlation(x, x, {.draws = 500}, progress);
  CHECK(same->r == doctest::Approx(1));
  CHECK(same->p == doctest::Approx(1 / 501.));
  const auto graph = test::gnp(20, .3, {.seed = 4});
  const PairMatrix ties = analysis::tie_matrix(graph);
  CHECK(analysis::transposed(ties).values == ties.values);
  const PairMatrix other = noise(20, 7, true);
  const auto r = (*analysis::qap_correlation(ties, other, {.draws = 10}, progress))->r;
  double xy = 0;
  double xx = 0;
  double yy = 0;
  double mx = 0;
  double my = 0;
  for (Index a = 0; a < 20; ++a) {
    for (Index b = 0; b < 20; ++b) {
      if (a == b) continue;
      mx += ties.at(a, b) / 380;
      my += other.at(a, b) / 380;
    }
  }
  for (Index a = 0; a < 20; ++a) {
    for (Index b = 0; b < 20; ++b) {
      if (a == b) continue;
      xy += (ties.at(a, b) - mx) * (other.at(a, b) - my);
      xx += (ties.at(a, b) - mx) * (ties.at(a, b) - mx);
      yy += (other.at(a, b) - my) * (other.at(a, b) - my);
    }
  }
  CHECK(r == doctest::Approx(xy / std::sqrt(xx * yy)));
  int low = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const auto found = *analysis::qap_correlation(noise(10, 2 * seed), noise(10, 2 * seed + 1),
                                                  {.draws = 99}, progress);
    low += found->p <= .5 ? 1 : 0;
  }
  CHECK(low > 15);
  CHECK(low < 45);
}

TEST_CASE("qap: what cannot be tested is said") {
  NullProgress progress;
  const PairMatrix y = noise(6, 1);
  const std::vector<PairMatrix> twice{noise(6, 2), noise(6, 2)};
  CHECK(analysis::mrqap(y, twice, {}, progress).error().code == "terms_depend");
  CHECK(analysis::mrqap(y, {}, {}, progress).error().code == "no_terms");
  CHECK(analysis::mrqap(y, twice, {.draws = 0}, progress).error().code == "bad_parameter");
  CHECK_FALSE(*analysis::qap_correlation(y, PairMatrix(6), {}, progress));
  test::CancelAfter cancel(2);
  const std::vector<PairMatrix> one{noise(6, 2)};
  CHECK_FALSE(analysis::mrqap(y, one, {}, cancel));
}
