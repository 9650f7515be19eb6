// SPDX-License-Identifier: Apache-2.0
#include "graph/model/local_text.h"

#include <algorithm>

#include "graph/base/text.h"

namespace saite::model {

const std::string& LocalText::in(std::string_view language) const {
  for (const auto& [code, text] : by_language_) {
    if (same_name(code, language)) return text;
  }
  if (!plain_.empty() || by_language_.empty()) return plain_;
  for (const auto& [code, text] : by_language_) {
    if (code == "en") return text;
  }
  return by_language_.front().second;
}

void LocalText::set(std::string_view language, std::string text) {
  for (auto& [code, existing] : by_language_) {
    if (same_name(code, language)) {
      existing = std::move(text);
      return;
    }
  }
  add(language, std::move(text));
}

void LocalText::add(std::string_view language, std::string text) {
  by_language_.emplace_back(std::string(language), std::move(text));
}

void LocalText::insert(std::size_t place, std::string_view language, std::string text) {
  const std::size_t before = by_language_.size();
  set(language, std::move(text));
  if (by_language_.size() == before || place >= before) return;
  std::rotate(by_language_.begin() + static_cast<std::ptrdiff_t>(place), by_language_.end() - 1,
              by_language_.end());
}

void LocalText::erase(std::string_view language) {
  std::erase_if(by_language_, [&](const auto& entry) { return same_name(entry.first, language); });
}

}  // namespace saite::model
