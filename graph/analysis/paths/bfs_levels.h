// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// A set of up to 512 searches, a bit each.
struct SearchSet {
  static constexpr std::size_t word_count = 8;
  static constexpr std::size_t max = 64 * word_count;

  alignas(64) std::array<std::uint64_t, word_count> words{};

  [[nodiscard]] bool any() const {
    std::uint64_t all = 0;
    for (const std::uint64_t word : words) all |= word;
    return all != 0;
  }
  SearchSet& operator|=(const SearchSet& other) {
    for (std::size_t i = 0; i < word_count; ++i) words[i] |= other.words[i];
    return *this;
  }
  /// Without those of `other`.
  SearchSet& operator-=(const SearchSet& other) {
    for (std::size_t i = 0; i < word_count; ++i) words[i] &= ~other.words[i];
    return *this;
  }
  friend SearchSet operator&(SearchSet a, const SearchSet& b) {
    for (std::size_t i = 0; i < word_count; ++i) a.words[i] &= b.words[i];
    return a;
  }
  friend SearchSet operator-(SearchSet a, const SearchSet& b) { return a -= b; }
};

/// Which searches reach a vertex in how many steps.
class BfsLevels {
 public:
  explicit BfsLevels(project::Index n) : n_(n) {}

  /// One more than the most steps that any search took.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Vertices at this distance from some source.
  [[nodiscard]] std::span<const project::Index> vertices(std::size_t steps) const {
    return steps < size_ ? std::span<const project::Index>(vertices_[steps])
                         : std::span<const project::Index>();
  }
  /// Good until something is added.
  [[nodiscard]] const SearchSet& at(std::size_t steps, project::Index v) const {
    if (steps >= size_ || places_[steps][v] == project::no_index) return none;
    return rows_[steps][places_[steps][v]];
  }
  /// Calls at(steps, v) into the nearest caches.
  void prefetch(std::size_t steps, project::Index v) const {
    if (steps >= size_ || places_[steps][v] == project::no_index) return;
    __builtin_prefetch(&rows_[steps][places_[steps][v]]);
  }

  /// Steps may come in any order.
  void add(std::size_t steps, project::Index v, const SearchSet& searches);
  /// Cost: O(what was added).
  void clear();

 private:
  static constexpr SearchSet none{};

  project::Index n_;
  std::size_t size_ = 0;
  std::vector<std::vector<project::Index>> vertices_;  // by steps
  std::vector<std::vector<SearchSet>> rows_;           // by steps, beside vertices_
  std::vector<std::vector<project::Index>> places_;    // by steps and vertex: where in these
};

}  // namespace saite::analysis
