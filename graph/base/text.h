// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// When two names are one name: where Unicode calls them canonically equivalent, that is where
/// their composed form (NFC) is the same. "ē" may be one letter or an "e" with a macron after it
/// (NFD, as macOS names its files): nobody sees a difference, so there is none. Nothing else makes
/// two names one: not case, not accents, not width; what only searches does is i18n/search.h's.
///
/// Ids, the ends of ties, kinds, keys and values of attributes, tags and whatever else is compared
/// for being the same go through here. What is stored, shown and written stays as it was written.
///
/// Text that is not well-formed UTF-8 is itself and nothing else.
/// Source: Unicode Standard Annex #15.   Cost: a look at the bytes where all letters lie below
/// U+0300 (English, Latvian), at the letters where they are ordinary ones, else what ICU takes.
namespace saite {

/// Whether the text has only letters that are shown as they are and keep their form whatever stands
/// beside them, as nearly all names do; false of some others too. Well-formed then, and composed.
/// Cost: a look at the bytes.
[[nodiscard]] bool is_ordinary(std::string_view text);

/// Whether the text is its own composed form.
[[nodiscard]] bool is_composed(std::string_view text);
/// The composed form: NFC.
[[nodiscard]] std::string composed(std::string_view text);
[[nodiscard]] std::string composed(std::string&& text);
[[nodiscard]] inline std::string composed(const char* text) {
  return composed(std::string_view(text));
}

/// Of two texts of different bytes.
[[nodiscard]] bool same_composed(std::string_view a, std::string_view b);
[[nodiscard]] inline bool same_name(std::string_view a, std::string_view b) {
  return a == b || same_composed(a, b);
}
/// The same of texts that are one name.
[[nodiscard]] std::size_t name_hash(std::string_view text);
/// The order of the composed forms' letters: of no language, the same on every machine.
[[nodiscard]] bool name_less(std::string_view a, std::string_view b);

/// For ordered and hashed containers.
///     std::map<std::string, int, NameLess> counts;
struct NameLess {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return name_less(a, b); }
};
struct NameHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return name_hash(text); }
};
struct NameEqual {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return same_name(a, b); }
};

/// Where `name` stands in a list of texts; the end where it does not.
template <class Texts>
[[nodiscard]] auto find_name(Texts& texts, std::string_view name) {
  auto at = texts.begin();
  while (at != texts.end() && !same_name(*at, name)) ++at;
  return at;
}

/// Without the blanks around it, no-break spaces too.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace saite
