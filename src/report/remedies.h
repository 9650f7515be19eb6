// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/progress.h"
#include "src/report/anonymise.h"
#include "src/report/risk.h"

namespace saite::report {

/// What makes people harder to find, and what it takes.
struct Remedy {
  enum class What : std::uint8_t {
    dates,        // no years
    attribute,    // without one of those that were to stay
    places,       // nobody is part of a municipality
    small_groups  // those are left out who look like too few others, until there are none
  };
  What what = What::dates;
  std::string attribute = {};
  friend bool operator==(const Remedy&, const Remedy&) = default;
};

/// A copy after one remedy more.
struct RemedyStep {
  std::optional<Remedy> remedy;  // none: as it was asked for
  std::size_t actors = 0;        // that are left
  std::size_t ties = 0;
  std::size_t too_few = 0;  // who look like fewer than k, themselves counted
  std::size_t unique = 0;
  /// Rank correlation with the network as it was, of those who are left; nothing where there is
  /// none.
  std::optional<double> degree = {};
  std::optional<double> betweenness = {};
};

struct Remedied {
  Anonymised made;
  std::vector<RemedyStep> steps;  // the first is without any remedy
};

/// Anonymises with one remedy after the other until by what is known everybody looks like k − 1
/// others: always the one after which fewest look like too few; those who still do are left out at
/// the end. Strengths of ties are not among them: who knows those is not looked at.
/// Errors: cancelled.   Cost: an anonymised copy for each remedy in each step, and betweenness once
/// a step.
Result<Remedied> anonymise_until_safe(const model::Network& network, AnonymiseOptions options,
                                      Knowledge knowledge, std::size_t k, Progress& progress);

}  // namespace saite::report
