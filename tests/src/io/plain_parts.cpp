// SPDX-License-Identifier: Apache-2.0
#include "src/io/plain_parts.h"

#include <doctest/doctest.h>

#include <string>

#include "graph/base/random.h"
#include "graph/base/text.h"

namespace {

using saite::Random;
using saite::io::PlainParts;

/// Letters of all sorts among plain ones, up to some thousands of bytes.
std::string random_file(Random& random) {
  static const std::string odd[] = {"\xCC\x84",         "\xE2\x80\x93", "\x7F",         "\xC2\x85",
                                    "\xF0\x9F\x98\x80", "\xC2\xA0",     "\xEF\xBF\xBF", "\xD7\x90"};
  static const std::string common[] = {"a", "Z", " ", "\n", "0", "\xC4\x81", "\xC5\xA1", "\""};
  std::string file;
  const std::size_t size = random.below(12'000);
  const std::size_t rarity = 1 + random.below(6000);
  while (file.size() < size) {
    file += random.below(rarity) == 0 ? odd[random.below(std::size(odd))]
                                      : common[random.below(std::size(common))];
  }
  return file;
}

bool has_ascii_controls(std::string_view text) {
  return text.find('\n') != std::string_view::npos;
}

}  // namespace

TEST_CASE("what plain parts cover is ordinary, and most of a plain file is covered") {
  Random random(7);
  int covered = 0;
  for (int round = 0; round < 60; ++round) {
    const std::string file = random_file(random);
    PlainParts plain(file);
    for (int i = 0; i < 300 && !file.empty(); ++i) {
      const std::size_t at = random.below(file.size());
      const std::string_view text =
          std::string_view(file).substr(at, random.below(i % 3 == 0 ? 6000 : 30));
      if (!plain.cover(text)) continue;
      ++covered;
      // Ends of lines stand between texts; letters may have been cut.
      if (has_ascii_controls(text)) continue;
      const bool cut =
          (static_cast<unsigned char>(text.empty() ? 'a' : text.front()) & 0xC0U) == 0x80U ||
          (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U);
      CHECK((cut || saite::is_ordinary(text)));
    }
  }
  CHECK(covered > 1000);
}

TEST_CASE("plain parts cover nothing beyond the file") {
  const std::string file(5000, 'x');
  PlainParts plain(file);
  CHECK(plain.cover(file));
  CHECK(plain.cover(std::string_view(file).substr(4096)));
  CHECK_FALSE(plain.cover("elsewhere"));
  CHECK_FALSE(plain.cover(std::string_view(file.data() + 4999, 2)));
  const std::string strange = std::string(4095, 'x') + "\xCC\x84" + std::string(5000, 'y');
  PlainParts parts(strange);
  CHECK_FALSE(parts.cover(std::string_view(strange).substr(0, 4)));
  CHECK_FALSE(parts.cover(std::string_view(strange).substr(4090, 10)));
  CHECK(parts.cover(std::string_view(strange).substr(8192)));
}
