// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/model/value.h"

/// What the readers of other programs' files hand on, one record at a time. All texts are UTF-8 and
/// are views: they need live no longer than the call that hands the record on. Ids are texts
/// always (`007` is not 7); an absent text is empty.
namespace saite::exchange {

/// Where a record stands, as a person would look for it. The file is known to who is told.
struct Place {
  std::string_view part =
      {};                  // sheet, section, element, JSON pointer: "Elements", "*Arcs", "/nodes/3"
  std::size_t line = 0;    // of the text, or the row of a sheet, from 1; 0: not known
  std::size_t column = 0;  // in letters, from 1; where `cell`, which cell of the row; 0: none
  bool cell = false;
};

/// The place as text: "12:5", "Elements!C12", "*Arcs, 12". Empty where nothing is known.
[[nodiscard]] std::string printable(const Place& place);
/// 1 → "A", 28 → "AB", as spreadsheets call their columns.
[[nodiscard]] std::string column_letters(std::size_t column);

/// Something known of an actor or a tie that Saite has no field for. A text's type (integer,
/// number, boolean, text) is decided over all values of that name; a Value is as the format itself
/// says it is.
struct Attribute {
  std::string_view name;
  std::variant<std::string_view, model::Value> value;
};

/// A time during which an actor or a tie was there; both ends inclusive unless said.
struct Spell {
  std::string_view since = {};  // as the file has it; empty: open
  std::string_view until = {};
  bool after_since = false;   // not on that moment itself (GEXF's startopen)
  bool before_until = false;  // likewise
};

/// A person, organisation, place … With an id it is that one; without, it is known by its name and
/// kind. What is said of one twice is merged: what the first does not say is taken from the second,
/// what both say differently is a conflict, and reported.
struct ActorRecord {
  Place place = {};
  std::string_view id = {};
  std::string_view name = {};
  std::string_view kind = {};  // an id or a label of a kind; a new one is declared
  std::string_view subtype = {};
  std::string_view part_of = {};  // id (else name) of what contains it; may come later
  std::string_view since = {};    // dates as read_date() takes them
  std::string_view until = {};
  std::span<const Spell> spells = {};
  std::optional<Position> position = {};  // x to the right, y down
  bool pinned = false;                    // held there
  std::string_view lat = {};              // degrees; a decimal comma is read, and said
  std::string_view lon = {};
  std::string_view colour = {};  // any of "#rgb", "#rrggbb", "r,g,b"; kept as the attribute `color`
  std::string_view note = {};
  std::string_view source = {};
  std::string_view consent = {};
  std::span<const std::string_view> tags = {};
  std::span<const Attribute> attributes = {};
};

/// How the ends of a tie name their actors.
enum class Ends : std::uint8_t {
  ids,      // nothing but ids
  by_name,  // ids, and where there is no such id, names
};

/// A tie. Its ends may be told before their actors are, or never: then they are created, and that
/// is reported.
struct TieRecord {
  Place place = {};
  std::string_view source = {};
  std::string_view target = {};
  Ends ends = Ends::ids;
  std::string_view key = {};   // the file's own id of the tie; a repeated one gets a new id, said
  std::string_view kind = {};  // an id or a label of a kind of ties; a new one is declared
  std::optional<bool> directed = {};  // absent: as NetworkRecord says, else as its kind
  std::optional<double> weight = {};
  std::string_view weight_text = {};  // the same where it is not a number yet
  std::string_view since = {};
  std::string_view until = {};
  std::span<const Spell> spells = {};
  std::string_view colour = {};
  std::string_view label = {};  // kept as the attribute `label`
  std::string_view note = {};
  std::string_view evidence = {};
  bool disputed = false;
  std::span<const Attribute> attributes = {};
};

/// That one actor is a part of another, where it does not stand with the actor itself.
struct ContainmentRecord {
  Place place = {};
  std::string_view part = {};
  std::string_view whole = {};
};

/// What is said of a kind of actors or of ties; `id` is what records have as their kind.
struct KindRecord {
  bool of_ties = false;
  std::string_view id = {};
  std::string_view label = {};
  std::string_view colour = {};
  std::optional<bool> directed = {};
};

/// What is said of the network as a whole; absent fields leave what was said before.
struct NetworkRecord {
  std::string_view title = {};
  std::string_view description = {};
  std::optional<bool> directed = {};  // ties that do not say it themselves, from now on
  std::span<const Attribute> attributes = {};
};

}  // namespace saite::exchange
