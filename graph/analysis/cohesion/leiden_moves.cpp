// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/leiden_moves.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;

/// How far refinement strays from the best choice, in units of tie weight.
constexpr double randomness = 0.01;

/// An order in which nodes are visited: shuffled in runs, so that visits stay near each other in
/// memory, as neighbours often are.
std::vector<Index> visiting_order(Index n, Random& random) {
  constexpr Index run = 32;
  std::vector<Index> runs((n + run - 1) / run);
  std::iota(runs.begin(), runs.end(), Index{0});
  random.shuffle(std::span(runs));
  std::vector<Index> order;
  order.reserve(n);
  for (const Index r : runs) {
    const std::size_t first = order.size();
    for (Index v = r * run; v < std::min(n, (r + 1) * run); ++v) order.push_back(v);
    random.shuffle(std::span(order).subspan(first));
  }
  return order;
}

/// Sums weights by group, over the few groups that a node's ties lead to.
class WeightByGroup {
 public:
  explicit WeightByGroup(Index n) : weight_(n, 0.0) {}

  void add(Index group, double weight) {
    if (weight_[group] == 0) groups_.push_back(group);
    weight_[group] += weight;
  }
  [[nodiscard]] double operator[](Index group) const { return weight_[group]; }
  [[nodiscard]] const std::vector<Index>& groups() const { return groups_; }
  void clear() {
    for (const Index group : groups_) weight_[group] = 0;
    groups_.clear();
  }

 private:
  std::vector<double> weight_;
  std::vector<Index> groups_;
};

/// Calls each(head, weight) for every tie of v.
template <class Each>
void for_ties(const LeidenLevel& level, Index v, Each each) {
  const auto heads = level.heads(v);
  if (!level.has_weights()) {
    for (const Index head : heads) each(head, 1.0);
    return;
  }
  const auto weights = level.weights(v);
  for (std::size_t i = 0; i < heads.size(); ++i) each(heads[i], weights[i]);
}

/// First in, first out, every node at most once at a time.
class NodeQueue {
 public:
  explicit NodeQueue(std::vector<Index> all) : ring_(std::move(all)), waiting_(ring_.size(), 1) {
    count_ = ring_.size();
  }
  [[nodiscard]] bool empty() const { return count_ == 0; }
  Index pop() {
    const Index v = ring_[head_];
    head_ = head_ + 1 == ring_.size() ? 0 : head_ + 1;
    --count_;
    waiting_[v] = 0;
    return v;
  }
  void push(Index v) {
    if (waiting_[v] != 0) return;
    waiting_[v] = 1;
    std::size_t at = head_ + count_;
    if (at >= ring_.size()) at -= ring_.size();
    ring_[at] = v;
    ++count_;
  }

 private:
  std::vector<Index> ring_;
  std::vector<std::uint8_t> waiting_;
  std::size_t head_ = 0;
  std::size_t count_ = 0;
};

}  // namespace

Result<bool> move_nodes(const LeidenLevel& level, double resolution,
                        std::vector<Index>& community_of, Random& random, Watch& watch) {
  const Index n = level.size();
  const double factor = resolution / level.total();
  std::vector<double> weight(n, 0.0);
  std::vector<Index> members(n, 0);
  for (Index v = 0; v < n; ++v) {
    weight[community_of[v]] += level.node_weight(v);
    ++members[community_of[v]];
  }
  std::vector<Index> vacant;
  for (Index c = n; c-- > 0;) {
    if (members[c] == 0) vacant.push_back(c);
  }
  NodeQueue queue(visiting_order(n, random));
  WeightByGroup towards(n);
  bool moved = false;
  while (!queue.empty()) {
    const Index v = queue.pop();
    if (watch.stop(1 + level.heads(v).size())) return cancelled_error();
    const Index old = community_of[v];
    const double k = level.node_weight(v);
    for_ties(level, v, [&](Index head, double w) { towards.add(community_of[head], w); });
    weight[old] -= k;
    Index best = old;
    double best_gain = towards[old] - factor * k * weight[old];
    for (const Index c : towards.groups()) {
      const double gain = towards[c] - factor * k * weight[c];
      if (gain > best_gain + 1e-12) {
        best = c;
        best_gain = gain;
      }
    }
    if (best_gain < -1e-12 && members[old] > 1) best = vacant.back();
    towards.clear();
    weight[best] += k;
    if (best == old) continue;
    moved = true;
    if (members[best]++ == 0) vacant.pop_back();
    if (--members[old] == 0) vacant.push_back(old);
    community_of[v] = best;
    for (const Index head : level.heads(v)) {
      if (community_of[head] != best) queue.push(head);
    }
  }
  return moved;
}

