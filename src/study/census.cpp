// SPDX-License-Identifier: Apache-2.0
#include "src/study/census.h"

#include <array>

namespace saite::study {
namespace {

/// How many pairs of the three are tied, by place in triad_names.
constexpr std::array<std::size_t, 16> tied_pairs = {0, 1, 1, 2, 2, 2, 2, 2, 3, 3, 2, 3, 3, 3, 3, 3};

}  // namespace

Finding census_finding(const project::Projection& projection, const analysis::DyadCensus& dyads,
                       const analysis::TriadCounts& triads, const i18n::Translator& t) {
  const auto count = [&](std::uint64_t of) { return t.number(static_cast<std::int64_t>(of)); };
  Finding finding;
  Finding::Table table{.headings = {t.text("census.column.triad"), t.text("census.column.count")},
                       .rows = {}};
  std::array<std::uint64_t, 4> by_pairs{};
  for (std::size_t i = 0; i < triads.size(); ++i) {
    by_pairs.at(tied_pairs[i]) += triads[i];
    if (triads[i] == 0) continue;
    table.rows.push_back({{std::string(analysis::triad_names[i]), count(triads[i])}});
  }
  finding.add(std::move(table));
  finding.sentences = {t.tr(projection.directed() ? "census.dyads" : "census.dyads.undirected",
                            count(dyads.mutual), count(dyads.asymmetric), count(dyads.null)),
                       t.tr("census.triads", count(by_pairs[3]), count(by_pairs[2]))};
  return finding;
}

}  // namespace saite::study
