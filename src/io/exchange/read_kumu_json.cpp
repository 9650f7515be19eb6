// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_kumu_json.h"

#include <map>

#include "src/io/exchange/json_shape.h"
#include "src/io/exchange/json_source.h"

namespace saite::exchange {
namespace {

/// The first of a list, or the text itself: a type may be several in Kumu, a kind is one.
std::string_view first_text(io::TokenView value, AttributeList& texts) {
  if (value.kind() != io::TokenKind::list) return as_text(value, texts);
  std::string_view first;
  value.for_items([&](std::size_t i, io::TokenView item) {
    if (i == 0) first = as_text(item, texts);
  });
  return first;
}

class KumuReader {
 public:
  KumuReader(const ReadJob& job, io::TokenView root, JsonPlaces& places)
      : job_(job), notes_(job.sink.notes()), root_(root), places_(places) {}

  Status read() {
    job_.sink.network({.title = text_member(root_, "name", list_),
                       .description = text_member(root_, "description", list_),
                       .directed = false});
    find_places();
    for_list(root_, "elements", [&](std::size_t i, io::TokenView element) {
      if (watch()) actor(i, element);
    });
    for_list(root_, "connections", [&](std::size_t i, io::TokenView connection) {
      if (watch()) tie(i, connection);
    });
    say_what_is_left();
    job_.sink.rows_read(rows_);
    return cancelled_ ? Status(cancelled_error()) : Status();
  }

 private:
  bool watch() {
    if ((++rows_ & 0x3FFU) == 0) cancelled_ = job_.progress.cancelled();
    return !cancelled_;
  }

  void find_places() {
    AttributeList texts;
    const std::string_view standard = text_member(root_, "defaultMap", texts);
    std::size_t maps = 0;
    for_list(root_, "maps", [&](std::size_t, io::TokenView map) {
      ++maps;
      if (text_member(map, "_id", texts) == standard && !standard.empty()) add_places(map);
    });
    for_list(root_, "maps", [&](std::size_t, io::TokenView map) { add_places(map); });
    if (maps < 2) return;
    notes_.add(NoteSort::unused, "other_maps", places_.of(root_, "/maps"),
               {std::to_string(maps - 1)});
  }

  /// Who stands on an earlier map stays there.
  void add_places(io::TokenView map) {
    for_list(map, "elements", [&](std::size_t, io::TokenView shown) {
      AttributeList texts;
      const auto at = member(shown, "position");
      const auto position = at ? position_member(*at) : std::nullopt;
      if (position) placed_.emplace(text_member(shown, "element", texts), *position);
    });
  }

  void actor(std::size_t index, io::TokenView element) {
    list_.clear();
    ActorRecord actor{.place = places_.of(element, pointer(list_, "/elements", index))};
    actor.id = text_member(element, "_id", list_);
    if (actor.id.empty()) actor.id = text_member(element, "id", list_);
    tags_.clear();
    const auto attributes = member(element, "attributes");
    const bool project = attributes && attributes->kind() == io::TokenKind::object;
    take_actor(project ? *attributes : element, actor);
    if (!project) actor.position = place_of(element);
    if (const auto found = placed_.find(std::string(actor.id)); found != placed_.end()) {
      actor.position = found->second;
    }
    if (actor.id.empty() && actor.name.empty()) {
      notes_.count(NoteSort::dropped, "actor_without_id", "", actor.place, {"label"});
      return;
    }
    actor.tags = tags_;
    actor.attributes = list_.all();
    job_.sink.actor(actor);
  }

  static std::optional<Position> place_of(io::TokenView element) {
    const auto position = member(element, "position");
    return position ? position_member(*position) : std::nullopt;
  }

