// SPDX-License-Identifier: Apache-2.0
#include "graph/base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <optional>

#include "graph/base/error.h"
#include "graph/base/utf8.h"

namespace saite {
namespace {

/// The bytes of a text shorter than eight, some of them twice, filled up with blanks.
std::uint64_t short_word(std::string_view text) {
  const std::size_t size = text.size();
  if (size >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, text.data(), 4);
    std::memcpy(&last, text.data() + size - 4, 4);
    return std::uint64_t{first} << 32U | last;
  }
  std::uint64_t word = 0x2020202020202020U;
  if (size == 0) return word;
  for (const char byte : {text[0], text[size / 2], text[size - 1]}) {
    word = word << 8U | static_cast<unsigned char>(byte);
  }
  return word;
}

/// Calls with eight bytes at a time, some at the end twice; stops and returns false where they are
/// refused.
template <class Accept>
bool all_words(std::string_view text, Accept accept) {
  constexpr std::size_t width = sizeof(std::uint64_t);
  if (text.size() < width) return accept(short_word(text));
  std::uint64_t word = 0;
  const char* const last = text.data() + text.size() - width;
  for (const char* at = text.data(); at < last; at += width) {
    std::memcpy(&word, at, width);
    if (!accept(word)) return false;
  }
  std::memcpy(&word, last, width);
  return accept(word);
}

// Of eight bytes at once; tops are their highest bits.
constexpr std::uint64_t tops = 0x8080808080808080U;
constexpr std::uint64_t all(unsigned byte) {
  return 0x0101010101010101U * byte;
}
/// The tops of those bytes that are 0xCC or more: letters from U+0300 on begin so.
constexpr std::uint64_t high_bytes(std::uint64_t word) {
  return ((word & ~tops) + all(0x80 - 0x4C)) & word & tops;
}
/// The tops of those that are control characters of ASCII.
constexpr std::uint64_t controls(std::uint64_t word) {
  const std::uint64_t low = word & ~tops;
  return (~(low + all(0x60)) | (low + all(1))) & ~word & tops;
}
/// Not 0 where one is 0xC2: so begin U+0080 and the other controls beyond ASCII.
constexpr std::uint64_t second_controls(std::uint64_t word) {
  const std::uint64_t other = word ^ all(0xC2);
  return (other - all(1)) & ~other & tops;
}

/// Whether all letters lie below U+0300, where the marks begin that NFC would join to a letter:
/// such a text is composed.
bool is_plain(std::string_view text) {
  return all_words(text, [](std::uint64_t word) { return high_bytes(word) == 0; });
}

/// Letters that people's names are made of, none of which NFC changes or joins to its neighbours:
/// NFC_Quick_Check is Yes and the combining class 0.
bool is_ordinary_letter(UChar32 letter) {
  struct Range {
    UChar32 first;
    UChar32 last;
  };
  static constexpr Range ranges[] = {
      {0x0020, 0x007E}, {0x00A0, 0x02FF},  // Latin
      {0x0388, 0x0482}, {0x048A, 0x0530},  // Greek, Cyrillic
      {0x0531, 0x058F}, {0x05D0, 0x05EA},  // Armenian, Hebrew
      {0x0620, 0x064A}, {0x2010, 0x2027},  // Arabic, dashes and quotes
      {0x3041, 0x3096}, {0x30A0, 0x30FF},  // kana
      {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3},  // Chinese characters, Hangul
  };
  for (const Range& range : ranges) {
    if (letter <= range.last) return letter >= range.first;
  }
  return false;
}

bool has_ordinary_letters(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t size = text.size();
  for (std::size_t at = 0; at < size;) {
    UChar32 letter = 0;
    U8_NEXT(bytes, at, size, letter);
    if (!is_ordinary_letter(letter)) return false;
  }
  return true;
}

constexpr unsigned char first_mark = 0xCC;  // begins U+0300 and what follows it

/// Whether a text, from where a letter begins on, ends or goes on with a letter below U+0300 that
/// no mark follows: NFC leaves that letter as it is, and joins nothing to what stands before it.
bool goes_on_plainly(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (at >= text.size()) return true;
  if (byte(at) >= first_mark) return false;
  const std::size_t next = at + (byte(at) < 0x80 ? 1 : 2);
  return next >= text.size() || byte(next) < first_mark;
}

/// How many bytes two texts have in common from their beginning.
std::size_t common_bytes(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t at = 0;
  for (std::uint64_t x = 0, y = 0; at + sizeof x <= shorter; at += sizeof x) {
    std::memcpy(&x, a.data() + at, sizeof x);
    std::memcpy(&y, b.data() + at, sizeof y);
    if (x != y) break;
  }
  while (at < shorter && a[at] == b[at]) ++at;
  return at;
}

/// Less, equal or greater by the composed forms, where the letters at which the texts part say so.
/// Before them both have plain letters only: of two texts with marks there one may not be
/// well-formed, and so not composed.
std::optional<std::strong_ordering> order_by_parting(std::string_view a, std::string_view b) {
  const std::size_t at = common_bytes(a, b);
  if (at == a.size() && at == b.size()) return std::strong_ordering::equal;
  std::size_t letter = at;
  if ((at < a.size() && continues_letter(a[at])) || (at < b.size() && continues_letter(b[at]))) {
    if (at == 0 || continues_letter(a[at - 1])) return std::nullopt;
    --letter;  // the second byte of a letter, or of none
    if (static_cast<unsigned char>(a[letter]) < 0x80) return std::nullopt;
  }
  if (!goes_on_plainly(a, letter) || !goes_on_plainly(b, letter)) return std::nullopt;
  if (!is_plain(a.substr(0, letter))) return std::nullopt;
  if (at == a.size()) return std::strong_ordering::less;
  if (at == b.size()) return std::strong_ordering::greater;
  return static_cast<unsigned char>(a[at]) <=> static_cast<unsigned char>(b[at]);
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) broken("ICU without its data for NFC");
  return *normalizer;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

bool is_composed_slow(std::string_view text) {
  if (text.size() > std::numeric_limits<std::int32_t>::max()) return true;  // no name is that long
  UErrorCode status = U_ZERO_ERROR;
  const bool composed = nfc().isNormalizedUTF8(piece(text), status) != 0;
  return composed || U_FAILURE(status) || first_ill_formed(text).has_value();
}

std::string compose(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out);
  nfc().normalizeUTF8(0, piece(text), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

}  // namespace

bool is_ordinary(std::string_view text) {
  const auto is_simple = [](std::uint64_t word) {
    return (high_bytes(word) | controls(word) | second_controls(word)) == 0;
  };
  return all_words(text, is_simple) || has_ordinary_letters(text);
}

bool is_composed(std::string_view text) {
  return is_plain(text) || has_ordinary_letters(text) || is_composed_slow(text);
}

std::string composed(std::string_view text) {
  return is_composed(text) ? std::string(text) : compose(text);
}

std::string composed(std::string&& text) {
  return is_composed(text) ? std::move(text) : compose(text);
}

bool same_composed(std::string_view a, std::string_view b) {
  if (order_by_parting(a, b)) return false;
  const bool a_composed = is_composed(a);
  const bool b_composed = is_composed(b);
  if (a_composed && b_composed) return false;
  if (a_composed) return a == compose(b);
  if (b_composed) return compose(a) == b;
  return compose(a) == compose(b);
}

std::size_t name_hash(std::string_view text) {
  constexpr std::hash<std::string_view> hash;
  if (is_composed(text)) return hash(text);
  return hash(compose(text));
}

bool name_less(std::string_view a, std::string_view b) {
  if (const auto order = order_by_parting(a, b)) return *order < 0;
  const bool a_composed = is_composed(a);
  const bool b_composed = is_composed(b);
  if (a_composed && b_composed) return a < b;
  if (a_composed) return a < compose(b);
  if (b_composed) return compose(a) < b;
  return compose(a) < compose(b);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\v\f";
  constexpr std::string_view no_break = "\xC2\xA0";
  for (;;) {
    const std::size_t before = text.size();
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
    if (text.starts_with(no_break)) text.remove_prefix(no_break.size());
    if (text.ends_with(no_break)) text.remove_suffix(no_break.size());
    if (text.size() == before) return text;
  }
}

}  // namespace saite
