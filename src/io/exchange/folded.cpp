// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/folded.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "src/io/exchange/column_types.h"

namespace saite::exchange {
namespace {

icu::UnicodeString small(std::string_view text) {
  text = trimmed(text);
  auto letters =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}).foldCase();
  icu::UnicodeString out;
  bool blank = false;
  for (int32_t i = 0; i < letters.length(); ++i) {
    const char16_t c = letters[i];
    if (c == u' ' || c == u'_' || c == u'-' || c == u'\t' || c == u'\u00A0') {
      blank = !out.isEmpty();
      continue;
    }
    if (blank) out += u' ';
    blank = false;
    out += c;
  }
  return out;
}

std::string normal(const icu::UnicodeString& text, bool composed_form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = composed_form ? icu::Normalizer2::getNFCInstance(status)
                                               : icu::Normalizer2::getNFDInstance(status);
  std::string out;
  if (U_FAILURE(status)) return text.toUTF8String(out);
  icu::UnicodeString normalised = form->normalize(text, status);
  if (!composed_form) {
    icu::UnicodeString plain;
    for (int32_t i = 0; i < normalised.length(); ++i) {
      if (u_charType(normalised[i]) != U_NON_SPACING_MARK) plain += normalised[i];
    }
    normalised = plain;
  }
  return normalised.toUTF8String(out);
}

}  // namespace

std::string folded(std::string_view text) {
  return normal(small(text), true);
}

std::string folded_plain(std::string_view text) {
  return normal(small(text), false);
}

}  // namespace saite::exchange
