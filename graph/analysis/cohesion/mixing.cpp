// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/mixing.h"

#include <algorithm>

namespace saite::analysis {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

namespace {

/// Pairs of actors that an entry of the matrix stands for.
double mixing_pairs(const Mixing& mixing, Index row, Index column) {
  const auto a = static_cast<double>(mixing.sizes[row]);
  const auto b = static_cast<double>(mixing.sizes[column]);
  if (row != column) return a * b;
  return mixing.directed ? a * (a - 1) : a * (a - 1) / 2;
}

double all_mixing_pairs(const Mixing& mixing) {
  double n = 0;
  for (const auto size : mixing.sizes) n += static_cast<double>(size);
  return mixing.directed ? n * (n - 1) : n * (n - 1) / 2;
}

}  // namespace

double Mixing::total() const {
  double sum = 0;
  for (Index row = 0; row < groups; ++row) {
    for (Index column = directed ? 0 : row; column < groups; ++column) sum += at(row, column);
  }
  return sum;
}

double Mixing::across(Index group) const {
  double sum = 0;
  for (Index other = 0; other < groups; ++other) {
    if (other == group) continue;
    sum += at(group, other);
    if (directed) sum += at(other, group);
  }
  return sum;
}

double Mixing::expected(Index row, Index column) const {
  const double pairs = all_mixing_pairs(*this);
  return pairs > 0 ? total() * mixing_pairs(*this, row, column) / pairs : 0;
}

std::optional<Mixing> mixing_matrix(const Projection& projection, const Grouping& grouping,
                                    bool strengths) {
  if (grouping.group_count() > max_mixing_groups) return std::nullopt;
  Mixing mixing;
  mixing.groups = grouping.group_count();
  mixing.directed = projection.directed();
  mixing.weighted = strengths && projection.weighted();
  mixing.edges.resize(std::size_t{mixing.groups} * mixing.groups);
  const std::vector<Index> sizes = group_sizes(grouping);
  mixing.sizes.assign(sizes.begin(), sizes.end());
  for (Index e = 0; e < projection.edge_count(); ++e) {
    const auto [a, b] = projection.edges()[e];
    const Index row = grouping.group_of[a];
    const Index column = grouping.group_of[b];
    if (row == no_index || column == no_index) continue;
    const double value = mixing.weighted ? projection.edge_weight(e) : 1;
    mixing.edges[std::size_t{row} * mixing.groups + column] += value;
    if (!mixing.directed && row != column) {
      mixing.edges[std::size_t{column} * mixing.groups + row] += value;
    }
  }
  return mixing;
}

Scores segregation(const Mixing& mixing) {
  Scores scores(mixing.groups);
  const double total = mixing.total();
  double n = 0;
  for (const auto size : mixing.sizes) n += static_cast<double>(size);
  const double pairs = all_mixing_pairs(mixing);
  for (Index g = 0; g < mixing.groups; ++g) {
    const auto size = static_cast<double>(mixing.sizes[g]);
    const double pairs_across = size * (n - size) * (mixing.directed ? 2 : 1);
    if (pairs_across > 0 && total > 0) {
      scores[g] = std::max(0.0, 1 - mixing.across(g) / (total * pairs_across / pairs));
    }
  }
  return scores;
}

}  // namespace saite::analysis
