// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// A number for every ordered pair of actors; the diagonal counts for nothing.
struct PairMatrix {
  project::Index n = 0;
  std::vector<double> values;  // row after row

  explicit PairMatrix(project::Index size = 0)
      : n(size), values(static_cast<std::size_t>(size) * size) {}
  [[nodiscard]] double& at(project::Index row, project::Index column) {
    return values[static_cast<std::size_t>(row) * n + column];
  }
  [[nodiscard]] double at(project::Index row, project::Index column) const {
    return values[static_cast<std::size_t>(row) * n + column];
  }
};

/// 1 (or the strength) where there is a tie; both ways where the projection is undirected.
[[nodiscard]] PairMatrix tie_matrix(const project::Projection& projection);
[[nodiscard]] PairMatrix transposed(const PairMatrix& matrix);

struct QapOptions {
  std::uint32_t draws = 1000;
  std::uint64_t seed = 1;
};

/// More actors than this make tables that fill the memory.
inline constexpr project::Index max_qap_actors = 3000;

/// One term of a regression.
struct QapTerm {
  double coefficient = 0;
  double t = 0;
  double p = 1;  // of |t| as great or greater by chance
};

struct QapFit {
  double intercept = 0;
  std::vector<QapTerm> terms;  // in the order given
  double r_squared = 0;
  std::size_t pairs = 0;  // cells that count
  std::uint32_t draws = 0;
};

/// Pearson's correlation of two matrices over all pairs, and how often |r| is as great when the
/// actors of one change places at random. Nothing where a matrix is constant.
struct QapCorrelation {
  double r = 0;
  double p = 1;
};
/// Cost: O(draws · n²).   Errors: bad_parameter (draws), too_many_actors, cancelled.
/// Source: Krackhardt 1987, doi:10.1016/0378-8733(87)90012-8.
Result<std::optional<QapCorrelation>> qap_correlation(const PairMatrix& y, const PairMatrix& x,
                                                      const QapOptions& options,
                                                      Progress& progress);

/// Least squares of y on several matrices, each term tested by double semi-partialling: what the
/// other terms leave of it changes places at random, and the t of its coefficient is compared. So
/// terms that go together do not lend each other their significance.
/// Convention: where all matrices are symmetric each pair counts once.
/// Cost: O(terms² · draws · n²) on all threads, the same for every number of threads.
/// Errors: bad_parameter (draws), too_many_actors, no_terms, terms_depend (a constant term, or one
/// that the others make up), cancelled.
/// Source: Dekker, Krackhardt & Snijders 2007, doi:10.1007/s11336-007-9016-1.
Result<QapFit> mrqap(const PairMatrix& y, std::span<const PairMatrix> terms,
                     const QapOptions& options, Progress& progress);

}  // namespace saite::analysis
