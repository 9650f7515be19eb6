// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/text/font.h"

struct ImFont;

namespace saite::ui {

/// The four sizes of the interface (12, 14, 17, 22 px), one typeface, weights instead of colours.
/// Each has the icons merged in.
struct Fonts {
  ImFont* small = nullptr;
  ImFont* body = nullptr;
  ImFont* strong = nullptr;  // as body, semibold
  ImFont* title = nullptr;
  ImFont* large = nullptr;
  ImFont* icons = nullptr;  // 20 px, icons only
};

/// Fills the font atlas of the current ImGui context anew. The bytes of `fonts` are borrowed for as
/// long as the context lives.   Cost: some 40 ms.
[[nodiscard]] Fonts load_fonts(const text::FontSet& fonts, float scale);

}  // namespace saite::ui
