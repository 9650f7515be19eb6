// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/cohesion/qap.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"

namespace saite::study {

/// "trust@2021 ~ trust@2019 + same(municipality)": what is to be explained, and by what. A term is
///     KIND or ties            ties of a kind, or all; 1 where there is one (or the strength)
///     …[KEY=VALUE]            those with this attribute, such as a wave
///     …@DATE                  those that were there then
///     transpose(TERM)         the other way round
///     same(KEY)               1 where both actors have the same value
///     difference(KEY)         how far their numbers are apart
struct PairFormula {
  std::string explained;
  std::vector<std::string> terms;
};
/// Errors: bad_formula.
[[nodiscard]] Result<PairFormula> read_formula(std::string_view text);

/// The tables of a formula, of those actors who are in all of them.
struct PairTables {
  analysis::PairMatrix explained;
  std::vector<analysis::PairMatrix> terms;
  std::vector<ActorId> actors;
  project::Index left_out = 0;  // not there at some date, or without some value
};
/// Of the actors of a projection; its filter, directions and strengths hold for the terms too, but
/// ties of polarity −1 are there where their kind is asked for.
/// Errors: bad_formula (a term), unknown_tie_kind, unknown_tie_key, unknown_key, no_differences
/// (of what has no numbers), bad_option_date, too_few_actors (below four).   Cost: O(terms · (n² +
/// m)).
[[nodiscard]] Result<PairTables> pair_tables(const model::Network& network,
                                             const project::Projection& projection,
                                             const PairFormula& formula);

}  // namespace saite::study
