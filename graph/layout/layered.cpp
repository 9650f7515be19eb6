// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/layout/formulas.h"
#include "graph/layout/graph.h"
#include "graph/layout/packing.h"
#include "graph/layout/tiers.h"

namespace saite::layout {
namespace {

constexpr int sweeps = 8;
constexpr float across = 7;    // between neighbours in a row
constexpr float row_gap = 14;  // between rows
constexpr float line_gap = 5;  // between lines of one row
constexpr std::size_t min_columns = 14;

using Row = std::vector<Index>;

/// Sorts a row by the mean place of its members' neighbours in the row before; those without any
/// keep their place.
void sort_by_neighbours(const project::Projection& projection, const std::vector<double>& place,
                        const std::vector<std::uint32_t>& tier, std::uint32_t other, Row& row) {
  std::vector<std::pair<double, Index>> keyed;
  for (const Index u : row) {
    double sum = 0;
    double count = 0;
    const auto add = [&](Index v) {
      if (tier[v] != other) return;
      sum += place[v];
      count += 1;
    };
    visit_neighbours(projection, u, add);
    keyed.emplace_back(count > 0 ? sum / count : place[u], u);
  }
  std::ranges::stable_sort(keyed, {}, [](const auto& k) { return k.first; });
  std::ranges::transform(keyed, row.begin(), [](const auto& k) { return k.second; });
}

/// Places within a row in [0, 1], so that rows of different lengths can be compared.
void write_places(const Row& row, std::vector<double>& place) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    place[row[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(row.size());
  }
}

void order_rows(const project::Projection& projection, const Tiers& tiers, std::vector<Row>& rows) {
  std::vector<double> place(projection.size(), 0);
  for (const Row& row : rows) write_places(row, place);
  for (int sweep = 0; sweep < sweeps; ++sweep) {
    const bool down = sweep % 2 == 0;
    for (std::size_t k = 1; k < rows.size(); ++k) {
      const std::size_t at = down ? k : rows.size() - 1 - k;
      const std::size_t before = down ? at - 1 : at + 1;
      sort_by_neighbours(projection, place, tiers.tier, static_cast<std::uint32_t>(before),
                         rows[at]);
      write_places(rows[at], place);
    }
  }
}

}  // namespace

std::vector<Vec2> layered_positions(const project::Projection& projection, const LayoutInput& input,
                                    const FormulaOptions& options) {
  const Index n = projection.size();
  std::vector<Vec2> positions(n);
  if (n == 0) return positions;
  const float size = static_cast<float>(options.spacing) * max_radius(input);
  const Centres centres = centres_of(projection, input);
  const Tiers tiers = tiers_of(projection, input, centres.centres);

  // Without levels, actors without ties belong to no row.
  std::vector<bool> apart(n, false);
  if (input.level.empty()) {
    for (const Index u : centres.isolates) apart[u] = true;
  }
  std::vector<Row> rows(tiers.count);
  for (const Index u : tiers.walk) {
    if (!apart[u]) rows[tiers.tier[u]].push_back(u);
  }
  order_rows(projection, tiers, rows);

  const auto columns = std::max(
      min_columns, static_cast<std::size_t>(std::ceil(1.6 * std::sqrt(static_cast<double>(n)))));
  Rect map;
  float y = 0;
  for (const Row& row : rows) {
    if (row.empty()) continue;
    const std::size_t lines = (row.size() + columns - 1) / columns;
    const std::size_t in_line = (row.size() + lines - 1) / lines;
    for (std::size_t i = 0; i < row.size(); ++i) {
      // Column by column, a little lower each line: so the order from left to right stays.
      const std::size_t line = i % lines;
      const float x = static_cast<float>(i / lines) - 0.5F * static_cast<float>(in_line - 1) +
                      0.5F * static_cast<float>(line % 2);
      positions[row[i]] = {x * across * size, y + static_cast<float>(line) * line_gap * size};
      map.include(positions[row[i]]);
    }
    y += (static_cast<float>(lines - 1) * line_gap + row_gap) * size;
  }
  if (!input.level.empty()) return positions;
  const auto places =
      rows_below(map, centres.isolates.size(), Vec2{across, line_gap} * size, row_gap * size);
  for (std::size_t i = 0; i < places.size(); ++i) positions[centres.isolates[i]] = places[i];
  return positions;
}

}  // namespace saite::layout
