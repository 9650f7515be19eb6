// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Text of both directions, by the Unicode bidirectional algorithm as ICU has it: as browsers lay
/// it out.   Source: Unicode Standard Annex #9.
namespace saite::text {

/// The direction of a line as a whole: at which side it begins.
enum class Direction : std::uint8_t { left_to_right, right_to_left };

/// That of the first letter that has one (rules P2 and P3, as HTML's dir="auto").
/// Cost: a look at the bytes where there is nothing to the left.
[[nodiscard]] Direction direction_of(std::string_view text);

/// By byte of a line: its embedding level, odd where it runs to the left. Empty where all of it
/// runs to the right. `line` must be well-formed and have no ends of lines (clean_line()).
[[nodiscard]] std::vector<std::uint8_t> bidi_levels(std::string_view line, Direction base);

/// In which order pieces of these levels stand, from left to right (rule L2).
[[nodiscard]] std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels);

/// Whether anything in a text runs to the left, or may make it.   Cost: a look at the bytes.
[[nodiscard]] bool runs_left(std::string_view text);

/// The letters of a line as they are seen from left to right, for whoever sets them one after the
/// other without shaping: brackets mirrored, Arabic letters in the forms in which they join, no
/// marks of direction.
[[nodiscard]] std::string in_visual_order(std::string_view line);

/// A name that is to stand within other words, so that neither changes the order of the other: in
/// isolating marks (U+2068, U+2069) where anything in it runs to the left, else as it is.
[[nodiscard]] std::string isolated(std::string_view name);

}  // namespace saite::text
