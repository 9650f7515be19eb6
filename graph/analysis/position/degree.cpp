// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/degree.h"

#include <numeric>

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

template <class Count>
std::vector<double> of_each_actor(const Projection& projection, Count count) {
  std::vector<double> values(projection.size());
  for (Index u = 0; u < projection.size(); ++u) values[u] = static_cast<double>(count(u));
  return values;
}

}  // namespace

std::vector<double> degrees(const Projection& projection) {
  return of_each_actor(projection, [&](Index u) { return projection.degree(u); });
}

std::vector<double> in_degrees(const Projection& projection) {
  return of_each_actor(projection, [&](Index u) { return projection.in_neighbours(u).size(); });
}

std::vector<double> out_degrees(const Projection& projection) {
  return degrees(projection);
}

std::vector<double> strengths(const Projection& projection) {
  if (!projection.weighted()) return degrees(projection);
  return of_each_actor(projection, [&](Index u) {
    const auto weights = projection.weights(u);
    return std::accumulate(weights.begin(), weights.end(), 0.0);
  });
}

}  // namespace saite::analysis
