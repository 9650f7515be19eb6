// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/analysis/community/met_together.h"
#include "graph/analysis/community/two_mode_centrality.h"
#include "graph/model/network.h"
#include "src/i18n/translator.h"
#include "src/study/finding.h"
#include "src/study/naming.h"

namespace saite::study {

/// A network of two modes: who is central in it, and who of one mode meets whom.
struct TwoModes {
  analysis::TwoMode modes;
  double density = 0;
  analysis::TwoModeCentrality central;
  project::Index meeting = 0;  // the mode whose actors meet
  std::vector<analysis::MetTogether> met;
};

/// `kind`: whose actors meet, by a kind of theirs; empty: the mode that people are of, else the
/// first. Errors: not_two_mode; kind_of_no_mode (kind); cancelled.
Result<TwoModes> two_modes(const model::Network& network, const project::Projection& projection,
                           const std::string& kind, Progress& progress);

/// Below this corrected p, two meet more often than chance would have them.
inline constexpr double unusual_below = 0.05;

/// The pairs as a reader wants them: the least usual first, then those that share most.
[[nodiscard]] std::vector<const analysis::MetTogether*> least_usual_first(const TwoModes& found);

/// The actors of either mode, those with the most contacts first, and the pairs; `max` rows of
/// each. Sentences: what the map is, how full it is, how many meet more than chance would have
/// them, and what that does not say.
[[nodiscard]] Finding two_mode_finding(const model::Network& network,
                                       const project::Projection& projection, const TwoModes& found,
                                       std::size_t max, const Naming& naming,
                                       const i18n::Translator& t);

}  // namespace saite::study
