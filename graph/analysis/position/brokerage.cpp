// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/brokerage.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <map>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/sorted_rows.h"
#include "graph/analysis/position/brokerage_chance.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

/// Counts the roles of one broker after the other.
class RoleScan {
 public:
  RoleScan(const Projection& projection, const Grouping& grouping)
      : projection_(projection),
        grouping_(grouping),
        in_of_group_(grouping.group_count()),
        out_of_group_(grouping.group_count()),
        sends_(projection.size()),
        gets_(projection.size()) {}

  BrokerScores run(Index v, BrokeredPairs& pairs) {
    v_group_ = group(v);
    BrokerScores scores;
    count_all(v, scores);
    drop_direct(v, scores);
    for (const auto count : scores.count) scores.total += count;
    count_patterns(v, scores.total, pairs);
    clear(v);
    return scores;
  }

 private:
  [[nodiscard]] Index group(Index v) const { return grouping_.group_of[v]; }

  /// Every pair of one who ties to v and one whom v ties to, the pair of one with itself included.
  void count_all(Index v, BrokerScores& scores) {
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    std::uint64_t alike = 0;  // both of one group that is not v's
    for (const Index b : projection_.neighbours(v)) {
      if (group(b) == no_index) continue;
      ++out_of_group_[group(b)];
      ++out;
    }
    for (const Index a : projection_.in_neighbours(v)) {
      if (group(a) == no_index) continue;
      ++in_of_group_[group(a)];
      ++in;
      if (group(a) != v_group_) alike += out_of_group_[group(a)];
    }
    const std::uint64_t in_own = in_of_group_[v_group_];
    const std::uint64_t out_own = out_of_group_[v_group_];
    at(scores, BrokerRole::coordinator) = in_own * out_own;
    at(scores, BrokerRole::consultant) = alike;
    at(scores, BrokerRole::representative) = in_own * (out - out_own);
    at(scores, BrokerRole::gatekeeper) = (in - in_own) * out_own;
    at(scores, BrokerRole::liaison) = (in - in_own) * (out - out_own) - alike;
    for (const Index a : projection_.in_neighbours(v)) {
      if (group(a) != no_index) sends_[a] = out;
    }
    for (const Index b : projection_.neighbours(v)) {
      if (group(b) != no_index) gets_[b] = in;
    }
  }

  /// Takes away the pairs that need no broker: a = b, and a → b.
  void drop_direct(Index v, BrokerScores& scores) {
    const auto out = projection_.neighbours(v);
    for (const Index a : projection_.in_neighbours(v)) {
      if (group(a) == no_index) continue;
      const auto drop = [&](Index b) {
        if (group(b) == no_index) return;
        --at(scores, role(a, b));
        --sends_[a];
        --gets_[b];
      };
      if (std::ranges::binary_search(out, a)) drop(a);
      for_each_common(projection_.neighbours(a), out, drop);
    }
  }

  [[nodiscard]] BrokerRole role(Index a, Index b) const {
    const bool a_own = group(a) == v_group_;
    const bool b_own = group(b) == v_group_;
    if (a_own) return b_own ? BrokerRole::coordinator : BrokerRole::representative;
    if (b_own) return BrokerRole::gatekeeper;
    return group(a) == group(b) ? BrokerRole::consultant : BrokerRole::liaison;
  }

  void count_patterns(Index v, std::uint64_t arcs, BrokeredPairs& pairs) {
    pairs = {};
    pairs.arcs = arcs;
    std::uint64_t passing = 0;  // chains a → b → c, c = a included
    for (const Index a : projection_.in_neighbours(v)) {
      pairs.same_source += sends_[a] * (sends_[a] - (sends_[a] > 0 ? 1 : 0));
      passing += sends_[a] * gets_[a];
    }
    for (const Index b : projection_.neighbours(v)) {
      pairs.same_target += gets_[b] * (gets_[b] - (gets_[b] > 0 ? 1 : 0));
    }
    pairs.reversed = projection_.directed() ? count_reversed(v) : arcs;
    pairs.chains = 2 * (passing - pairs.reversed);
  }

  /// Ordered pairs of those tied to v both ways that have no tie either way.
  std::uint64_t count_reversed(Index v) {
    mutual_.clear();
    for_each_common(projection_.in_neighbours(v), projection_.neighbours(v), [&](Index x) {
      if (group(x) != no_index) mutual_.push_back(x);
    });
    std::uint64_t tied = 0;
    for (const Index x : mutual_) {
      for_each_common(projection_.neighbours(x), mutual_, [&](Index y) {
        // Pairs tied both ways are met from either side: count those once.
        if (x < y || !std::ranges::binary_search(projection_.neighbours(y), x)) ++tied;
      });
    }
    const std::uint64_t count = mutual_.size();
    return count * (count - (count > 0 ? 1 : 0)) - 2 * tied;
  }

  void clear(Index v) {
    for (const Index a : projection_.in_neighbours(v)) clear_one(a);
    for (const Index b : projection_.neighbours(v)) clear_one(b);
  }
  void clear_one(Index x) {
    sends_[x] = gets_[x] = 0;
    if (group(x) != no_index) in_of_group_[group(x)] = out_of_group_[group(x)] = 0;
  }

  static std::uint64_t& at(BrokerScores& scores, BrokerRole role) {
    return scores.count[static_cast<std::size_t>(role)];
  }

  const Projection& projection_;
  const Grouping& grouping_;
  Index v_group_ = no_index;
  std::vector<std::uint64_t> in_of_group_;
  std::vector<std::uint64_t> out_of_group_;
  std::vector<std::uint64_t> sends_;  // brokered pairs that begin with this actor
  std::vector<std::uint64_t> gets_;   // … that end with it
  std::vector<Index> mutual_;
};

/// By the size of the broker's group, which is all that tells one group of brokers from another;
/// the broker itself is not dealt out.
using Chances = std::map<std::uint64_t, RoleChance>;

Chances chances_of(std::vector<std::uint64_t> sizes) {
  Chances chances;
  for (std::size_t g = 0; g < sizes.size(); ++g) {
    const std::uint64_t size = sizes[g];
    if (size == 0 || chances.contains(size)) continue;
    sizes[g] = size - 1;
    chances.emplace(size, RoleChance(sizes, g));
    sizes[g] = size;
  }
  return chances;
}

}  // namespace

Result<Brokerage> brokerage(const Projection& projection, const Grouping& grouping,
                            Progress& progress) {
  const Index n = projection.size();
  Brokerage out;
  out.actors.resize(n);
  const auto members = project::group_sizes(grouping);
  const std::vector<std::uint64_t> sizes(members.begin(), members.end());
  const Chances chances = chances_of(sizes);
  tbb::enumerable_thread_specific<RoleScan> scans([&] { return RoleScan(projection, grouping); });
  const bool done = for_each_actor(n, progress, [&](Index begin, Index end) {
    RoleScan& scan = scans.local();
    BrokeredPairs pairs;
    for (Index v = begin; v < end; ++v) {
      if (grouping.group_of[v] == no_index) continue;
      out.actors[v] = scan.run(v, pairs);
      chances.at(sizes[grouping.group_of[v]]).fill(pairs, *out.actors[v]);
    }
  });
  if (!done) return cancelled_error();

  std::uint64_t total = 0;
  for (const auto& actor : out.actors) {
    if (!actor) continue;
    total += actor->total;
    for (std::size_t r = 0; r < role_count; ++r) out.count[r] += actor->count[r];
  }
  out.expected = role_probabilities(sizes);
  for (double& expected : out.expected) expected *= static_cast<double>(total);
  return out;
}

}  // namespace saite::analysis
