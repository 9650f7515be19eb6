// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What new ties are to achieve, and in what their gain is counted.
enum class SuggestAim : std::uint8_t {
  join_parts,     // gain: share of all pairs that gain a path (by which F falls)
  reach_service,  // gain: actors who come within `steps` of a provider
  bridge_groups,  // gain: rise of the mean of 1/distance between the two groups
  shorten         // gain: rise of the mean of 1/distance of all pairs (by which DF falls)
};

/// Which ties may be suggested at all. Nobody is ever tied twice to the same person.
struct SuggestRules {
  std::optional<project::Grouping> within =
      {};  // only inside a group of it, such as a municipality
  /// Kinds that plausibly meet, either way round; all where empty. Needs facts.
  std::vector<std::pair<std::string, std::string>> kind_pairs = {};
  project::Index per_person = 2;  // suggested ties an actor may get
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
};

struct Suggestions {
  std::vector<Suggestion> ties = {};  // best first; fewer than asked where nothing more helps
  /// Gains were estimated from a sample of actors, and ties sought among a pool of well-tied and
  /// far-off ones.
  bool sampled = false;
};

/// New ties that help most, one after the other (greedy).
/// Convention: directions and strengths ignored. Of equal gains the better known actors (more
/// ties), then the earlier ones. join_parts and reach_service look at everybody; the other two at
/// all pairs of up to 100 actors, at a pool in larger networks.
/// Cost: a suggestion O(n + m) times the kinds and groups of `rules`; bridge_groups and shorten
/// some 300 searches of O(n + m).   Errors: no_providers, needs_groups, unknown_group, cancelled.
Result<Suggestions> suggest(const project::Projection& projection, const Facts& facts,
                            const SuggestOptions& options, Progress& progress);

}  // namespace saite::analysis
