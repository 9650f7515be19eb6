// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite::exchange {

/// The name of the encoding in which bytes that are no UTF-8 read as some language does. uchardet
/// says what it thinks; among encodings of one byte a letter, which it often takes for one another
/// (windows-1257 for 1252, 1250 for 1252), those win in which the letters beyond English are the
/// ones that a language has, about as often as it has them.
///     guess_encoding("J\xE2nis B\xE7rzi\xF2\xF0");    // "windows-1257"
/// Cost: O(bytes), at most the first megabyte.
[[nodiscard]] std::string guess_encoding(std::string_view bytes);

}  // namespace saite::exchange
