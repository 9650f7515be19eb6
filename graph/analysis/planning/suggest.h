// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/community/apart.h"
#include "graph/analysis/community/facts.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What new ties are to achieve, and in what their gain is counted.
enum class SuggestAim : std::uint8_t {
  join_parts,       // gain: share of all pairs that gain a path (by which F falls)
  reach_service,    // gain: actors who come within `steps` of a provider
  bridge_groups,    // gain: rise of the mean of 1/distance between the two groups
  shorten,          // gain: rise of the mean of 1/distance of all pairs (by which DF falls)
  close_triangles,  // gain: triangles closed, one for each contact that the two share
  weave_periphery   // gain: share of the pairs of others who gain a path that needs no hub
};

/// Which ties may be suggested at all. Nobody is ever tied twice to the same person.
struct SuggestRules {
  std::optional<project::Grouping> within =
      {};  // only inside a group of it, such as a municipality
  /// Kinds that plausibly meet, either way round; all where empty. Needs facts.
  std::vector<std::pair<std::string, std::string>> kind_pairs = {};
  project::Index per_person = 2;  // suggested ties an actor may get
  /// Two who are never brought together, as pairs_apart() gives them.
  IndexPairs apart = {};
  /// By actor: two of the same number are never tied, such as two events, or two actors of one
  /// mode; no_index: no such rule. Empty: for nobody.
  std::vector<project::Index> unlike = {};
};

struct SuggestOptions {
  SuggestAim aim = SuggestAim::join_parts;
  project::Index count = 5;
  std::vector<project::Index> providers = {};    // reach_service
  project::Index steps = 2;                      // reach_service
  std::optional<project::Grouping> groups = {};  // bridge_groups
  /// bridge_groups: these two; where absent, each time the two large groups with fewest ties.
  std::optional<std::pair<project::Index, project::Index>> between = {};
  SuggestRules rules = {};
  std::uint64_t seed = 1;
};

struct Suggestion {
  project::Index a;
  project::Index b;
  double gain = 0;  // with all suggestions before it in place
  /// Betweenness centralisation with it and all before it in place: how far the ways hang on one.
  std::optional<double> centralisation = {};
};

struct Suggestions {
  std::vector<Suggestion> ties = {};  // best first; fewer than asked where nothing more helps
  /// Gains were estimated from a sample of actors, and ties sought among a pool of well-tied and
  /// far-off ones.
  bool sampled = false;
  std::optional<double> centralisation = {};  // the same before the first
};

/// New ties that help most, one after the other (greedy).
/// Convention: directions and strengths ignored. Where several ties gain the same (or, for the aims
/// that count distances, nine tenths of the most), the two who could more plausibly meet: whose
/// kinds meet somewhere on the map already, then who belong to the same municipality; then the
/// greater gain, then the better known actors (more ties; for weave_periphery fewer), then the
/// earlier ones. The hubs of weave_periphery are the tenth of the actors with most ties, at least
/// one, and all with as many ties as the last of them, unless that is half of all; without hubs
/// nothing is woven around them.
/// join_parts, reach_service, close_triangles and weave_periphery look at everybody; the other two
/// at all pairs of up to 100 actors, at a pool in larger networks.
/// Cost: a suggestion O(n + m) times the kinds, municipalities and groups of `rules`;
/// close_triangles O(sum of squared degrees); bridge_groups and shorten some 300 searches of
/// O(n + m); centralisation O(n·m), in large networks 256 searches.   Errors: no_providers,
/// needs_groups, unknown_group, cancelled.
Result<Suggestions> suggest(const project::Projection& projection, const Facts& facts,
                            const SuggestOptions& options, Progress& progress);

}  // namespace saite::analysis
