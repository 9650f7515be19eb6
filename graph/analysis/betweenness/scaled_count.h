// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace saite::analysis {

/// A number of shortest paths as a double: fast, and right up to 1e308.
struct PlainCount {
  double value = 0;

  static PlainCount one() { return {1}; }
  void add(PlainCount other) { value += other.value; }
  [[nodiscard]] PlainCount times(double factor) const { return {value * factor}; }
  /// What each path gets of an amount that is shared among all, and what some of them get together.
  [[nodiscard]] PlainCount per_path(double amount) const { return {amount / value}; }
  [[nodiscard]] double times(PlainCount per_path) const { return value * per_path.value; }
  [[nodiscard]] bool too_many() const { return value > 1e280; }
};

/// The same with an exponent of its own, that nothing overflows: value · 2^(512·steps), where value
/// is 0 or from 2^-256 to 2^256.
struct ScaledCount {
  double value = 0;
  std::int64_t steps = 0;

  static ScaledCount one() { return {1, 0}; }
  void add(ScaledCount other) {
    if (steps < other.steps || value == 0) std::swap(*this, other);
    // A count two steps below is 2^512 times smaller: it does not change the sum's 53 bits.
    if (steps == other.steps) value += other.value;
    if (steps == other.steps + 1) value += other.value * 0x1p-512;
    if (value > 0x1p256) {
      value *= 0x1p-512;
      ++steps;
    }
  }
  [[nodiscard]] ScaledCount times(double factor) const {
    ScaledCount product{value * factor, steps};
    product.add({});
    return product;
  }
  /// As those of PlainCount; the share of some must be within the range of a double.
  [[nodiscard]] ScaledCount per_path(double amount) const { return {amount / value, -steps}; }
  [[nodiscard]] double times(const ScaledCount& per_path) const {
    const std::int64_t exponent = std::max<std::int64_t>((steps + per_path.steps) * 512, -4096);
    return std::ldexp(value * per_path.value, static_cast<int>(exponent));
  }
  [[nodiscard]] bool too_many() const { return false; }
};

}  // namespace saite::analysis
