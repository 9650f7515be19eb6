// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "graph/model/network.h"

namespace saite::study {

struct ProposedTie {
  ActorId a;
  ActorId b;
  model::KindIndex kind = 0;
  friend bool operator==(const ProposedTie&, const ProposedTie&) = default;
};

/// Changes that are only thought of, in the order in which they were.
struct Proposal {
  std::vector<ActorId> without_actors;
  std::vector<TieId> without_ties;
  std::vector<ProposedTie> new_ties;

  [[nodiscard]] bool empty() const {
    return without_actors.empty() && without_ties.empty() && new_ties.empty();
  }
  [[nodiscard]] std::size_t size() const {
    return without_actors.size() + without_ties.size() + new_ties.size();
  }
  friend bool operator==(const Proposal&, const Proposal&) = default;
};

}  // namespace saite::study
