// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/position/robustness.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/study/finding.h"

namespace saite::study {

/// How much holds together after some have left, by lot and the best connected first.
[[nodiscard]] Finding robustness_finding(const project::Projection& projection,
                                         const analysis::Robustness& found, std::uint32_t draws,
                                         const i18n::Translator& t);

}  // namespace saite::study
