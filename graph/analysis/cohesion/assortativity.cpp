// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/assortativity.h"

#include <cmath>

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

/// Pearson's correlation of pairs that come one by one.
struct EndCorrelation {
  double count = 0;
  double mean_x = 0;
  double mean_y = 0;
  double xx = 0;
  double yy = 0;
  double xy = 0;

  void add(double x, double y) {
    ++count;
    const double dx = x - mean_x;
    const double dy = y - mean_y;
    mean_x += dx / count;
    mean_y += dy / count;
    xx += dx * (x - mean_x);
    yy += dy * (y - mean_y);
    xy += dx * (y - mean_y);
  }
  [[nodiscard]] std::optional<double> value() const {
    if (xx <= 1e-12 * count || yy <= 1e-12 * count) return std::nullopt;
    return xy / std::sqrt(xx * yy);
  }
};

}  // namespace

std::optional<double> assortativity(const Mixing& mixing) {
  const double total = mixing.total();
  if (total <= 0) return std::nullopt;
  // Undirected: an edge has two ends, so within a group it counts twice.
  const double ends = mixing.directed ? total : 2 * total;
  double within = 0;
  double chance = 0;
  for (Index g = 0; g < mixing.groups; ++g) {
    double out = 0;
    double in = 0;
    for (Index h = 0; h < mixing.groups; ++h) {
      const double times = !mixing.directed && g == h ? 2 : 1;
      out += times * mixing.at(g, h);
      in += times * mixing.at(h, g);
    }
    within += (mixing.directed ? 1 : 2) * mixing.within(g) / ends;
    chance += out * in / (ends * ends);
  }
  if (1 - chance < 1e-12) return std::nullopt;
  return (within - chance) / (1 - chance);
}

std::optional<double> assortativity(const Projection& projection, const Scores& values) {
  EndCorrelation correlation;
  for (const auto [a, b] : projection.edges()) {
    if (!values[a] || !values[b]) continue;
    correlation.add(*values[a], *values[b]);
    if (!projection.directed()) correlation.add(*values[b], *values[a]);
  }
  return correlation.value();
}

std::optional<double> degree_assortativity(const Projection& projection) {
  EndCorrelation correlation;
  for (const auto [a, b] : projection.edges()) {
    const auto start = static_cast<double>(projection.degree(a));
    const auto end = static_cast<double>(projection.in_neighbours(b).size());
    correlation.add(start, end);
    if (!projection.directed()) correlation.add(end, start);
  }
  return correlation.value();
}

}  // namespace saite::analysis
