// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/coarsen.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "graph/base/random.h"

namespace saite::layout {
namespace {

constexpr Vertex ungrouped = std::numeric_limits<Vertex>::max();
constexpr std::uint32_t max_in_group = 4;
constexpr Vertex look_every = 1U << 14;

/// Few ties first, in random order among equals: leaves choose before their hubs do.
std::vector<Vertex> visiting_order(const Graph& graph, std::uint64_t seed) {
  std::vector<Vertex> shuffled(graph.size());
  std::iota(shuffled.begin(), shuffled.end(), 0U);
  Random random(seed);
  random.shuffle(std::span(shuffled));
  constexpr std::uint32_t classes = 64;
  const auto class_of = [&](Vertex v) { return std::min(graph.degree(v), classes - 1); };
  std::vector<Vertex> starts(classes + 1, 0);
  for (const Vertex v : shuffled) ++starts[class_of(v) + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<Vertex> order(graph.size());
  for (const Vertex v : shuffled) order[starts[class_of(v)]++] = v;
  return order;
}

class Grouper {
 public:
  Grouper(const Graph& graph, std::uint64_t seed)
      : graph_(graph), order_(visiting_order(graph, seed)) {
    group_of_.assign(graph.size(), ungrouped);
    members_.reserve(graph.size() / 2);
    mass_.reserve(graph.size() / 2);
    waiting_.assign(graph.size(), ungrouped);
  }

  bool run(Progress& progress) {
    for (Vertex i = 0; i < graph_.size(); ++i) {
      if (i % look_every == 0 && progress.cancelled()) return false;
      if (group_of_[order_[i]] == ungrouped) choose(order_[i]);
    }
    for (const Vertex v : order_) {
      if (group_of_[v] == ungrouped) open_group(v);
    }
    return true;
  }

  [[nodiscard]] Vertex group_count() const { return static_cast<Vertex>(members_.size()); }
  std::vector<Vertex>& group_of() { return group_of_; }

 private:
  void choose(Vertex v) {
    const auto neighbours = graph_.neighbours(v);
    const auto strengths = graph_.strengths(v);
    Vertex best = ungrouped;
    float best_score = 0;
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const Vertex u = neighbours[i];
      const Vertex g = group_of_[u];
      if (g != ungrouped && members_[g] >= max_in_group) continue;
      const float score = strengths[i] / (g == ungrouped ? graph_.mass[u] : mass_[g]);
      if (score > best_score) {
        best_score = score;
        best = u;
      }
    }
    if (best != ungrouped) {
      if (group_of_[best] == ungrouped) open_group(best);
      join(v, group_of_[best]);
    } else if (!neighbours.empty()) {
      pair_at(v, neighbours[0]);
    }
  }

  /// All neighbours are in full groups: wait at one for another such vertex.
  void pair_at(Vertex v, Vertex hub) {
    const Vertex other = waiting_[hub];
    if (other == ungrouped) {
      open_group(v);
      waiting_[hub] = group_of_[v];
    } else {
      join(v, other);
      if (members_[other] >= max_in_group) waiting_[hub] = ungrouped;
    }
  }

  void open_group(Vertex v) {
    group_of_[v] = group_count();
    members_.push_back(1);
    mass_.push_back(graph_.mass[v]);
  }

  void join(Vertex v, Vertex group) {
    group_of_[v] = group;
    ++members_[group];
    mass_[group] += graph_.mass[v];
  }

  const Graph& graph_;
  std::vector<Vertex> order_;
  std::vector<Vertex> group_of_;
  std::vector<std::uint32_t> members_;  // by group
  std::vector<float> mass_;             // by group
  std::vector<Vertex> waiting_;         // by hub: the group that still takes in leaves
};

/// Numbers groups by their first member, so that near vertices stay near in memory.
void renumber(std::vector<Vertex>& group_of, Vertex groups) {
  std::vector<Vertex> number(groups, ungrouped);
  Vertex next = 0;
  for (Vertex& g : group_of) {
    if (number[g] == ungrouped) number[g] = next++;
    g = number[g];
  }
}

Graph contract(const Graph& fine, const std::vector<Vertex>& group_of, Vertex groups) {
  std::vector<Vertex> starts(groups + 1U, 0);
  for (const Vertex g : group_of) ++starts[g + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<Vertex> members(fine.size());
  {
    std::vector<Vertex> next(starts.begin(), starts.end() - 1);
    for (Vertex v = 0; v < fine.size(); ++v) members[next[group_of[v]]++] = v;
  }
  Graph coarse;
  coarse.mass.assign(groups, 0);
  coarse.offsets.reserve(groups + 1U);
  std::vector<std::uint32_t> place(groups, 0);  // in targets, + 1, of the row at work
  for (Vertex g = 0; g < groups; ++g) {
    const std::size_t row = coarse.targets.size();
    for (Vertex i = starts[g]; i < starts[g + 1]; ++i) {
      const Vertex v = members[i];
      coarse.mass[g] += fine.mass[v];
      const auto neighbours = fine.neighbours(v);
      const auto strengths = fine.strengths(v);
      for (std::size_t k = 0; k < neighbours.size(); ++k) {
        const Vertex h = group_of[neighbours[k]];
        if (h == g) continue;
        if (place[h] <= row) {
          coarse.targets.push_back(h);
          coarse.weights.push_back(strengths[k]);
          place[h] = static_cast<std::uint32_t>(coarse.targets.size());
        } else {
          coarse.weights[place[h] - 1] += strengths[k];
        }
      }
    }
    coarse.offsets.push_back(static_cast<std::uint32_t>(coarse.targets.size()));
  }
  return coarse;
}

}  // namespace

std::optional<Coarser> coarsen(const Graph& graph, std::uint64_t seed, Progress& progress) {
  Grouper grouper(graph, seed);
  if (!grouper.run(progress)) return std::nullopt;
  renumber(grouper.group_of(), grouper.group_count());
  Graph coarse = contract(graph, grouper.group_of(), grouper.group_count());
  return Coarser{std::move(coarse), std::move(grouper.group_of())};
}

}  // namespace saite::layout
