// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>

#include "graph/analysis/betweenness/betweenness.h"

namespace saite::analysis {

/// Betweenness of a network that is edited, again and again: what an edit did not touch is taken
/// from the run before (incremental_betweenness.h).
///     BetweennessCache live;
///     auto before = live.run(projection, {}, progress);
///     … a tie is added …
///     auto after = live.run(changed_projection, {}, progress);
///
/// Small networks are always searched afresh, which takes no time. Nothing is kept of weighted
/// projections, and of those too large to edit.
/// Convention: as betweenness(); edited values agree with those of a fresh run to a relative 1e-12
/// (of what ran there before the edit), not to the last bit, so whoever needs the same bytes calls
/// that. After many edits all is searched afresh, as roundings add up. Thread-safe.
/// Cost: O(n + m), and incremental_betweenness() or betweenness(). Space: O(n + m).   Errors:
/// cancelled (what was kept stays).
class BetweennessCache {
 public:
  /// How a run came by its values.
  enum class How : std::uint8_t {
    afresh,
    edited,  // from those of the run before
    known    // the same network as then
  };

  BetweennessCache();
  ~BetweennessCache();

  Result<Betweenness> run(const project::Projection& projection, const BetweennessOptions& options,
                          Progress& progress, How* how = nullptr);

 private:
  struct Known;

  std::shared_ptr<const Known> known();
  void keep(const project::Projection& projection, const Betweenness& values, std::uint32_t edits);

  std::mutex mutex_;  // of the pointer; what it points to never changes
  std::shared_ptr<const Known> known_;
};

}  // namespace saite::analysis
