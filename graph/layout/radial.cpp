// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>

#include "graph/layout/formulas.h"
#include "graph/layout/packing.h"
#include "graph/layout/tiers.h"

namespace saite::layout {
namespace {

constexpr double full_turn = 2 * std::numbers::pi;
constexpr double ring_gap = 12;
constexpr double slot = 4;  // along a ring, for an actor of radius 1
constexpr float part_margin = 8;

/// Rings of the actors of `members` about the origin. Their shares of the whole must lie together.
void draw_rings(const Tiers& tiers, std::vector<Index> members, double size,
                std::vector<Vec2>& positions) {
  double low = 1;
  double high = 0;
  for (const Index u : members) {
    low = std::min(low, tiers.along[u]);
    high = std::max(high, tiers.along[u]);
  }
  // Half a share is missing at both ends; so the turn is closed with one more in the middle.
  const double span = (high - low) * static_cast<double>(members.size() + 1) /
                      static_cast<double>(std::max<std::size_t>(members.size(), 1));
  std::ranges::stable_sort(members, {},
                           [&](Index u) { return std::pair(tiers.tier[u], tiers.along[u]); });
  double radius = -ring_gap * size;
  for (std::size_t begin = 0; begin < members.size();) {
    std::size_t end = begin;
    std::vector<double> wanted;
    while (end < members.size() && tiers.tier[members[end]] == tiers.tier[members[begin]]) {
      const double share = span > 0 ? (tiers.along[members[end++]] - low) / span : (++end, 0.0);
      wanted.push_back(share * full_turn);
    }
    const auto count = static_cast<double>(end - begin);
    const bool centre = begin == 0 && count == 1;
    radius = centre ? 0
                    : std::max({radius + ring_gap * size, 1.1 * count * slot * size / full_turn,
                                0.5 * ring_gap * size});
    const double apart = centre ? 0 : slot * size / radius;
    auto angles = keep_apart(wanted, apart);
    if (angles.back() - angles.front() > full_turn - apart) {
      for (std::size_t i = 0; i < angles.size(); ++i) {
        angles[i] = full_turn * static_cast<double>(i) / count;
      }
    }
    for (std::size_t i = begin; i < end; ++i) {
      const double angle = angles[i - begin];
      positions[members[i]] = {static_cast<float>(radius * std::cos(angle)),
                               static_cast<float>(radius * std::sin(angle))};
    }
    begin = end;
  }
}

}  // namespace

std::vector<Vec2> radial_positions(const project::Projection& projection, const LayoutInput& input,
                                   const FormulaOptions& options) {
  const Index n = projection.size();
  std::vector<Vec2> positions(n);
  if (n == 0) return positions;
  const float greatest = max_radius(input);
  const double size = options.spacing * greatest;
  const Centres centres = centres_of(projection, input);
  const Tiers tiers = tiers_of(projection, input, centres.centres);
  if (!input.level.empty()) {
    draw_rings(tiers, tiers.walk, size, positions);
    return positions;
  }
  std::vector<Piece> pieces;
  for (const auto& members : centres.members) {
    draw_rings(tiers, members, size, positions);
    Piece& piece = pieces.emplace_back();
    for (const Index u : members) piece.centres.push_back(positions[u]);
    piece.radii.assign(members.size(), greatest);
  }
  const auto shifts = pack(pieces, part_margin * greatest);
  Rect map;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    for (const Index u : centres.members[i]) {
      positions[u] += shifts[i];
      map.include(positions[u]);
    }
  }
  const auto places =
      rows_below(map, centres.isolates.size(), Vec2{6, 5} * greatest, part_margin * greatest);
  for (std::size_t i = 0; i < places.size(); ++i) positions[centres.isolates[i]] = places[i];
  return positions;
}

}  // namespace saite::layout
