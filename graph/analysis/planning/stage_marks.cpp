// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/stage_marks.h"

#include <algorithm>

#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;

std::vector<Index> hubs_of(const project::Projection& graph) {
  Index max = 0;
  for (Index u = 0; u < graph.size(); ++u) max = std::max(max, graph.degree(u));
  std::vector<Index> hubs;
  for (Index u = 0; u < graph.size(); ++u) {
    if (graph.degree(u) > 2 && 2 * graph.degree(u) >= max) hubs.push_back(u);
  }
  return hubs;
}

}  // namespace

Result<StageMarks> stage_marks(Context& context, std::optional<Stage> stage,
                               const StageNumbers& numbers, Progress& progress) {
  StageMarks marks;
  const project::Projection& graph = shared_undirected(context);
  if (stage == Stage::core_periphery && numbers.core) {
    marks.central = numbers.core->core;
  } else if (stage == Stage::single_hub || stage == Stage::multi_hub) {
    marks.central = hubs_of(graph);
  }
  auto parts = shared_components(context, progress);
  if (!parts) return parts.error();
  const auto& sizes = (*parts)->sizes;
  if (sizes.empty()) return marks;
  const auto largest = static_cast<Index>(std::ranges::max_element(sizes) - sizes.begin());
  for (Index u = 0; u < graph.size(); ++u) {
    if ((*parts)->component_of[u] != largest) continue;
    if (!std::ranges::binary_search(marks.central, u)) marks.largest.push_back(u);
  }
  return marks;
}

}  // namespace saite::analysis
