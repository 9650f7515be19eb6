// SPDX-License-Identifier: Apache-2.0
// Compiled once for each instruction set; the best that the processor has is chosen at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "graph/analysis/bit_search.cpp"
#define HWY_DISABLED_TARGETS (HWY_SSSE3)
#define HWY_WANT_AVX3_DL         // counts the bits of a whole row at once
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include <algorithm>
#include <bit>

#include "graph/analysis/bit_search.h"

HWY_BEFORE_NAMESPACE();
namespace saite::analysis {
namespace HWY_NAMESPACE {  // NOLINT: named by the instruction set

using project::Index;
using Word = std::uint64_t;

/// Loops over the words of a row have a fixed count: the compiler makes vectors of them.
template <std::size_t words>
class BitSearch {
 public:
  BitSearch(const SearchRows& rows, BitSearchScratch& scratch, DistanceSums& sums,
            const Progress& progress)
      : rows_(rows), s_(scratch), sums_(sums), progress_(progress) {}

  bool run(Index first, Index count) {
    start(first, count);
    for (Index depth = 1; !s_.active.empty(); ++depth) {
      std::size_t arcs = 0;
      for (const Index u : s_.active) arcs += rows_.offsets[u + 1] - rows_.offsets[u];
      const bool many = arcs > rows_.neighbours.size() / 8;
      if (!(many ? pull() : push())) return false;
      for (const Index u : s_.active) std::fill_n(front(u), words, Word{0});
      s_.active.clear();
      for (const Index v : s_.touched) arrive(v, depth);
      s_.touched.clear();
    }
    return true;
  }

 private:
  Word* seen(Index v) const { return s_.seen.get() + std::size_t{v} * words; }
  Word* front(Index v) const { return s_.front.get() + std::size_t{v} * words; }
  Word* next(Index v) const { return s_.next.get() + std::size_t{v} * words; }

  void start(Index first, Index count) {
    std::fill_n(s_.seen.get(), s_.in_touched.size() * words, Word{0});
    for (std::size_t i = 0; i < words; ++i) {
      const Index filled = std::min<Index>(count - std::min<Index>(count, i * 64), 64);
      all_[i] = filled == 64 ? ~Word{0} : (Word{1} << filled) - 1;
    }
    for (Index i = 0; i < count; ++i) {
      const Word bit = Word{1} << (i % 64);
      seen(first + i)[i / 64] |= bit;
      front(first + i)[i / 64] |= bit;
      s_.active.push_back(first + i);
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

  /// Turns next(v) into what is new there, and counts it.
  void arrive(Index v, Index depth) {
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
    if (fresh == 0) return;
    s_.active.push_back(v);
    sums_.reached[v] += fresh;
    sums_.total[v] += std::uint64_t{fresh} * depth;
    sums_.harmonic[v] += static_cast<double>(fresh) / depth;
    sums_.farthest[v] = std::max(sums_.farthest[v], depth);
  }

  const SearchRows& rows_;
  BitSearchScratch& s_;
  DistanceSums& sums_;
  const Progress& progress_;
  Word all_[words] = {};
};

bool AddDistances(const SearchRows& rows, Index first, Index count, BitSearchScratch& scratch,
                  DistanceSums& sums, const Progress& progress) {
  if (scratch.words == 8) return BitSearch<8>(rows, scratch, sums, progress).run(first, count);
  return BitSearch<4>(rows, scratch, sums, progress).run(first, count);
}

}  // namespace HWY_NAMESPACE
}  // namespace saite::analysis
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace saite::analysis {

HWY_EXPORT(AddDistances);

BitSearchScratch::BitSearchScratch(project::Index n)
    : words(lanes_for(n) / 64),
      seen(hwy::AllocateAligned<std::uint64_t>(n * words)),
      front(hwy::AllocateAligned<std::uint64_t>(n * words)),
      next(hwy::AllocateAligned<std::uint64_t>(n * words)),
      in_touched(n, 0) {
  std::fill_n(front.get(), n * words, 0);
  std::fill_n(next.get(), n * words, 0);
}

bool add_distances(const SearchRows& rows, project::Index first, project::Index count,
                   BitSearchScratch& scratch, DistanceSums& sums, const Progress& progress) {
  return HWY_DYNAMIC_DISPATCH(AddDistances)(rows, first, count, scratch, sums, progress);
}

}  // namespace saite::analysis
#endif  // HWY_ONCE