namespace {

/// The parts that communities are split into, while nodes join them.
class Refinement {
 public:
  Refinement(const LeidenLevel& level, double resolution, const std::vector<Index>& community_of)
      : level_(level),
        factor_(resolution / level.total()),
        community_of_(community_of),
        community_weight_(level.size(), 0.0),
        part_of_(level.size()),
        part_weight_(level.node_weights()),
        outward_(level.size(), 0.0),
        shared_(level.size(), 0),
        towards_(level.size()) {
    std::iota(part_of_.begin(), part_of_.end(), Index{0});
  }

  /// Everyone alone.   Errors: cancelled.
  Status start(Watch& watch) {
    for (Index v = 0; v < level_.size(); ++v) {
      if (watch.stop(1 + level_.heads(v).size())) return cancelled_error();
      community_weight_[community_of_[v]] += level_.node_weight(v);
      for_ties(level_, v, [&](Index head, double w) {
        if (community_of_[head] == community_of_[v]) outward_[v] += w;
      });
    }
    return {};
  }

  /// Lets a node that is still alone join a part.
  void visit(Index v, Random& random) {
    if (shared_[v] != 0 || !well_connected(v)) return;
    for_ties(level_, v, [&](Index head, double w) {
      if (community_of_[head] == community_of_[v]) towards_.add(part_of_[head], w);
    });
    const Index part = choose(v, random);
    if (part != no_index) join(v, part);
    towards_.clear();
  }

  [[nodiscard]] std::vector<Index> parts() && { return std::move(part_of_); }

 private:
  /// Whether a part has at least as many ties to the rest of its community as one would expect.
  [[nodiscard]] bool well_connected(Index part) const {
    const double rest = community_weight_[community_of_[part]] - part_weight_[part];
    return outward_[part] >= factor_ * part_weight_[part] * rest - 1e-12;
  }

  /// A part that v loses nothing by joining, the likelier the more it gains; no_index: none.
  Index choose(Index v, Random& random) {
    candidates_.clear();
    double max = 0;
    for (const Index part : towards_.groups()) {
      const double gain = towards_[part] - factor_ * level_.node_weight(v) * part_weight_[part];
      if (gain < 0 || !well_connected(part)) continue;
      candidates_.push_back({part, gain});
      max = std::max(max, gain);
    }
    if (candidates_.empty()) return no_index;
    double sum = 0;
    for (Candidate& candidate : candidates_) {
      sum += std::exp((candidate.gain - max) / randomness);
      candidate.gain = sum;
    }
    const double draw = random.uniform() * sum;
    for (const Candidate& candidate : candidates_) {
      if (draw < candidate.gain) return candidate.part;
    }
    return candidates_.back().part;
  }

  void join(Index v, Index part) {
    part_of_[v] = part;
    shared_[part] = 1;  // a part is named by its first node, which stays in it
    shared_[v] = 1;
    part_weight_[part] += level_.node_weight(v);
    outward_[part] += outward_[v] - 2 * towards_[part];
  }

  struct Candidate {
    Index part;
    double gain;
  };

  const LeidenLevel& level_;
  double factor_;
  const std::vector<Index>& community_of_;
  std::vector<double> community_weight_;
  std::vector<Index> part_of_;
  std::vector<double> part_weight_;
  std::vector<double> outward_;  // ties of a part to the rest of its community
  std::vector<std::uint8_t> shared_;
  WeightByGroup towards_;
  std::vector<Candidate> candidates_;
};

}  // namespace

Result<std::vector<Index>> refine(const LeidenLevel& level, double resolution,
                                  const std::vector<Index>& community_of, Random& random,
                                  Watch& watch) {
  Refinement refinement(level, resolution, community_of);
  if (auto started = refinement.start(watch); !started) return started.error();
  for (const Index v : visiting_order(level.size(), random)) {
    if (watch.stop(1 + level.heads(v).size())) return cancelled_error();
    refinement.visit(v, random);
  }
  return std::move(refinement).parts();
}

Index renumber(std::vector<Index>& group_of) {
  std::vector<Index> number(group_of.size(), no_index);
  Index count = 0;
  for (Index& group : group_of) {
    if (number[group] == no_index) number[group] = count++;
    group = number[group];
  }
  return count;
}

}  // namespace saite::analysis
