// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "graph/analysis/registry/context.h"
#include "graph/project/projection.h"
#include "src/app/pipeline/view_options.h"

namespace saite::app {

/// What follows from a network and the view on it: what is visible, its projection, and all that
/// measures may know of it. Immutable, so any thread may read it.
struct Stage {
  project::Selection visible;
  std::shared_ptr<const project::Projection> projection;
  analysis::Facts facts;
  std::optional<project::Grouping> grouping;  // nothing where the field groups nobody
  bool normalised = false;
  std::optional<Error> problem;  // the filter could not be applied; everything is visible then
};

/// Of `part`, in rising order, only, where it is not empty.
/// Cost: as select() and Projection::create(), and O(n + m) for focus and part.
[[nodiscard]] std::shared_ptr<const Stage> make_stage(const model::Network& network,
                                                      const ViewOptions& options,
                                                      std::span<const ActorId> part = {});

/// The actors within so many steps of `around`, by ties of `selection`, in rising order.
[[nodiscard]] std::vector<ActorId> within_steps(const model::Network& network,
                                                const project::Selection& selection,
                                                std::span<const ActorId> around, int steps);

}  // namespace saite::app
