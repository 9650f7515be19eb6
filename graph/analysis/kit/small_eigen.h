// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace saite::analysis {

using SmallMatrix = std::array<std::array<double, 3>, 3>;

/// The unit eigenvector of the greatest eigenvalue of the symmetric matrix in the upper left corner
/// of `size` rows, its first entry not negative; zeros beyond.   Cost: constant.
/// Source: Jacobi 1846, doi:10.1515/crll.1846.30.51.
[[nodiscard]] std::array<double, 3> greatest_eigenvector(SmallMatrix matrix, int size);

}  // namespace saite::analysis
