// SPDX-License-Identifier: Apache-2.0
// What a frame takes from the heap. operator new of this program counts; the driver's own memory,
// which it takes by malloc, does not.
#include <doctest/doctest.h>

#include <cstdlib>
#include <new>
#include <vector>

#include "render/gl/kept_picture.h"
#include "tests/render/gl/gl_fixture.h"

namespace {
thread_local long taken = 0;  // NOLINT: counted by the one operator new
}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++taken;
  if (void* memory = std::malloc(size)) return memory;  // NOLINT: this is the allocator
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++taken;
  return std::malloc(size);  // NOLINT: this is the allocator
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
  std::free(memory);  // NOLINT: this is the allocator
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);  // NOLINT: this is the allocator
}

namespace saite::gl {
namespace {

canvas::View panned_view(int step) {
  canvas::View view;
  view.page_size = {100, 80};
  view.scale = 2;
  view.centre = {static_cast<float>(step) * 0.25F, 0};
  return view;
}

TEST_CASE("a frame of an unchanged scene takes nothing from the heap while it is panned") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  const std::vector<canvas::Mark> marks(5'000, canvas::Mark{.at = {0, 0}, .fill = {0, 114, 178}});
  const canvas::Curve tie{.from = {-5, 0}, .control1 = {-2, 0}, .control2 = {2, 1}, .to = {5, 1}};
  const std::vector<canvas::Curve> ties(5'000, tie);
  const auto draw = [&](canvas::Canvas& canvas, const canvas::View& seen) {
    canvas.begin(seen);
    canvas.space(canvas::Space::world);
    canvas.curves(ties, {.revision = 1});
    canvas.marks(marks, {.revision = 1, .size_scale = 2});
    canvas.end();
  };
  Offscreen offscreen;
  offscreen.resize(100, 80);

  SUBCASE("by a canvas that draws all of it") {
    GlCanvas canvas(context.tools());
    const auto frame = [&](int step) {
      draw(canvas, panned_view(step));
      canvas.start(offscreen.target());
      canvas.paint_all();
    };
    for (int step = 0; step < 3; ++step) frame(step);
    const long before = taken;
    for (int step = 3; step < 20; ++step) frame(step);
    CHECK(taken == before);
  }
  SUBCASE("by a kept picture that is moved and refined") {
    double seconds = 0;
    KeptPicture picture(context.tools(), [&] { return seconds += 0.001; });
    const KeptPicture::Record record = draw;
    const Rect world{{-5, -5}, {5, 5}};
    const auto frame = [&](int step) {
      picture.refine(panned_view(step), 1, world, record, 0.005);
      picture.draw(panned_view(step), offscreen.target(), {0, 0, 0, 0});
    };
    for (int step = 0; step < 20; ++step) frame(step);
    const long before = taken;
    for (int step = 20; step < 40; ++step) frame(step);
    CHECK(taken == before);
    // It was not idle: what is shown now was drawn meanwhile.
    for (int rest = 0; rest < 20; ++rest) frame(39);
    CHECK(picture.sharp(panned_view(39), 1));
    CHECK(taken == before);
  }
  SUBCASE("which would be seen") {
    const long before = taken;
    const std::vector<int> some(1000, 1);
    CHECK(taken == before + 1);
    CHECK(some.size() == 1000);
  }
}

}  // namespace
}  // namespace saite::gl
