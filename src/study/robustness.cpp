// SPDX-License-Identifier: Apache-2.0
#include "src/study/robustness.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace saite::study {

Finding robustness_finding(const project::Projection& projection, const analysis::Robustness& found,
                           std::uint32_t draws, const i18n::Translator& t) {
  const project::Index n = projection.size();
  Finding finding;
  if (n < 2) {
    finding.sentences = {t.text("robustness.too_few")};
    return finding;
  }
  Finding::Table table{
      .headings = {t.text("robustness.column.gone"), t.text("robustness.column.random"),
                   t.text("robustness.column.range"), t.text("robustness.column.connected")},
      .words = 0,
      .rows = {}};
  const auto after = [&](double share) { return static_cast<std::size_t>(std::lround(share * n)); };
  std::optional<std::size_t> last;  // of few actors several shares are the same number
  for (const double share : {0.0, .05, .1, .2, .3, .5}) {
    const std::size_t k = after(share);
    if (std::exchange(last, k) == k) continue;
    table.rows.push_back({{t.number(static_cast<std::int64_t>(k)), t.percent(found.random[k]),
                           t.percent(found.low[k]) + "–" + t.percent(found.high[k]),
                           t.percent(found.connected[k])}});
  }
  finding.add(std::move(table));
  const std::size_t tenth = std::max<std::size_t>(1, after(.1));
  finding.sentences = {t.trn("robustness.tenth", static_cast<std::int64_t>(tenth),
                             t.percent(found.random[tenth]), t.percent(found.connected[tenth])),
                       t.tr("robustness.how", t.number(std::int64_t{draws}))};
  return finding;
}

}  // namespace saite::study
