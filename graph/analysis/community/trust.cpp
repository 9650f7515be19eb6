// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/trust.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Mean of what was added; nothing where nothing was.
struct RatingMean {
  double sum = 0;
  double count = 0;
  void add(std::optional<double> value) {
    if (!value) return;
    sum += *value;
    ++count;
  }
  [[nodiscard]] std::optional<double> value() const {
    return count > 0 ? std::optional(sum / count) : std::nullopt;
  }
};

/// The same of a whole set of ratings, part by part.
struct RatingsMean {
  std::array<RatingMean, 3> trust_parts;
  std::array<RatingMean, 3> value_parts;
  RatingMean trust;
  RatingMean value;

  void add(const Ratings& ratings) {
    for (std::size_t i = 0; i < 3; ++i) {
      trust_parts[i].add(ratings.trust_parts[i]);
      value_parts[i].add(ratings.value_parts[i]);
    }
    trust.add(ratings.trust);
    value.add(ratings.value);
  }
  [[nodiscard]] Ratings ratings() const {
    Ratings out;
    for (std::size_t i = 0; i < 3; ++i) {
      out.trust_parts[i] = trust_parts[i].value();
      out.value_parts[i] = value_parts[i].value();
    }
    out.trust = trust.value();
    out.value = value.value();
    return out;
  }
};

class RatingReader {
 public:
  std::uint32_t ignored = 0;

  /// Nothing where the tie carries no rating.
  std::optional<Ratings> read(const model::Tie& tie) {
    Ratings ratings;
    const model::Object& attributes = tie.details->attributes;
    ratings.trust = scale(attributes, trust_keys, overall_trust_key, ratings.trust_parts);
    ratings.value = scale(attributes, value_keys, overall_value_key, ratings.value_parts);
    if (!ratings.trust && !ratings.value) return std::nullopt;
    return ratings;
  }

 private:
  std::optional<double> scale(const model::Object& attributes,
                              const std::array<std::string_view, 3>& keys,
                              std::string_view overall_key,
                              std::array<std::optional<double>, 3>& parts) {
    RatingMean mean;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      parts[i] = rating(attributes, keys[i]);
      mean.add(parts[i]);
    }
    return mean.count > 0 ? mean.value() : rating(attributes, overall_key);
  }

  std::optional<double> rating(const model::Object& attributes, std::string_view key) {
    const model::Value* value = model::find(attributes, key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    if (value->is_number() && value->number() >= 1 && value->number() <= 4) return value->number();
    ++ignored;
    return std::nullopt;
  }
};

using RatedPairs = std::map<std::pair<Index, Index>, Ratings>;

RatedPairs average_pairs(const std::map<std::pair<Index, Index>, RatingsMean>& sums) {
  RatedPairs pairs;
  for (const auto& [pair, mean] : sums) pairs.emplace(pair, mean.ratings());
  return pairs;
}

void add_organisations(TrustReport& report, const RatedPairs& pairs, Index actors) {
  std::vector<RatingsMean> received(actors);
  RatingMean trust;
  RatingMean value;
  report.organisations.resize(actors);
  for (const auto& [pair, ratings] : pairs) {
    received[pair.second].add(ratings);
    ++report.organisations[pair.second].raters;
    trust.add(ratings.trust);
    value.add(ratings.value);
  }
  for (Index u = 0; u < actors; ++u) report.organisations[u].received = received[u].ratings();
  report.trust = trust.value();
  report.value = value.value();
}

void add_mutual(TrustReport& report, const RatedPairs& pairs) {
  RatingMean agreement;
  for (const auto& [pair, ratings] : pairs) {
    if (pair.first > pair.second) continue;
    const auto back = pairs.find({pair.second, pair.first});
    if (back == pairs.end()) continue;
    report.mutual.push_back({pair.first, pair.second, ratings, back->second});
    if (const auto difference = report.mutual.back().difference()) {
      agreement.add(*difference < 1 ? 1.0 : 0.0);
    }
  }
  report.agreement = agreement.value();
}

}  // namespace

std::optional<double> Ratings::share(std::optional<double> rating) {
  constexpr double greatest = 4;
  return rating ? std::optional(*rating / greatest) : std::nullopt;
}

std::optional<double> MutualRating::difference() const {
  if (!by_a.trust || !by_b.trust) return std::nullopt;
  return std::abs(*by_a.trust - *by_b.trust);
}

TrustReport trust_report(const model::Network& network, const Projection& projection) {
  TrustReport report;
  RatingReader reader;
  std::map<std::pair<Index, Index>, RatingsMean> sums;
  std::vector<std::pair<TieId, std::pair<Index, Index>>> rated;
  for (const TieId id : projection.ties()) {
    const model::Tie& tie = network.tie(id);
    const auto ratings = reader.read(tie);
    if (!ratings) continue;
    const std::pair pair{*projection.index_of(tie.source), *projection.index_of(tie.target)};
    sums[pair].add(*ratings);
    rated.emplace_back(id, pair);
  }
  report.ignored = reader.ignored;
  if (rated.empty()) return report;
  const RatedPairs pairs = average_pairs(sums);
  add_organisations(report, pairs, projection.size());
  add_mutual(report, pairs);
  for (const auto& [id, pair] : rated) {
    if (!pairs.contains({pair.second, pair.first})) report.unconfirmed.push_back(id);
  }
  return report;
}

Influence influence(const model::Network& network, const Projection& projection) {
  Influence out;
  out.height.resize(projection.size());
  out.place.resize(projection.size());
  for (Index u = 0; u < projection.size(); ++u) {
    const auto& attributes = network.actor(projection.actor(u)).details->attributes;
    const model::Value* value = model::find(attributes, "influence");
    if (value == nullptr || !value->is_number() || !(value->number() >= 0)) continue;
    out.height[u] = value->number();
    out.order.push_back(u);
  }
  std::ranges::stable_sort(out.order,
                           [&](Index a, Index b) { return *out.height[a] > *out.height[b]; });
  for (std::size_t i = 0; i < out.order.size(); ++i) {
    const Index u = out.order[i];
    const bool equal = i > 0 && *out.height[out.order[i - 1]] == *out.height[u];
    out.place[u] = equal ? *out.place[out.order[i - 1]] : static_cast<Index>(i + 1);
  }
  return out;
}

}  // namespace saite::analysis
