// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/qap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;

/// The pairs that count, in rows: above the diagonal only where everything is symmetric.
struct Cells {
  Index n = 0;
  bool upper = false;

  template <class Visit>
  void each(const Visit& visit) const {
    for (Index a = 0; a < n; ++a) {
      for (Index b = upper ? a + 1 : 0; b < n; ++b) {
        if (a != b) visit(a, b);
      }
    }
  }
  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(n) * (n == 0 ? 0 : n - 1) / (upper ? 2 : 1);
  }
};

bool symmetric(const PairMatrix& m) {
  for (Index a = 0; a < m.n; ++a) {
    for (Index b = a + 1; b < m.n; ++b) {
      if (m.at(a, b) != m.at(b, a)) return false;
    }
  }
  return true;
}

/// Less its mean, so that an intercept need not be carried along.
double centre(PairMatrix& m, const Cells& cells) {
  double sum = 0;
  cells.each([&](Index a, Index b) { sum += m.at(a, b); });
  const double mean = cells.count() == 0 ? 0 : sum / static_cast<double>(cells.count());
  for (double& value : m.values) value -= mean;
  return mean;
}

double product(const PairMatrix& x, const PairMatrix& y, const Cells& cells) {
  double sum = 0;
  cells.each([&](Index a, Index b) { sum += x.at(a, b) * y.at(a, b); });
  return sum;
}

/// The same with the actors of x in other places.
double product(const PairMatrix& x, const std::vector<Index>& place, const PairMatrix& y,
               const Cells& cells) {
  double sum = 0;
  cells.each([&](Index a, Index b) { sum += x.at(place[a], place[b]) * y.at(a, b); });
  return sum;
}

/// Symmetric positive definite equations by Cholesky; nothing where they depend on each other.
class Equations {
 public:
  /// `a`: k × k, row after row.
  static std::optional<Equations> of(std::vector<double> a, std::size_t k) {
    for (std::size_t j = 0; j < k; ++j) {
      const double own = a[j * k + j];
      for (std::size_t i = 0; i < j; ++i) a[j * k + j] -= a[j * k + i] * a[j * k + i];
      if (!(a[j * k + j] > 1e-10 * own)) return std::nullopt;
      a[j * k + j] = std::sqrt(a[j * k + j]);
      for (std::size_t r = j + 1; r < k; ++r) {
        for (std::size_t i = 0; i < j; ++i) a[r * k + j] -= a[r * k + i] * a[j * k + i];
        a[r * k + j] /= a[j * k + j];
      }
    }
    return Equations(std::move(a), k);
  }
  [[nodiscard]] std::vector<double> solve(std::vector<double> b) const {
    for (std::size_t j = 0; j < k_; ++j) {
      for (std::size_t i = 0; i < j; ++i) b[j] -= l_[j * k_ + i] * b[i];
      b[j] /= l_[j * k_ + j];
    }
    for (std::size_t j = k_; j-- > 0;) {
      for (std::size_t i = j + 1; i < k_; ++i) b[j] -= l_[i * k_ + j] * b[i];
      b[j] /= l_[j * k_ + j];
    }
    return b;
  }

 private:
  Equations(std::vector<double> l, std::size_t k) : l_(std::move(l)), k_(k) {}
  std::vector<double> l_;
  std::size_t k_;
};

