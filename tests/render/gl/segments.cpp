// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <vector>

#include "render/gl/instances.h"

namespace saite::gl {

TEST_CASE("of many ties the plain ones are drawn first, of few none changes its place") {
  std::vector<Segment> segments(6);
  segments[1].kind = Segment::head;
  segments[4].normals[0] = 5;
  for (std::size_t i = 0; i < segments.size(); ++i) segments[i].width = static_cast<float>(i);
  CHECK(plain_first(segments, false) == 0);
  CHECK(segments[1].width == 1);
  CHECK(plain_first(segments, true) == 4);
  CHECK(segments[1].width == 2);
  CHECK(segments[4].width == 1);
  CHECK(segments[5].width == 4);
}

}  // namespace saite::gl
