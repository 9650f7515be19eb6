// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/colour.h"

#include <doctest/doctest.h>

namespace saite::canvas {

TEST_CASE("Colours are read and written as CSS has them") {
  CHECK(parse_colour("#0072B2") == Colour{0, 0x72, 0xB2});
  CHECK(parse_colour("#fff") == Colour{255, 255, 255});
  CHECK(parse_colour("#11223380") == Colour{0x11, 0x22, 0x33, 0x80});
  CHECK(to_hex({0, 0x72, 0xB2}) == "#0072b2");
  CHECK(to_hex({1, 2, 3, 4}) == "#01020304");
  for (const char* wrong : {"", "#", "0072B2", "#00g", "#0072b", "#0072b2ff0"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_colour(wrong));
  }
}

TEST_CASE("Contrast is WCAG's") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(contrast({255, 255, 255}, {0, 0, 0}) == doctest::Approx(21));
  CHECK(contrast({119, 119, 119}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("A mix lies between its colours, in linear light") {
  const Colour a{0, 0, 0};
  const Colour b{255, 255, 255};
  CHECK(mix(a, b, 0) == a);
  CHECK(mix(a, b, 1) == b);
  CHECK(mix(a, b, 0.5).r == 188);  // half the light, not half the number
}

}  // namespace saite::canvas
