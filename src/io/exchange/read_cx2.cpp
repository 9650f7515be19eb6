// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_cx2.h"

#include <map>

#include "src/io/exchange/json_shape.h"
#include "src/io/exchange/json_source.h"

namespace saite::exchange {
namespace {

/// What a file declares of the attributes of nodes, or of edges.
class Declarations {
 public:
  void add(io::TokenView declared) {
    if (declared.kind() != io::TokenKind::object) return;
    declared.for_members([&](std::string_view name, std::size_t, io::TokenView value) {
      const auto alias = member(value, "a");
      if (alias && alias->kind() == io::TokenKind::text) aliases_.emplace(alias->text(), name);
      if (const auto standard = member(value, "v")) standards_.emplace(name, *standard);
    });
  }
  [[nodiscard]] std::string_view name_of(std::string_view key) const {
    const auto found = aliases_.find(key);
    return found == aliases_.end() ? key : found->second;
  }
  /// The values of an element under their full names, with the standard ones of those that it does
  /// not have.
  void read(io::TokenView element, AttributeList& list) const {
    const auto values = member(element, "v");
    if (values && values->kind() == io::TokenKind::object) {
      values->for_members([&](std::string_view key, std::size_t, io::TokenView value) {
        add_member(list, name_of(key), value);
      });
    }
    for (const auto& [name, value] : standards_) {
      if (!list.has(name)) add_member(list, name, value);
    }
  }

 private:
  std::map<std::string_view, std::string_view> aliases_;
  std::map<std::string_view, io::TokenView> standards_;
};

class Cx2Reader {
 public:
  Cx2Reader(const ReadJob& job, io::TokenView root, JsonPlaces& places)
      : job_(job), notes_(job.sink.notes()), root_(root), places_(places) {}

  Status read() {
    for_aspect("attributeDeclarations", [&](std::size_t, io::TokenView item) {
      if (const auto nodes = member(item, "nodes")) nodes_.add(*nodes);
      if (const auto edges = member(item, "edges")) edges_.add(*edges);
    });
    for_aspect("networkAttributes", [&](std::size_t, io::TokenView item) { describe(item); });
    for_aspect("nodes", [&](std::size_t i, io::TokenView node) {
      if (watch()) actor(i, node);
    });
    for_aspect("edges", [&](std::size_t i, io::TokenView edge) {
      if (watch()) tie(i, edge);
    });
    say_what_is_left();
    job_.sink.rows_read(rows_);
    return cancelled_ ? Status(cancelled_error()) : Status();
  }

 private:
  /// An aspect may stand in several pieces.
  template <class Call>
  void for_aspect(std::string_view name, Call call) {
    if (root_.kind() != io::TokenKind::list) return;
    root_.for_items([&](std::size_t, io::TokenView aspect) { for_list(aspect, name, call); });
  }

  bool watch() {
    if ((++rows_ & 0x3FFU) == 0) cancelled_ = job_.progress.cancelled();
    return !cancelled_;
  }

  void describe(io::TokenView item) {
    if (item.kind() != io::TokenKind::object) return;
    list_.clear();
    item.for_members([&](std::string_view key, std::size_t, io::TokenView value) {
      if (key != "name" && key != "description") add_member(list_, key, value);
    });
    job_.sink.network({.title = text_member(item, "name", list_),
                       .description = text_member(item, "description", list_),
                       .attributes = list_.all()});
  }

  void actor(std::size_t index, io::TokenView node) {
    list_.clear();
    ActorRecord actor{.place = places_.of(node, pointer(list_, "/nodes", index)),
                      .id = text_member(node, "id", list_)};
    if (actor.id.empty()) {
      notes_.count(NoteSort::dropped, "actor_without_id", "", actor.place, {"id"});
      return;
    }
    nodes_.read(node, list_);
    actor.name = list_.take_any({"name"});
    actor.position = position_member(node);
    actor.attributes = list_.all();
    job_.sink.actor(actor);
  }

  void tie(std::size_t index, io::TokenView edge) {
    list_.clear();
    TieRecord tie{.place = places_.of(edge, pointer(list_, "/edges", index)),
                  .source = text_member(edge, "s", list_),
                  .target = text_member(edge, "t", list_),
                  .key = text_member(edge, "id", list_),
                  .directed = true};
    edges_.read(edge, list_);
    tie.kind = list_.take_any({"interaction"});
    tie.weight_text = list_.take_any({"weight"});
    notes_.count(NoteSort::guessed, "directed_by_default", "", tie.place);
    tie.attributes = list_.all();
    job_.sink.tie(tie);
  }

  void say_what_is_left() {
    if (root_.kind() != io::TokenKind::list) return;
    root_.for_items([&](std::size_t, io::TokenView aspect) {
      if (aspect.kind() != io::TokenKind::object) return;
      aspect.for_members([&](std::string_view name, std::size_t, io::TokenView value) {
        for (const std::string_view known :
             {"CXVersion", "hasFragments", "metaData", "attributeDeclarations", "networkAttributes",
              "nodes", "edges", "status"}) {
          if (name == known) return;
        }
        if (value.kind() == io::TokenKind::list && value.empty()) return;
        notes_.count(NoteSort::unused, "part_unused", name, places_.of(value), {std::string(name)});
      });
    });
  }

  const ReadJob& job_;
  Notes& notes_;
  io::TokenView root_;
  JsonPlaces& places_;
  Declarations nodes_;
  Declarations edges_;
  AttributeList list_;
  std::size_t rows_ = 0;
  bool cancelled_ = false;
};

}  // namespace

Sure recognise_cx2(const Head& head) {
  return json_dialect(head.text) == JsonDialect::cx2 ? Sure::certain : Sure::no;
}

Status read_cx2(const ReadJob& job) {
  return read_json_files<Cx2Reader>(job);
}

}  // namespace saite::exchange
