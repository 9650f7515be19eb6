// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/registry/shared.h"

#include <algorithm>

#include "graph/analysis/betweenness/betweenness_cache.h"
#include "graph/analysis/kit/undirected.h"
#include "graph/analysis/position/clustering.h"
#include "graph/analysis/position/core.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// What the slot holds, or what `make` puts there.
template <class T, class Make>
Result<const T*> remembered(Context& context, Kept<T>& slot, Make make) {
  if (!slot.value) {
    std::optional<Error> error;
    slot.made_from = context.used([&] {
      Result<T> made = make();
      if (made) {
        slot.value = std::move(*made);
      } else {
        error = made.error();
      }
    });
    if (error) return *error;
  }
  context.note(slot.made_from);
  return static_cast<const T*>(&*slot.value);
}

}  // namespace

void Context::Shared::forget(const Inputs& changed) {
  components.forget(changed);
  blocks.forget(changed);
  cores.forget(changed);
  triangles.forget(changed);
  betweenness.forget(changed);
  distances.forget(changed);
  communities.forget(changed);
  tie_classes.forget(changed);
  holes.forget(changed);
  spans.forget(changed);
  brokerage.forget(changed);
  class_counts.forget(changed);
  group_classes.forget(changed);
  isolation.forget(changed);
  service.forget(changed);
  outside.forget(changed);
}

const Projection& shared_undirected(Context& context) {
  if (!context.projection().directed()) return context.projection();
  auto& slot = context.shared().undirected;
  if (!slot) slot = undirected(context.projection());
  return *slot;
}

Index undirected_edge(Context& context, Index edge) {
  const Projection& projection = context.projection();
  if (!projection.directed()) return edge;
  const auto [a, b] = projection.edges()[edge];
  return shared_undirected(context).find_edge(a, b).value();
}

const TwoMode* shared_two_mode(Context& context) {
  auto& kept = context.shared().two_mode;
  if (!kept) kept = two_mode(context.projection(), context.facts.kind);
  return *kept ? &**kept : nullptr;
}

std::optional<Error> why_no_triangles(Context& context) {
  if (shared_two_mode(context) == nullptr) return std::nullopt;
  return Error{"note.two_mode_triangles"};
}

Result<const Components*> shared_components(Context& context, Progress& progress) {
  return remembered(context, context.shared().components,
                    [&] { return components(context.projection(), progress); });
}

Result<const Blocks*> shared_blocks(Context& context, Progress& progress) {
  return remembered(context, context.shared().blocks,
                    [&] { return blocks(shared_undirected(context), progress); });
}

Result<const std::vector<Index>*> shared_cores(Context& context, Progress& progress) {
  return remembered(context, context.shared().cores,
                    [&] { return core_numbers(shared_undirected(context), progress); });
}

Result<const std::vector<std::uint64_t>*> shared_triangles(Context& context, Progress& progress) {
  return remembered(context, context.shared().triangles,
                    [&] { return triangles(shared_undirected(context), progress); });
}

Result<const Betweenness*> shared_betweenness(Context& context, bool edges, Progress& progress) {
  auto& slot = context.shared().betweenness;
  if (edges && slot.value && slot.value->edges.size() != context.projection().edge_count()) {
    slot = {};
  }
  return remembered(context, slot, [&] {
    const BetweennessOptions options{.edges = edges || context.with_ties};
    return context.live ? context.live->run(context.projection(), options, progress)
                        : betweenness(context.projection(), options, progress);
  });
}

Result<const Distances*> shared_distances(Context& context, Progress& progress) {
  return remembered(context, context.shared().distances,
                    [&] { return distances(context.projection(), progress); });
}

Result<const Communities*> shared_communities(Context& context, Progress& progress) {
  return remembered(context, context.shared().communities, [&] {
    LeidenOptions options;
    options.resolution = context.parameter("community.resolution", options.resolution);
    options.seed = context.seed;
    return leiden(shared_undirected(context), options, progress);
  });
}

