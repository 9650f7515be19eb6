// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/centralisation.h"

#include <algorithm>

namespace saite::analysis {
namespace {

std::optional<double> share_of_star(std::span<const double> values, double of_star) {
  if (values.size() < 3) return std::nullopt;
  const double max = *std::ranges::max_element(values);
  double sum = 0;
  for (const double value : values) sum += max - value;
  return sum / of_star;
}

}  // namespace

std::optional<double> degree_centralisation(std::span<const double> degrees) {
  const auto n = static_cast<double>(degrees.size());
  return share_of_star(degrees, (n - 1) * (n - 2));
}

std::optional<double> betweenness_centralisation(std::span<const double> betweenness,
                                                 bool directed) {
  const auto n = static_cast<double>(betweenness.size());
  const double max = (n - 1) * (n - 2) / (directed ? 1 : 2);
  return share_of_star(betweenness, max * (n - 1));
}

std::optional<double> closeness_centralisation(std::span<const double> closeness) {
  const auto n = static_cast<double>(closeness.size());
  return share_of_star(closeness, (n - 1) * (n - 2) / (2 * n - 3));
}

}  // namespace saite::analysis
