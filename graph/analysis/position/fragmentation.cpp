// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/fragmentation.h"

#include <algorithm>
#include <cmath>

#include "graph/analysis/paths/distance_counts.h"
#include "graph/base/random.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

std::uint64_t ordered_pairs(std::uint64_t size) {
  return size < 2 ? 0 : size * (size - 1);
}

std::vector<std::uint8_t> marked(Index n, std::span<const Index> actors) {
  std::vector<std::uint8_t> marks(n);
  for (const Index u : actors) marks[u] = 1;
  return marks;
}

}  // namespace

RemovalScan::RemovalScan(const UndirectedView& graph)
    : graph_(graph),
      entered_(graph.size()),
      low_(graph.size()),
      below_(graph.size()),
      cut_off_(graph.size()),
      parts_(graph.size()),
      pairs_(graph.size()) {}

const std::vector<std::uint64_t>& RemovalScan::run(const std::vector<std::uint8_t>& gone) {
  std::ranges::fill(entered_, 0);
  clock_ = 0;
  std::uint64_t all = 0;
  for (Index root = 0; root < graph_.size(); ++root) {
    if (gone[root] != 0 || entered_[root] != 0) continue;
    search(root, gone);
    const std::uint64_t size = order_.size();
    all += ordered_pairs(size);
    for (const Index u : order_) {
      const std::uint64_t rest = size - 1 - cut_off_[u];
      // As a difference to the part as it is, which the sum over all parts is added to below.
      pairs_[u] = parts_[u] + ordered_pairs(rest) - ordered_pairs(size);
    }
  }
  for (Index u = 0; u < graph_.size(); ++u) pairs_[u] = gone[u] != 0 ? all : pairs_[u] + all;
  return pairs_;
}

void RemovalScan::search(Index root, const std::vector<std::uint8_t>& gone) {
  order_.clear();
  const auto enter = [&](Index u, Index parent) {
    entered_[u] = low_[u] = ++clock_;
    below_[u] = 1;
    cut_off_[u] = 0;
    parts_[u] = 0;
    order_.push_back(u);
    stack_.push_back({u, parent, graph_.offsets()[u]});
  };
  enter(root, root);
  while (!stack_.empty()) {
    Frame& frame = stack_.back();
    const Index u = frame.actor;
    if (frame.next == graph_.offsets()[u + 1]) {
      const Frame left = frame;
      stack_.pop_back();
      leave(left);
      continue;
    }
    const Index v = graph_.neighbour_array()[frame.next++];
    if (gone[v] != 0 || v == frame.parent) continue;
    if (entered_[v] == 0) {
      enter(v, u);
    } else {
      low_[u] = std::min(low_[u], entered_[v]);
    }
  }
}

void RemovalScan::leave(const Frame& frame) {
  const Index u = frame.actor;
  const Index parent = frame.parent;
  if (u == parent) return;
  below_[parent] += below_[u];
  low_[parent] = std::min(low_[parent], low_[u]);
  // Nothing below u is tied past the parent, so the subtree falls off with the parent. (Of a root
  // all subtrees do, and what remains is then nothing.)
  if (low_[u] >= entered_[parent]) {
    cut_off_[parent] += below_[u];
    parts_[parent] += ordered_pairs(below_[u]);
  }
}

std::optional<double> fragmentation(const Projection& projection, std::span<const Index> removed) {
  const UndirectedView graph(projection);
  std::vector<std::uint8_t> gone = marked(graph.size(), removed);
  std::uint64_t left = 0;
  for (const auto mark : gone) left += mark == 0 ? 1 : 0;
  if (left < 2) return std::nullopt;
  std::uint64_t joined = 0;
  std::vector<Index> queue;
  for (Index root = 0; root < graph.size(); ++root) {
    if (gone[root] != 0) continue;
    queue.assign(1, root);
    gone[root] = 1;
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (const Index v : graph.neighbours(queue[i])) {
        if (gone[v] != 0) continue;
        gone[v] = 1;
        queue.push_back(v);
      }
    }
    joined += ordered_pairs(queue.size());
  }
  return 1 - static_cast<double>(joined) / static_cast<double>(ordered_pairs(left));
}

Result<std::optional<Estimate>> distance_fragmentation(const Projection& projection,
                                                       std::span<const Index> removed,
                                                       const DistanceFragmentationOptions& options,
                                                       Progress& progress) {
  const UndirectedView graph(projection);
  const std::vector<std::uint8_t> gone = marked(graph.size(), removed);
  std::vector<Index> sources;
  for (Index u = 0; u < graph.size(); ++u) {
    if (gone[u] == 0) sources.push_back(u);
  }
  const auto left = static_cast<double>(sources.size());
  if (left < 2) return std::optional<Estimate>();
  const bool sampled = sources.size() > options.exact_up_to && sources.size() > options.sources;
  if (sampled) {
    Random random(options.seed);
    random.shuffle(std::span(sources));
    sources.resize(options.sources);
    std::ranges::sort(sources);
  }
  auto found = DistanceCounter(graph, sources).totals(removed, progress);
  if (!found) return found.error();
  const auto count = static_cast<double>(sources.size());
  const double mean = found->harmonic / count / (left - 1);
  Estimate estimate{1 - mean, std::nullopt};
  if (sampled) {
    // How much actors differ in their nearness to all, as seen from the nearness to the sample.
    double squares = 0;
    double sum = 0;
    for (const double near : found->among_sources) sum += near;
    for (const double near : found->among_sources) {
      squares += (near - sum / count) * (near - sum / count);
    }
    const double variance = squares / (count - 1) / ((count - 1) * (count - 1));
    // Drawn without replacement, so the error shrinks to nothing as the sample becomes everybody.
    estimate.error = std::sqrt(variance / count * (1 - count / left));
  }
  return std::optional(estimate);
}

}  // namespace saite::analysis
