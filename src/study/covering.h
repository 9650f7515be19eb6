// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/analysis/community/coverage.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "src/i18n/translator.h"
#include "src/study/finding.h"
#include "src/study/naming.h"

namespace saite::study {

/// For whom a service should be there, and of whom it comes, in the words of the network.
struct CoverQuery {
  std::vector<std::string> providers;  // as providers_of() takes them
  /// Likewise, or KEY=VALUE of a field or an attribute; several: whoever is any of them.
  std::vector<std::string> targets;
  std::vector<std::string> closed;    // as providers; nothing goes on through them
  std::string group_by;               // empty: municipalities where there are any, else kinds
  analysis::CoverageOptions options;  // but `closed`
  std::uint64_t seed = 1;
};

/// What was found together with what its indices mean.
struct CoverResult {
  std::shared_ptr<const project::Projection> projection;
  CoverQuery query;
  project::Grouping grouping;
  project::Index providers = 0;
  std::vector<project::Index> targets;  // without the providers themselves
  analysis::Coverage found;
  /// Rows as told: groups that have targets, then those in none (no_index) where there are any.
  std::vector<project::Index> rows;
  analysis::SafeCounts safe;      // by row
  project::Index least_told = 1;  // people; 1 where the targets are organisations and places
  [[nodiscard]] const analysis::NestedCount& counts(std::size_t row) const {
    return rows[row] == project::no_index ? found.outside : found.groups[rows[row]];
  }
};

/// Errors: unknown_actor (a name that means nobody), unknown_key, bad_condition, no_targets,
/// cancelled.
Result<CoverResult> cover(const model::Network& network,
                          std::shared_ptr<const project::Projection> projection,
                          const CoverQuery& query, Progress& progress);

/// A row a group, everybody as the last; what is not told is "*". Pressing a row is about those who
/// are not reached. Sentences: everybody, the gap, what is not known or not told.
[[nodiscard]] Finding cover_finding(const model::Network& network, const CoverResult& result,
                                    const Naming& naming, const i18n::Translator& t);

}  // namespace saite::study