double inner_product(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Everything centred, with the products that do not change from draw to draw.
class Regression {
 public:
  Regression(PairMatrix y, std::vector<PairMatrix> terms)
      : y_(std::move(y)), terms_(std::move(terms)) {
    cells_.n = y_.n;
    cells_.upper = symmetric(y_) && std::ranges::all_of(terms_, symmetric);
    mean_ = centre(y_, cells_);
    for (PairMatrix& x : terms_) means_.push_back(centre(x, cells_));
    yy_ = product(y_, y_, cells_);
    const std::size_t k = terms_.size();
    xx_.resize(k * k);
    for (std::size_t i = 0; i < k; ++i) {
      xy_.push_back(product(terms_[i], y_, cells_));
      for (std::size_t j = 0; j <= i; ++j) {
        xx_[i * k + j] = xx_[j * k + i] = product(terms_[i], terms_[j], cells_);
      }
    }
  }

  [[nodiscard]] std::optional<QapFit> fit() const {
    const std::size_t k = terms_.size();
    const auto equations = Equations::of(xx_, k);
    if (!equations || yy_ <= 0) return std::nullopt;
    const std::vector<double> b = equations->solve(xy_);
    QapFit fit;
    fit.pairs = cells_.count();
    fit.r_squared = inner_product(b, xy_) / yy_;
    fit.intercept = mean_ - inner_product(b, means_);
    for (std::size_t j = 0; j < k; ++j) {
      std::vector<double> unit(k);
      unit[j] = 1;
      const double inverse = equations->solve(unit)[j];
      fit.terms.push_back({b[j], t_of(b[j], 1 / inverse, yy_ - inner_product(b, xy_)), 1});
    }
    return fit;
  }

  /// The test of one term: how often |t| is as great by chance. Nothing where cancelled.
  std::optional<double> chance_of(std::size_t term, double t, const QapOptions& options,
                                  Progress& progress) const {
    const Rest rest = without(term);
    std::vector<std::uint8_t> as_great(options.draws);
    const bool done = for_each_actor(
        options.draws, progress,
        [&](Index begin, Index end) {
          for (Index draw = begin; draw < end && !progress.cancelled(); ++draw) {
            const auto place = drawn_order(cells_.n, stream_seed(options.seed, draw + 1));
            as_great[draw] = std::abs(t_of_draw(rest, place)) >= std::abs(t) - 1e-9 ? 1 : 0;
          }
        },
        4);
    if (!done || progress.cancelled()) return std::nullopt;
    return (1.0 + static_cast<double>(std::ranges::count(as_great, 1))) / (options.draws + 1.0);
  }

 private:
  /// The other terms, and what they leave of this one.
  struct Rest {
    std::vector<std::size_t> others;
    std::optional<Equations> equations;
    PairMatrix left;
    double own = 0;                // its product with itself, wherever its actors stand
    std::vector<double> solved_y;  // coefficients of y on the others
    double unexplained = 0;        // of y by the others
  };

  [[nodiscard]] Rest without(std::size_t term) const {
    const std::size_t k = terms_.size();
    Rest rest;
    std::vector<double> products;
    std::vector<double> y;
    std::vector<double> x;
    for (std::size_t i = 0; i < k; ++i) {
      if (i != term) rest.others.push_back(i);
    }
    for (const std::size_t i : rest.others) {
      y.push_back(xy_[i]);
      x.push_back(xx_[i * k + term]);
      for (const std::size_t j : rest.others) products.push_back(xx_[i * k + j]);
    }
    rest.equations = Equations::of(std::move(products), rest.others.size());
    rest.solved_y = rest.equations->solve(y);
    rest.unexplained = yy_ - inner_product(rest.solved_y, y);
    rest.left = terms_[term];
    const auto b = rest.equations->solve(x);
    for (std::size_t i = 0; i < b.size(); ++i) {
      const PairMatrix& other = terms_[rest.others[i]];
      for (std::size_t c = 0; c < other.values.size(); ++c) {
        rest.left.values[c] -= b[i] * other.values[c];
      }
    }
    rest.own = product(rest.left, rest.left, cells_);
    return rest;
  }

  [[nodiscard]] double t_of_draw(const Rest& rest, const std::vector<Index>& place) const {
    const PairMatrix& e = rest.left;
    std::vector<double> with_others;
    for (const std::size_t i : rest.others) {
      with_others.push_back(product(e, place, terms_[i], cells_));
    }
    const double own = rest.own - inner_product(with_others, rest.equations->solve(with_others));
    const double with_y = product(e, place, y_, cells_) - inner_product(with_others, rest.solved_y);
    if (!(own > 0)) return 0;
    const double b = with_y / own;
    return t_of(b, own, rest.unexplained - b * with_y);
  }

  [[nodiscard]] double t_of(double b, double own, double unexplained) const {
    const double freedom =
        static_cast<double>(cells_.count()) - static_cast<double>(terms_.size()) - 1;
    if (!(unexplained > 1e-12 * yy_)) return b >= 0 ? 1e9 : -1e9;  // nothing is left to explain
    return b / std::sqrt(unexplained / freedom / own);
  }

  PairMatrix y_;
  std::vector<PairMatrix> terms_;
  Cells cells_;
  double mean_ = 0;
  double yy_ = 0;
  std::vector<double> means_;
  std::vector<double> xx_;
  std::vector<double> xy_;
};

Status check(const PairMatrix& y, const QapOptions& options) {
  if (options.draws == 0) return Error{"bad_parameter", "draws", {"1", "1000000"}};
  if (y.n > max_qap_actors) {
    return Error{"too_many_actors", {}, {std::to_string(y.n), std::to_string(max_qap_actors)}};
  }
  return {};
}

}  // namespace

