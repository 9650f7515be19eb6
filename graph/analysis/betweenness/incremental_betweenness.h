// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "graph/analysis/betweenness/betweenness.h"

namespace saite::analysis {

/// Edges and actors that came or went.
inline constexpr std::size_t max_edited = 32;
/// Of networks beyond the first, only edits that few sources see, such as a newcomer by one tie.
inline constexpr project::Index max_searched_actors = 30'000;
inline constexpr project::Index max_edited_actors = 300'000;

/// Betweenness after a few edits from that before: only what runs over the edges that came or went
/// is taken away and added again.
///
/// An actor t is affected as seen from a source s where some shortest path from s to t ran along an
/// edge that is gone, or runs along a new one: all that lies behind these edges in the shortest
/// paths of s. To know them, breadth-first searches run from sources that have such an edge on
/// their paths, 512 at once, a bit each. Brandes' accumulation is then done twice, before and
/// after, with the affected as the only targets, so that it stays among the few who lie between
/// them and s. In a social network this is a small part of everything: most pairs never meet the
/// edge.
///
/// Where directions do not count, a pair is met from one of its ends: from the side of the edge
/// with fewer actors, but for those near the edge whom many of them affect; few searches from there
/// meet these pairs.
///
/// Nothing where that would take longer than a fresh run, as after the loss of a broker of many,
/// beyond `most_edited` changes or `most_edited_actors`, or where paths are too many to count.
/// Convention: as betweenness() without strengths, which both projections must be, both directed or
/// both not; values agree with it to a relative 1e-11 of what ran through an actor before, not to
/// the last bit. `known` is of `before`; `options.edges` needs its edges. Deterministic.
/// Cost: O(sources · m / 512) and what lies between sources and affected; 5,000 actors and 15,000
/// edges take a third (a new edge) to a sixth (one gone) of a fresh run.
/// Space: O(n · longest path) a thread.   Errors: cancelled.
/// Source: after Green, McColl & Bader 2012, doi:10.1109/SocialCom-PASSAT.2012.37 (which sources an
/// edge affects); searches in step after Then et al. 2014, doi:10.14778/2735496.2735507.
Result<std::optional<Betweenness>> incremental_betweenness(const project::Projection& before,
                                                           const Betweenness& known,
                                                           const project::Projection& after,
                                                           const BetweennessOptions& options,
                                                           Progress& progress);

}  // namespace saite::analysis
