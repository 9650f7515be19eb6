// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/analysis/community/referrals.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"

namespace saite::study {

/// Where people come in and where they should arrive, in the words of the network.
struct ReferringQuery {
  std::vector<std::string> doors;  // as providers_of() takes them; empty: referral_doors()
  std::vector<std::string> services;
};

/// What was found together with what its indices mean.
struct Referring {
  std::shared_ptr<const project::Projection> projection;
  std::vector<project::Index> doors;  // rising
  std::vector<project::Index> services;
  analysis::ReferralNumbers numbers;
  analysis::Referrals found;
};

/// `projection` must be directed, with the ties along which people are referred.
/// Errors: no_referrals (args: the kinds of ties asked for) where it has no ties; no_doors;
/// unknown_actor (a name that means nobody); as referral_numbers() and referrals().
Result<Referring> refer(const model::Network& network,
                        std::shared_ptr<const project::Projection> projection,
                        const ReferringQuery& query, Progress& progress);

/// A row of the table as people read it; "–" where there is nothing to say.
struct ReferringLine {
  std::string door;
  std::string service;
  std::string handovers;
  std::string best;
  std::string now;
};
/// By door, the nearest service first; without services that no way leads to, and one row for a
/// door from which none does.
[[nodiscard]] std::vector<ReferringLine> referring_lines(const model::Network& network,
                                                         const Referring& result,
                                                         const i18n::Translator& t);
/// What to make of it: how many doors lead on, how many people arrive, dead ends, circles, what is
/// not known, and what it does not mean.
[[nodiscard]] std::vector<std::string> referring_sentences(const model::Network& network,
                                                           const Referring& result,
                                                           const i18n::Translator& t);

}  // namespace saite::study
