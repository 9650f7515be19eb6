// SPDX-License-Identifier: Apache-2.0
// Compiled once for each instruction set; the best that the processor has is chosen at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "graph/analysis/betweenness/weighted_links.cpp"
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include <algorithm>
#include <bit>
#include <numeric>

#include "graph/analysis/betweenness/weighted_links.h"

HWY_BEFORE_NAMESPACE();
namespace saite::analysis {
namespace HWY_NAMESPACE {  // NOLINT: named by the instruction set

namespace hn = hwy::HWY_NAMESPACE;
using project::Index;
using Mask = LengthLinksScratch::Mask;

class LengthLinks {
 public:
  LengthLinks(const ShortLengthGraph& graph, const SsspScratch& found, LengthLinksScratch& scratch,
              BatchScratch& batch)
      : graph_(graph), found_(found), s_(scratch), batch_(batch) {}

  LinksOutcome run(bool arcs, const Progress& progress) {
    if (!find_entries()) return LinksOutcome::too_far;
    if (progress.cancelled()) return LinksOutcome::cancelled;
    mark_arcs();
    sort_entries();
    batch_.link_count = 0;
    batch_.link_ends.clear();
    for (std::size_t i = 0; i < batch_.entry_count; ++i) {
      if (i % 4096 == 0 && progress.cancelled()) return LinksOutcome::cancelled;
      const auto [u, mask] = batch_.entries[i];
      arcs ? add_links<true>(u, mask) : add_links<false>(u, mask);
      batch_.link_ends.push_back(batch_.link_count);
    }
    return LinksOutcome::done;
  }

 private:
  using Tag = hn::CappedTag<std::uint16_t, 32>;
  using Vector = hn::Vec<Tag>;
  static constexpr std::size_t lanes = hn::MaxLanes(Tag());
  static constexpr std::size_t vectors = sssp_lanes / lanes;

  HWY_INLINE static void load(const std::uint16_t* row, Vector (&to)[vectors]) {
    HWY_UNROLL(8)
    for (std::size_t j = 0; j < vectors; ++j) to[j] = hn::Load(Tag(), row + j * lanes);
  }

  /// A bit for each of the 64 numbers that is equal in both.
  HWY_INLINE static Mask equal(const Vector (&a)[vectors], const Vector (&b)[vectors]) {
    Mask all = 0;
    HWY_UNROLL(8)
    for (std::size_t j = 0; j < vectors; ++j) {
      Mask some = 0;
      hn::StoreMaskBits(Tag(), hn::Eq(a[j], b[j]), reinterpret_cast<std::uint8_t*>(&some));
      all |= some << (j * lanes);
    }
    return all;
  }

  /// Who is reached in which level by which searches, vertex by vertex. False where a distance may
  /// be beyond 16 bits.
  bool find_entries() {
    const std::uint32_t min = found_.min;
    // Rounded up, so that an arc is one level long or more. Levels of arcs of length 1 are the
    // distances.
    const Vector factor = hn::Set(Tag(), static_cast<std::uint16_t>((65535 + min) / min));
    Vector unreached[vectors];
    for (Vector& x : unreached) x = hn::Set(Tag(), no_length);
    Vector farthest = hn::Zero(Tag());
    s_.entries.clear();
    s_.level_ends.clear();
    for (Index v = 0; v < graph_.size(); ++v) {
      Vector row[vectors];
      load(found_.row(v), row);
      Mask left = ~equal(row, unreached);
      for (std::size_t j = 0; j < vectors; ++j) {
        const auto reached = hn::Ne(row[j], unreached[j]);
        farthest = hn::Max(farthest, hn::IfThenElseZero(reached, row[j]));
        if (min > 1) row[j] = hn::MulHigh(row[j], factor);
        hn::Store(row[j], Tag(), levels_ + j * lanes);
      }
      while (left != 0) {
        const std::uint16_t level = levels_[std::countr_zero(left)];
        Vector same[vectors];
        for (Vector& x : same) x = hn::Set(Tag(), level);
        const Mask mask = left & equal(row, same);
        left &= ~mask;
        s_.entries.push_back({level, v, mask});
        if (level >= s_.level_ends.size()) s_.level_ends.resize(level + 1U, 0);
        ++s_.level_ends[level];
      }
    }
    HWY_ALIGN std::uint16_t max[lanes];
    hn::Store(farthest, Tag(), max);
    return !too_far(*std::max_element(max, max + lanes), found_);
  }

