// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <locale>
#include <string_view>

namespace saite::i18n {

/// A locale that holds the catalogue of a language as Boost.Locale's message facet.
[[nodiscard]] std::locale load_catalogue(std::string_view language);

/// The sentence of a key as it is; null where the catalogue has none. Lives as long as a copy of
/// the locale does.
[[nodiscard]] const char* find_text(const std::locale& catalogue, const char* key);
/// Likewise in the plural form of n.
[[nodiscard]] const char* find_plural(const std::locale& catalogue, const char* key, int n);

}  // namespace saite::i18n
