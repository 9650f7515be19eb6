// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/layout/backbone.h"
#include "graph/layout/graph.h"

namespace saite::layout {

/// Whether forces alone would make a ball of hair of it: a connected graph of more than 300 actors
/// with 1.5 ties an actor or more, where from the actor with most ties half of the others are at
/// most log₂(actors) steps away. Trees, meshes and roads are none.   Cost: O(n + m).
[[nodiscard]] bool is_hairball(const Graph& graph);

/// Which ties a picture lets stand out.
struct Carrying {
  bool hairball = false;   // whether the greatest connected part is one
  std::vector<bool> kept;  // by edge of the projection: the backbone
};

/// Nothing where backbone() has nothing.   Cost: as backbone().
[[nodiscard]] std::optional<Carrying> carrying_ties(const project::Projection& projection);

/// Ties of the backbone pull by √(0.05 + embeddedness), the others a tenth of that.
/// Cost: O(m log(max degree)).
void weigh_by_backbone(Part& part, const project::Projection& projection, const Backbone& backbone);

}  // namespace saite::layout
