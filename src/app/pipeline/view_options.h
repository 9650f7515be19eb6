// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/project/filter.h"

namespace saite::app {

/// An actor or several and all that is within so many steps of them.
struct Focus {
  std::vector<ActorId> around;
  int steps = 1;
  friend bool operator==(const Focus&, const Focus&) = default;
};

/// Which part of the network is looked at, and how analysis reads it.
struct ViewOptions {
  project::Filter filter;      // `only` is kept free for the focus
  std::optional<Focus> focus;  // on what passes the filter
  bool directed = false;
  bool weighted = false;
  bool normalised = false;
  std::string group_by = "municipality";  // for measures about groups
  friend bool operator==(const ViewOptions&, const ViewOptions&) = default;
};

}  // namespace saite::app
