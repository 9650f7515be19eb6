// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/eigenvector.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/analysis/kit/group_members.h"
#include "graph/analysis/kit/small_eigen.h"
#include "graph/analysis/kit/watch.h"
#include "graph/analysis/paths/components.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// a += factor · b.
void add(Vector& a, double factor, const Vector& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += factor * b[i];
}

void scale(Vector& a, double factor) {
  for (double& value : a) value *= factor;
}

/// The adjacency matrix of one component; vectors are by position in `members`.
struct ComponentMatrix {
  const Projection& projection;
  std::span<const Index> members;
  const std::vector<Index>& place;  // of every actor in its component's members

  [[nodiscard]] double row_sum(Index u) const {
    if (!projection.weighted()) return projection.degree(u);
    const auto weights = projection.weights(u);
    return std::accumulate(weights.begin(), weights.end(), 0.0);
  }

  void multiply(const Vector& x, Vector& result) const {
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, members.size(), 4096),
                      [&](const auto& range) {
                        for (std::size_t i = range.begin(); i != range.end(); ++i)
                          result[i] = row(i, x);
                      });
  }

 private:
  [[nodiscard]] double row(std::size_t i, const Vector& x) const {
    const auto neighbours = projection.neighbours(members[i]);
    double sum = 0;
    if (projection.weighted()) {
      const auto weights = projection.weights(members[i]);
      for (std::size_t k = 0; k < neighbours.size(); ++k)
        sum += weights[k] * x[place[neighbours[k]]];
    } else {
      for (const Index v : neighbours) sum += x[place[v]];
    }
    return sum;
  }
};

/// A direction of the search space with its image under the matrix.
struct Direction {
  Vector vector;
  Vector image;

  explicit Direction(std::size_t size) : vector(size, 0.0), image(size, 0.0) {}
  void add(double factor, const Direction& other) {
    analysis::add(vector, factor, other.vector);
    analysis::add(image, factor, other.image);
  }
  void scale(double factor) {
    analysis::scale(vector, factor);
    analysis::scale(image, factor);
  }
  /// Takes away what lies along a unit direction; false where nothing to speak of remains.
  bool make_orthogonal(const Direction& unit) {
    const double before = std::sqrt(dot(vector, vector));
    add(-dot(vector, unit.vector), unit);
    const double after = std::sqrt(dot(vector, vector));
    return after > 1e-8 * before && after > 0;
  }
  bool normalise() {
    const double length = std::sqrt(dot(vector, vector));
    if (!(length > 0)) return false;
    scale(1 / length);
    return true;
  }
};

/// Climbs to the greatest eigenvalue: each step takes the best vector of the space that the present
/// one, its residual and the last step span.
class Climb {
 public:
  Climb(const ComponentMatrix& matrix, const EigenvectorOptions& options)
      : matrix_(matrix),
        options_(options),
        now_(matrix.members.size()),
        residual_(matrix.members.size()),
        before_(matrix.members.size()) {
    for (std::size_t i = 0; i < matrix.members.size(); ++i) {
      now_.vector[i] = matrix.row_sum(matrix.members[i]);
    }
    now_.normalise();
  }

  Result<bool> run(Progress& progress) {
    Convergence convergence(progress, options_.tolerance);
    for (int step = 0; step < options_.max_steps; ++step) {
      if (progress.cancelled()) return cancelled_error();
      // Images are carried along by linear combination; a fresh one now and then stops the drift.
      if (step % 20 == 0) matrix_.multiply(now_.vector, now_.image);
      value_ = dot(now_.vector, now_.image);
      residual_.vector = now_.image;
      add(residual_.vector, -value_, now_.vector);
      const double left = std::sqrt(dot(residual_.vector, residual_.vector)) / value_;
      if (left <= options_.tolerance) return true;
      convergence.report(left);
      best_of_space();
    }
    return false;
  }

