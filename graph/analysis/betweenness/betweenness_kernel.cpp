// SPDX-License-Identifier: Apache-2.0
// Compiled once for each instruction set; the best that the processor has is chosen at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "graph/analysis/betweenness/betweenness_kernel.cpp"
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include <algorithm>

#include "graph/analysis/betweenness/betweenness_kernel.h"

HWY_BEFORE_NAMESPACE();
namespace saite::analysis {
namespace HWY_NAMESPACE {  // NOLINT: named by the instruction set

namespace hn = hwy::HWY_NAMESPACE;
using project::Index;
using Mask = BatchScratch::Mask;
using Tag = hn::CappedTag<double, 8>;
using Vector = hn::Vec<Tag>;

constexpr std::size_t lanes = hn::MaxLanes(Tag());
constexpr std::size_t parts = 8 / lanes;  // vectors that make up a group of eight numbers

HWY_INLINE auto lanes_of(Mask mask, std::size_t vector) {
  const auto bits = static_cast<std::uint8_t>(mask >> (vector * lanes));
  return hn::LoadMaskBits(Tag(), &bits);
}

/// Sum of eight numbers, always in the order ((0+4)+(2+6)) + ((1+5)+(3+7)).
HWY_INLINE double fold(const Vector (&eight)[parts]) {
  HWY_ALIGN double a[8];
  for (std::size_t i = 0; i < parts; ++i) hn::Store(eight[i], Tag(), a + i * lanes);
  return ((a[0] + a[4]) + (a[2] + a[6])) + ((a[1] + a[5]) + (a[3] + a[7]));
}

/// One batch on rows of `row` numbers. Per vertex v and source s, with m copies and t ends a
/// vertex, and all sums over the copies of v:
///   paths(v)   = m(v) · Σ paths(u)                over the arcs u → v one level down,
///   load(v)    = paths(v) · Σ passing(w)          over the arcs v → w one level up,
///   passing(w) = m(w) · (t(s)·t(w) + load(w)) / paths(w)
///              = m(w) · (t(s)·t(w) / paths(w) + Σ passing(x))   over the arcs w → x.
template <std::size_t row>
class Batch {
 public:
  Batch(const PathGraph& graph, BatchScratch& scratch, Dependencies& loads,
        const Progress& progress)
      : graph_(graph), s_(scratch), loads_(loads), progress_(progress) {}

  BatchOutcome run(Index first, Index count) {
    start(first, count);
    const bool with_arcs = !loads_.arcs.empty();
    while (with_arcs ? spread<true>() : spread<false>()) {
    }
    return stopped_ ? BatchOutcome::cancelled : finish();
  }

  /// For entries and links that others have found.
  BatchOutcome run_linked(Index first, Index count) {
    clear_rows(first, count);
    constexpr std::size_t step = 1U << 16U;
    for (std::size_t begin = 0; begin < s_.link_count; begin += step) {
      if (progress_.cancelled()) return BatchOutcome::cancelled;
      push_paths<false>(begin, std::min(begin + step, s_.link_count));
    }
    return finish();
  }

 private:
  BatchOutcome finish() {
    const bool with_arcs = !loads_.arcs.empty();
    if (begin_passing() > max_paths) return BatchOutcome::too_many_paths;
    // Level 0 holds the sources: nothing passes them, but their arcs carry what begins there.
    const bool finished = with_arcs ? collect<true>(0) : collect<false>(s_.levels[1]);
    return finished ? BatchOutcome::done : BatchOutcome::cancelled;
  }

  static constexpr std::size_t vectors = row / lanes;
  // Sums held in registers at a time: AVX-512 has 32, the others 16.
  static constexpr std::size_t tile = std::min<std::size_t>(vectors, 8);
  static constexpr std::size_t ahead = BatchScratch::ahead;

  double* paths(Index v) const { return s_.paths.get() + std::size_t{v} * row; }
  double* passing(Index v) const { return s_.passing.get() + std::size_t{v} * row; }

