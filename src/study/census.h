// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/cohesion/census.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/study/finding.h"

namespace saite::study {

/// The shapes of three that there are, and how many pairs and threes are tied.
[[nodiscard]] Finding census_finding(const project::Projection& projection,
                                     const analysis::DyadCensus& dyads,
                                     const analysis::TriadCounts& triads,
                                     const i18n::Translator& t);

}  // namespace saite::study
