// SPDX-License-Identifier: Apache-2.0
// Compiled once for each instruction set; the best that the processor has is chosen at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "graph/analysis/paths/multi_source_sssp.cpp"
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include <algorithm>
#include <bit>

#include "graph/analysis/paths/multi_source_sssp.h"

HWY_BEFORE_NAMESPACE();
namespace saite::analysis {
namespace HWY_NAMESPACE {  // NOLINT: named by the instruction set

namespace hn = hwy::HWY_NAMESPACE;
using project::Index;

class LengthSearch {
 public:
  LengthSearch(const ShortLengthGraph& graph, SsspScratch& scratch)
      : graph_(graph), s_(scratch), ring_(static_cast<std::uint32_t>(scratch.due.size()) - 1) {}

  bool run(Index first, Index count, const Progress& progress) {
    std::fill_n(s_.distances.get(), std::size_t{graph_.size()} * sssp_lanes, no_length);
    for (Index i = 0; i < count; ++i) {
      s_.row(first + i)[i] = 0;
      await(first + i, 0);
    }
    std::size_t turns = 0;
    for (std::uint32_t now = 0; waiting_ > 0; ++now) {
      auto& due = s_.due[now & ring_];
      for (const Index u : due) {
        if (s_.due_at[u] != now) continue;  // it had an earlier turn
        s_.due_at[u] = SsspScratch::none;
        relax(u, now);
        if (++turns % 4096 == 0 && progress.cancelled()) return false;
      }
      waiting_ -= due.size();
      due.clear();
    }
    return true;
  }

 private:
  using Tag = hn::CappedTag<std::uint16_t, 32>;
  using Vector = hn::Vec<Tag>;
  static constexpr std::size_t lanes = hn::MaxLanes(Tag());
  static constexpr std::size_t vectors = sssp_lanes / lanes;

  HWY_INLINE void relax(Index u, std::uint32_t now) {
    Vector own[vectors];
    HWY_UNROLL(8)
    for (std::size_t j = 0; j < vectors; ++j) own[j] = hn::Load(Tag(), s_.row(u) + j * lanes);
    for (Index at = graph_.offsets[u]; at < graph_.offsets[u + 1]; ++at) {
      const auto [v, length] = graph_.arcs[at];
      const Vector step = hn::Set(Tag(), length);
      std::uint16_t* to = s_.row(v);
      Vector nearest[vectors];
      Vector change = hn::Zero(Tag());
      HWY_UNROLL(8)
      for (std::size_t j = 0; j < vectors; ++j) {
        const Vector before = hn::Load(Tag(), to + j * lanes);
        nearest[j] = hn::Min(before, hn::SaturatedAdd(own[j], step));
        change = hn::Or(change, hn::Xor(before, nearest[j]));
      }
      if (hn::AllTrue(Tag(), hn::Eq(change, hn::Zero(Tag())))) continue;
      HWY_UNROLL(8)
      for (std::size_t j = 0; j < vectors; ++j) hn::Store(nearest[j], Tag(), to + j * lanes);
      const std::uint32_t then = now + (length >> s_.shift);
      if (then < s_.due_at[v]) await(v, then);
    }
  }

  void await(Index v, std::uint32_t then) {
    s_.due_at[v] = then;
    s_.due[then & ring_].push_back(v);
    ++waiting_;
  }

  const ShortLengthGraph& graph_;
  SsspScratch& s_;
  std::uint32_t ring_;
  std::size_t waiting_ = 0;  // in the ring
};

bool SearchLengths(const ShortLengthGraph& graph, Index first, Index count, SsspScratch& scratch,
                   const Progress& progress) {
  return LengthSearch(graph, scratch).run(first, count, progress);
}

/// Loops over a row have a fixed count and no branches: the compiler makes vectors of them.
void SumLengths(const ShortLengthGraph& graph, const SsspScratch& scratch, LengthSums& sums) {
  for (Index v = 0; v < graph.size(); ++v) {
    const std::uint16_t* row = scratch.row(v);
    for (std::size_t i = 0; i < sssp_lanes; ++i) {
      // The source itself and whoever is not reached count nothing: 0 and 0xffff, 0 and −1.
      const bool counts = static_cast<std::uint16_t>(row[i] + 1U) > 1;
      sums.reached[i] += counts ? 1 : 0;
      sums.farthest[i] = std::max<std::uint16_t>(sums.farthest[i], counts ? row[i] : 0);
    }
    for (std::size_t i = 0; i < sssp_lanes; ++i) {
      const bool counts = static_cast<std::uint16_t>(row[i] + 1U) > 1;
      sums.total[i] += counts ? row[i] : 0;
    }
    for (std::size_t i = 0; i < sssp_lanes; ++i) {
      const bool counts = static_cast<std::uint16_t>(row[i] + 1U) > 1;
      sums.harmonic[i] += (counts ? 1.0 : 0.0) / (counts ? row[i] : 1);
    }
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace saite::analysis
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace saite::analysis {

HWY_EXPORT(SearchLengths);
HWY_EXPORT(SumLengths);

SsspScratch::SsspScratch(const ShortLengthGraph& graph)
    : distances(hwy::AllocateAligned<std::uint16_t>(std::size_t{graph.size()} * sssp_lanes + 1)),
      due_at(graph.size(), none) {
  for (const auto& arc : graph.arcs) {
    greatest = std::max(greatest, arc.length);
    min = std::min(min, arc.length);
  }
  while (min >> (shift + 1U) != 0) ++shift;
  if (graph.arcs.empty()) shift = 0;
  due.resize(std::bit_ceil((std::uint32_t{greatest} >> shift) + 1));
}

bool multi_source_sssp(const ShortLengthGraph& graph, project::Index first, project::Index count,
                       SsspScratch& scratch, const Progress& progress) {
  return HWY_DYNAMIC_DISPATCH(SearchLengths)(graph, first, count, scratch, progress);
}

LengthSums sum_lengths(const ShortLengthGraph& graph, const SsspScratch& scratch) {
  LengthSums sums;
  HWY_DYNAMIC_DISPATCH(SumLengths)(graph, scratch, sums);
  return sums;
}

}  // namespace saite::analysis
#endif  // HWY_ONCE
