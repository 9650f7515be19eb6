// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>

#include "graph/analysis/betweenness.h"

namespace saite::analysis {

/// Betweenness of a network that is edited, again and again: what an edit did not touch is taken
/// from the run before.
///     LiveBetweenness live;
///     auto before = live.run(projection, {}, progress);
///     … a tie is added …
///     auto after = live.run(changed_projection, {}, progress);
///
/// Blocks with the actors and edges of before (by id) are not searched again. Where an edit changed
/// how many actors hang behind some of a block's, as whoever adds a newcomer by one tie does, what
/// these send through the block is corrected by a search from each of them. Only blocks that lost
/// or won actors or edges are solved anew; where a great one would be, and where directions count,
/// the values of before are changed by what the edit changes (edited_betweenness.h). Nothing is
/// kept of weighted projections.
/// Convention: as betweenness(); corrected values agree with those of a fresh run to a relative
/// 1e-12 (of what ran there before the edit), not to the last bit, so whoever needs the same bytes
/// calls that. Thread-safe.
/// Cost: O(n + m), O(edges of the block) a correction, and betweenness() of the blocks that
/// changed, or edited_betweenness(). Space: O(n + m).   Errors: cancelled (what was kept stays).
class LiveBetweenness {
 public:
  /// How the blocks of three actors or more fared in a run; none where all values were `edited`.
  struct Tally {
    std::size_t same = 0;
    std::size_t corrected = 0;
    std::size_t solved = 0;
    bool edited = false;
  };

  LiveBetweenness();
  ~LiveBetweenness();

  Result<Betweenness> run(const project::Projection& projection, const BetweennessOptions& options,
                          Progress& progress, Tally* tally = nullptr);

 private:
  struct Known;

  std::shared_ptr<const Known> known();
  void keep(Known known);
  Result<std::optional<Betweenness>> edited(const project::Projection& projection,
                                            const BetweennessOptions& options, const Known& before,
                                            Progress& progress);
  Result<Betweenness> run_directed(const project::Projection& projection,
                                   const BetweennessOptions& options, const Known& before,
                                   Progress& progress, Tally& tally);

  std::mutex mutex_;  // of the pointer; what it points to never changes
  std::shared_ptr<const Known> known_;
};

}  // namespace saite::analysis
