// SPDX-License-Identifier: Apache-2.0
// Compiled once for each instruction set; the best that the processor has is chosen at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "graph/analysis/paths/multi_source_bfs.cpp"
#define HWY_DISABLED_TARGETS (HWY_SSSE3)
#define HWY_WANT_AVX3_DL         // counts the bits of a whole row at once
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include <algorithm>
#include <bit>

#include "graph/analysis/paths/multi_source_bfs.h"

HWY_BEFORE_NAMESPACE();
namespace saite::analysis {
namespace HWY_NAMESPACE {  // NOLINT: named by the instruction set

using project::Index;
using Word = std::uint64_t;

/// Counts who arrives where.
class SumArrivals {
 public:
  explicit SumArrivals(DistanceSums& sums) : sums_(sums) {}
  bool arrive(Index v, Index depth, Index fresh, const Word* /*row*/) {
    sums_.reached[v] += fresh;
    sums_.total[v] += std::uint64_t{fresh} * depth;
    sums_.harmonic[v] += static_cast<double>(fresh) / depth;
    sums_.farthest[v] = std::max(sums_.farthest[v], depth);
    return true;
  }

 private:
  DistanceSums& sums_;
};

/// Keeps who arrives where.
class KeepArrivals {
 public:
  KeepArrivals(BfsLevels& found, std::size_t max_steps) : found_(found), max_(max_steps) {}
  bool arrive(Index v, Index depth, Index /*fresh*/, const Word* row) {
    if (depth > max_) return false;
    SearchSet searches;
    std::copy_n(row, SearchSet::word_count, searches.words.begin());
    found_.add(depth, v, searches);
    return true;
  }

 private:
  BfsLevels& found_;
  std::size_t max_;
};

/// Loops over the words of a row have a fixed count: the compiler makes vectors of them.
template <std::size_t words, class Arrivals>
class BitSearch {
 public:
  BitSearch(const SearchRows& rows, BfsScratch& scratch, Arrivals& arrivals,
            const Progress& progress)
      : rows_(rows), s_(scratch), arrivals_(arrivals), progress_(progress) {}

  /// Search i starts from source(i).
  template <class Source>
  bool run(Index count, Source source) {
    start(count, source);
    for (Index depth = 1; !s_.active.empty(); ++depth) {
      std::size_t arcs = 0;
      for (const Index u : s_.active) arcs += rows_.offsets[u + 1] - rows_.offsets[u];
      const bool many = arcs > rows_.neighbours.size() / 8;
      if (!(many ? pull() : push())) return false;
      for (const Index u : s_.active) std::fill_n(front(u), words, Word{0});
      s_.active.clear();
      bool going = true;
      for (const Index v : s_.touched) going &= arrive(v, depth);
      s_.touched.clear();
      if (!going) return false;
    }
    return true;
  }

 private:
  Word* seen(Index v) const { return s_.seen.get() + std::size_t{v} * words; }
  Word* front(Index v) const { return s_.front.get() + std::size_t{v} * words; }
  Word* next(Index v) const { return s_.next.get() + std::size_t{v} * words; }

  template <class Source>
  void start(Index count, Source source) {
    std::fill_n(s_.seen.get(), s_.in_touched.size() * words, Word{0});
    for (std::size_t i = 0; i < words; ++i) {
      const Index filled = std::min<Index>(count - std::min<Index>(count, i * 64), 64);
      all_[i] = filled == 64 ? ~Word{0} : (Word{1} << filled) - 1;
    }
    for (Index i = 0; i < count; ++i) {
      const Word bit = Word{1} << (i % 64);
      seen(source(i))[i / 64] |= bit;
      front(source(i))[i / 64] |= bit;
      s_.active.push_back(source(i));
    }
  }

  bool push() {
    std::size_t done = 0;
    for (const Index u : s_.active) {
      if (++done % 4096 == 0 && progress_.cancelled()) return false;
      Word row[words];
      std::copy_n(front(u), words, row);
      for (Index at = rows_.offsets[u]; at < rows_.offsets[u + 1]; ++at) {
        const Index v = rows_.neighbours[at];
        Word* to = next(v);
        for (std::size_t i = 0; i < words; ++i) to[i] |= row[i];
        touch(v);
      }
    }
    return true;
  }

