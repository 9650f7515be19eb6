// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/study/finding.h"

namespace saite::cli {

/// Columns of text, as wide as they must be, two blanks apart.
class TextTable {
 public:
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  /// The first row; what is longer than `most` breaks at its blanks into rows below each other.
  void add_heading(const std::vector<std::string>& cells, std::size_t max);
  void align_right(std::size_t column);
  [[nodiscard]] std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;
  std::vector<bool> right_;
};

/// What a method found: its tables, each as wide as it must be, and the sentences under them.
[[nodiscard]] std::string finding_text(const study::Finding& finding);

/// A share as ten signs, as many full ones as tenths.
[[nodiscard]] std::string bar(double share);

/// Columns that a text takes on a terminal, one a character.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace saite::cli
