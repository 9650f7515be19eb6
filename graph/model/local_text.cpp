// SPDX-License-Identifier: Apache-2.0
#include "graph/model/local_text.h"

namespace saite::model {

const std::string& LocalText::in(std::string_view language) const {
  for (const auto& [code, text] : by_language_) {
    if (code == language) return text;
  }
  if (!plain_.empty() || by_language_.empty()) return plain_;
  for (const auto& [code, text] : by_language_) {
    if (code == "en") return text;
  }
  return by_language_.front().second;
}

void LocalText::set(std::string_view language, std::string text) {
  for (auto& [code, existing] : by_language_) {
    if (code == language) {
      existing = std::move(text);
      return;
    }
  }
  by_language_.emplace_back(std::string(language), std::move(text));
}

}  // namespace saite::model