  [[nodiscard]] double value() const { return value_; }
  [[nodiscard]] const Vector& vector() const { return now_.vector; }

 private:
  void best_of_space() {
    residual_.normalise();
    matrix_.multiply(residual_.vector, residual_.image);
    residual_.make_orthogonal(now_);
    residual_.normalise();
    have_before_ = have_before_ && before_.normalise() && before_.make_orthogonal(now_) &&
                   before_.make_orthogonal(residual_) && before_.normalise();
    const Direction* basis[] = {&now_, &residual_, &before_};
    const int size = have_before_ ? 3 : 2;
    SmallMatrix small{};
    for (int i = 0; i < size; ++i) {
      for (int j = 0; j < size; ++j) small[i][j] = dot(basis[i]->vector, basis[j]->image);
    }
    const auto best = greatest_eigenvector(small, size);
    Direction step(now_.vector.size());
    step.add(best[1], residual_);
    if (have_before_) step.add(best[2], before_);
    now_.scale(best[0]);
    now_.add(1, step);
    now_.normalise();
    before_ = std::move(step);
    have_before_ = true;
  }

  const ComponentMatrix& matrix_;
  const EigenvectorOptions& options_;
  Direction now_;
  Direction residual_;
  Direction before_;
  bool have_before_ = false;
  double value_ = 0;
};

/// Of each actor: its position among the members of its component.
std::vector<Index> places_of(const GroupMembers& members, Index actors) {
  std::vector<Index> places(actors);
  for (std::size_t c = 0; c + 1 < members.offsets.size(); ++c) {
    const auto row = members.of(static_cast<Index>(c));
    for (Index i = 0; i < row.size(); ++i) places[row[i]] = i;
  }
  return places;
}

double greatest_row_sum(const ComponentMatrix& matrix) {
  double max = 0;
  for (const Index u : matrix.members) max = std::max(max, matrix.row_sum(u));
  return max;
}

/// Puts a component's eigenvector in its place, as long as its part in equal values.
void put(const ComponentMatrix& matrix, const Vector& vector, Vector& values) {
  double part = 0;
  for (const double value : vector) part += std::abs(value);
  for (std::size_t i = 0; i < vector.size(); ++i) {
    values[matrix.members[i]] = part * std::abs(vector[i]);
  }
}

}  // namespace

Result<Eigenvector> eigenvector(const Projection& projection, const EigenvectorOptions& options,
                                Progress& progress) {
  if (projection.directed()) broken("eigenvector of a directed projection");
  Eigenvector found;
  if (projection.edge_count() == 0) return found;
  const auto parts = components(projection, progress);
  if (!parts) return parts.error();
  const GroupMembers members(parts->component_of, parts->count());
  const std::vector<Index> places = places_of(members, projection.size());
  found.values.assign(projection.size(), 0.0);
  constexpr double same = 1e-9;  // eigenvalues so close, relatively, count as equal
  for (Index c = 0; c < parts->count() && parts->sizes[c] > 1; ++c) {
    const ComponentMatrix matrix{projection, members.of(c), places};
    // No eigenvalue exceeds the greatest row sum.
    if (greatest_row_sum(matrix) < found.eigenvalue * (1 - same)) continue;
    Climb climb(matrix, options);
    SubProgress part(progress, static_cast<double>(c) / parts->count(), (c + 1.0) / parts->count());
    const auto converged = climb.run(part);
    if (!converged) return converged.error();
    if (climb.value() < found.eigenvalue * (1 - same)) continue;
    if (climb.value() > found.eigenvalue * (1 + same)) {
      std::ranges::fill(found.values, 0.0);
      found.converged = true;
    }
    found.eigenvalue = std::max(found.eigenvalue, climb.value());
    found.converged = found.converged && *converged;
    put(matrix, climb.vector(), found.values);
  }
  scale(found.values, 1 / std::sqrt(dot(found.values, found.values)));
  return found;
}

}  // namespace saite::analysis
