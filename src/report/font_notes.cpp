// SPDX-License-Identifier: Apache-2.0
#include "src/report/font_notes.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/utf8.h"

namespace saite::report {
namespace {

/// "字 (U+5B57), …"
std::string some_letters(const std::vector<char32_t>& letters) {
  constexpr std::size_t max = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(letters.size(), max); ++i) {
    if (i > 0) text += ", ";
    append_letter(text, letters[i]);
    text += fmt::format(" (U+{:04X})", static_cast<std::uint32_t>(letters[i]));
  }
  return letters.size() > max ? text + ", …" : text;
}

}  // namespace

std::vector<Error> font_notes(const text::FontUse& use) {
  std::vector<Error> notes;
  if (!use.families.empty()) {
    std::string names;
    for (const std::string& family : use.families) {
      names += (names.empty() ? "" : ", ") + family;
    }
    notes.push_back({"note.fonts_of_machine", {}, {names}});
  }
  if (!use.missing.empty()) {
    notes.push_back({"note.letters_missing",
                     {},
                     {some_letters(use.missing), std::to_string(use.missing.size())}});
  }
  return notes;
}

}  // namespace saite::report
