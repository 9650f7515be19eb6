// SPDX-License-Identifier: Apache-2.0
#include "src/study/telling.h"

#include <algorithm>
#include <cmath>

namespace saite::study {
namespace {

using analysis::SpreadReach;
using project::Index;

TellingLine line_of(std::string who, const SpreadReach& reach, Index everybody,
                    const i18n::Translator& t) {
  return {std::move(who), t.number(reach.mean, 1),
          t.number(static_cast<std::int64_t>(reach.low)) + "–" +
              t.number(static_cast<std::int64_t>(reach.high)),
          t.percent(reach.mean / everybody)};
}

std::string names_of(const model::Network& network, const project::Projection& projection,
                     std::span<const Index> actors, const i18n::Translator& t) {
  std::string names;
  for (const Index u : actors) {
    names +=
        (names.empty() ? "" : ", ") + network.actor(projection.actor(u)).display_name(t.language());
  }
  return names;
}

/// Nothing is said where the difference may be one of the draws.
const char* beside_random(const analysis::Spread& found) {
  const double gap = found.told.mean - found.random.mean;
  if (std::abs(gap) < 3 * std::hypot(found.told.error, found.random.error)) {
    return "telling.as_random";
  }
  return gap > 0 ? "telling.more_than_random" : "telling.less_than_random";
}

}  // namespace

std::vector<TellingLine> telling_lines(const model::Network& network,
                                       const project::Projection& projection,
                                       const analysis::Spread& found, std::span<const Index> told,
                                       const i18n::Translator& t) {
  const Index n = projection.size();
  const auto count = static_cast<std::int64_t>(found.connected_set.size());
  return {line_of(names_of(network, projection, told, t), found.told, n, t),
          line_of(t.trn("telling.by_lot", count), found.random, n, t),
          line_of(t.trn("telling.best_connected", count,
                        names_of(network, projection, found.connected_set, t)),
                  found.connected, n, t)};
}

std::vector<std::string> telling_sentences(const analysis::Spread& found,
                                           const analysis::SpreadOptions& options,
                                           const i18n::Translator& t) {
  constexpr double seldom = 0.05;
  std::vector<std::string> text;
  text.push_back(
      t.tr(beside_random(found), t.number(std::abs(found.told.mean - found.random.mean), 1)));
  const auto deaf = std::ranges::count_if(found.heard, [](double h) { return h < seldom; });
  if (deaf > 0) text.push_back(t.trn("telling.hardly", deaf));
  const std::string draws = t.number(std::int64_t{options.draws});
  text.push_back(options.model == analysis::SpreadModel::cascade
                     ? t.tr("telling.assumed.cascade", t.percent(options.chance), draws)
                     : t.tr("telling.assumed.threshold", draws));
  return text;
}

}  // namespace saite::study
