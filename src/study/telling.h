// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/analysis/planning/spread.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"

namespace saite::study {

/// A row of the table: who is told, and how many hear of it then.
struct TellingLine {
  std::string who;
  std::string mean;
  std::string range;  // 5–95 % of the draws
  std::string share;  // of everybody
};
/// Those told, as many by lot, as many with the most contacts.
[[nodiscard]] std::vector<TellingLine> telling_lines(const model::Network& network,
                                                     const project::Projection& projection,
                                                     const analysis::Spread& found,
                                                     std::span<const project::Index> told,
                                                     const i18n::Translator& t);
/// What to make of it: whether the choice is better than by lot, how many hardly ever hear, what is
/// assumed.
[[nodiscard]] std::vector<std::string> telling_sentences(const analysis::Spread& found,
                                                         const analysis::SpreadOptions& options,
                                                         const i18n::Translator& t);

}  // namespace saite::study
