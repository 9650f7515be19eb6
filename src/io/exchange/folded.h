// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite::exchange {

/// A header or a label as it is looked up: small letters, composed, blanks at its ends gone,
/// underscores, hyphens and runs of blanks one blank each. "Start_Date " and "start date" are one.
[[nodiscard]] std::string folded(std::string_view text);
/// The same without what stands over and under letters: "Piezīmes" → "piezimes".
[[nodiscard]] std::string folded_plain(std::string_view text);

}  // namespace saite::exchange
