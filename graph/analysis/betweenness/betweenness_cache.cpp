// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/betweenness_cache.h"

#include <utility>

#include "graph/analysis/betweenness/graph_change.h"
#include "graph/analysis/betweenness/incremental_betweenness.h"

namespace saite::analysis {

using project::Projection;

namespace {

/// A fresh run of fewer actors takes a few milliseconds, and gives the same bytes every time.
constexpr project::Index min_edited_actors = 512;

/// After so many edits values are found afresh: roundings add up.
constexpr std::uint32_t max_edits = 512;

}  // namespace

struct BetweennessCache::Known {
  Projection projection;
  Betweenness values;
  std::uint32_t edits = 0;  // since they were found afresh

  [[nodiscard]] bool same_kind(const Projection& p, const BetweennessOptions& options) const {
    const bool enough = !options.edges || values.edges.size() == projection.edge_count();
    return projection.directed() == p.directed() && enough;
  }
};

BetweennessCache::BetweennessCache() = default;
BetweennessCache::~BetweennessCache() = default;

std::shared_ptr<const BetweennessCache::Known> BetweennessCache::known() {
  const std::lock_guard lock(mutex_);
  return known_;
}

void BetweennessCache::keep(const Projection& projection, const Betweenness& values,
                            std::uint32_t edits) {
  auto kept = std::make_shared<const Known>(Known{projection, values, edits});
  const std::lock_guard lock(mutex_);
  known_ = std::move(kept);
}

Result<Betweenness> BetweennessCache::run(const Projection& p, const BetweennessOptions& options,
                                          Progress& progress, How* wanted_how) {
  How none = How::afresh;
  How& how = wanted_how != nullptr ? *wanted_how : none;
  how = How::afresh;
  if (p.weighted() || p.size() > max_edited_actors) return betweenness(p, options, progress);
  const auto before = known();
  if (before && before->same_kind(p, options)) {
    if (count_changes(before->projection, p, 1) == 0) {
      how = How::known;
      Betweenness values = before->values;
      if (!options.edges) values.edges.clear();
      return values;
    }
    if (p.size() >= min_edited_actors && before->edits < max_edits) {
      auto edited =
          incremental_betweenness(before->projection, before->values, p, options, progress);
      if (!edited) return edited.error();
      if (*edited) {
        how = How::edited;
        keep(p, **edited, before->edits + 1);
        return std::move(**edited);
      }
    }
  }
  auto found = betweenness(p, options, progress);
  if (found) keep(p, *found, 0);
  return found;
}

}  // namespace saite::analysis
