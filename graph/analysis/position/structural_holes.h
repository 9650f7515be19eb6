// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/kit/scores.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Burt's measures of who sits between people that do not know each other.
struct StructuralHoles {
  /// C_i = Σ_j (p_ij + Σ_q p_iq·p_qj)², p the share of i's ties that go to j. Low: a broker.
  Scores constraint;
  /// Σ_j [1 − Σ_q p_iq·m_jq], m_jq the tie of j and q as a share of j's strongest: how many of the
  /// actor's contacts are not another way to the same people. Unweighted: n_i − 2t/n_i, t the ties
  /// among its n_i contacts.
  Scores effective_size;
  /// Effective size / number of contacts, in (0, 1].
  Scores efficiency;
  /// How much of the constraint comes from one contact (Coleman–Theil index of the c_ij), in
  /// [0, 1]. A single contact gives 0 here; Burt gives 1 for it in places.
  Scores hierarchy;
};

/// All four in one pass over the triads. By projection index; nothing for an isolate.
/// Convention: j runs over all who are tied to i either way; ties of a directed projection count
/// a_ij + a_ji; strengths count where the projection is weighted. Constraint may exceed 1.
/// Cost: O(Σ over ties of the lesser degree), at most O(m^1.5) time; O(m) space and O(n) a thread.
/// Source: Burt 1992, Structural Holes, ch. 2; effective size unweighted: Borgatti 1997,
/// Connections 20(1):35–38; hierarchy: Burt 1992, eq. 2.9.
/// Errors: cancelled.
Result<StructuralHoles> structural_holes(const project::Projection& projection, Progress& progress);

}  // namespace saite::analysis
