// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Letters (Unicode's code points) in the bytes of UTF-8. The one decoder there is: ICU's.
namespace saite {

/// Stands for what is no letter.
inline constexpr char32_t replacement_letter = 0xFFFD;

/// The letter that begins at `at`, and where the next one begins. What is not well-formed gives
/// U+FFFD and goes on after the bytes that can belong to no letter (Unicode 3.9, maximal subpart).
struct Letter {
  char32_t value = 0;
  std::size_t next = 0;
};
[[nodiscard]] Letter letter_at(std::string_view text, std::size_t at);

void append_letter(std::string& out, char32_t letter);

/// Whether the byte goes on with a letter that began before it.
[[nodiscard]] constexpr bool continues_letter(char byte) {
  return static_cast<signed char>(byte) < -0x40;
}
/// Cost: O(bytes).
[[nodiscard]] std::size_t letter_count(std::string_view text);

/// Offset of the first byte that is not part of a well-formed letter.
/// Source: RFC 3629. Cost: O(bytes).
[[nodiscard]] std::optional<std::size_t> first_ill_formed(std::string_view text);

/// What may be said of a letter beside what it is.
enum class LetterSort : std::uint8_t {
  text,      // can be shown, or has a part in how others are
  blank,     // a tab, the end of a line or of a paragraph
  control,   // other codes for machines
  no_letter  // U+FFFE and the like, which Unicode keeps free for ever
};
[[nodiscard]] LetterSort sort_of(char32_t letter);

/// Whether nothing of the text can be seen: it is empty or has only blanks, ends of lines and
/// letters of no width.   Cost: O(bytes) of what is blank.
[[nodiscard]] bool is_blank(std::string_view text);

/// Whether text has letters that no picture can show and XML does not allow: LetterSort::control
/// and no_letter.   Cost: O(bytes).
[[nodiscard]] bool has_unprintable(std::string_view text);
/// Well-formed UTF-8 with U+FFFD in the place of each such letter and of what is no letter at all.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace saite
