// SPDX-License-Identifier: Apache-2.0
#include "src/i18n/letter_case.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace saite::i18n {

std::string inside_sentence(std::string_view noun, std::string_view language) {
  auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(noun.data(), static_cast<std::int32_t>(noun.size())));
  const std::int32_t second = text.moveIndex32(0, 1);
  if (second < text.length() && u_isupper(text.char32At(second))) return std::string(noun);
  icu::UnicodeString first(text, 0, second);
  first.toLower(icu::Locale(std::string(language).c_str()));
  text.replace(0, second, first);
  std::string result;
  text.toUTF8String(result);
  return result;
}

}  // namespace saite::i18n
