// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace saite::model {

/// A text that may stand in several languages. A plain text (no language given) serves all.
class LocalText {
 public:
  LocalText() = default;
  LocalText(std::string plain) : plain_(std::move(plain)) {}
  LocalText(const char* plain) : plain_(plain) {}

  /// In `language`; else plain; else English; else the first there is.
  [[nodiscard]] const std::string& in(std::string_view language) const;
  [[nodiscard]] bool empty() const { return plain_.empty() && by_language_.empty(); }

  void set_plain(std::string text) { plain_ = std::move(text); }
  void set(std::string_view language, std::string text);
  /// The same of a language that has no text yet, without looking.
  void add(std::string_view language, std::string text);
  /// As set(), but where the language is new its text becomes the `place`-th.
  void insert(std::size_t place, std::string_view language, std::string text);
  void erase(std::string_view language);

  [[nodiscard]] const std::string& plain() const { return plain_; }
  /// Language code and text, in the order given.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& by_language() const {
    return by_language_;
  }
  friend bool operator==(const LocalText&, const LocalText&) = default;

 private:
  std::string plain_;
  std::vector<std::pair<std::string, std::string>> by_language_;
};

}  // namespace saite::model
