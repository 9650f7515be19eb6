// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "graph/analysis/planning/spread.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/study/finding.h"
#include "src/study/naming.h"

namespace saite::study {

/// Those told, as many by lot, as many with the most contacts, and how many hear then (5–95 % of
/// the draws); then, of everybody, who hears least. Sentences: whether the choice is better than by
/// lot, how many hardly ever hear, what is assumed.
[[nodiscard]] Finding telling_finding(const project::Projection& projection,
                                      const analysis::Spread& found,
                                      std::span<const project::Index> told,
                                      const analysis::SpreadOptions& options, const Naming& naming,
                                      const i18n::Translator& t);

}  // namespace saite::study
