// SPDX-License-Identifier: Apache-2.0
#include "src/study/people_caution.h"

#include <algorithm>

#include "src/present/audience.h"

namespace saite::study {

std::string people_caution(const model::Network& network, std::span<const ActorId> actors,
                           present::Words words) {
  const bool people =
      std::ranges::any_of(actors, [&](ActorId id) { return present::is_person(network, id); });
  return people ? present::say(words, "picture.not_for_one_person") : std::string();
}

}  // namespace saite::study
