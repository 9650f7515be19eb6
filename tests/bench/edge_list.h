// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/project/projection.h"

namespace saite::bench {

/// A network of "a b [strength]" lines, # before comments; actors are 0 … the greatest number.
/// Stops the program where the file cannot be read: a benchmark of nothing is none.
[[nodiscard]] project::Projection read_edge_list(const std::string& path, bool weighted);

/// A made-up community network like c6k: circles of kin and neighbours of 4 to 12 in villages,
/// tied by a few people who know everybody and by chance; about three ties an actor.
[[nodiscard]] project::Projection community_network(project::Index actors, bool weighted,
                                                    std::uint64_t seed = 1);

}  // namespace saite::bench