  void start(Index first, Index count) {
    std::fill(s_.seen.begin(), s_.seen.end(), 0);
    make_room(s_.entries, count);
    s_.entry_count = count;
    s_.link_count = 0;
    s_.link_ends.clear();
    s_.levels.assign(1, 0);
    clear_rows(first, count);
    for (Index i = 0; i < count; ++i) {
      const Mask bit = Mask{1} << i;
      s_.seen[first + i] = bit;
      s_.entries[i] = {first + i, bit};
    }
    s_.levels.push_back(count);
  }

  /// Nobody is reached yet but the sources, on one path each.
  void clear_rows(Index first, Index count) {
    std::fill_n(s_.paths.get(), std::size_t{graph_.size()} * row, 0.0);
    std::fill(std::begin(weights_), std::end(weights_), 0.0);
    for (Index i = 0; i < count; ++i) {
      paths(first + i)[i] = 1.0;
      weights_[i] = graph_.ends[first + i];
    }
  }

  /// One level further: who is reached by which searches, and on how many paths. False where
  /// nobody is, or where cancelled. First the links of the whole level, then all their paths: each
  /// is one long loop, which the processor can foretell, and rows are called for in advance.
  template <bool with_arcs>
  bool spread() {
    const std::size_t begin = s_.levels[s_.levels.size() - 2];
    const std::size_t end = s_.levels.back();
    const std::size_t linked = s_.link_count;
    for (std::size_t i = begin; i < end; ++i) {
      stopped_ = stop(i);
      if (stopped_) return false;
      find_links<with_arcs>(s_.entries[i].first, s_.entries[i].second);
      s_.link_ends.push_back(s_.link_count);
    }
    make_room(s_.entries, s_.entry_count + s_.link_count - linked);
    push_paths<true>(linked, s_.link_count);
    for (std::size_t i = end; i < s_.entry_count; ++i) {
      auto& [v, mask] = s_.entries[i];
      mask = s_.next[v];
      s_.seen[v] |= mask;
      s_.next[v] = 0;
      if (graph_.copies[v] != 1) multiply(v, mask);
    }
    s_.levels.push_back(s_.entry_count);
    return s_.entry_count > end;
  }

  /// The arcs on which searches of `mask` reach somebody new. Without branches, as they could not
  /// be foretold: written first, counted if it was needed.
  template <bool with_arcs>
  void find_links(Index u, Mask mask) {
    const auto heads = graph_.row(u);
    make_room(s_.links, s_.link_count + heads.size() + ahead);
    if constexpr (with_arcs) make_room(s_.link_arcs, s_.link_count + heads.size());
    BatchScratch::Link* links = s_.links.data();
    Index* arcs = s_.link_arcs.data();
    const Mask* seen = s_.seen.data();
    std::size_t linked = s_.link_count;
    Index arc = graph_.offsets[u];
    for (const Index v : heads) {
      const Mask fresh = mask & ~seen[v];
      links[linked] = {v, u, fresh};
      if constexpr (with_arcs) arcs[linked] = arc++;
      linked += static_cast<std::size_t>(fresh != 0);
    }
    s_.link_count = linked;
  }

  template <class T>
  static void make_room(std::vector<T>& items, std::size_t size) {
    if (items.size() <= size) items.resize(2 * size + 1024);
  }

  /// Paths along links and, where `with_entries`, an entry for each vertex they reach.
  template <bool with_entries>
  HWY_INLINE void push_paths(std::size_t begin, std::size_t end) {
    BatchScratch::Entry* const entries = s_.entries.data();
    const BatchScratch::Link* const links = s_.links.data();
    Mask* const next = s_.next.data();
    std::size_t filled = s_.entry_count;
    for (std::size_t k = begin; k < end; ++k) {
      const auto [v, u, both] = links[k];
      prefetch(paths(links[k + ahead].vertex));
      if constexpr (with_entries) {
        const Mask before = next[v];
        next[v] = before | both;
        entries[filled].first = v;
        filled += static_cast<std::size_t>(before == 0);
      }
      double* to = paths(v);
      const double* own = paths(u);
      HWY_UNROLL(8)
      for (std::size_t at = 0; at < row; at += lanes) {
        const Vector more = hn::MaskedLoad(lanes_of(both, at / lanes), Tag(), own + at);
        hn::Store(hn::Add(hn::Load(Tag(), to + at), more), Tag(), to + at);
      }
    }
    s_.entry_count = filled;
  }

