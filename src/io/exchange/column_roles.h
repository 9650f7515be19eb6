// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace saite::exchange {

/// What a column of a table may hold.
enum class Role : std::uint8_t {
  attribute,
  ignored,
  // of ties
  source,
  target,
  tie_id,
  weight,
  direction,
  evidence,
  // of actors
  id,
  name,
  part_of,
  lat,
  lon,
  x,
  y,
  tags,
  consent,
  statement_source,
  subtype,
  colour,
  others,  // names of other actors, a tie each: "works with"
  list,    // an attribute of several values
  // of both
  kind,
  label,
  note,
  since,
  until,
  spells
};

/// The role that a header has in a table of ties (else of actors): Gephi's, Kumu's, Onodo's,
/// Flourish's names, those of DESIGN's file, Latvian ones. Case, blanks and diacritics do not
/// matter.
[[nodiscard]] Role role_of_header(std::string_view header, bool of_ties);
/// The same of a KEY of `--map COLUMN=KEY`: names of the file; nothing where it is none.
[[nodiscard]] std::optional<Role> role_of_key(std::string_view key);
/// The key of a role; all there are, in the order of lists.
[[nodiscard]] std::string_view key_of_role(Role role);
[[nodiscard]] std::span<const std::string_view> role_keys();
/// Whether a row has names that only headers have.
[[nodiscard]] bool has_known_columns(std::span<const std::string> row);

/// The columns that name the two ends, by their headers: known pairs, or names that differ in a
/// number or letter at the end ("station1", "station2").
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> ends_by_header(
    std::span<const std::string> columns);
[[nodiscard]] bool ends_have_direction(std::string_view source_header);

}  // namespace saite::exchange
