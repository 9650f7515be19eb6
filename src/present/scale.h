// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/present/column.h"

namespace saite::present {

/// Numbers to [0, 1]. Linear where values spread evenly; by rank (quantiles) where a few are so
/// great that the rest would look alike; diverging scales are linear and even around zero.
class NumberScale {
 public:
  enum class Kind : std::uint8_t { linear, rank, diverging };

  [[nodiscard]] static NumberScale make(const Column& column);
  /// By kind, whatever the spread.
  [[nodiscard]] static NumberScale make(std::span<const std::optional<double>> values, Kind kind);

  [[nodiscard]] double at(double value) const;
  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] double min() const { return min_; }
  [[nodiscard]] double max() const { return max_; }
  [[nodiscard]] bool empty() const { return empty_; }
  /// Round values within the range, in rising order, two to about `count`.
  [[nodiscard]] std::vector<double> ticks(int count, bool whole) const;

 private:
  Kind kind_ = Kind::linear;
  bool empty_ = true;
  double min_ = 0;
  double max_ = 0;
  std::vector<double> sorted_;  // rank: distinct values and …
  std::vector<double> ranks_;   // … where they lie
};

/// Multiples of 1, 2, 2.5 or 5 times a power of ten within [least, most], about `count` of them.
[[nodiscard]] std::vector<double> nice_ticks(double min, double max, int count, bool whole);
/// Three significant figures, no needless zeros; decimal comma and space between thousands in
/// Latvian.
[[nodiscard]] std::string number_text(double value, std::string_view language);
/// How many: "1,234", "1 234". The same as i18n::Translator::number() of an integer.
[[nodiscard]] std::string count_text(std::size_t count, std::string_view language);

}  // namespace saite::present
