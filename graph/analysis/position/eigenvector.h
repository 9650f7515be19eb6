// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct EigenvectorOptions {
  double tolerance = 1e-11;  // length of Ax − λx over λ
  int max_steps = 5'000;
};

struct Eigenvector {
  std::vector<double> values;  // by projection index; empty where there are no ties
  double eigenvalue = 0;
  bool converged = true;
};

/// Who is tied to those who are well tied themselves: the eigenvector of the greatest eigenvalue
/// of the adjacency matrix (of strengths, where weighted), not negative, of length 1.
/// Convention: a network in several components has its eigenvector on the component whose
/// eigenvalue is greatest, and the rest is 0. Where several components share that eigenvalue, each
/// has the part that a power iteration from equal values would give it. The projection must be
/// undirected (undirected.h).
/// Cost: O(m) a step, tens to some hundreds of steps, O(n) space; threads. A component is left out
/// when its greatest strength shows that it cannot win.
/// Source: Bonacich 1972, doi:10.1080/0022250X.1972.9989806; the iteration, one vector of LOBPCG:
/// Knyazev 2001, doi:10.1137/S1064827500366124.   Errors: cancelled.
Result<Eigenvector> eigenvector(const project::Projection& projection,
                                const EigenvectorOptions& options, Progress& progress);

}  // namespace saite::analysis
