// SPDX-License-Identifier: Apache-2.0
#include "render/text/shaper.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

using saite::text::Face;
using saite::text::FontSet;
using saite::text::Glyph;
using saite::text::Shaper;
using saite::text::Style;
using saite::text::Weight;

namespace {

Shaper make_shaper() {
  auto fonts = FontSet::create();
  REQUIRE(fonts);
  return Shaper(*fonts);
}

bool has_box(const saite::text::GlyphRun& run) {
  return std::any_of(run.glyphs.begin(), run.glyphs.end(),
                     [](const Glyph& g) { return g.id == 0; });
}

}  // namespace

TEST_CASE("Latvian, Latgalian and Russian letters are in every weight of the typeface") {
  Shaper shaper = make_shaper();
  const char* samples[] = {"āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ", "yōŷ Ō ŗ Ŗ", "Lūznavys pogosts – Lyuznova",
                           "абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
                           "“Darbīgās kopienas” – 2019—2025 · № 5 €"};
  for (int weight = 0; weight < 4; ++weight) {
    for (const char* sample : samples) {
      const auto run = shaper.run(sample, {static_cast<Weight>(weight), 12});
      CAPTURE(sample);
      CHECK_FALSE(has_box(*run));
      for (const Glyph& glyph : run->glyphs) CHECK(glyph.face == static_cast<Face>(weight));
    }
  }
}

TEST_CASE("Letters that the typeface lacks come from the fallback, others show a box") {
  Shaper shaper = make_shaper();
  const auto armenian = shaper.run("ab Հայ", {Weight::bold, 12});
  CHECK_FALSE(has_box(*armenian));
  CHECK(armenian->glyphs.front().face == Face::bold);
  CHECK(armenian->glyphs.back().face == Face::fallback);
  CHECK(has_box(*shaper.run("\xF0\x93\x80\x80", {})));  // an Egyptian hieroglyph
}

TEST_CASE("Glyphs stand side by side and grow with the size") {
  Shaper shaper = make_shaper();
  const auto small = shaper.run("Preiļi", {Weight::regular, 10});
  const auto large = shaper.run("Preiļi", {Weight::regular, 20});
  CHECK(small->advance > 20);
  CHECK(large->advance == doctest::Approx(2 * small->advance).epsilon(0.001));
  CHECK(small->ascent > 7);
  CHECK(small->descent > 1);
  for (std::size_t i = 1; i < small->glyphs.size(); ++i) {
    CHECK(small->glyphs[i].x > small->glyphs[i - 1].x);
    CHECK(small->glyphs[i].cluster > small->glyphs[i - 1].cluster);
  }
}

TEST_CASE("A combining mark stays with its letter") {
  Shaper shaper = make_shaper();
  const auto composed = shaper.run("ā", {});
  const auto decomposed = shaper.run("a\xCC\x84", {});
  CHECK(decomposed->advance == doctest::Approx(composed->advance));
}

TEST_CASE("The same text is shaped once, and once more in another style") {
  Shaper shaper = make_shaper();
  CHECK(shaper.run("Ann", {}).get() == shaper.run("Ann", {}).get());
  CHECK(shaper.run("Ann", {}).get() != shaper.run("Ann", {Weight::bold, 12}).get());
  CHECK(shaper.run("Ann", {}).get() != shaper.run("Ann", {Weight::regular, 13}).get());
  const auto kept = shaper.run("Ann", {});
  shaper.trim_cache(0);
  CHECK(shaper.run("Ann", {})->advance == kept->advance);
}

TEST_CASE("Text that is too wide ends in an ellipsis and fits") {
  Shaper shaper = make_shaper();
  const std::string name = "Rēzeknes novada Kaunatas pagasta kopienu resursu centrs";
  const auto whole = shaper.run(name, {});
  CHECK(shaper.fitted(name, {}, whole->advance + 1)->text == name);
  for (const float width : {200.F, 120.F, 61.5F, 30.F}) {
    const auto cut = shaper.fitted(name, {}, width);
    CHECK(cut->advance <= width);
    CHECK(cut->text.ends_with("…"));
    CHECK(cut->text.find(" …") == std::string::npos);
    CHECK_FALSE(has_box(*cut));
  }
  CHECK(shaper.fitted(name, {}, 1)->text == "…");
}

TEST_CASE("Lines are broken at spaces, and within a word only when it must be") {
  Shaper shaper = make_shaper();
  const std::string text = "Daugavpils novada pašvaldība un Latgales plānošanas reģions";
  const auto lines = shaper.wrapped(text, {}, 130);
  CHECK(lines.size() >= 3);
  std::string joined;
  for (const auto& line : lines) {
    CHECK(line->advance <= 130);
    joined += (joined.empty() ? "" : " ") + line->text;
  }
  CHECK(joined == text);
  const auto word = shaper.wrapped("Nepārtrauktsvārdsbezatstarpēm", {}, 60);
  CHECK(word.size() > 1);
  const auto two = shaper.wrapped(text, {}, 130, 2);
  CHECK(two.size() == 2);
  CHECK(two.back()->text.ends_with("…"));
  CHECK(shaper.wrapped("", {}, 100).size() == 1);
}

TEST_CASE("The rough width is near the shaped one") {
  Shaper shaper = make_shaper();
  for (const char* text : {"Kaunatas pagasts", "Лудза", "AVAVAV To", "Հայ"}) {
    const float exact = shaper.run(text, {Weight::medium, 12})->advance;
    CHECK(shaper.rough_width(text, {Weight::medium, 12}) == doctest::Approx(exact).epsilon(0.08));
  }
}

TEST_CASE("Broken bytes and control characters do no harm") {
  Shaper shaper = make_shaper();
  CHECK(shaper.run("a\xFF\nb", {})->text == "a\xEF\xBF\xBD b");
  CHECK(shaper.run("", {})->glyphs.empty());
  CHECK(shaper.run("", {})->ascent > 0);
  CHECK(shaper.run(std::string_view("\xE2\x82", 2), {})->text == "\xEF\xBF\xBD");
  CHECK(std::isfinite(shaper.run("שלום עולם", {})->advance));
}
