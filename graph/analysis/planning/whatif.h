// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "graph/analysis/community/weaving_stage.h"
#include "graph/analysis/kit/change.h"
#include "graph/analysis/position/fragmentation.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct WhatIfOptions {
  std::vector<project::Index> providers = {};  // of a service; may be empty
  project::Index steps = 2;                    // how far it reaches
  StageOptions stage = {.exact_cost = 1.5e8};
  std::uint64_t seed = 1;
};

/// What planners look at, of one state. Actors by the index of the projection before the change.
struct Snapshot {
  project::Index actors = 0;
  project::Index ties = 0;   // edges of the projection
  project::Index parts = 0;  // isolates are parts of one
  project::Index largest = 0;
  std::vector<project::Index> isolates = {};
  std::optional<double> fragmentation = {};
  std::optional<double> fragmentation_error = {};  // standard error, where it was estimated
  std::optional<Estimate> distance_fragmentation = {};
  StageNumbers stage_numbers;
  std::optional<Stage> stage;
  /// With providers only: others within `steps`, and all the others.
  project::Index reached = 0;
  std::vector<project::Index> unreached = {};
};

struct WhatIf {
  Snapshot before;
  Snapshot after;
  std::vector<project::Index> newly_isolated = {};   // had ties and have none
  std::vector<project::Index> newly_unreached = {};  // were reached and are still there
  std::vector<project::Index> newly_reached = {};
};

/// Everything before and after. Nothing touches the network.
/// Convention: both fragmentations and the reach of a service run along the arcs where the
/// projection is directed; parts, isolates and the stage ignore directions; strengths are ignored.
/// Errors: as apply_change(), cancelled. Cost: twice that of stage_numbers() and
/// distance_fragmentation().
Result<WhatIf> what_if(const project::Projection& projection, const Change& change,
                       const WhatIfOptions& options, Progress& progress);

/// One state alone.
Result<Snapshot> snapshot(const project::Projection& projection, const WhatIfOptions& options,
                          Progress& progress);

}  // namespace saite::analysis
