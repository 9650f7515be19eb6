// SPDX-License-Identifier: Apache-2.0
#include "render/text/bidi.h"

#include <doctest/doctest.h>
#include <unicode/ubidi.h>

#include <algorithm>
#include <random>
#include <vector>

#include "graph/base/utf8.h"
#include "render/text/clean_line.h"
#include "render/text/shaper.h"

namespace saite::text {
namespace {

Shaper make_shaper() {
  auto fonts = FontSet::create();
  REQUIRE(fonts);
  return Shaper(*fonts);
}

/// The letters of a run as they are seen, from left to right.
std::string seen(const GlyphRun& run) {
  std::vector<Glyph> glyphs = run.glyphs;
  std::ranges::stable_sort(glyphs, {}, &Glyph::x);
  std::string text;
  for (const Glyph& glyph : glyphs) append_letter(text, letter_at(run.text, glyph.cluster).value);
  return text;
}

/// What ICU itself makes of a whole line. No letter here is beyond the first plane.
std::string seen_by_icu(const std::string& line, Direction base) {
  std::u16string wide;
  for (std::size_t at = 0; at < line.size();) {
    const Letter letter = letter_at(line, at);
    wide.push_back(static_cast<char16_t>(letter.value));
    at = letter.next;
  }
  UErrorCode status = U_ZERO_ERROR;
  UBiDi* bidi = ubidi_open();
  ubidi_setPara(bidi, wide.data(), static_cast<int>(wide.size()),
                base == Direction::right_to_left ? 1 : 0, nullptr, &status);
  std::u16string visual(wide.size(), u' ');
  const int size =
      ubidi_writeReordered(bidi, visual.data(), static_cast<int>(visual.size()), 0, &status);
  ubidi_close(bidi);
  REQUIRE(U_SUCCESS(status));
  visual.resize(static_cast<std::size_t>(size));
  std::string text;
  for (const char16_t unit : visual) append_letter(text, unit);
  return text;
}

}  // namespace

TEST_CASE("The first word of a Hebrew name is the rightmost") {
  Shaper shaper = make_shaper();
  CHECK(seen(*shaper.run("שלום עולם", {})) == "םלוע םולש");
  CHECK(shaper.run("שלום עולם", {})->direction == Direction::right_to_left);
}

TEST_CASE("Digits keep their order, and words of the other direction theirs") {
  Shaper shaper = make_shaper();
  CHECK(seen(*shaper.run("שלום 123", {})) == "123 םולש");
  CHECK(seen(*shaper.run("Jānis שלום 123", {})) == "Jānis 123 םולש");
  CHECK(seen(*shaper.run("Jānis (שלום) b", {})) == "Jānis (םולש) b");
  // Brackets are drawn mirrored.
  CHECK(seen(*shaper.run("שלום (Jānis)", {})) == ")Jānis( םולש");
  CHECK(seen(*shaper.run("12–34", {})) == "12–34");
}

TEST_CASE("The first letter with a direction says how a line runs") {
  CHECK(direction_of("") == Direction::left_to_right);
  CHECK(direction_of("12 – Rēzekne") == Direction::left_to_right);
  CHECK(direction_of("12 שלום") == Direction::right_to_left);
  CHECK(direction_of("«مرحبا» abc") == Direction::right_to_left);
  CHECK(direction_of("a שלום") == Direction::left_to_right);
  CHECK(direction_of("\u2067שלום\u2069 a") == Direction::left_to_right);  // isolated: not asked
}

TEST_CASE("Any mixture stands as ICU has the whole line, at any length it is cut to") {
  const std::vector<char32_t> letters = {U'a', U'b', U'ē', U'Ж', U'ש', U'ל', U'ם',
                                         U'ב', U' ', U' ', U'1', U'2', U'-', U'+',
                                         U'.', U',', U'/', U'%', U'"', U'–', U':'};
  std::mt19937 random(9);
  Shaper shaper = make_shaper();
  for (int round = 0; round < 4000; ++round) {
    std::string line;
    for (unsigned i = 0; i < 1 + random() % 14; ++i) {
      append_letter(line, letters[random() % letters.size()]);
    }
    const Direction base = random() % 3 == 0 ? Direction::right_to_left : direction_of(line);
    CAPTURE(line);
    const auto run = shaper.run(line, {}, base);
    REQUIRE(seen(*run) == seen_by_icu(line, base));
    // Pieces cover every glyph once and every byte once.
    std::uint32_t glyph = 0;
    std::uint32_t bytes = 0;
    for (const GlyphPiece& piece : run->pieces) {
      REQUIRE(piece.first_glyph == glyph);
      glyph = piece.end_glyph;
      bytes += piece.end_byte - piece.first_byte;
      for (std::uint32_t i = piece.first_glyph; i < piece.end_glyph; ++i) {
        REQUIRE(run->glyphs[i].cluster >= piece.first_byte);
        REQUIRE(run->glyphs[i].cluster < piece.end_byte);
        if (i == piece.first_glyph) continue;
        const bool rises = run->glyphs[i].cluster >= run->glyphs[i - 1].cluster;
        const bool falls = run->glyphs[i].cluster <= run->glyphs[i - 1].cluster;
        REQUIRE((piece.direction == Direction::left_to_right ? rises : falls));
      }
    }
    REQUIRE(glyph == run->glyphs.size());
    REQUIRE(bytes == run->text.size());
    const auto cut = shaper.fitted(line, {}, run->advance / 2, base);
    REQUIRE(cut->direction == base);
    if (cut->text != line) REQUIRE(cut->text.ends_with("…"));
  }
}

TEST_CASE("Arabic letters join, in the order of reading from the right") {
  Shaper shaper = make_shaper();
  const auto joined = shaper.run("مرحبا بالعالم", {});
  float apart = 0;
  for (const char* letter : {"م", "ر", "ح", "ب", "ا", " ", "ب", "ا", "ل", "ع", "ا", "ل", "م"}) {
    apart += shaper.run(letter, {})->advance;
  }
  CHECK(joined->advance < 0.95F * apart);
  CHECK(seen(*joined).starts_with("م"));  // the last letter is leftmost
}

TEST_CASE("Every line of a text that is broken runs as the whole text does") {
  Shaper shaper = make_shaper();
  for (const auto& line : shaper.wrapped("שלום עולם 12 Rēzekne novads", {}, 60)) {
    CHECK(line->direction == Direction::right_to_left);
    CHECK(line->advance <= 60);
  }
}

TEST_CASE("A name within other words is set apart only where it must be") {
  CHECK(isolated("Rēzekne – 5") == "Rēzekne – 5");
  CHECK(isolated("שלום") == "\u2068שלום\u2069");
  Shaper shaper = make_shaper();
  // Without the marks the number would go to the left of the name.
  const auto run = shaper.run(isolated("שלום") + " – 5 ties", {}, Direction::left_to_right);
  const std::string order = seen(*run);
  CHECK(order.find("5") > order.find("ש"));
  CHECK(shaper.use().missing.empty());
}

TEST_CASE("Letters are put in order for whoever sets them one by one") {
  CHECK(in_visual_order("Rēzekne (5)") == "Rēzekne (5)");
  CHECK(in_visual_order("שלום (12) עולם") == "םלוע (12) םולש");
  CHECK(in_visual_order("a\u2068שלום\u2069 5") == "aםולש 5");
  CHECK(in_visual_order("בא") == "אב");
  // beh and alef in the forms that join: U+FE8E U+FE91
  CHECK(in_visual_order("با") == "\uFE8E\uFE91");
}

}  // namespace saite::text