  /// Into the batch, level by level; within one as they are.
  void sort_entries() {
    batch_.entry_count = s_.entries.size();
    if (batch_.entries.size() < s_.entries.size()) batch_.entries.resize(2 * s_.entries.size());
    auto& begin = s_.level_ends;  // becomes where the next of a level goes, then its end
    std::exclusive_scan(begin.begin(), begin.end(), begin.begin(), std::size_t{0});
    for (const auto& entry : s_.entries) {
      batch_.entries[begin[entry.level]++] = {entry.vertex, entry.mask};
    }
    batch_.levels.assign(1, 0);
    batch_.levels.insert(batch_.levels.end(), begin.begin(), begin.end());
  }

  /// Searches that do not reach an arc's tail leave bits of no meaning: entries do not have them.
  void mark_arcs() {
    s_.on_path.resize(graph_.arcs.size());
    for (Index u = 0; u < graph_.size(); ++u) {
      Vector own[vectors];
      load(found_.row(u), own);
      for (Index at = graph_.offsets[u]; at < graph_.offsets[u + 1]; ++at) {
        const Vector length = hn::Set(Tag(), graph_.arcs[at].length);
        Vector head[vectors];
        Vector through[vectors];
        load(found_.row(graph_.arcs[at].head), head);
        HWY_UNROLL(8)
        for (std::size_t j = 0; j < vectors; ++j) through[j] = hn::Add(own[j], length);
        s_.on_path[at] = equal(through, head);
      }
    }
  }

  /// Without branches, as they could not be foretold: written first, counted if it was needed.
  template <bool with_arcs>
  void add_links(Index u, Mask mask) {
    const Index begin = graph_.offsets[u];
    const Index end = graph_.offsets[u + 1];
    std::size_t linked = batch_.link_count;
    const std::size_t room = linked + (end - begin) + BatchScratch::ahead;
    if (batch_.links.size() <= room) batch_.links.resize(2 * room + 1024);
    if (with_arcs && batch_.link_arcs.size() <= room) batch_.link_arcs.resize(2 * room + 1024);
    BatchScratch::Link* const links = batch_.links.data();
    Index* const link_arcs = batch_.link_arcs.data();
    for (Index at = begin; at < end; ++at) {
      const Mask both = mask & s_.on_path[at];
      links[linked] = {graph_.arcs[at].head, u, both};
      if constexpr (with_arcs) link_arcs[linked] = at;
      linked += static_cast<std::size_t>(both != 0);
    }
    batch_.link_count = linked;
  }

  const ShortLengthGraph& graph_;
  const SsspScratch& found_;
  LengthLinksScratch& s_;
  BatchScratch& batch_;
  HWY_ALIGN std::uint16_t levels_[sssp_lanes];
};

LinksOutcome FindLengthLinks(const ShortLengthGraph& graph, const SsspScratch& found, bool arcs,
                             LengthLinksScratch& scratch, BatchScratch& batch,
                             const Progress& progress) {
  return LengthLinks(graph, found, scratch, batch).run(arcs, progress);
}

}  // namespace HWY_NAMESPACE
}  // namespace saite::analysis
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace saite::analysis {

HWY_EXPORT(FindLengthLinks);

LinksOutcome find_length_links(const ShortLengthGraph& graph, const SsspScratch& found, bool arcs,
                               LengthLinksScratch& scratch, BatchScratch& batch,
                               const Progress& progress) {
  return HWY_DYNAMIC_DISPATCH(FindLengthLinks)(graph, found, arcs, scratch, batch, progress);
}

}  // namespace saite::analysis
#endif  // HWY_ONCE
