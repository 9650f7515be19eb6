// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/whatif.h"

#include <algorithm>

#include "graph/analysis/kit/undirected.h"
#include "graph/analysis/paths/components.h"
#include "graph/analysis/paths/steps.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// Indices of one state as those of the state before the change.
std::vector<Index> renamed(std::vector<Index> actors, const std::vector<Index>* origin) {
  if (origin != nullptr) {
    for (Index& u : actors) u = (*origin)[u];
  }
  return actors;
}

/// In `now` and not in `before`. Both rise.
std::vector<Index> newcomers(const std::vector<Index>& now, const std::vector<Index>& before) {
  std::vector<Index> out;
  std::ranges::set_difference(now, before, std::back_inserter(out));
  return out;
}

void add_reach(Snapshot& shot, const Projection& graph, const std::vector<Index>& providers,
               Index max) {
  const auto steps = steps_from(graph, providers, max);
  for (Index u = 0; u < graph.size(); ++u) {
    if (steps[u] == no_index) {
      shot.unreached.push_back(u);
    } else if (steps[u] > 0) {
      ++shot.reached;
    }
  }
}

Result<Snapshot> take_snapshot(const Projection& projection, const WhatIfOptions& options,
                               const std::vector<Index>& providers,
                               const std::vector<Index>* origin, Progress& progress) {
  const Projection graph = undirected(projection);
  Snapshot shot;
  shot.actors = graph.size();
  shot.ties = projection.edge_count();
  SubProgress first(progress, 0.0, 0.1);
  auto parts = components(graph, first);
  if (!parts) return parts.error();
  shot.parts = parts->count();
  shot.largest = parts->sizes.empty() ? 0 : parts->sizes.front();
  for (Index u = 0; u < graph.size(); ++u) {
    if (graph.degree(u) == 0) shot.isolates.push_back(u);
  }
  SubProgress pairs(progress, 0.1, 0.2);
  auto parted = directed_fragmentation(projection, {}, {.seed = options.seed}, pairs);
  if (!parted) return parted.error();
  if (*parted) {
    shot.fragmentation = (*parted)->value;
    shot.fragmentation_error = (*parted)->error;
  }
  SubProgress second(progress, 0.2, 0.5);
  auto far = distance_fragmentation(projection, {}, {.seed = options.seed}, second);
  if (!far) return far.error();
  shot.distance_fragmentation = *far;
  SubProgress third(progress, 0.5, 1.0);
  auto numbers = stage_numbers(graph, options.stage, third);
  if (!numbers) return numbers.error();
  shot.stage_numbers = *numbers;
  shot.stage = weaving_stage(*numbers, options.stage.rules);
  if (!options.providers.empty()) add_reach(shot, projection, providers, options.steps);
  shot.isolates = renamed(std::move(shot.isolates), origin);
  shot.unreached = renamed(std::move(shot.unreached), origin);
  return shot;
}

}  // namespace

Result<Snapshot> snapshot(const Projection& projection, const WhatIfOptions& options,
                          Progress& progress) {
  return take_snapshot(projection, options, options.providers, nullptr, progress);
}

Result<WhatIf> what_if(const Projection& projection, const Change& change,
                       const WhatIfOptions& options, Progress& progress) {
  auto changed = apply_change(projection, change);
  if (!changed) return changed.error();
  SubProgress first(progress, 0.0, 0.5);
  auto before = snapshot(projection, options, first);
  if (!before) return before.error();
  std::vector<Index> providers;
  for (const Index p : options.providers) {
    if (changed->position[p] != no_index) providers.push_back(changed->position[p]);
  }
  SubProgress second(progress, 0.5, 1.0);
  auto after = take_snapshot(changed->projection, options, providers, &changed->origin, second);
  if (!after) return after.error();

  WhatIf out{std::move(*before), std::move(*after), {}, {}, {}};
  out.newly_isolated = newcomers(out.after.isolates, out.before.isolates);
  out.newly_unreached = newcomers(out.after.unreached, out.before.unreached);
  for (const Index u : newcomers(out.before.unreached, out.after.unreached)) {
    if (changed->position[u] != no_index) out.newly_reached.push_back(u);
  }
  return out;
}

}  // namespace saite::analysis