PairMatrix tie_matrix(const project::Projection& projection) {
  PairMatrix matrix(projection.size());
  for (Index e = 0; e < projection.edge_count(); ++e) {
    const auto [a, b] = projection.edges()[e];
    matrix.at(a, b) = projection.edge_weight(e);
    if (!projection.directed()) matrix.at(b, a) = projection.edge_weight(e);
  }
  return matrix;
}

PairMatrix transposed(const PairMatrix& matrix) {
  PairMatrix out(matrix.n);
  for (Index a = 0; a < matrix.n; ++a) {
    for (Index b = 0; b < matrix.n; ++b) out.at(b, a) = matrix.at(a, b);
  }
  return out;
}

Result<std::optional<QapCorrelation>> qap_correlation(const PairMatrix& y, const PairMatrix& x,
                                                      const QapOptions& options,
                                                      Progress& progress) {
  if (auto ok = check(y, options); !ok) return ok.error();
  PairMatrix one = y;
  PairMatrix other = x;
  const Cells cells{y.n, symmetric(y) && symmetric(x)};
  centre(one, cells);
  centre(other, cells);
  const double scale = std::sqrt(product(one, one, cells) * product(other, other, cells));
  if (!(scale > 1e-12)) return std::optional<QapCorrelation>();
  QapCorrelation found;
  found.r = product(one, other, cells) / scale;
  std::vector<std::uint8_t> as_great(options.draws);
  const bool done = for_each_actor(
      options.draws, progress,
      [&](Index begin, Index end) {
        for (Index draw = begin; draw < end && !progress.cancelled(); ++draw) {
          const auto place = drawn_order(y.n, stream_seed(options.seed, draw + 1));
          const double r = product(one, place, other, cells) / scale;
          as_great[draw] = std::abs(r) >= std::abs(found.r) - 1e-12 ? 1 : 0;
        }
      },
      4);
  if (!done || progress.cancelled()) return cancelled_error();
  found.p = (1.0 + static_cast<double>(std::ranges::count(as_great, 1))) / (options.draws + 1.0);
  return std::optional(found);
}

Result<QapFit> mrqap(const PairMatrix& y, std::span<const PairMatrix> terms,
                     const QapOptions& options, Progress& progress) {
  if (auto ok = check(y, options); !ok) return ok.error();
  if (terms.empty()) return Error{"no_terms"};
  const Regression regression(y, {terms.begin(), terms.end()});
  auto fit = regression.fit();
  if (!fit) return Error{"terms_depend"};
  fit->draws = options.draws;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    const auto p = regression.chance_of(term, fit->terms[term].t, options, progress);
    if (!p) return cancelled_error();
    fit->terms[term].p = *p;
  }
  return *fit;
}

}  // namespace saite::analysis
