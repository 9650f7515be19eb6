// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

#include <set>
#include <vector>

#include "render/text/font.h"

namespace saite::ui {

/// The four sizes of the interface (12, 14, 17, 22 px), one typeface, weights instead of colours.
/// Each has the icons merged in.
struct Fonts {
  ImFont* small = nullptr;
  ImFont* body = nullptr;
  ImFont* strong = nullptr;  // as body, semibold
  ImFont* title = nullptr;
  ImFont* large = nullptr;
  ImFont* icons = nullptr;                        // 20 px, icons only
  std::vector<std::vector<ImWchar>> ranges = {};  // ImGui reads them as long as it has the fonts
};

/// Fills the font atlas of the current ImGui context anew; `letters` are those that it must have
/// beside Latin and Cyrillic, from whichever font has them. The bytes of `fonts` are borrowed for
/// as long as the context lives.   Cost: some 40 ms, and what the letters take.
[[nodiscard]] Fonts load_fonts(const text::FontSet& fonts, float scale,
                               const std::set<char32_t>& letters);

}  // namespace saite::ui
