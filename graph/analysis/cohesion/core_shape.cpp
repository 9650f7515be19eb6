// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/core_shape.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "graph/analysis/cohesion/core_periphery.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

bool CoreShape::plausible() const {
  constexpr std::size_t least_core = 3;
  constexpr double least_carried = 0.5;
  constexpr double least_fit = 0.3;
  return core.size() >= least_core && fit >= least_fit && core_density && between_density &&
         periphery_density && *core_density >= *between_density &&
         *between_density > *periphery_density && carried >= least_carried;
}

Result<std::optional<CoreShape>> core_shape(const Projection& projection, Progress& progress) {
  const CorePeripheryOptions quick{.starts = 1, .chains = false, .exhaustive = 0, .max_cores = 1};
  auto found = core_periphery(projection, quick, progress);
  if (!found) return found.error();
  if (!*found) return std::optional<CoreShape>();
  CorePeriphery& best = **found;
  CoreShape shape;
  shape.fit = best.fit;
  shape.core = std::move(best.cores.front());
  shape.periphery = projection.size() - static_cast<Index>(shape.core.size());
  shape.core_density = best.core_density;
  shape.between_density = best.between_density;
  shape.periphery_density = best.periphery_density;
  const double inner = static_cast<double>(shape.core.size());
  const double outer = shape.periphery;
  const double carried = best.core_density.value_or(0) * inner * (inner - 1) / 2 +
                         best.between_density.value_or(0) * inner * outer;
  const double rest = best.periphery_density.value_or(0) * outer * (outer - 1) / 2;
  if (carried + rest > 0) shape.carried = carried / (carried + rest);
  return std::optional(std::move(shape));
}

double splittance(std::span<const Index> degrees) {
  std::vector<double> falling(degrees.begin(), degrees.end());
  std::ranges::sort(falling, std::greater());
  double outside = std::accumulate(falling.begin(), falling.end(), 0.0);
  double inside = 0;
  double least = outside / 2;  // everybody in the periphery
  for (std::size_t k = 1; k <= falling.size(); ++k) {
    inside += falling[k - 1];
    outside -= falling[k - 1];
    const auto members = static_cast<double>(k);
    least = std::min(least, (members * (members - 1) - inside + outside) / 2);
  }
  return least;
}

}  // namespace saite::analysis
