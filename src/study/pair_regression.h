// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "graph/analysis/cohesion/qap.h"
#include "src/study/finding.h"
#include "src/study/pair_terms.h"

namespace saite::study {

/// Whether what is between pairs goes with other things that are between them: each term alone, and
/// all together.
struct PairRegression {
  PairFormula formula;
  std::vector<std::optional<analysis::QapCorrelation>> alone;  // by term
  analysis::QapFit fit;
  std::size_t actors = 0;
  project::Index left_out = 0;  // as PairTables has it
};

/// Errors: bad_formula, and those of pair_tables(), qap_correlation() and mrqap().
Result<PairRegression> pair_regression(const model::Network& network,
                                       const project::Projection& projection,
                                       std::string_view formula,
                                       const analysis::QapOptions& options, Progress& progress);

/// A row a term. Sentences: how much is explained, how it was tested, and that it shows no cause.
[[nodiscard]] Finding pair_regression_finding(const PairRegression& found,
                                              const i18n::Translator& t);

}  // namespace saite::study
