// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/project/projection.h"

/// Lengths 1/strength for which doubles will not do: beside a tie 10¹² times as long the shortest
/// ones vanish in a double's rounding, and with them which of two paths is the shorter.
///
/// A length is held twice. `units` says which of two is shorter: a whole number of 2^-160 of
/// (about) the shortest length, with room for the longest path. `residue` says whether two are the
/// same: the exact fraction modulo 2^61 − 1, so that 1/3 + 1/6 = 1/2 whatever the rounding. A
/// strength is the decimal number that is written for it: 0.3 is 3/10.
///
/// So paths compare as their exact fractions do, but for two cases: lengths that differ by less
/// than 2^-126 of the shortest tie may come in the wrong order, and unequal ones that lie as near
/// to each other are taken for equal once in 2^61.
namespace saite::analysis {

/// A whole number of 64 · Words bits, that wraps around.
template <std::size_t Words>
struct WideInteger {
  std::array<std::uint64_t, Words> words{};  // the least first

  friend WideInteger operator+(const WideInteger& a, const WideInteger& b) {
    WideInteger sum;
    bool carry = false;
    for (std::size_t i = 0; i < Words; ++i) {
      const std::uint64_t partial = a.words[i] + b.words[i];
      sum.words[i] = partial + static_cast<std::uint64_t>(carry);
      carry = partial < a.words[i] || sum.words[i] < partial;
    }
    return sum;
  }
  friend bool operator==(const WideInteger&, const WideInteger&) = default;
  friend std::strong_ordering operator<=>(const WideInteger& a, const WideInteger& b) {
    for (std::size_t i = Words; i-- > 0;) {
      if (a.words[i] != b.words[i]) return a.words[i] <=> b.words[i];
    }
    return std::strong_ordering::equal;
  }
};

template <std::size_t Words>
struct ExactLength {
  using Units = WideInteger<Words>;

  static constexpr std::uint64_t modulus = (std::uint64_t{1} << 61U) - 1;

  Units units;
  std::uint64_t residue = 0;

  friend ExactLength operator+(const ExactLength& a, const ExactLength& b) {
    const std::uint64_t sum = a.residue + b.residue;
    return {a.units + b.units, sum >= modulus ? sum - modulus : sum};
  }
  friend bool operator==(const ExactLength&, const ExactLength&) = default;
};

/// Enough where no path is 2^220 times as long as the shortest tie; and for any doubles.
using LongLength = ExactLength<6>;
using LongestLength = ExactLength<40>;

template <class Length>
struct ExactArcLengths {
  std::vector<Length> of_edge;  // by position in Projection::edges()
  double greatest = 0;          // for a queue that asks; HeapQueue and ExactQueue do not
};

/// For LongLength and LongestLength.   Cost: a division of whole numbers an edge.
template <class Length>
[[nodiscard]] ExactArcLengths<Length> exact_arc_lengths(const project::Projection& projection);

enum class LengthsNeeded : std::uint8_t { doubles, long_lengths, longest_lengths };

/// Whether a path could be so much longer than the shortest tie that lengths within 10⁻¹² of each
/// other, which doubles take for equal, are not.   Cost: O(edges).
[[nodiscard]] LengthsNeeded lengths_needed(const project::Projection& projection);

/// Dijkstra's queue for such lengths; see length_queue.h.
template <class Exact>
class ExactQueue {
 public:
  using Length = Exact;
  using ArcLength = Exact;

  explicit ExactQueue(double /*greatest*/) {}

  static Length unreached() {
    Length length;
    length.units.words.fill(~std::uint64_t{0});
    length.residue = Exact::modulus;
    return length;
  }
  static bool equal(const Length& a, const Length& b) {
    if (a.residue != b.residue) return false;
    return a.units <= b.units + rounding() && b.units <= a.units + rounding();
  }
  static bool shorter(const Length& a, const Length& b) {
    return a.units < b.units && !equal(a, b);
  }

  void push(const Length& length, project::Index vertex) {
    heap_.emplace_back(length, vertex);
    std::ranges::push_heap(heap_, farther);
  }
  bool pop(Length& length, project::Index& vertex) {
    if (heap_.empty()) return false;
    std::ranges::pop_heap(heap_, farther);
    std::tie(length, vertex) = std::move(heap_.back());
    heap_.pop_back();
    return true;
  }

 private:
  using Item = std::pair<Length, project::Index>;

  /// Each of n < 2^32 arcs is rounded to a unit.
  static typename Exact::Units rounding() { return {{std::uint64_t{1} << 33U}}; }
  static bool farther(const Item& a, const Item& b) {
    if (a.first.units != b.first.units) return a.first.units > b.first.units;
    return a.second > b.second;
  }

  std::vector<Item> heap_;
};

}  // namespace saite::analysis
