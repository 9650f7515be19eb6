// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Attributes of a tie by which its source rates its target, each 1 (not at all) to 4 (a great
/// deal), as in the PARTNER survey; `trust` and `value` may stand in for the three of each.
inline constexpr std::array<std::string_view, 3> trust_keys{"trust_reliability", "trust_mission",
                                                            "trust_openness"};
inline constexpr std::array<std::string_view, 3> value_keys{"value_power", "value_involvement",
                                                            "value_resources"};
inline constexpr std::string_view overall_trust_key = "trust";
inline constexpr std::string_view overall_value_key = "value";

/// Mean ratings; of one organisation by all who rated it, or of one by another.
struct Ratings {
  std::array<std::optional<double>, 3> trust_parts;  // in the order of trust_keys
  std::array<std::optional<double>, 3> value_parts;
  std::optional<double> trust;  // mean of the parts, or the overall rating
  std::optional<double> value;

  /// As a share of 4, the greatest rating.
  [[nodiscard]] static std::optional<double> share(std::optional<double> rating);
};

struct OrganisationTrust {
  Ratings received;
  project::Index raters = 0;
};

/// Two who rated each other, and how far apart they are.
struct MutualRating {
  project::Index a;
  project::Index b;  // a < b
  Ratings by_a;      // of b
  Ratings by_b;      // of a
  /// |trust of a in b − trust of b in a|, 0 … 3; nothing where one gave none.
  [[nodiscard]] std::optional<double> difference() const;
};

struct TrustReport {
  std::vector<OrganisationTrust> organisations;  // by projection index
  std::vector<MutualRating> mutual;              // rising by a, b
  std::vector<TieId> unconfirmed;  // rated ties whose target did not rate the source, rising
  std::optional<double> trust;     // mean over all pairs rated
  std::optional<double> value;
  /// Share of the mutual ratings of trust that differ by less than one step.
  std::optional<double> agreement;
  std::uint32_t ignored = 0;  // ratings that are no number from 1 to 4
};

/// Scores per organisation, agreement of both ends and ties that one side does not confirm.
/// Convention: the source of a tie is who rates, whatever its direction; ratings of one pair on
/// several ties are averaged, so that each rater counts once. `projection` says which ties count.
/// Everything is empty where no tie carries a rating.   Cost: O(ties log ties).
/// Source: Varda, Chandra, Stern & Lurie 2008, J. Public Health Manag. Pract. 14(5) (the scales).
[[nodiscard]] TrustReport trust_report(const model::Network& network,
                                       const project::Projection& projection);

/// Net-Map influence: the height of the actor's tower (attribute `influence`, 0 … n). Ordinal: a
/// place in the order of one map, never to be averaged across maps.
struct Influence {
  std::vector<std::optional<double>> height;  // by projection index
  /// Place in the order, 1 the highest; equal heights share a place.
  std::vector<std::optional<project::Index>> place;
  std::vector<project::Index> order;  // actors with a tower, highest first
};

/// Source: Schiffer & Hauck 2010, doi:10.1177/1525822X10374798.   Cost: O(n log n).
[[nodiscard]] Influence influence(const model::Network& network,
                                  const project::Projection& projection);

}  // namespace saite::analysis
