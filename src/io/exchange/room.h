// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

/// What the formats that are written have places for.
namespace saite::exchange {

/// Where something of Saite's goes in a format.
enum class Slot : std::uint8_t {
  none,  // nowhere: it is lost
  own,   // the format has a place of its own for it
  value  // among the attributes, under the name that Saite's own file has for it
};

/// What actors are called by.
enum class Identity : std::uint8_t { id, number, label };

/// What attributes may be.
enum class ValueRule : std::uint8_t {
  none,   // there are none
  json,   // anything
  typed,  // texts, numbers, true and false; all of a name have one type
  text    // texts: what they are is found out by the reader
};

/// What texts may hold.
enum class TextRule : std::uint8_t {
  any,
  xml,    // no control characters
  sheet,  // nor carriage returns: lines end with line feeds
  line,   // no ends of lines, no double quotes
  dot     // as sheet, and no backslashes
};

/// What a format can hold. outgoing.h brings a network into this shape and counts what does not
/// fit, so that a writer only spells what it is given.
struct Room {
  Identity identity = Identity::id;
  ValueRule values = ValueRule::none;
  TextRule texts = TextRule::any;
  bool trims_values = false;         // blanks around values are lost
  bool bars_part_values = false;     // "a|b" of an actor comes back as a list
  bool label_by_text = false;        // what type a tie's label has is found out by the reader
  bool false_is_nothing = false;     // of a tie
  bool short_numbers = false;        // as spreadsheets keep them: 16 digits, no ".0"
  std::string_view tag_marks = "|";  // what no tag may hold
  Slot title = Slot::none;
  Slot description = Slot::none;
  Slot name = Slot::value;
  Slot kind = Slot::value;
  Slot part_of = Slot::value;
  Slot place = Slot::value;     // lat, lon
  Slot position = Slot::value;  // x, y
  Slot colour = Slot::value;    // the attribute `color`, of actors and ties
  Slot dates = Slot::value;
  Slot details = Slot::value;  // subtype, tags, consent, note, source, pinned
  Slot tie_key = Slot::value;
  Slot tie_kind = Slot::value;
  Slot weight = Slot::own;
  Slot directed = Slot::own;
  Slot tie_dates = Slot::value;
  Slot tie_details = Slot::value;  // disputed, note, evidence
  /// Names that attributes cannot have: the format's own, in lower case, parted by '|'. Those of
  /// Saite's fields are no attributes' anyway.
  std::string_view reserved = {};
  std::string_view reserved_of_ties = {};
  /// The same of formats that know columns by what they are called.
  bool (*is_reserved)(std::string_view name, bool of_ties) = nullptr;
};

/// The room of a format that has actors by a label, ties with a strength, and nothing else.
[[nodiscard]] constexpr Room bare_room(TextRule texts) {
  Room room{.identity = Identity::label, .texts = texts};
  for (Slot Room::*slot : {&Room::name, &Room::kind, &Room::part_of, &Room::place, &Room::position,
                           &Room::colour, &Room::dates, &Room::details, &Room::tie_key,
                           &Room::tie_kind, &Room::tie_dates, &Room::tie_details}) {
    room.*slot = Slot::none;
  }
  return room;
}

}  // namespace saite::exchange