Result<CommunityOf> shared_community_of(Context& context, Progress& progress) {
  const project::Grouping& declared = context.facts.community;
  if (declared.group_count() > 0) return CommunityOf{declared.group_of, false};
  auto detected = shared_communities(context, progress);
  if (!detected) return detected.error();
  return CommunityOf{(*detected)->community_of, true};
}

Result<const std::vector<TieClass>*> shared_tie_classes(Context& context, Progress& progress) {
  return remembered(context, context.shared().tie_classes, [&]() -> Result<std::vector<TieClass>> {
    if (progress.cancelled()) return cancelled_error();
    return tie_classes(context.projection(), context.facts);
  });
}

Result<const StructuralHoles*> shared_holes(Context& context, Progress& progress) {
  return remembered(context, context.shared().holes,
                    [&] { return structural_holes(context.projection(), progress); });
}

Result<const Spans*> shared_spans(Context& context, Progress& progress) {
  return remembered(context, context.shared().spans,
                    [&] { return spans(shared_undirected(context), progress); });
}

Result<const Brokerage*> shared_brokerage(Context& context, Progress& progress) {
  return remembered(context, context.shared().brokerage,
                    [&] { return brokerage(context.projection(), *context.grouping(), progress); });
}

Result<const ClassCounts*> shared_class_counts(Context& context, Progress& progress) {
  return remembered(context, context.shared().class_counts, [&]() -> Result<ClassCounts> {
    auto classes = shared_tie_classes(context, progress);
    if (!classes) return classes.error();
    return class_counts(context.projection(), context.facts, **classes);
  });
}

Result<const std::vector<ClassBalance>*> shared_group_classes(Context& context,
                                                              Progress& progress) {
  return remembered(context, context.shared().group_classes,
                    [&]() -> Result<std::vector<ClassBalance>> {
                      auto classes = shared_tie_classes(context, progress);
                      if (!classes) return classes.error();
                      return class_counts_by_group(context.projection(), context.facts, **classes,
                                                   *context.grouping());
                    });
}

Result<const Isolation*> shared_isolation(Context& context, Progress& progress) {
  return remembered(context, context.shared().isolation,
                    [&] { return isolation(context.projection(), progress); });
}

const Outside& shared_outside(Context& context) {
  // Cannot fail.
  return **remembered(context, context.shared().outside, [&]() -> Result<Outside> {
    const project::Grouping& grouping = *context.grouping();
    return outside(context.projection(), grouping.group_of, grouping.group_count());
  });
}

Result<std::optional<Error>> why_no_classes(Context& context, Progress& progress) {
  auto classes = shared_tie_classes(context, progress);
  if (!classes) return classes.error();
  const std::size_t ties = context.projection().ties().size();
  if (context.projection().edge_count() == 0) return std::optional(Error{"note.no_ties"});
  if (ties == 0 || (*classes)->size() != ties) return std::optional(Error{"note.no_facts"});
  if (!identities_declared(context.facts)) return std::optional(Error{"note.no_identities"});
  return std::optional<Error>();
}

Result<std::vector<Error>> class_notes(Context& context, Progress& progress) {
  auto classes = shared_tie_classes(context, progress);
  if (!classes) return classes.error();
  const auto open = std::ranges::count(**classes, TieClass::unclassified);
  std::vector<Error> notes;
  if (open > 0) {
    notes.push_back(
        Error{"note.unclassified", {}, {std::to_string(open), std::to_string((*classes)->size())}});
  }
  return notes;
}

void note_outside(Context& context, std::vector<Error>& notes) {
  const Outside& found = shared_outside(context);
  if (found.actors == 0) return;
  notes.push_back(
      Error{"note.outside", {}, {std::to_string(found.actors), std::to_string(found.edges)}});
}

const ServiceReach& shared_service(Context& context) {
  // Cannot fail.
  return **remembered(context, context.shared().service, [&]() -> Result<ServiceReach> {
    ServiceReachOptions options;
    options.grouping = context.grouping() ? &*context.grouping() : nullptr;
    return service_reach(context.projection(), context.facts, context.providers, options);
  });
}

}  // namespace saite::analysis
