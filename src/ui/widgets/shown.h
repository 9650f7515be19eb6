// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite::ui {

/// Words as ImGui must be given them, which sets letters one after the other: in the order in which
/// they are seen.
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
