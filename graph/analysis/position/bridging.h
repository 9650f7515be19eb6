// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "graph/analysis/kit/scores.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How much an actor joins parts that are dense in themselves: betweenness × bridging coefficient,
/// which is (1/d(v)) / Σ over neighbours i of 1/d(i).
/// Convention: degrees of the undirected network, which `projection` must be (undirected.h);
/// `betweenness` by projection index, raw or normalised, and so is the result. Nothing for an
/// isolate.   Cost: O(n + m) beside the betweenness.
/// Source: Hwang, Cho, Zhang & Ramanathan 2006, Bridging centrality: identifying bridging nodes in
/// scale-free networks (KDD).
[[nodiscard]] Scores bridging_centrality(const project::Projection& projection,
                                         std::span<const double> betweenness);

/// How evenly an actor's ties spread over groups: 1 − Σ_s (k_s/k)², k_s its ties into group s.
/// 0: all in one group; towards 1: many groups alike. Strengths count where the projection is
/// weighted. Ties to actors in no group (no_index) are left out (kit/outside.h); who is in none has
/// a value all the same. Nothing without a tie into a group. The projection must be undirected.
/// Cost: O(n + m log). Source: Guimerà & Amaral 2005, doi:10.1038/nature03288.
[[nodiscard]] Scores participation(const project::Projection& projection,
                                   std::span<const project::Index> group_of);

}  // namespace saite::analysis
