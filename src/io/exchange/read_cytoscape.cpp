// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_cytoscape.h"

#include "src/io/exchange/json_shape.h"
#include "src/io/exchange/json_source.h"
#include "src/io/exchange/label_choice.h"

namespace saite::exchange {
namespace {

class CytoscapeReader {
 public:
  CytoscapeReader(const ReadJob& job, io::TokenView root, JsonPlaces& places)
      : job_(job), notes_(job.sink.notes()), root_(root), places_(places) {}

  Status read() {
    describe();
    if (root_.kind() == io::TokenKind::list) {
      elements(root_, "");
    } else if (const auto inner = member(root_, "elements")) {
      inner->kind() == io::TokenKind::list ? elements(*inner, "/elements")
                                           : groups(*inner, "/elements");
    } else {
      groups(root_, "");
    }
    job_.sink.rows_read(rows_);
    return cancelled_ ? Status(cancelled_error()) : Status();
  }

 private:
  void describe() {
    const auto data = member(root_, "data");
    if (data && data->kind() == io::TokenKind::object) {
      data->for_members([&](std::string_view key, std::size_t, io::TokenView value) {
        if (!is_one_of(key, {"name", "title"})) add_member(list_, key, value);
      });
      job_.sink.network({.title = text_member(*data, "name", list_), .attributes = list_.all()});
    }
    if (root_.kind() != io::TokenKind::object || !member(root_, "style")) return;
    notes_.count(NoteSort::unused, "part_unused", "style", places_.of(root_, "/style"), {"style"});
  }

  void groups(io::TokenView holder, const std::string& where) {
    for (const std::string_view group : {"nodes", "edges"}) {
      if (const auto list = member(holder, group)) {
        elements(*list, where + "/" + std::string(group), group);
      }
    }
  }

  /// `standard`: what elements are that do not say it themselves; empty: edges have a source.
  void elements(io::TokenView list, const std::string& where, std::string_view standard = {}) {
    if (list.kind() != io::TokenKind::list) return;
    list.for_items([&](std::size_t i, io::TokenView element) {
      if ((++rows_ & 0x3FFU) == 0) cancelled_ = job_.progress.cancelled();
      if (cancelled_) return;
      list_.clear();
      const Place place = places_.of(element, pointer(list_, where, i));
      const auto data = member(element, "data");
      if (!data || data->kind() != io::TokenKind::object) {
        notes_.count(NoteSort::dropped, "element_without_data", "", place);
        return;
      }
      std::string_view group = text_member(element, "group", list_);
      if (group.empty()) group = standard;
      const bool edge = group == "edges" || (group.empty() && member(*data, "source"));
      edge ? tie(element, *data, place) : actor(element, *data, place);
    });
  }

  void actor(io::TokenView element, io::TokenView data, const Place& place) {
    ActorRecord actor{.place = place,
                      .id = text_member(data, "id", list_),
                      .part_of = text_member(data, "parent", list_)};
    if (actor.id.empty()) {
      notes_.count(NoteSort::dropped, "actor_without_id", "", place, {"id"});
      return;
    }
    data.for_members([&](std::string_view key, std::size_t, io::TokenView value) {
      if (!is_one_of(key, {"id", "parent", "label", "name"})) add_member(list_, key, value);
    });
    take_looks(element);
    choose_label({.label = text_member(data, "label", list_),
                  .name = text_member(data, "name", list_),
                  .id = actor.id},
                 actor, list_);
    if (const auto at = member(element, "position")) actor.position = position_member(*at);
    actor.attributes = list_.all();
    job_.sink.actor(actor);
  }

  void tie(io::TokenView element, io::TokenView data, const Place& place) {
    TieRecord tie{.place = place,
                  .source = text_member(data, "source", list_),
                  .target = text_member(data, "target", list_),
                  .key = text_member(data, "id", list_),
                  .directed = true};
    tie.kind = text_member(data, "interaction", list_);
    tie.label = text_member(data, "label", list_);
    const auto directed = member(data, "directed");
    const bool said = directed && directed->kind() == io::TokenKind::boolean;
    if (said) tie.directed = directed->boolean();
    if (!said) notes_.count(NoteSort::guessed, "directed_by_default", "", place);
    data.for_members([&](std::string_view key, std::size_t, io::TokenView value) {
      if (!is_one_of(key, {"id", "source", "target", "interaction", "label"}) &&
          !(said && key == "directed")) {
        add_member(list_, key, value);
      }
    });
    tie.weight_text = list_.take_any({"weight"});
    take_looks(element);
    tie.attributes = list_.all();
    job_.sink.tie(tie);
  }

  void take_looks(io::TokenView element) {
    if (const auto classes = member(element, "classes")) add_member(list_, "classes", *classes);
  }

  const ReadJob& job_;
  Notes& notes_;
  io::TokenView root_;
  JsonPlaces& places_;
  AttributeList list_;
  std::size_t rows_ = 0;
  bool cancelled_ = false;
};

}  // namespace

Sure recognise_cytoscape(const Head& head) {
  return json_dialect(head.text) == JsonDialect::cytoscape ? Sure::certain : Sure::no;
}

Status read_cytoscape(const ReadJob& job) {
  return read_json_files<CytoscapeReader>(job);
}

}  // namespace saite::exchange
