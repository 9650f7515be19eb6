// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/analysis/registry/context.h"
#include "graph/layout/hairball.h"
#include "graph/project/projection.h"
#include "src/app/pipeline/view_options.h"

namespace saite::app {

/// What is visible of a network. Immutable as all stages, so any thread may read it.
struct Selected {
  project::Selection visible;
  std::optional<Error> problem;  // the filter could not be applied; everything is visible then
};

/// Its projection and all that measures may know of it.
struct Projected {
  std::shared_ptr<const Selected> selected;
  std::shared_ptr<const project::Projection> projection;
  analysis::Facts facts;
  std::shared_ptr<const layout::Carrying> carrying;  // null: too dense to tell
};

/// Of `part`, in rising order, only, where it is not empty.
/// Cost: as project::select(), and O(n + m) for focus and part.
[[nodiscard]] std::shared_ptr<const Selected> make_selected(const model::Network& network,
                                                            const SelectionOptions& options,
                                                            std::span<const ActorId> part = {});

/// `whole`: the selection is that of the filter alone, without focus or part.
/// Cost: as Projection::create(), facts_of() and layout::carrying_ties().
[[nodiscard]] std::shared_ptr<const Projected> make_projected(
    const model::Network& network, std::shared_ptr<const Selected> selected,
    const SelectionOptions& selection, const ReadingOptions& reading, bool whole);

/// Nothing where the field groups nobody.   Cost: O(n log n).
[[nodiscard]] std::optional<project::Grouping> make_grouping(const model::Network& network,
                                                             const Projected& projected,
                                                             std::string_view group_by);

/// The actors within so many steps of `around`, by ties of `selection`, in rising order.
[[nodiscard]] std::vector<ActorId> within_steps(const model::Network& network,
                                                const project::Selection& selection,
                                                std::span<const ActorId> around, int steps);

}  // namespace saite::app
