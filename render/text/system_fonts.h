// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace saite::text {

/// A font file of this machine.
struct SystemFont {
  std::string path;
  unsigned index = 0;  // in a collection (.ttc)
  std::string family;  // as people call it: "Noto Sans CJK JP"
};

/// Finds among the fonts of this machine one that has a letter, by fontconfig: what its user or
/// distribution prefers. Only outlines; fonts of coloured pictures cannot be put on paper.
/// Not thread-safe.
class SystemFonts {
 public:
  /// Cost: nothing; the first find() reads the list of fonts.
  SystemFonts();
  ~SystemFonts();
  SystemFonts(const SystemFonts&) = delete;
  SystemFonts& operator=(const SystemFonts&) = delete;

  /// Nothing where no font has it.   Cost: some ms.
  [[nodiscard]] std::optional<SystemFont> find(char32_t letter);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saite::text
