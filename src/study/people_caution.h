// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "graph/model/network.h"
#include "src/present/words.h"

namespace saite::study {

/// "Not for decisions about one person.", for all that shows people one by one and leaves the
/// program: pictures, tables of measures, networks with measures. Empty where nobody among `actors`
/// is a person (present/audience.h).   Cost: O(actors).
[[nodiscard]] std::string people_caution(const model::Network& network,
                                         std::span<const ActorId> actors, present::Words words);

}  // namespace saite::study
