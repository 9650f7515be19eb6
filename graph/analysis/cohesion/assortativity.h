// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "graph/analysis/cohesion/mixing.h"
#include "graph/analysis/kit/scores.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Whether like ties to like, by group: (Σ e_ii − Σ a_i·b_i) / (1 − Σ a_i·b_i), e the share of the
/// edge ends between groups, a and b its margins. 1: only within groups; 0: as by chance.
/// Nothing without edges or where all are in one group.   Cost: O(groups²).
/// Source: Newman 2003, Mixing patterns in networks, doi:10.1103/PhysRevE.67.026126, eq. 2.
[[nodiscard]] std::optional<double> assortativity(const Mixing& mixing);

/// The same by a number, such as age or degree: Pearson's correlation of the values at both ends
/// of the edges, each undirected edge both ways. Edges with an absent value are left out.
/// Nothing where the values do not vary.   Cost: O(n + m).   Source: as above, eq. 21.
[[nodiscard]] std::optional<double> assortativity(const project::Projection& projection,
                                                  const Scores& values);

/// By degree (in → out: of the start's out-degree and the end's in-degree where directed).
[[nodiscard]] std::optional<double> degree_assortativity(const project::Projection& projection);

}  // namespace saite::analysis
