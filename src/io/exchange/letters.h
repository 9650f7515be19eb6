// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

/// Keywords of formats are of ASCII letters, and mostly in any case.
namespace saite::exchange {

[[nodiscard]] std::string lower(std::string_view text);
/// Blind to the case of ASCII letters.
[[nodiscard]] bool same_letters(std::string_view a, std::string_view b);
[[nodiscard]] bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words);
/// What follows the last dot of a file's name, in lower case.
[[nodiscard]] std::string ending_of(std::string_view file);

}  // namespace saite::exchange
