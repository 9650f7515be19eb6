// SPDX-License-Identifier: Apache-2.0
#include "src/study/ranking_stability.h"

#include <utility>

#include "graph/analysis/community/facts.h"
#include "src/study/analyse_network.h"

namespace saite::study {

bool is_ranking(const analysis::MeasureInfo& info) {
  const bool ordered =
      info.scale == analysis::Scale::sequential || info.scale == analysis::Scale::diverging;
  return ordered && info.subject == analysis::Subject::actor;
}

std::optional<double> RankingStability::of(ActorId id) const {
  const auto index = projection->index_of(id);
  return index ? found.in_top[*index] : std::nullopt;
}

Result<RankingStability> ranking_stability(const model::Network& network,
                                           std::shared_ptr<const project::Projection> projection,
                                           const RankingQuery& query, Progress& progress) {
  const auto* info = analysis::find_measure(query.measure, analysis::Subject::actor);
  if (info == nullptr) return Error{"unknown_measure", {}, {query.measure}};
  analysis::Context context(*projection);
  context.facts = analysis::facts_of(network, *projection);
  context.seed = query.seed;
  context.with_ties = false;
  if (info->needs_groups) {
    auto groups = grouping_of(network, *projection, query.group_by, query.seed, progress);
    if (!groups) return groups.error();
    context.set_grouping(std::move(*groups));
  }
  auto found = analysis::stability(query.measure, context, {}, progress);
  if (!found) return found.error();
  return RankingStability{info, std::move(projection), std::move(*found)};
}

std::string kept_sentence(const analysis::Stability& found, const i18n::Translator& t) {
  const bool ties = found.options.of == analysis::LeftOut::ties;
  return t.tr(ties ? "cli.stability.kept.ties" : "cli.stability.kept.actors",
              t.percent(found.options.share, 0),
              t.number(static_cast<std::int64_t>(found.first.size())), t.percent(found.kept, 0),
              t.number(std::int64_t{found.options.draws}));
}

std::string share_words(double share, const i18n::Translator& t) {
  constexpr double firm = 0.8;
  constexpr double often = 0.5;
  const char* key = share >= firm    ? "stability.firm"
                    : share >= often ? "stability.often"
                                     : "stability.accident";
  return t.tr(key, t.percent(share, 0));
}

}  // namespace saite::study
