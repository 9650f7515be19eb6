// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/small_eigen.h"

#include <cmath>

namespace saite::analysis {
namespace {

/// Turns rows and columns p and q so that the entry they share becomes 0.
void rotate(SmallMatrix& a, SmallMatrix& vectors, int p, int q, int size) {
  if (a[p][q] == 0) return;
  const double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const double t = (theta >= 0 ? 1.0 : -1.0) / (std::abs(theta) + std::sqrt(theta * theta + 1));
  const double c = 1 / std::sqrt(t * t + 1);
  const double s = t * c;
  for (int k = 0; k < size; ++k) {
    const double kp = a[k][p];
    const double kq = a[k][q];
    a[k][p] = c * kp - s * kq;
    a[k][q] = s * kp + c * kq;
  }
  for (int k = 0; k < size; ++k) {
    const double pk = a[p][k];
    const double qk = a[q][k];
    a[p][k] = c * pk - s * qk;
    a[q][k] = s * pk + c * qk;
  }
  for (int k = 0; k < size; ++k) {
    const double kp = vectors[k][p];
    const double kq = vectors[k][q];
    vectors[k][p] = c * kp - s * kq;
    vectors[k][q] = s * kp + c * kq;
  }
}

}  // namespace

std::array<double, 3> greatest_eigenvector(SmallMatrix matrix, int size) {
  SmallMatrix vectors{};
  for (int i = 0; i < size; ++i) {
    vectors[i][i] = 1;
    for (int j = 0; j < i; ++j) matrix[i][j] = matrix[j][i];
  }
  // Quadratic convergence: six sweeps are ample for three rows.
  for (int sweep = 0; sweep < 6; ++sweep) {
    for (int p = 0; p < size; ++p) {
      for (int q = p + 1; q < size; ++q) rotate(matrix, vectors, p, q, size);
    }
  }
  int best = 0;
  for (int i = 1; i < size; ++i) {
    if (matrix[i][i] > matrix[best][best]) best = i;
  }
  std::array<double, 3> result{};
  const double sign = vectors[0][best] < 0 ? -1 : 1;
  for (int i = 0; i < size; ++i) result[i] = sign * vectors[i][best];
  return result;
}

}  // namespace saite::analysis
