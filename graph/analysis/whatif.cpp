// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/whatif.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "graph/analysis/components.h"
#include "graph/analysis/steps.h"
#include "graph/analysis/undirected.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

Status check_change(const Projection& projection, const Change& change) {
  std::vector<std::uint8_t> gone(projection.size());
  for (const Index u : change.remove_actors) {
    if (u >= projection.size()) return Error{"unknown_actor", {}, {std::to_string(u)}};
    gone[u] = 1;
  }
  for (const Index e : change.remove_edges) {
    if (e >= projection.edge_count()) return Error{"unknown_tie", {}, {std::to_string(e)}};
  }
  for (const auto& tie : change.add) {
    for (const Index end : {tie.a, tie.b}) {
      if (end >= projection.size()) return Error{"unknown_actor", {}, {std::to_string(end)}};
      if (gone[end] != 0) return Error{"tie_to_removed", {}, {std::to_string(end)}};
    }
    if (tie.a == tie.b) return Error{"loop", {}, {std::to_string(tie.a)}};
    if (!(tie.weight > 0) || !std::isfinite(tie.weight)) return Error{"bad_weight"};
  }
  return {};
}

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
               Index most) {
  const auto steps = steps_from(graph, providers, most);
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
  shot.fragmentation = fragmentation(graph);
  SubProgress second(progress, 0.1, 0.5);
  auto far = distance_fragmentation(graph, {}, {.seed = options.seed}, second);
  if (!far) return far.error();
  shot.distance_fragmentation = *far;
  SubProgress third(progress, 0.5, 1.0);
  auto numbers = stage_numbers(graph, options.stage, third);
  if (!numbers) return numbers.error();
  shot.stage_numbers = *numbers;
  shot.stage = weaving_stage(*numbers, options.stage.rules);
  if (!options.providers.empty()) add_reach(shot, graph, providers, options.steps);
  shot.isolates = renamed(std::move(shot.isolates), origin);
  shot.unreached = renamed(std::move(shot.unreached), origin);
  return shot;
}

}  // namespace

Result<ChangedProjection> apply_change(const Projection& projection, const Change& change) {
  if (auto ok = check_change(projection, change); !ok) return ok.error();
  std::vector<Index> position(projection.size(), 0);
  for (const Index u : change.remove_actors) position[u] = no_index;
  std::vector<Index> origin;
  for (Index u = 0; u < projection.size(); ++u) {
    if (position[u] == no_index) continue;
    position[u] = static_cast<Index>(origin.size());
    origin.push_back(u);
  }
  std::vector<std::uint8_t> cut(projection.edge_count());
  for (const Index e : change.remove_edges) cut[e] = 1;

  std::vector<Projection::Edge> edges;
  std::vector<double> weights;
  const auto add = [&](Index a, Index b, double weight) {
    if (position[a] == no_index || position[b] == no_index) return;
    edges.push_back({position[a], position[b]});
    if (projection.weighted()) weights.push_back(weight);
  };
  for (Index e = 0; e < projection.edge_count(); ++e) {
    if (cut[e] == 0)
      add(projection.edges()[e].a, projection.edges()[e].b, projection.edge_weight(e));
  }
  for (const auto& tie : change.add) {
    add(tie.a, tie.b, tie.weight);
    // A new tie is one that both know of.
    if (projection.directed()) add(tie.b, tie.a, tie.weight);
  }
  const auto n = static_cast<Index>(origin.size());
  return ChangedProjection{Projection::from_edges(n, edges, weights, projection.directed()),
                           std::move(origin), std::move(position)};
}

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
