// SPDX-License-Identifier: Apache-2.0
#pragma once

// Results that several measures need, computed at first need and kept in the context. Each function
// returns a pointer into the context, good as long as that lives. A topic that wants to share more
// adds a slot to Context::Shared and a function here.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/cohesion/leiden.h"
#include "graph/analysis/community/isolation.h"
#include "graph/analysis/community/reach_services.h"
#include "graph/analysis/community/tie_class.h"
#include "graph/analysis/community/tie_class_counts.h"
#include "graph/analysis/community/two_mode.h"
#include "graph/analysis/kit/outside.h"
#include "graph/analysis/paths/blocks.h"
#include "graph/analysis/paths/components.h"
#include "graph/analysis/paths/distances.h"
#include "graph/analysis/position/brokerage.h"
#include "graph/analysis/position/local_bridges.h"
#include "graph/analysis/position/structural_holes.h"
#include "graph/analysis/registry/context.h"

namespace saite::analysis {

/// A result and what it was made from.
template <class T>
struct Kept {
  std::optional<T> value;
  Inputs made_from;

  void forget(const Inputs& changed) {
    if (made_from.meets(changed)) *this = {};
  }
};

struct Context::Shared {
  std::optional<project::Projection> undirected;  // only where the projection is directed
  std::optional<std::optional<TwoMode>> two_mode;
  Kept<Components> components;
  Kept<Blocks> blocks;
  Kept<std::vector<project::Index>> cores;
  Kept<std::vector<std::uint64_t>> triangles;
  Kept<Betweenness> betweenness;
  Kept<Distances> distances;
  Kept<Communities> communities;
  Kept<std::vector<TieClass>> tie_classes;
  Kept<StructuralHoles> holes;
  Kept<Spans> spans;
  Kept<Brokerage> brokerage;
  Kept<ClassCounts> class_counts;
  Kept<std::vector<ClassBalance>> group_classes;
  Kept<Isolation> isolation;
  Kept<ServiceReach> service;
  Kept<Outside> outside;

  void forget(const Inputs& changed);
};

/// The projection itself where it is undirected, a copy without directions (undirected.h) where
/// it is not.
const project::Projection& shared_undirected(Context& context);
/// The edge of shared_undirected() that an edge of the projection became.
[[nodiscard]] project::Index undirected_edge(Context& context, project::Index edge);

/// The two modes of the network, or a null pointer where it has not just two.
const TwoMode* shared_two_mode(Context& context);
/// Why what counts triangles says nothing here: in a network of two modes there are none by
/// construction. Nothing where it does say something.
[[nodiscard]] std::optional<Error> why_no_triangles(Context& context);

// Errors of all: cancelled.
Result<const Components*> shared_components(Context& context, Progress& progress);
/// Of shared_undirected(), as all of these up to triangles.
Result<const Blocks*> shared_blocks(Context& context, Progress& progress);
Result<const std::vector<project::Index>*> shared_cores(Context& context, Progress& progress);
Result<const std::vector<std::uint64_t>*> shared_triangles(Context& context, Progress& progress);
/// Of the projection itself: directed and weighted as that is. Of edges too if `edges` or if the
/// context says that ties will be asked for.
Result<const Betweenness*> shared_betweenness(Context& context, bool edges, Progress& progress);
Result<const Distances*> shared_distances(Context& context, Progress& progress);
/// Detected communities (Leiden) of shared_undirected(), with the context's seed and
/// "community.resolution".
Result<const Communities*> shared_communities(Context& context, Progress& progress);

/// Which community each actor is in, for whoever asks whether two share one: the declared ones, or
/// the detected ones where the map declares none (`detected` says so).
struct CommunityOf {
  std::span<const project::Index> community_of;
  bool detected = false;
};
Result<CommunityOf> shared_community_of(Context& context, Progress& progress);
/// Empty where the context has no facts.
Result<const std::vector<TieClass>*> shared_tie_classes(Context& context, Progress& progress);

/// Of the projection itself: directed and weighted as that is.
Result<const StructuralHoles*> shared_holes(Context& context, Progress& progress);
/// Of shared_undirected().
Result<const Spans*> shared_spans(Context& context, Progress& progress);
/// By Context::grouping, which must be set.
Result<const Brokerage*> shared_brokerage(Context& context, Progress& progress);

/// Why shares and counts of classes mean nothing here: no ties, no facts, or nothing declared that
/// actors may share; nothing where they do mean something.
Result<std::optional<Error>> why_no_classes(Context& context, Progress& progress);
/// How many ties are unclassified, beside every measure of classes.
Result<std::vector<Error>> class_notes(Context& context, Progress& progress);
/// By shared_tie_classes(). Empty where the context has no facts.
Result<const ClassCounts*> shared_class_counts(Context& context, Progress& progress);
/// Of the groups of Context::grouping, which must be set.
Result<const std::vector<ClassBalance>*> shared_group_classes(Context& context, Progress& progress);
/// Of the projection without its directions.
Result<const Isolation*> shared_isolation(Context& context, Progress& progress);
/// What Context::grouping, which must be set, leaves out.
const Outside& shared_outside(Context& context);
/// Says it beside a measure of groups; nothing where everybody is in one.
void note_outside(Context& context, std::vector<Error>& notes);
/// Of Context::providers, within three steps, by Context::grouping where there is one.
const ServiceReach& shared_service(Context& context);

}  // namespace saite::analysis
