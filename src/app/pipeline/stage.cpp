// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/stage.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/project/grouping.h"

namespace saite::app {
namespace {

project::Selection select_visible(const model::Network& network, const SelectionOptions& options,
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

std::shared_ptr<const Selected> make_selected(const model::Network& network,
                                              const SelectionOptions& options,
                                              std::span<const ActorId> part) {
  auto selected = std::make_shared<Selected>();
  selected->visible = select_visible(network, options, selected->problem);
  if (!part.empty()) keep_part(network, part, selected->visible);
  return selected;
}

std::shared_ptr<const Projected> make_projected(const model::Network& network,
                                                std::shared_ptr<const Selected> selected,
                                                const SelectionOptions& selection,
                                                const ReadingOptions& reading, bool whole) {
  auto projected = std::make_shared<Projected>();
  project::ProjectionOptions wanted;
  wanted.filter = selection.filter;
  wanted.directed = reading.directed;
  wanted.weighted = reading.weighted;
  wanted.combine = reading.combine;
  wanted.weight_by = reading.weight_by;
  if (!whole) wanted.filter.only = selected->visible.actors;
  projected->projection = std::make_shared<project::Projection>(
      project::Projection::create(network, selected->visible, std::move(wanted)));
  projected->facts = analysis::facts_of(network, *projected->projection);
  if (auto carrying = layout::carrying_ties(*projected->projection)) {
    projected->carrying = std::make_shared<const layout::Carrying>(std::move(*carrying));
  }
  projected->selected = std::move(selected);
  return projected;
}

std::optional<project::Grouping> make_grouping(const model::Network& network,
                                               const Projected& projected,
                                               std::string_view group_by) {
  auto grouping = project::group_by(network, *projected.projection, group_by);
  if (!grouping || grouping->group_count() == 0) return std::nullopt;
  return std::move(*grouping);
}

}  // namespace saite::app
