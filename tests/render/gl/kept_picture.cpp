// SPDX-License-Identifier: Apache-2.0
#include "render/gl/kept_picture.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/render/gl/judge.h"

namespace saite::gl {

TEST_CASE("a picture of another view is given up once the camera rests") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  KeptPicture picture(context.tools());
  const std::vector<canvas::Mark> marks(20'000, canvas::Mark{.at = {0, 0}, .fill = test::blue});
  int begun = 0;
  const auto record = [&](canvas::Canvas& canvas, const canvas::View& seen) {
    ++begun;
    canvas.begin(seen);
    canvas.marks(marks, {.revision = 1, .size_scale = 2});
    canvas.end();
  };
  canvas::View view = test::small_view();
  const auto refine = [&] { picture.refine(view, 1, {}, record, 0); };
  refine();
  CHECK(begun == 1);
  view.centre = {1, 0};
  refine();  // it moves: the old one goes on
  CHECK(begun == 1);
  refine();  // it rests
  CHECK(begun == 2);
  refine();
  CHECK(begun == 2);
  view.centre = {2, 0};
  picture.rest(view, 1);
  refine();  // it is known to rest
  CHECK(begun == 3);
}

TEST_CASE("the kept picture is sharp only for what it was drawn for") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  KeptPicture picture(context.tools());
  canvas::View view = test::small_view();
  const canvas::Mark mark{.at = {0, 0}, .radius = 1, .fill = test::blue};
  const auto record = [&](canvas::Canvas& canvas, const canvas::View& seen) {
    canvas.begin(seen);
    canvas.marks({&mark, 1}, {.revision = 1, .size_scale = 10});
    canvas.end();
  };
  const Rect world{{-5, -5}, {5, 5}};
  CHECK_FALSE(picture.sharp(view, 1));
  picture.finish(view, 1, world, record);
  CHECK(picture.sharp(view, 1));
  CHECK_FALSE(picture.sharp(view, 2));
  Offscreen offscreen;
  offscreen.resize(100, 80);
  const auto shown = [&](canvas::Colour wash) {
    picture.draw(view, offscreen.target(), wash);
    return test::Pixels{100, 80, offscreen.read()};
  };
  CHECK(shown({0, 0, 0, 0}).at(50, 40) == test::blue);
  CHECK(shown(test::white).at(50, 40) == test::white);
  // Moved under the camera before it is drawn anew.
  view.centre = {10, 0};
  CHECK_FALSE(picture.sharp(view, 1));
  CHECK(shown({0, 0, 0, 0}).at(30, 40) == test::blue);
  CHECK(shown({0, 0, 0, 0}).at(70, 40) == test::white);
}

}  // namespace saite::gl
