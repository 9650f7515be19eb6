// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace saite::canvas {

/// sRGB, not premultiplied.
struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  /// `alpha` in [0, 1]; beyond it the nearer end, 0 where not a number.
  [[nodiscard]] constexpr Colour with_alpha(double alpha) const {
    const double share = alpha > 0 ? (alpha < 1 ? alpha : 1.0) : 0.0;
    return {r, g, b, static_cast<std::uint8_t>(share * 255.0 + 0.5)};
  }
  friend constexpr bool operator==(Colour, Colour) = default;
};

/// `#rgb`, `#rrggbb` or `#rrggbbaa`; nothing where it is none of these.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);
/// `#rrggbb`, or `#rrggbbaa` where not opaque.
[[nodiscard]] std::string to_hex(Colour colour);
/// Straight mix in linear light; t = 0 gives a, 1 gives b.
[[nodiscard]] Colour mix(Colour a, Colour b, double t);
/// WCAG 2 relative luminance in [0, 1], alpha ignored.
[[nodiscard]] double luminance(Colour colour);
/// WCAG 2 contrast ratio in [1, 21].
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace saite::canvas
