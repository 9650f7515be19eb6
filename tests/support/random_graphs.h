// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/project/projection.h"

namespace saite::test {

struct RandomGraphOptions {
  std::uint64_t seed = 1;
  bool weighted = false;  // strengths 1 … 5, so that many shortest paths are equally long
  bool directed = false;
};

/// Every pair tied with probability p (Erdős & Rényi).
[[nodiscard]] project::Projection gnp(project::Index n, double p, RandomGraphOptions options = {});

/// Each new actor tied to `ties` earlier ones, the likelier the more ties they have.
[[nodiscard]] project::Projection preferential(project::Index n, project::Index ties,
                                               RandomGraphOptions options = {});

/// About n actors in unlike pieces side by side: a dense one, a tree, cliques that share an actor
/// in a chain, a cycle with tails, pairs and isolates.
[[nodiscard]] project::Projection mixed(project::Index n, RandomGraphOptions options = {});

/// All of the above, small and large, sparse and dense, with the seeds seed, seed + 1, …
[[nodiscard]] std::vector<project::Projection> random_family(RandomGraphOptions options = {});

/// A permutation of 0 … n − 1, and the projection with each actor u called order[u].
[[nodiscard]] std::vector<project::Index> random_order(project::Index n, std::uint64_t seed);
[[nodiscard]] project::Projection relabelled(const project::Projection& projection,
                                             const std::vector<project::Index>& order);
/// The projection with isolates after the others.
[[nodiscard]] project::Projection with_isolates(const project::Projection& projection,
                                                project::Index count = 1);

}  // namespace saite::test
