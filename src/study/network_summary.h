// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/base/progress.h"
#include "graph/model/network.h"

namespace saite::study {

struct KindCount {
  std::string id;
  model::LocalText label;  // the id where there is none
  std::size_t count = 0;
};

/// What a network holds, counted.
struct NetworkSummary {
  std::string title;
  std::size_t actors = 0;
  std::size_t ties = 0;
  std::vector<KindCount> actor_kinds;  // those that occur, in the order of the table
  std::vector<KindCount> tie_kinds;
  std::optional<PartialDate> first_date;  // of all since and until
  std::optional<PartialDate> last_date;
  std::size_t components = 0;  // isolates are components of one
  std::size_t largest_component = 0;
  std::size_t isolates = 0;
  std::size_t sources = 0;
};

/// Components and isolates are those of the whole network, directions aside, without ties of
/// polarity −1.   Errors: cancelled.   Cost: O(n + m).
Result<NetworkSummary> summarise(const model::Network& network, Progress& progress);

}  // namespace saite::study
