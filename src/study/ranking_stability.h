// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "graph/analysis/registry/stability.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"

namespace saite::study {

/// Whether a ranking by the measure can be tried: values of actors that have an order.
[[nodiscard]] bool is_ranking(const analysis::MeasureInfo& info);

struct RankingQuery {
  std::string measure;   // of actors
  std::string group_by;  // for measures that need groups
  std::uint64_t seed = 1;
  friend bool operator==(const RankingQuery&, const RankingQuery&) = default;
};

/// How a ranking of actors holds when a fifth of the ties is missing.
struct RankingStability {
  const analysis::MeasureInfo* info = nullptr;
  std::shared_ptr<const project::Projection> projection;
  analysis::Stability found;

  /// Share of the draws that have the actor among the first; nothing where it is not known of.
  [[nodiscard]] std::optional<double> of(ActorId id) const;
};

/// Errors: as analysis::stability(), grouping_of().   Cost: that of the measure, 200 times; fewer
/// on large maps.
Result<RankingStability> ranking_stability(const model::Network& network,
                                           std::shared_ptr<const project::Projection> projection,
                                           const RankingQuery& query, Progress& progress);

/// "With 20% of the ties left out, 87% of the first 5 stay among them (200 draws)."
[[nodiscard]] std::string kept_sentence(const analysis::Stability& found,
                                        const i18n::Translator& t);

/// What a share of draws means for who is named: firm (four of five), often (half), or an accident.
[[nodiscard]] std::string share_words(double share, const i18n::Translator& t);

}  // namespace saite::study