  HWY_INLINE static void prefetch(const double* numbers) {
    HWY_UNROLL(8)
    for (std::size_t i = 0; i < row; i += 8) hwy::Prefetch(numbers + i);
  }

  /// Paths to one of several copies become paths to all of them.
  void multiply(Index v, Mask mask) {
    const Vector copies = hn::Set(Tag(), graph_.copies[v]);
    for (std::size_t j = 0; j < vectors; ++j) {
      double* at = paths(v) + j * lanes;
      hn::BlendedStore(hn::Mul(hn::Load(Tag(), at), copies), lanes_of(mask, j), Tag(), at);
    }
  }

  [[nodiscard]] bool stop(std::size_t entry) const {
    return entry % 2048 == 2047 && progress_.cancelled();
  }

  /// passing() of everybody as if nothing went on from there: one division a vertex and search.
  /// Searches that do not reach it leave numbers of no meaning, which nobody reads. Returns the
  /// greatest number of paths; once infinite, a number stays so.
  double begin_passing() {
    Vector max = hn::Zero(Tag());
    for (Index v = 0; v < graph_.size(); ++v) {
      const Vector ends = hn::Set(Tag(), graph_.copies[v] * graph_.ends[v]);
      HWY_UNROLL(8)
      for (std::size_t j = 0; j < vectors; ++j) {
        const Vector here = hn::Mul(ends, hn::Load(Tag(), weights_ + j * lanes));
        const Vector own = hn::Load(Tag(), paths(v) + j * lanes);
        max = hn::Max(max, own);
        hn::Store(hn::Div(here, own), Tag(), passing(v) + j * lanes);
      }
    }
    HWY_ALIGN double greatest[lanes];
    hn::Store(max, Tag(), greatest);
    return *std::max_element(greatest, greatest + lanes);
  }

  /// load() and the rest of passing(), from the last entry to the entry `last`.
  template <bool with_arcs>
  bool collect(std::size_t last) {
    for (std::size_t i = s_.entry_count; i-- > last;) {
      if (stop(i)) return false;
      const std::size_t begin = i == 0 ? 0 : s_.link_ends[i - 1];
      const std::span links(s_.links.data() + begin, s_.link_ends[i] - begin);
      if (links.empty()) continue;
      const Index v = s_.entries[i].first;
      Vector load[parts];
      for (Vector& x : load) x = hn::Zero(Tag());
      for (std::size_t group = 0; group < vectors; group += tile) {
        Vector sum[tile];
        add_links<with_arcs>(v, links, with_arcs ? s_.link_arcs.data() + begin : nullptr, group,
                             sum);
        pass_on(v, group, sum, load);
      }
      if (i >= s_.levels[1]) loads_.vertices[v] += fold(load);
    }
    return true;
  }

  template <bool with_arcs>
  HWY_INLINE void add_links(Index v, std::span<const BatchScratch::Link> links, const Index* arcs,
                            std::size_t group, Vector (&sum)[tile]) {
    HWY_UNROLL(8)
    for (std::size_t j = 0; j < tile; ++j) sum[j] = hn::Zero(Tag());
    const double* own = paths(v);
    for (std::size_t k = 0; k < links.size(); ++k) {
      const Index w = links[k].vertex;
      const Mask both = links[k].both;
      const double* from = passing(w);
      Vector along[parts];
      if constexpr (with_arcs) resume(along, k, group);
      HWY_UNROLL(8)
      for (std::size_t j = 0; j < tile; ++j) {
        const std::size_t at = group + j;
        const Vector x = hn::MaskedLoad(lanes_of(both, at), Tag(), from + at * lanes);
        sum[j] = hn::Add(sum[j], x);
        if constexpr (with_arcs) {
          const Vector share = hn::Mul(x, hn::Load(Tag(), own + at * lanes));
          along[j % parts] = hn::Add(along[j % parts], share);
        }
      }
      if constexpr (with_arcs) pause(along, k, arcs[k], group);
    }
  }

