// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/distance_counts.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <bit>

#include "graph/analysis/parallel_actors.h"

namespace saite::analysis {

using project::Index;

DistanceCounter::DistanceCounter(const UndirectedView& graph)
    : graph_(graph), seen_(graph.size()), front_(graph.size()), next_(graph.size()) {}

void DistanceCounter::start(const std::vector<std::uint8_t>& gone, std::span<const Index> sources) {
  std::ranges::fill(front_, Bits{});
  used_ = {};
  for (std::size_t s = 0; s < sources.size(); ++s) {
    front_[sources[s]][s / 64] |= std::uint64_t{1} << (s % 64);
    used_[s / 64] |= std::uint64_t{1} << (s % 64);
  }
  seen_ = front_;
  // Who is gone counts as seen by all, and so is neither reached nor passed.
  Bits all;
  all.fill(~std::uint64_t{0});
  for (Index u = 0; u < graph_.size(); ++u) {
    if (gone[u] != 0) seen_[u] = all;
  }
}

bool DistanceCounter::complete(const Bits& seen) const {
  std::uint64_t missing = 0;
  for (std::size_t w = 0; w < seen.size(); ++w) missing |= used_[w] & ~seen[w];
  return missing == 0;
}

template <class Newly>
bool DistanceCounter::step(const Newly& newly) {
  bool any = false;
  for (Index u = 0; u < graph_.size(); ++u) {
    Bits reach{};
    if (!complete(seen_[u])) {
      for (const Index v : graph_.neighbours(u)) {
        for (std::size_t w = 0; w < reach.size(); ++w) reach[w] |= front_[v][w];
      }
    }
    std::uint64_t some = 0;
    for (std::size_t w = 0; w < reach.size(); ++w) {
      reach[w] &= ~seen_[u][w];
      seen_[u][w] |= reach[w];
      some |= reach[w];
    }
    next_[u] = reach;
    if (some == 0) continue;
    any = true;
    newly(reach);
  }
  front_.swap(next_);
  return any;
}

void DistanceCounter::harmonic(const std::vector<std::uint8_t>& gone,
                               std::span<const Index> sources, std::span<double> sums) {
  start(gone, sources);
  std::ranges::fill(sums, 0.0);
  std::array<std::uint32_t, width> count;
  double distance = 0;
  for (;;) {
    ++distance;
    count.fill(0);
    const bool any = step([&](const Bits& bits) {
      for (std::size_t w = 0; w < bits.size(); ++w) {
        for (std::uint64_t rest = bits[w]; rest != 0; rest &= rest - 1) {
          ++count[w * 64 + static_cast<std::size_t>(std::countr_zero(rest))];
        }
      }
    });
    if (!any) return;
    for (std::size_t s = 0; s < sources.size(); ++s) sums[s] += count[s] / distance;
  }
}

DistanceCounter::Totals DistanceCounter::totals(const std::vector<std::uint8_t>& gone,
                                                std::span<const Index> sources) {
  start(gone, sources);
  Totals totals;
  std::uint64_t distance = 0;
  for (;;) {
    ++distance;
    std::uint64_t reached = 0;
    const bool any = step([&](const Bits& bits) {
      for (const auto word : bits) reached += static_cast<std::uint64_t>(std::popcount(word));
    });
    if (!any) return totals;
    totals.reached += reached;
    totals.steps += reached * distance;
    totals.harmonic += static_cast<double>(reached) / static_cast<double>(distance);
  }
}

Result<std::vector<double>> harmonic_sums(const UndirectedView& graph,
                                          const std::vector<std::uint8_t>& gone,
                                          std::span<const Index> sources, Progress& progress) {
  std::vector<double> sums(sources.size());
  tbb::enumerable_thread_specific<DistanceCounter> counters([&] { return DistanceCounter(graph); });
  const bool done = for_each_actor(
      static_cast<Index>(sources.size()), progress,
      [&](Index begin, Index end) {
        counters.local().harmonic(gone, sources.subspan(begin, end - begin),
                                  std::span(sums).subspan(begin, end - begin));
      },
      DistanceCounter::width);
  if (!done) return cancelled_error();
  return sums;
}

}  // namespace saite::analysis
