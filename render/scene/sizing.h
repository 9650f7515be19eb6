// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/scene/scene.h"

namespace saite::scene {

/// How sizes answer to the zoom, so that six or a hundred thousand actors show a structure and not
/// a blob: marks grow slower than the map, ties grow thinner and fainter the more ink they lay, and
/// where marks are mere dots they let each other shine through, so that dense places are darker.
struct Sizing {
  float size = 1;        // px of a mark of radius 1
  float width = 1;       // px of a tie of width 1
  float tie_alpha = 1;   // of ties at rest
  float mark_alpha = 1;  // of marks at rest: below 1 where small ones would hide each other
};
[[nodiscard]] Sizing sizing(const Scene& scene, float scale);

/// A mark of radius 1 never gets greater than this, px.
inline constexpr float greatest_size = 15;

}  // namespace saite::scene
