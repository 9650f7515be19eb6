// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/analysis/cohesion/multiplexity.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/study/finding.h"

namespace saite::study {

/// Which kinds of ties of this projection go together; chance within the kinds of actors.
/// Errors: as analysis::multiplexity().
Result<analysis::Multiplexity> kinds_together(const model::Network& network,
                                              const project::Projection& projection,
                                              const analysis::MultiplexityOptions& options,
                                              Progress& progress);

/// A row for two kinds that share pairs, or share fewer than chance would give. Sentences: "By one
/// kind of tie: 226 pairs; by two: 25", and what goes together and what apart.
[[nodiscard]] Finding together_finding(const model::Network& network,
                                       const analysis::Multiplexity& found,
                                       const i18n::Translator& t);

/// "< 0.01" or two decimals.
[[nodiscard]] std::string p_text(double p, const i18n::Translator& t);

}  // namespace saite::study
