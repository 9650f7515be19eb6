// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/stage.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/project/grouping.h"

namespace saite::app {
namespace {

project::Selection select_visible(const model::Network& network, const ViewOptions& options,
                                  std::optional<Error>& problem) {
  project::Filter filter = options.filter;
  auto selection = project::select(network, filter);
  if (!selection) {
    problem = selection.error();
    filter = {};
    selection = project::select(network, filter);
  }
  if (!options.focus) return std::move(*selection);
  filter.only = within_steps(network, *selection, options.focus->around, options.focus->steps);
  auto focused = project::select(network, filter);
  return focused ? std::move(*focused) : std::move(*selection);
}

void keep_part(const model::Network& network, std::span<const ActorId> part,
               project::Selection& visible) {
  const auto has = [](std::span<const ActorId> rising, ActorId id) {
    return std::ranges::binary_search(rising, id);
  };
  std::erase_if(visible.actors, [&](ActorId id) { return !has(part, id); });
  std::erase_if(visible.ties, [&](TieId id) {
    const model::Tie& tie = network.tie(id);
    return !has(visible.actors, tie.source) || !has(visible.actors, tie.target);
  });
}

}  // namespace

std::vector<ActorId> within_steps(const model::Network& network,
                                  const project::Selection& selection,
                                  std::span<const ActorId> around, int steps) {
  std::vector<bool> reached(network.actor_id_bound(), false);
  for (const ActorId id : around) {
    if (id.value() < reached.size()) reached[id.value()] = true;
  }
  for (int step = 0; step < steps; ++step) {
    std::vector<ActorId> next;
    for (const TieId id : selection.ties) {
      const model::Tie& tie = network.tie(id);
      const bool source = reached[tie.source.value()];
      const bool target = reached[tie.target.value()];
      if (source != target) next.push_back(source ? tie.target : tie.source);
    }
    for (const ActorId id : next) reached[id.value()] = true;
    if (next.empty()) break;
  }
  std::vector<ActorId> found;
  for (const ActorId id : selection.actors) {
    if (reached[id.value()]) found.push_back(id);
  }
  return found;
}

std::shared_ptr<const Stage> make_stage(const model::Network& network, const ViewOptions& options,
                                        std::span<const ActorId> part) {
  auto stage = std::make_shared<Stage>();
  stage->visible = select_visible(network, options, stage->problem);
  if (!part.empty()) keep_part(network, part, stage->visible);
  project::ProjectionOptions wanted;
  wanted.filter = options.filter;
  wanted.directed = options.directed;
  wanted.weighted = options.weighted;
  if (options.focus || !part.empty()) wanted.filter.only = stage->visible.actors;
  stage->projection = std::make_shared<project::Projection>(
      project::Projection::create(network, stage->visible, std::move(wanted)));
  stage->facts = analysis::facts_of(network, *stage->projection);
  stage->normalised = options.normalised;
  if (auto grouping = project::group_by(network, *stage->projection, options.group_by)) {
    if (grouping->group_count() > 0) stage->grouping = std::move(*grouping);
  }
  return stage;
}

}  // namespace saite::app
