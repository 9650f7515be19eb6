// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "graph/project/reports.h"
#include "src/present/words.h"

namespace saite::study {

// What is not on the map is not known to be absent: the file may say who was to be on it
// (`graph.boundary`), what came of asking each actor (`response`), and who reported a tie
// (graph/project/reports.h).

/// Who was to be on the map, in the language where there is a text in it, without a full stop;
/// empty where nobody said.
[[nodiscard]] std::string boundary_of(const model::Network& network, std::string_view language);

/// What came of asking, by the actors' `response`, an attribute or a key of the actor itself.
struct Responses {
  std::size_t answered = 0;
  std::size_t refused = 0;
  std::size_t not_asked = 0;

  [[nodiscard]] std::size_t asked() const { return answered + refused; }
  /// Below this share of answers numbers of single actors are not to be relied on (Kossinets 2006,
  /// doi:10.1016/j.socnet.2005.07.002; Costenbader & Valente 2003,
  /// doi:10.1016/S0378-8733(03)00012-1).
  static constexpr double enough = 0.75;
  [[nodiscard]] bool too_few() const {
    return asked() > 0 && static_cast<double>(answered) < enough * static_cast<double>(asked());
  }
};
/// Of the projection's actors.   Cost: O(n).
[[nodiscard]] Responses responses_of(const model::Network& network,
                                     const project::Projection& projection);

/// How many of the ties are confirmed, before any are left out for want of it (Filter::reports).
/// Cost: O(n + m log m).
[[nodiscard]] project::Confirmation confirmation_of(const model::Network& network,
                                                    const project::Projection& projection);

/// All of it as sentences, for answers, pictures and reports; none where nothing is known of it.
[[nodiscard]] std::vector<std::string> known_lines(const model::Network& network,
                                                   const project::Projection& projection,
                                                   std::string_view language, present::Words words);

}  // namespace saite::study
