// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

namespace saite::analysis {

/// One number an actor (by projection index) or an edge (by position in Projection::edges());
/// nothing where the measure makes no sense there, such as constraint of an isolate.
using Scores = std::vector<std::optional<double>>;

}  // namespace saite::analysis
