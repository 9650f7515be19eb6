// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cairo/cairo.h>

#include <functional>

#include "tests/render/gl/gl_fixture.h"

namespace saite::test {

inline constexpr canvas::Colour white{255, 255, 255};
inline constexpr canvas::Colour blue{0, 114, 178};

/// 100 × 80, two pixels a unit of the world.
[[nodiscard]] canvas::View small_view();

/// What Cairo draws on white: the judge, with anti-aliasing of its own.
[[nodiscard]] Pixels judged(int width, int height, const std::function<void(cairo_t*)>& draw);

/// Over all bytes of pictures of one size.
[[nodiscard]] double mean_difference(const Pixels& a, const Pixels& b);

}  // namespace saite::test
