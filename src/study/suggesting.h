// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/planning/suggest.h"
#include "graph/model/network.h"
#include "src/i18n/translator.h"
#include "src/study/providers.h"

namespace saite::study {

/// Which new ties are sought, in the words of the network instead of indices.
struct SuggestQuery {
  analysis::SuggestAim aim = analysis::SuggestAim::join_parts;
  project::Index count = 5;
  Service service;                                              // reach_service
  std::string group_by = "municipality";                        // bridge_groups
  std::optional<std::pair<std::string, std::string>> between;   // … these two of its groups
  std::string only_within;                                      // a field; empty: anywhere
  bool kinds_that_meet = false;                                 // only kinds tied somewhere already
  std::vector<std::pair<std::string, std::string>> kind_pairs;  // … and these, by id
  project::Index per_person = 2;
  std::uint64_t seed = 1;
  friend bool operator==(const SuggestQuery&, const SuggestQuery&) = default;
};

/// Suggestions together with what their indices and groups mean.
struct SuggestResult {
  std::shared_ptr<const project::Projection> projection;
  SuggestQuery query;
  analysis::Suggestions found;
  std::optional<project::Grouping> groups;  // bridge_groups
};

/// Pairs of kinds that some tie of the projection joins, in rising order.   Cost: O(edges log).
[[nodiscard]] std::vector<std::pair<std::string, std::string>> kinds_that_meet(
    const project::Projection& projection, const std::vector<std::string>& kind);

/// Never brings together who must be kept apart (analysis::pairs_apart), two events, or two of one
/// mode of a network of two modes; and does not say so, since that would tell of a quarrel.
/// Errors: unknown_key (a field that groups nobody), unknown_group, as analysis::suggest().
Result<SuggestResult> suggest_ties(const model::Network& network,
                                   std::shared_ptr<const project::Projection> projection,
                                   const SuggestQuery& query, Progress& progress);

/// What a tie brings, as a short sentence: "3 more people within 2 steps".
[[nodiscard]] std::string gain_text(analysis::SuggestAim aim, double gain, project::Index steps,
                                    const i18n::Translator& t);

/// How far the ways run through one actor, before and after the tie: "39 % → 42 %".
/// Empty where there are fewer than three actors.
[[nodiscard]] std::string centralisation_text(const analysis::Suggestions& found, std::size_t tie,
                                              const i18n::Translator& t);

}  // namespace saite::study
