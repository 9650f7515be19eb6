// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/live_betweenness.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "graph/analysis/blocks.h"
#include "graph/analysis/by_blocks.h"
#include "graph/analysis/edited_betweenness.h"
#include "graph/analysis/graph_change.h"
#include "graph/analysis/known_block.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

struct LiveBetweenness::Known {
  /// All values of a run, to be changed by what an edit changes.
  struct Run {
    Projection projection;
    Betweenness values;
    std::uint32_t edits = 0;  // since they were found by a search of everything
  };

  std::vector<KnownBlock> blocks;  // by fingerprint
  std::optional<Run> run;

  [[nodiscard]] bool answers(const Projection& p, const BetweennessOptions& options) const;
  [[nodiscard]] const KnownBlock* find(const KnownBlock& wanted) const {
    auto at = std::ranges::lower_bound(blocks, wanted.fingerprint, {}, &KnownBlock::fingerprint);
    for (; at != blocks.end() && at->fingerprint == wanted.fingerprint; ++at) {
      if (at->edges == wanted.edges) return &*at;
    }
    return nullptr;
  }
};

LiveBetweenness::LiveBetweenness() : known_(std::make_shared<Known>()) {}
LiveBetweenness::~LiveBetweenness() = default;

namespace {

/// All blocks of a projection, and what a run before knew of them.
struct Recalled {
  std::vector<KnownBlock> blocks;
  std::vector<Fared> fared;
  bool great_unknown = false;  // a great one must be solved
};

template <class Find>
Recalled recall_all(const Projection& p, const BlockTree& tree, bool edges, Find find,
                    const Progress& progress) {
  Recalled all{std::vector<KnownBlock>(tree.count), std::vector<Fared>(tree.count), false};
  for (Index b = 0; b < tree.count; ++b) {
    if (tree.edges_of(b).size() == 1) continue;
    KnownBlock& block = all.blocks[b] = named_block(p, tree, b);
    all.fared[b] = recall(p, tree, b, find(block), edges, block, progress);
    const bool great = tree.actors_of(b).size() >= great_block;
    if (great && all.fared[b] == Fared::not_at_all) all.great_unknown = true;
  }
  return all;
}

/// Solves those that are not known, and notes what it finds.
SolveBlock solver_of_unknown(Recalled& all, const BlockSolver& solver) {
  return [&](Index b, bool shared, std::span<double> actors, std::span<double> edges) -> Status {
    KnownBlock& block = all.blocks[b];
    if (all.fared[b] != Fared::not_at_all) {
      std::ranges::copy(block.actor_values, actors.begin());
      if (!edges.empty()) std::ranges::copy(block.edge_values, edges.begin());
      return {};
    }
    if (auto solved = solver(b, shared, actors, edges); !solved) return solved;
    block.actor_values.assign(actors.begin(), actors.end());
    block.edge_values.assign(edges.begin(), edges.end());
    block.corrections = 0;
    all.fared[b] = Fared::solved;
    return {};
  };
}

}  // namespace

std::shared_ptr<const LiveBetweenness::Known> LiveBetweenness::known() {
  const std::lock_guard lock(mutex_);
  return known_;
}

void LiveBetweenness::keep(Known known) {
  auto kept = std::make_shared<const Known>(std::move(known));
  const std::lock_guard lock(mutex_);
  known_ = std::move(kept);
}

/// From the values of the run before, where little was changed since.
Result<std::optional<Betweenness>> LiveBetweenness::edited(const Projection& p,
                                                           const BetweennessOptions& options,
                                                           const Known& before,
                                                           Progress& progress) {
  const auto& run = before.run;
  if (!run || run->edits >= most_corrections || run->projection.directed() != p.directed()) {
    return std::optional<Betweenness>();
  }
  auto found = edited_betweenness(run->projection, run->values, p, options, progress);
  if (found && *found) keep({before.blocks, Known::Run{p, **found, run->edits + 1}});
  return found;
}

/// Whether a run of before has the values of p, though no block may know them.
bool LiveBetweenness::Known::answers(const Projection& p, const BetweennessOptions& options) const {
  return run && run->edits > 0 && run->projection.directed() == p.directed() &&
         (!options.edges || run->values.edges.size() == p.edge_count()) &&
         count_changes(run->projection, p, 1) == 0;
}

/// Directed: no blocks.
Result<Betweenness> LiveBetweenness::run_directed(const Projection& p,
                                                  const BetweennessOptions& options,
                                                  const Known& before, Progress& progress,
                                                  Tally& tally) {
  auto changed = edited(p, options, before, progress);
  if (!changed) return changed.error();
  tally.edited = changed->has_value();
  if (*changed) return std::move(**changed);
  auto found = betweenness(p, options, progress);
  if (found && p.size() <= most_edited_actors) keep({{}, Known::Run{p, *found, 0}});
  return found;
}

Result<Betweenness> LiveBetweenness::run(const Projection& p, const BetweennessOptions& options,
                                         Progress& progress, Tally* wanted_tally) {
  Tally none;
  Tally& tally = wanted_tally != nullptr ? *wanted_tally : none;
  if (p.weighted()) return betweenness(p, options, progress);
  const auto before = known();
  if (before->answers(p, options)) {
    tally.edited = true;
    return before->run->values;
  }
  if (p.directed()) return run_directed(p, options, *before, progress, tally);
  const auto found_blocks = blocks(p, progress);
  if (!found_blocks) return found_blocks.error();
  const BlockTree tree = block_tree(p, *found_blocks);
  Recalled recalled = recall_all(
      p, tree, options.edges, [&](const KnownBlock& block) { return before->find(block); },
      progress);
  if (recalled.great_unknown) {
    auto changed = edited(p, options, *before, progress);
    if (!changed) return changed.error();
    tally.edited = changed->has_value();
    if (*changed) return std::move(**changed);
  }
  const BlockSolver solver(p, tree, progress);
  auto found =
      betweenness_by_blocks(tree, options.edges, solver_of_unknown(recalled, solver), progress);
  if (!found) return found;
  const auto count = [&](Fared how) {
    return static_cast<std::size_t>(std::ranges::count(recalled.fared, how));
  };
  tally.same = count(Fared::same);
  tally.corrected = count(Fared::corrected);
  tally.solved = count(Fared::solved);
  Known now;
  for (KnownBlock& block : recalled.blocks) {
    if (!block.edges.empty()) now.blocks.push_back(std::move(block));
  }
  std::ranges::stable_sort(now.blocks, {}, &KnownBlock::fingerprint);
  if (p.size() <= most_edited_actors) now.run = Known::Run{p, *found, 0};
  keep(std::move(now));
  return found;
}

}  // namespace saite::analysis
