// SPDX-License-Identifier: Apache-2.0
#include "render/text/system_fonts.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <thread>
#include <vector>

#include "render/text/shaper.h"

namespace saite::text {
namespace {

// A letter that only the icon font has, which every machine that builds Saite has installed; Inter
// and DejaVu Sans lack it.
constexpr char32_t icon = 0xF210;
constexpr const char* with_icon = "a \uF210 b";
constexpr char32_t nobodys = 0x10FF01;  // for private use; no font of Debian has it

std::shared_ptr<const FontSet> fonts_of(FontSource source) {
  auto made = FontSet::create(source);
  REQUIRE(made);
  return *made;
}

}  // namespace

TEST_CASE("A font of the machine that has a letter is found, and none for a letter of no font") {
  SystemFonts fonts;
  const auto found = fonts.find(icon);
  REQUIRE(found);
  CHECK(std::filesystem::exists(found->path));
  CHECK_FALSE(found->family.empty());
  CHECK_FALSE(fonts.find(nobodys));
}

TEST_CASE("Letters that no shipped font has come from the machine's where that is wanted") {
  Shaper shaper(fonts_of(FontSource::system));
  const auto run = shaper.run(with_icon, {});
  REQUIRE(run->glyphs.size() == 5);
  CHECK(number_of(run->glyphs[2].face) >= shipped_faces);
  CHECK(run->glyphs[2].id != 0);
  CHECK(run->glyphs[0].face == Face::regular);
  CHECK(run->glyphs[4].face == Face::regular);
  CHECK(shaper.use().families.size() == 1);
  CHECK(shaper.use().missing.empty());
  CHECK(shaper.fonts().data(run->glyphs[2].face).bytes.size() > 1000);
}

TEST_CASE("The shipped fonts ask no machine, and say what they lack") {
  Shaper shaper(fonts_of(FontSource::shipped));
  const auto run = shaper.run(with_icon, {});
  CHECK(run->glyphs[2].id == 0);
  CHECK(shaper.use().families.empty());
  CHECK(shaper.use().missing == std::vector<char32_t>{icon});
  (void)shaper.run(with_icon, {Weight::bold, 20});
  CHECK(shaper.use().missing.size() == 1);
}

TEST_CASE("What nobody has is said, what is never seen is not missed") {
  Shaper shaper(fonts_of(FontSource::system));
  (void)shaper.run("x\U0010FF01y", {});
  CHECK(shaper.use().missing == std::vector<char32_t>{nobodys});
  (void)shaper.run("\u2068a\u2069\u200D\u00AD\uFE0F\u200F", {});
  CHECK(shaper.use().missing.size() == 1);
}

TEST_CASE("Many threads may ask one set of fonts") {
  const auto fonts = fonts_of(FontSource::system);
  std::vector<std::optional<Face>> found(8);
  std::vector<std::thread> threads;
  for (auto& one : found) {
    threads.emplace_back([&fonts, &one] { one = fonts->face_for(Face::regular, icon); });
  }
  for (std::thread& thread : threads) thread.join();
  REQUIRE(found.front());
  for (const auto& one : found) CHECK(one == found.front());
}

}  // namespace saite::text