  bool pull() {
    const auto n = static_cast<Index>(s_.in_touched.size());
    for (Index v = 0; v < n; ++v) {
      if (v % 4096 == 4095 && progress_.cancelled()) return false;
      Word missing[words];
      Word any = 0;
      for (std::size_t i = 0; i < words; ++i) any |= missing[i] = all_[i] & ~seen(v)[i];
      if (any == 0) continue;
      Word sum[words] = {};
      for (Index at = rows_.in_offsets[v]; at < rows_.in_offsets[v + 1]; ++at) {
        const Word* from = front(rows_.in_neighbours[at]);
        for (std::size_t i = 0; i < words; ++i) sum[i] |= from[i];
      }
      Word fresh = 0;
      for (std::size_t i = 0; i < words; ++i) fresh |= sum[i] & missing[i];
      if (fresh == 0) continue;
      std::copy_n(sum, words, next(v));
      touch(v);
    }
    return true;
  }

  void touch(Index v) {
    if (s_.in_touched[v] != 0) return;
    s_.in_touched[v] = 1;
    s_.touched.push_back(v);
  }

  /// Turns next(v) into what is new there. False where that is enough.
  bool arrive(Index v, Index depth) {
    s_.in_touched[v] = 0;
    Word* incoming = next(v);
    Index fresh = 0;
    for (std::size_t i = 0; i < words; ++i) {
      const Word bits = incoming[i] & ~seen(v)[i];
      incoming[i] = 0;
      seen(v)[i] |= bits;
      front(v)[i] = bits;
      fresh += static_cast<Index>(std::popcount(bits));
    }
    if (fresh == 0) return true;
    s_.active.push_back(v);
    return arrivals_.arrive(v, depth, fresh, front(v));
  }

  const SearchRows& rows_;
  BfsScratch& s_;
  Arrivals& arrivals_;
  const Progress& progress_;
  Word all_[words] = {};
};

bool AddDistances(const SearchRows& rows, Index first, Index count, BfsScratch& scratch,
                  DistanceSums& sums, const Progress& progress) {
  const auto source = [first](Index i) { return first + i; };
  SumArrivals arrivals(sums);
  if (scratch.words == 8) {
    return BitSearch<8, SumArrivals>(rows, scratch, arrivals, progress).run(count, source);
  }
  return BitSearch<4, SumArrivals>(rows, scratch, arrivals, progress).run(count, source);
}

bool FindSteps(const SearchRows& rows, std::span<const Index> sources, BfsScratch& scratch,
               std::size_t max_steps, BfsLevels& found, const Progress& progress) {
  KeepArrivals arrivals(found, max_steps);
  return BitSearch<SearchSet::word_count, KeepArrivals>(rows, scratch, arrivals, progress)
      .run(static_cast<Index>(sources.size()), [sources](Index i) { return sources[i]; });
}

}  // namespace HWY_NAMESPACE
}  // namespace saite::analysis
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace saite::analysis {

HWY_EXPORT(AddDistances);
HWY_EXPORT(FindSteps);

BfsScratch::BfsScratch(project::Index n, project::Index lanes)
    : words(lanes / 64),
      // Never nothing: Highway ends the program where it is asked for that.
      seen(hwy::AllocateAligned<std::uint64_t>(n * words + 1)),
      front(hwy::AllocateAligned<std::uint64_t>(n * words + 1)),
      next(hwy::AllocateAligned<std::uint64_t>(n * words + 1)),
      in_touched(n, 0) {
  std::fill_n(front.get(), n * words, 0);
  std::fill_n(next.get(), n * words, 0);
}

DistanceSums& DistanceSums::operator+=(const DistanceSums& other) {
  for (std::size_t v = 0; v < reached.size(); ++v) {
    reached[v] += other.reached[v];
    total[v] += other.total[v];
    harmonic[v] += other.harmonic[v];
    farthest[v] = std::max(farthest[v], other.farthest[v]);
  }
  return *this;
}

bool add_distances(const SearchRows& rows, project::Index first, project::Index count,
                   BfsScratch& scratch, DistanceSums& sums, const Progress& progress) {
  return HWY_DYNAMIC_DISPATCH(AddDistances)(rows, first, count, scratch, sums, progress);
}

bool find_bfs_levels(const SearchRows& rows, std::span<const project::Index> sources,
                     BfsScratch& scratch, std::size_t max_steps, BfsLevels& found,
                     const Progress& progress) {
  found.clear();
  for (std::size_t i = 0; i < sources.size(); ++i) {
    SearchSet own;
    own.words[i / 64] = std::uint64_t{1} << (i % 64);
    found.add(0, sources[i], own);
  }
  return HWY_DYNAMIC_DISPATCH(FindSteps)(rows, sources, scratch, max_steps, found, progress);
}

}  // namespace saite::analysis
#endif  // HWY_ONCE