  void take_actor(io::TokenView from, ActorRecord& actor) {
    from.for_members([&](std::string_view key, std::size_t, io::TokenView value) {
      if (key == "_id" || key == "id" || key == "position") return;
      if (key == "label") {
        actor.name = as_text(value, list_);
      } else if ((key == "element type" || key == "type") && actor.kind.empty()) {
        actor.kind = first_text(value, list_);
      } else if (key == "description") {
        actor.note = as_text(value, list_);
      } else if (key == "tags") {
        take_tags(value);
      } else if (key == "latitude") {
        actor.lat = as_text(value, list_);
      } else if (key == "longitude") {
        actor.lon = as_text(value, list_);
      } else {
        add_member(list_, key, value);
      }
    });
  }

  void take_tags(io::TokenView value) {
    if (value.kind() == io::TokenKind::text && !value.text().empty()) {
      tags_.push_back(value.text());
    }
    if (value.kind() != io::TokenKind::list) return;
    value.for_items([&](std::size_t, io::TokenView tag) {
      const std::string_view text = as_text(tag, list_);
      if (!text.empty()) tags_.push_back(text);
    });
  }

  void tie(std::size_t index, io::TokenView connection) {
    list_.clear();
    TieRecord tie{.place = places_.of(connection, pointer(list_, "/connections", index)),
                  .source = text_member(connection, "from", list_),
                  .target = text_member(connection, "to", list_),
                  .ends = Ends::by_name};
    tie.key = text_member(connection, "_id", list_);
    if (tie.key.empty()) tie.key = text_member(connection, "id", list_);
    direct(text_member(connection, "direction", list_), tie);
    take_tie(connection, tie);
    if (const auto attributes = member(connection, "attributes")) {
      if (attributes->kind() == io::TokenKind::object) take_tie(*attributes, tie);
    }
    tie.attributes = list_.all();
    job_.sink.tie(tie);
  }

  void direct(std::string_view direction, TieRecord& tie) {
    tie.directed = same_letters(direction, "directed");
    if (same_letters(direction, "mutual")) list_.add("direction", "mutual");
    if (direction.empty()) notes_.count(NoteSort::guessed, "direction_not_said", "", tie.place);
  }

  void take_tie(io::TokenView from, TieRecord& tie) {
    from.for_members([&](std::string_view key, std::size_t, io::TokenView value) {
      for (const std::string_view known : {"_id", "id", "from", "to", "direction", "attributes"}) {
        if (key == known) return;
      }
      if ((key == "connection type" || key == "type") && tie.kind.empty()) {
        tie.kind = first_text(value, list_);
      } else if (key == "label") {
        tie.label = as_text(value, list_);
      } else if (key == "description") {
        tie.note = as_text(value, list_);
      } else if (key == "strength" && value.is_number()) {
        tie.weight_text = as_text(value, list_);
      } else if (value.kind() != io::TokenKind::boolean || value.boolean()) {
        add_member(list_, key, value);  // "delayed": false says what holds of nearly all
      }
    });
  }

  void say_what_is_left() {
    root_.for_members([&](std::string_view key, std::size_t, io::TokenView value) {
      for (const std::string_view known :
           {"name", "description", "elements", "connections", "maps", "defaultMap"}) {
        if (key == known) return;
      }
      const bool holds =
          value.kind() == io::TokenKind::object || value.kind() == io::TokenKind::list;
      if (!holds || value.empty()) return;
      notes_.count(NoteSort::unused, "part_unused", key,
                   places_.of(value, list_.keep("/" + std::string(key))), {std::string(key)});
    });
  }

  const ReadJob& job_;
  Notes& notes_;
  io::TokenView root_;
  JsonPlaces& places_;
  AttributeList list_;
  std::vector<std::string_view> tags_;
  std::map<std::string, Position> placed_;
  std::size_t rows_ = 0;
  bool cancelled_ = false;
};

}  // namespace

Sure recognise_kumu_json(const Head& head) {
  return json_dialect(head.text) == JsonDialect::kumu ? Sure::certain : Sure::no;
}

Status read_kumu_json(const ReadJob& job) {
  return read_json_files<KumuReader>(job);
}

}  // namespace saite::exchange
