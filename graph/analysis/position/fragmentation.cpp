// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/fragmentation.h"

#include <algorithm>
#include <cmath>

#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/marked.h"
#include "graph/analysis/paths/distance_counts.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

std::uint64_t ordered_pairs(std::uint64_t size) {
  return size < 2 ? 0 : size * (size - 1);
}

}  // namespace

RemovalScan::RemovalScan(const UndirectedView& graph)
    : graph_(graph),
      visitor_(graph.size()),
      search_(graph.offsets(), graph.neighbour_array()),
      pairs_(graph.size()) {}

const std::vector<std::uint64_t>& RemovalScan::run(const std::vector<std::uint8_t>& gone) {
  visitor_.gone = &gone;
  search_.clear();
  std::uint64_t all = 0;
  for (Index root = 0; root < graph_.size(); ++root) {
    if (gone[root] != 0 || search_.met(root)) continue;
    visitor_.order.clear();
    search_.run(root, visitor_);
    const std::uint64_t size = visitor_.order.size();
    all += ordered_pairs(size);
    for (const Index u : visitor_.order) {
      const std::uint64_t rest = size - 1 - visitor_.cut_off[u];
      // As a difference to the part as it is, which the sum over all parts is added to below.
      pairs_[u] = visitor_.cut_pairs[u] + ordered_pairs(rest) - ordered_pairs(size);
    }
  }
  for (Index u = 0; u < graph_.size(); ++u) pairs_[u] = gone[u] != 0 ? all : pairs_[u] + all;
  return pairs_;
}

void RemovalScan::Visitor::enter(Index u) {
  below[u] = 1;
  cut_off[u] = 0;
  cut_pairs[u] = 0;
  order.push_back(u);
}

/// Of a root all subtrees are cut off, and what remains is then nothing.
void RemovalScan::Visitor::leave(Index u, Index parent, bool parts) {
  below[parent] += below[u];
  if (!parts) return;
  cut_off[parent] += below[u];
  cut_pairs[parent] += ordered_pairs(below[u]);
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

namespace {

/// 1 − Σ f(i, j) / (n(n − 1)) over ordered pairs; `sum_of` and `among_of` read Σ f from what a
/// search found.
template <class SumOf, class AmongOf>
Result<std::optional<Estimate>> fragmentation_of(const Projection& projection,
                                                 std::span<const Index> removed,
                                                 const DistanceFragmentationOptions& options,
                                                 const SumOf& sum_of, const AmongOf& among_of,
                                                 Progress& progress) {
  const std::vector<std::uint8_t> gone = marked(projection.size(), removed);
  std::vector<Index> sources;
  for (Index u = 0; u < projection.size(); ++u) {
    if (gone[u] == 0) sources.push_back(u);
  }
  const auto left = static_cast<double>(sources.size());
  if (left < 2) return std::optional<Estimate>();
  const bool sampled = sources.size() > options.exact_up_to && sources.size() > options.sources;
  if (sampled) {
    sources = sample_of(std::move(sources), options.sources, options.seed);
    std::ranges::sort(sources);
  }
  SubProgress searching(progress, 0.0, sampled && projection.directed() ? 0.5 : 1.0);
  auto found = DistanceCounter(projection, sources).totals(removed, searching);
  if (!found) return found.error();
  const auto count = static_cast<double>(sources.size());
  Estimate estimate{1 - sum_of(*found) / count / (left - 1), std::nullopt};
  if (!sampled) return std::optional(estimate);
  if (projection.directed()) {  // what leads out of the sampled is seen against the arcs
    SubProgress back(progress, 0.5, 1.0);
    found =
        DistanceCounter(projection, sources, DistanceCounter::Along::against).totals(removed, back);
    if (!found) return found.error();
  }
  // How much actors differ in their nearness to all, as seen from the nearness to the sample.
  const auto& among = among_of(*found);
  double squares = 0;
  double sum = 0;
  for (const double near : among) sum += near;
  for (const double near : among) squares += (near - sum / count) * (near - sum / count);
  const double variance = squares / (count - 1) / ((count - 1) * (count - 1));
  // Drawn without replacement, so the error shrinks to nothing as the sample becomes everybody.
  estimate.error = std::sqrt(variance / count * (1 - count / left));
  return std::optional(estimate);
}

}  // namespace

Result<std::optional<Estimate>> distance_fragmentation(const Projection& projection,
                                                       std::span<const Index> removed,
                                                       const DistanceFragmentationOptions& options,
                                                       Progress& progress) {
  using Totals = DistanceCounter::Totals;
  return fragmentation_of(
      projection, removed, options, [](const Totals& all) { return all.harmonic; },
      [](const Totals& all) -> const auto& { return all.among_sources; }, progress);
}

Result<std::optional<Estimate>> directed_fragmentation(const Projection& projection,
                                                       std::span<const Index> removed,
                                                       const DistanceFragmentationOptions& options,
                                                       Progress& progress) {
  using Totals = DistanceCounter::Totals;
  if (!projection.directed()) {
    const auto value = fragmentation(projection, removed);
    return value ? std::optional(Estimate{*value, std::nullopt}) : std::optional<Estimate>();
  }
  return fragmentation_of(
      projection, removed, options,
      [](const Totals& all) { return static_cast<double>(all.reached); },
      [](const Totals& all) -> const auto& { return all.reached_among_sources; }, progress);
}

}  // namespace saite::analysis