  /// What goes along link k is summed tile by tile: the sum waits in `along` between them, so that
  /// its order does not depend on the size of a tile.
  HWY_INLINE void resume(Vector (&along)[parts], std::size_t k, std::size_t group) const {
    for (std::size_t i = 0; i < parts; ++i) {
      along[i] = group == 0 ? hn::Zero(Tag()) : hn::Load(Tag(), &s_.along[k * 8 + i * lanes]);
    }
  }
  HWY_INLINE void pause(const Vector (&along)[parts], std::size_t k, Index arc, std::size_t group) {
    if (group + tile == vectors) {
      loads_.arcs[arc] += fold(along);
      return;
    }
    for (std::size_t i = 0; i < parts; ++i) {
      hn::Store(along[i], Tag(), &s_.along[k * 8 + i * lanes]);
    }
  }

  /// Searches without links here have a sum of nothing: no mask is needed.
  HWY_INLINE void pass_on(Index v, std::size_t group, const Vector (&sum)[tile],
                          Vector (&load)[parts]) {
    const Vector copies = hn::Set(Tag(), graph_.copies[v]);
    HWY_UNROLL(8)
    for (std::size_t j = 0; j < tile; ++j) {
      const std::size_t at = (group + j) * lanes;
      const Vector own = hn::Load(Tag(), paths(v) + at);
      load[j % parts] = hn::Add(load[j % parts], hn::Mul(own, sum[j]));
      const Vector before = hn::Load(Tag(), passing(v) + at);
      hn::Store(hn::Add(before, hn::Mul(copies, sum[j])), Tag(), passing(v) + at);
    }
  }

  const PathGraph& graph_;
  BatchScratch& s_;
  Dependencies& loads_;
  const Progress& progress_;
  bool stopped_ = false;
  HWY_ALIGN double weights_[row];  // ends of each source
};

BatchOutcome AddBatch(const PathGraph& graph, Index first, Index count, BatchScratch& scratch,
                      Dependencies& loads, const Progress& progress) {
  if (scratch.wide_rows) return Batch<64>(graph, scratch, loads, progress).run(first, count);
  return Batch<8>(graph, scratch, loads, progress).run(first, count);
}

BatchOutcome AddLinkedBatch(const PathGraph& graph, Index first, Index count, BatchScratch& scratch,
                            Dependencies& loads, const Progress& progress) {
  return Batch<64>(graph, scratch, loads, progress).run_linked(first, count);
}

}  // namespace HWY_NAMESPACE
}  // namespace saite::analysis
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace saite::analysis {

HWY_EXPORT(AddBatch);
HWY_EXPORT(AddLinkedBatch);

void BatchScratch::fit(const PathGraph& graph, bool wide) {
  const std::size_t n = graph.size();
  wide_rows = wide;
  seen.assign(n, 0);
  next.assign(n, 0);
  std::size_t degree = 0;
  for (project::Index v = 0; v < graph.size(); ++v) {
    degree = std::max({degree, graph.row(v).size(), graph.in_row(v).size()});
  }
  const std::size_t row = wide ? batch_lanes : 8;
  const auto grow = [](auto& table, std::size_t size) {
    table = hwy::AllocateAligned<double>(size);
    std::fill_n(table.get(), size, 0.0);
  };
  if (n * row > row_space) {
    row_space = n * row;
    grow(paths, row_space);
    grow(passing, row_space);
  }
  if ((degree + 1) * 8 > along_space) {
    along_space = (degree + 1) * 8;
    grow(along, along_space);
  }
}

BatchOutcome add_batch(const PathGraph& graph, project::Index first, project::Index count,
                       BatchScratch& scratch, Dependencies& loads, const Progress& progress) {
  return HWY_DYNAMIC_DISPATCH(AddBatch)(graph, first, count, scratch, loads, progress);
}

BatchOutcome add_linked_batch(const PathGraph& graph, project::Index first, project::Index count,
                              BatchScratch& scratch, Dependencies& loads,
                              const Progress& progress) {
  return HWY_DYNAMIC_DISPATCH(AddLinkedBatch)(graph, first, count, scratch, loads, progress);
}

}  // namespace saite::analysis
#endif  // HWY_ONCE
