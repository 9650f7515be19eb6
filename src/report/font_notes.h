// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/base/error.h"
#include "render/text/shaper.h"

namespace saite::report {

/// What a person must be told of the fonts that a picture needed, as keys of the catalogues:
/// note.fonts_of_machine (their names), note.letters_missing (some of them, how many).
[[nodiscard]] std::vector<Error> font_notes(const text::FontUse& use);

}  // namespace saite::report
