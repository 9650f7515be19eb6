// SPDX-License-Identifier: Apache-2.0
#include "render/svg/svg_canvas.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <vector>

#include "graph/base/utf8.h"
#include "render/svg/font_subset.h"
#include "render/text/shaper.h"

namespace saite::svg {
namespace {

std::shared_ptr<const text::FontSet> fonts() {
  auto created = text::FontSet::create();
  REQUIRE(created);
  return *created;
}

std::string draw(const std::string& words, std::size_t ties, SvgOptions options = {},
                 const std::shared_ptr<const text::FontSet>& set = fonts()) {
  text::Shaper shaper(set);
  SvgCanvas canvas(set, std::move(options));
  canvas::View view;
  view.page_size = {300, 200};
  canvas.begin(view);
  canvas.begin_group("ties");
  canvas.space(canvas::Space::page);
  std::vector<canvas::Curve> curves;
  for (std::size_t i = 0; i < ties; ++i) {
    canvas::Curve curve;
    curve.from = curve.control1 = {10, 10 + static_cast<float>(i % 150)};
    curve.to = curve.control2 = {290, 20};
    curve.tag = 5;
    curves.push_back(curve);
  }
  canvas.curves(curves, {});
  const auto run = shaper.run(words, {});
  canvas::Label label;
  label.run = run.get();
  label.at = {20, 50};
  canvas.labels({&label, 1}, {});
  canvas.end_group();
  canvas.end();
  return canvas.text();
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t n = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("Text stays text, escaped, and its letters are embedded") {
  const std::string svg = draw("Preiļi & <Лудза>", 1, {.title = "A \"map\""});
  CHECK(svg.find(">Preiļi &amp; &lt;Лудза&gt;</text>") != std::string::npos);
  CHECK(svg.find("<title>A &quot;map&quot;</title>") != std::string::npos);
  CHECK(svg.find("@font-face{font-family:\"Inter\"") != std::string::npos);
  CHECK(svg.size() < 60000);
  CHECK(svg == draw("Preiļi & <Лудза>", 1, {.title = "A \"map\""}));
  CHECK(draw("a", 1, {.embed_fonts = false}).find("@font-face") == std::string::npos);
}

TEST_CASE("Text that runs to the left says so and ends where its left end is") {
  const std::string svg = draw("שלום 5", 0);
  CHECK(svg.find(" direction=\"rtl\" text-anchor=\"end\"") != std::string::npos);
  CHECK(svg.find(">שלום 5</text>") != std::string::npos);
  CHECK(draw("Jānis שלום", 0).find("direction") == std::string::npos);
}

TEST_CASE("Arabic letters keep the forms in which they join") {
  const auto set = fonts();
  const std::set<char32_t> letters = {U'م', U'ر', U'ح', U'ب', U'ا'};
  const std::string font = subset(*set, text::Face::fallback, letters);
  CHECK(font.find("GSUB") != std::string::npos);
  CHECK(font.size() > 4000);
}

TEST_CASE("A font of the machine is embedded with the letters that it gave") {
  auto machine = text::FontSet::create(text::FontSource::system);
  REQUIRE(machine);
  const std::string svg = draw("a \uF210", 0, {}, *machine);
  CHECK(count(svg, "@font-face") == 2);
  const std::string family((*machine)->family(*(*machine)->face_for(text::Face::regular, 0xF210)));
  CHECK(svg.find("\"DejaVu Sans\",\"" + family + "\",sans-serif") != std::string::npos);
  CHECK(svg.find("@font-face{font-family:\"" + family + "\"") != std::string::npos);
}

TEST_CASE("Any bytes give a file that XML takes") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::string words;
    for (unsigned i = 0; i < random() % 10; ++i) {
      if (random() % 2 == 0) {
        words.push_back(static_cast<char>(random() % 256));
      } else {
        append_letter(words, random() % 4 == 0 ? 0xFFF0 + random() % 16 : random() % 0x110000);
      }
    }
    const std::string svg =
        draw(words, 1, {.title = words, .description = words, .embed_fonts = false});
    CAPTURE(words);
    REQUIRE_FALSE(first_ill_formed(svg));
    REQUIRE_FALSE(has_unprintable(svg));
    REQUIRE(count(svg, "<") == count(svg, ">"));
  }
  CHECK(escape("x\xEF\xBF\xBEy\x01") == "x�y�");
}

TEST_CASE("Things have titles in small pictures; in large ones ties share paths") {
  SvgOptions named;
  named.name = [](canvas::Tag tag) { return "no. " + std::to_string(tag); };
  CHECK(count(draw("x", 10, named), "<title>no. 5</title>") == 10);
  const std::string large = draw("x", 8000, named);
  CHECK(count(large, "<title>no. 5") == 0);
  CHECK(count(large, "<path") == 200);
  CHECK(count(large, "M10 ") == 8000);
}

TEST_CASE("A subset is a small font that has the letters") {
  const auto set = fonts();
  const std::string font = subset(*set, text::Face::regular, {U'a', U'ļ'});
  CHECK(font.starts_with("OTTO"));
  CHECK(font.size() > 400);
  CHECK(font.size() < 20000);
  CHECK(base64("Saite") == "U2FpdGU=");
  CHECK(base64("Sait") == "U2FpdA==");
  CHECK(base64("Saitei") == "U2FpdGVp");
}

}  // namespace saite::svg
