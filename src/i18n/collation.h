// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace saite::i18n {

/// The alphabetical order of a language: in Latvian č comes after c and before d.
///     Collation order("lv");
///     std::ranges::sort(names, {}, [&](const auto& n) { return order.key(n); });
class Collation {
 public:
  explicit Collation(std::string_view language);
  ~Collation();
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;

  /// Bytes that compare as the texts do; numbers within texts by their value. Cost: O(length).
  [[nodiscard]] std::string key(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saite::i18n
