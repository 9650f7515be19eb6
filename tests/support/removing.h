// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.h"

namespace saite::test {

/// Removes an actor with its ties; its parts become parts of nothing.
inline void remove_with_ties(model::Network& network, ActorId id) {
  for (const TieId tie : network.ties_of(id)) network.remove(tie);
  for (const ActorId part : network.parts_of(id)) {
    if (!network.set_part_of(part, std::nullopt)) broken("a part cannot be detached");
  }
  if (!network.remove(id)) broken("an actor without ties and parts cannot be removed");
}

}  // namespace saite::test
