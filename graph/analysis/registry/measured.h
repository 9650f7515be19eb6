// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small helpers with which the register_*.cpp files turn results into what the registry gives out.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/registry/registry.h"

namespace saite::analysis {

/// Every number of a range, divided by `unit`.
template <class Range>
[[nodiscard]] Measured measured(const Range& numbers, double unit = 1) {
  Measured result;
  result.values.reserve(numbers.size());
  for (const auto number : numbers) result.values.emplace_back(static_cast<double>(number) / unit);
  return result;
}

/// One number for the network, or none.
[[nodiscard]] inline Measured one_number(std::optional<double> number) {
  Measured result;
  result.values.push_back(number);
  return result;
}

/// No value at all, and why.
[[nodiscard]] inline Measured all_absent(std::size_t count, Error note) {
  Measured result;
  result.values.resize(count);
  result.notes.push_back(std::move(note));
  return result;
}

}  // namespace saite::analysis
