// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

class BetweennessCache;

/// One run of analysis: a projection, what is known of its actors, the chosen grouping and
/// parameters, and the results so far that several measures share. Set the fields before the first
/// measure: shared results are not made anew when they change later (only `normalised` may change
/// at any time). Not thread-safe: one run, one context. The projection must outlive it.
class Context {
 public:
  explicit Context(const project::Projection& projection);
  Context(Context&&) noexcept;
  Context& operator=(Context&&) noexcept;
  ~Context();

  [[nodiscard]] const project::Projection& projection() const { return *projection_; }

  Facts facts;
  std::optional<project::Grouping> grouping;
  std::map<std::string, double, std::less<>> parameters;  // "measure.parameter" → value
  bool normalised = false;                                // the [0, 1] forms where there are such
  std::vector<project::Index> providers;                  // of a service whose reach is asked for
  std::uint64_t seed = 1;
  /// What earlier contexts found, where the network is edited; only speeds up.
  std::shared_ptr<BetweennessCache> live = {};
  bool with_ties = true;  // measures of ties will be asked for too: betweenness finds both at once

  /// The value set for "measure.parameter", or the standard one.
  [[nodiscard]] double parameter(std::string_view key, double standard) const;

  /// Shared results; filled by whoever first needs them (see shared.h).
  struct Shared;
  [[nodiscard]] Shared& shared() { return *shared_; }

 private:
  const project::Projection* projection_;
  std::unique_ptr<Shared> shared_;
};

}  // namespace saite::analysis
