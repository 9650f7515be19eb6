// SPDX-License-Identifier: Apache-2.0
#include "src/study/chance_of_numbers.h"

#include <algorithm>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "src/study/analyse_network.h"
#include "src/study/words.h"

namespace saite::study {

using analysis::MeasureInfo;
using analysis::Subject;

std::optional<analysis::NullModel> null_model_of(std::string_view id) {
  const auto at = std::ranges::find(null_model_ids, id);
  if (at == null_model_ids.end()) return std::nullopt;
  return static_cast<analysis::NullModel>(at - null_model_ids.begin());
}

Result<ChanceOfNumbers> chance_of_numbers(const model::Network& network,
                                          const project::Projection& projection,
                                          const ChanceQuery& query, Progress& progress) {
  analysis::Context context(projection);
  context.facts = analysis::facts_of(network, projection);
  context.seed = query.seed;
  context.with_ties = false;
  analysis::BaselineOptions options{.model = query.model, .networks = query.networks};
  SubProgress own(progress, 0, 0.1);
  auto groups = grouping_of(network, projection, query.group_by, query.seed, own);
  if (groups) {
    options.detected_groups = groups->detected;
    context.set_grouping(std::move(*groups));
  } else if (groups.error().code == "cancelled") {
    return groups.error();
  }
  std::vector<analysis::Observed> observed;
  for (const MeasureInfo& info : analysis::measures()) {
    if (info.subject != Subject::network || info.tells_chance) continue;
    if (info.needs_groups && !context.grouping()) continue;
    if (!query.only.empty() && std::ranges::find(query.only, info.id) == query.only.end()) continue;
    auto found = analysis::measure(info.id, info.subject, context, own);
    if (!found) return found.error();
    observed.push_back({&info, found->values.front()});
  }
  SubProgress rest(progress, 0.1, 1);
  auto found = analysis::baseline(context, observed, options, rest);
  if (!found) return found.error();
  ChanceOfNumbers chance{query, found->options.networks, {}, {}};
  for (std::size_t i = 0; i < observed.size(); ++i) {
    if (!found->of[i]) continue;
    const std::string id(observed[i].info->id);
    chance.of.emplace(id, *found->of[i]);
    chance.observed.emplace(id, *observed[i].value);
  }
  return chance;
}

std::string chance_text(const ChanceOfNumbers& chance, const MeasureInfo& info,
                        const i18n::Translator& t) {
  const auto found = chance.of.find(info.id);
  if (found == chance.of.end()) return {};
  const analysis::Chance& of = found->second;
  if (of.fixed(chance.observed.find(info.id)->second)) return {};
  const analysis::Measured plain;
  const auto shown = [&](double value) { return value_text(info, plain, value, t, 3); };
  // Of few networks no smaller p can come.
  const double least = 2.0 / (of.networks + 1);
  const char* key = of.p <= least ? "chance.beside.least" : "chance.beside";
  return t.tr(key, shown(of.mean), shown(of.low), shown(of.high), t.number(of.p, 2));
}

}  // namespace saite::study
