// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "graph/base/error.h"
#include "graph/model/actor.h"
#include "graph/model/network.h"

/// Fields of actors, ties and the network by name, their values as data: what changes, tables and
/// imports read and write. A field that has members (a name its languages, attributes their keys)
/// is addressed as a whole or by one of them.
namespace saite::model {

enum class ActorField : std::uint8_t {
  id,
  name,  // text, or {language: text}; members: languages
  kind,  // id; of an Actor only together with its network
  subtype,
  part_of,   // id of the container; likewise
  place,     // [lat, lon]
  position,  // [x, y]
  pinned,
  since,
  until,
  attributes,  // members: keys
  tags,        // list of texts
  consent,
  note,
  source,
  extra,       // members: what the file has twice or by half
  id_is_json,  // the id is a number or a list in the file
  spells       // list of {since, until}
};
inline constexpr std::array<std::string_view, 18> actor_field_keys = {
    "id",       "name",   "kind",   "subtype", "part_of",    "place",
    "position", "pinned", "since",  "until",   "attributes", "tags",
    "consent",  "note",   "source", "extra",   "id_is_json", "spells"};

enum class TieField : std::uint8_t {
  key,
  source,  // id of the actor; of a Tie only together with its network
  target,  // likewise
  kind,    // likewise
  weight,
  directed,
  since,
  until,
  attributes,
  disputed,
  note,
  evidence,
  extra,
  spells
};
inline constexpr std::array<std::string_view, 14> tie_field_keys = {
    "key",   "source",     "target",   "kind", "weight",   "directed", "since",
    "until", "attributes", "disputed", "note", "evidence", "extra",    "spells"};

enum class InfoField : std::uint8_t {
  title,
  description,
  language,
  sources,  // list of {id, title, url, date, …}
  views,    // members: keys
  history,
  graph,       // members: keys of "graph" that Saite does not know
  file,        // members: keys at the top that Saite does not know
  annotations  // list of annotation.h's; members: their ids
};
inline constexpr std::array<std::string_view, 9> info_field_keys = {
    "title",   "description", "language", "sources",    "views",
    "history", "graph",       "file",     "annotations"};

/// A member of a field: a language, a key; nothing: the field as a whole.
using Member = std::optional<std::string_view>;

/// The value of a field, or of one member of it; null where it is absent or the standard one, and
/// for what needs the network.   Cost: that of a copy.
[[nodiscard]] Value value_of(const Actor& actor, ActorField field, Member member = {});
[[nodiscard]] Value value_of(const Tie& tie, TieField field, Member member = {});
[[nodiscard]] Value value_of(const NetworkInfo& info, InfoField field, Member member = {});

inline constexpr std::size_t last_place = std::numeric_limits<std::size_t>::max();

/// Sets a field, or one member of it; null takes it away. A new member becomes the `place`-th.
/// What holds of the whole thing (rules.h) is not looked at.
/// Errors: bad_value (where: the field) for a value of another type; nothing has changed then.
Status set_value(Actor& actor, ActorField field, Member member, const Value& value,
                 std::size_t place = last_place);
Status set_value(Tie& tie, TieField field, Member member, const Value& value,
                 std::size_t place = last_place);
Status set_value(NetworkInfo& info, InfoField field, Member member, const Value& value,
                 std::size_t place = last_place);

/// Where a member stands among those of its field; nothing where it is not there.
[[nodiscard]] std::optional<std::size_t> member_place(const Actor& actor, ActorField field,
                                                      std::string_view member);
[[nodiscard]] std::optional<std::size_t> member_place(const Tie& tie, TieField field,
                                                      std::string_view member);
[[nodiscard]] std::optional<std::size_t> member_place(const NetworkInfo& info, InfoField field,
                                                      std::string_view member);

/// A text in one language as text, in several as {language: text}; null where it is empty.
[[nodiscard]] Value value_of(const LocalText& text);
/// Nothing where the value is neither.
[[nodiscard]] std::optional<LocalText> local_text_of(const Value& value);

/// A kind as the file has it: {id, label, shape, …}; unknown keys stand among the others.
[[nodiscard]] Value value_of(const ActorKind& kind);
[[nodiscard]] Value value_of(const TieKind& kind);
/// Errors: bad_value.
Result<ActorKind> actor_kind_of(const Value& value);
Result<TieKind> tie_kind_of(const Value& value);

}  // namespace saite::model
