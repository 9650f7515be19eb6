// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "src/app/view/view.h"

namespace saite::app {

struct FoundActor {
  ActorId actor;
  std::string name;
  std::string kind;
  bool visible = false;  // in the view
};

/// Those actors of the document that fit what somebody types, best first, blind to case and
/// diacritics. Empty while the index of a large network is being made.
[[nodiscard]] std::vector<FoundActor> find_actors(const View& view, std::string_view query,
                                                  std::size_t max = 20);

}  // namespace saite::app
