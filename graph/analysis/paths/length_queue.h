// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <limits>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Dijkstra's queue where lengths are small whole numbers: a ring of buckets, one a length, with a
/// bit that says which are in use (Dial 1969, doi:10.1145/363269.363610). push() and pop() cost a
/// few instructions. A vertex is pushed again when it comes nearer; who pops drops the stale ones.
class BucketQueue {
 public:
  using Length = std::uint64_t;
  using ArcLength = std::uint32_t;

  explicit BucketQueue(double greatest)
      : mask_(std::max<std::uint32_t>(64, std::bit_ceil(static_cast<std::uint32_t>(greatest) + 1)) -
              1),
        first_(mask_ + 1U, none),
        used_((mask_ + 1U) / 64) {}

  static Length unreached() { return std::numeric_limits<Length>::max(); }
  static bool shorter(Length a, Length b) { return a < b; }
  static bool equal(Length a, Length b) { return a == b; }

  void push(Length length, project::Index vertex) {
    const std::uint32_t bucket = static_cast<std::uint32_t>(length) & mask_;
    items_.push_back({vertex, first_[bucket]});
    first_[bucket] = static_cast<std::uint32_t>(items_.size() - 1);
    used_[bucket / 64] |= std::uint64_t{1} << (bucket % 64);
    ++count_;
  }

  /// The next vertex at the least length. False where the queue is empty.
  bool pop(Length& length, project::Index& vertex) {
    if (count_ == 0) {
      items_.clear();
      at_ = 0;
      return false;
    }
    while (first_[at_ & mask_] == none) advance();
    const std::uint32_t bucket = static_cast<std::uint32_t>(at_) & mask_;
    const Item item = items_[first_[bucket]];
    first_[bucket] = item.next;
    if (item.next == none) used_[bucket / 64] &= ~(std::uint64_t{1} << (bucket % 64));
    --count_;
    length = at_;
    vertex = item.vertex;
    return true;
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  struct Item {
    project::Index vertex;
    std::uint32_t next;
  };

  /// To the next bucket in use; all that are lie less than a whole turn ahead.
  void advance() {
    const std::uint64_t here = used_[(at_ & mask_) / 64] >> (at_ % 64);
    if (here != 0) {
      at_ += static_cast<Length>(std::countr_zero(here));
    } else {
      at_ = (at_ | 63U) + 1;
    }
  }

  std::uint32_t mask_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint64_t> used_;
  std::vector<Item> items_;
  std::size_t count_ = 0;
  Length at_ = 0;
};

/// The same for lengths of any kind, those within 10⁻¹² of each other taken for equal: where some
/// strength is 10¹¹ times another see exact_lengths.h.
class HeapQueue {
 public:
  using Length = double;
  using ArcLength = double;

  explicit HeapQueue(double /*greatest*/) {}

  static Length unreached() { return std::numeric_limits<Length>::max(); }
  static bool shorter(Length a, Length b) { return a < b * (1 - 1e-12); }
  static bool equal(Length a, Length b) { return !shorter(a, b) && !shorter(b, a); }

  void push(Length length, project::Index vertex) {
    heap_.emplace_back(length, vertex);
    std::ranges::push_heap(heap_, std::greater<>());
  }
  bool pop(Length& length, project::Index& vertex) {
    if (heap_.empty()) return false;
    std::ranges::pop_heap(heap_, std::greater<>());
    std::tie(length, vertex) = heap_.back();
    heap_.pop_back();
    return true;
  }

 private:
  std::vector<std::pair<Length, project::Index>> heap_;
};

/// The same where every arc is one long: first in, first out, which is breadth-first search.
class FifoQueue {
 public:
  using Length = std::uint32_t;
  using ArcLength = std::uint32_t;

  explicit FifoQueue(double /*max_length*/) {}

  static Length unreached() { return std::numeric_limits<Length>::max(); }
  static bool shorter(Length a, Length b) { return a < b; }
  static bool equal(Length a, Length b) { return a == b; }

  void push(Length length, project::Index vertex) { items_.push_back({vertex, length}); }
  bool pop(Length& length, project::Index& vertex) {
    if (next_ == items_.size()) {
      items_.clear();
      next_ = 0;
      return false;
    }
    vertex = items_[next_].vertex;
    length = items_[next_].length;
    ++next_;
    return true;
  }

 private:
  struct Item {
    project::Index vertex;
    Length length;
  };
  std::vector<Item> items_;
  std::size_t next_ = 0;
};

/// Whether a BucketQueue suits lengths: empty buckets are passed 64 at a time, so a million is few.
[[nodiscard]] inline bool suits_buckets(bool whole, double greatest) {
  return whole && greatest <= 1 << 20;
}

}  // namespace saite::analysis
