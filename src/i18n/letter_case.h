// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite::i18n {

/// A common noun as it stands inside a sentence: its first letter small, by the rules of the
/// language, unless a second capital shows an abbreviation (NVO stays, Institūcija becomes
/// institūcija). Not for names of people and places.   Cost: O(length).
[[nodiscard]] std::string inside_sentence(std::string_view noun, std::string_view language);

}  // namespace saite::i18n
