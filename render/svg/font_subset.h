// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "render/text/font.h"

namespace saite::svg {

/// A font file that holds only these letters and what shaping them needs (kerning, marks). Empty
/// where the face cannot be cut down. Same letters, same bytes.
[[nodiscard]] std::string subset(const text::FontSet& fonts, text::Face face,
                                 const std::set<char32_t>& letters);

[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace saite::svg
