// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace saite {

/// A seeded random generator whose every draw is the same on every platform and standard library
/// (the distributions of <random> are not). SplitMix64 seeds xoshiro256**.
/// Source: Blackman & Vigna 2021, Scrambled linear pseudorandom number generators,
/// doi:10.1145/3460772.
class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t next();
  /// Uniform in [0, 1) with 53 bits.
  double uniform();
  /// Uniform in {0 … bound − 1}, without bias. `bound` > 0.
  std::uint64_t below(std::uint64_t bound);
  /// Standard normal (polar Box–Muller).
  double normal();
  [[nodiscard]] bool chance(double probability) { return uniform() < probability; }

  /// Fisher–Yates.
  template <class T>
  void shuffle(std::span<T> items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_[4];
};

/// 0 … n − 1 in an order that is drawn.
[[nodiscard]] std::vector<std::uint32_t> drawn_order(std::uint32_t n, std::uint64_t seed);

/// Turns a seed and the number of a stream into the seed of an independent generator.
[[nodiscard]] std::uint64_t stream_seed(std::uint64_t seed, std::uint64_t stream);

}  // namespace saite
