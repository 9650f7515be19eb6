// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.h"

namespace saite::test {

/// A made-up place small enough to know by heart:
///     community "choir" (in "town") has ann and bea as parts, cat by a membership tie;
///     municipality "town"; institution "school"; family "elms"; dan belongs to nothing;
///     ties  a-b  kinship ann–bea (and a second one, a-b2, communication)
///           a-c  collaboration ann–cat        c-s  support cat→school
///           c-m  membership cat→choir         s-t  governance town→school
///           e-t  communication elms–town      d-c  trust dan→cat, class overridden: bonding
///           a-d  conflict ann–dan (no edge)   l    a loop at ann (no edge)
struct Village {
  model::Network network;
};

[[nodiscard]] Village village();

}  // namespace saite::test
