// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite::ui {

/// Points and commas that ImGui, which else may break a line behind them, takes for letters; they
/// look alike (fonts.cpp). For numbers: 0.000587.
inline constexpr char32_t point_in_number = 0xE000;
inline constexpr char32_t comma_in_number = 0xE001;

/// Words as ImGui must be given them, which sets letters one after the other: in the order in which
/// they are seen, and with numbers that no line breaks.
class Shown {
 public:
  explicit Shown(std::string_view words);
  [[nodiscard]] const char* begin() const { return words_.data(); }
  [[nodiscard]] const char* end() const { return words_.data() + words_.size(); }

 private:
  std::string kept_;
  std::string_view words_;
};

}  // namespace saite::ui
