// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_jgf.h"

#include "src/io/exchange/json_shape.h"
#include "src/io/exchange/json_source.h"

namespace saite::exchange {
namespace {

class JgfReader {
 public:
  JgfReader(const ReadJob& job, io::TokenView root, JsonPlaces& places)
      : job_(job), notes_(job.sink.notes()), root_(root), places_(places) {}

  Status read() {
    std::size_t count = 0;
    for_list(root_, "graphs", [&](std::size_t, io::TokenView) { ++count; });
    several_ = count > 1;
    if (several_) {
      notes_.add(NoteSort::guessed, "graphs_joined", places_.of(root_, "/graphs"), {"graph"});
    }
    if (const auto single = member(root_, "graph")) graph(*single, "/graph", 0);
    for_list(root_, "graphs", [&](std::size_t i, io::TokenView each) {
      AttributeList texts;
      graph(each, pointer(texts, "/graphs", i), i);
    });
    job_.sink.rows_read(rows_);
    return cancelled_ ? Status(cancelled_error()) : Status();
  }

 private:
  bool watch() {
    if ((++rows_ & 0x3FFU) == 0) cancelled_ = job_.progress.cancelled();
    return !cancelled_;
  }

  void graph(io::TokenView graph, std::string_view where, std::size_t index) {
    AttributeList texts;
    std::string_view name = text_member(graph, "id", texts);
    const std::string_view label = text_member(graph, "label", texts);
    if (name.empty()) name = label.empty() ? texts.keep(std::to_string(index + 1)) : label;
    const auto directed = member(graph, "directed");
    const bool standard =
        !directed || directed->kind() != io::TokenKind::boolean || directed->boolean();
    describe(graph, index == 0 ? label : std::string_view(), standard);
    if (const auto nodes = member(graph, "nodes")) actors(*nodes, std::string(where) + "/nodes");
    for_list(graph, "edges", [&](std::size_t i, io::TokenView edge) {
      if (watch()) tie(edge, std::string(where) + "/edges", i, standard, name);
    });
    for_list(graph, "hyperedges", [&](std::size_t, io::TokenView edge) {
      notes_.count(NoteSort::dropped, "hyperedge_dropped", "", places_.of(edge, where));
    });
  }

  void describe(io::TokenView graph, std::string_view title, bool directed) {
    list_.clear();
    const auto metadata = member(graph, "metadata");
    if (metadata && !several_) take_metadata(*metadata);
    const auto type = member(graph, "type");
    if (type && !several_) add_member(list_, "type", *type);
    job_.sink.network({.title = title, .directed = directed, .attributes = list_.all()});
  }

  void take_metadata(io::TokenView metadata) {
    if (metadata.kind() != io::TokenKind::object) return add_member(list_, "metadata", metadata);
    metadata.for_members([&](std::string_view key, std::size_t, io::TokenView value) {
      add_member(list_, key, value);
    });
  }

  void actors(io::TokenView nodes, const std::string& where) {
    std::size_t index = 0;
    nodes.kind() == io::TokenKind::object
        ? nodes.for_members([&](std::string_view id, std::size_t, io::TokenView node) {
            if (watch()) actor(id, node, where + "/" + io::pointer_part(id));
          })
        : nodes.for_items([&](std::size_t, io::TokenView node) {
            AttributeList texts;
            const std::string_view id = text_member(node, "id", texts);
            if (watch()) actor(id, node, where + "/" + std::to_string(index++));
          });
  }

  void actor(std::string_view id, io::TokenView node, const std::string& where) {
    list_.clear();
    ActorRecord actor{.place = places_.of(node, where), .id = id};
    if (id.empty()) {
      notes_.count(NoteSort::dropped, "actor_without_id", "", actor.place, {"id"});
      return;
    }
    actor.name = text_member(node, "label", list_);
    actor.kind = text_member(node, "type", list_);
    if (const auto metadata = member(node, "metadata")) {
      actor.position = position_member(*metadata);
      take_metadata(*metadata);
      if (actor.position) {
        (void)list_.take("x");
        (void)list_.take("y");
      }
    }
    take_others(node, {"id", "label", "type", "metadata"});
    actor.attributes = list_.all();
    job_.sink.actor(actor);
  }

  /// Members that the format does not know.
  void take_others(io::TokenView of, std::initializer_list<std::string_view> known) {
    if (of.kind() != io::TokenKind::object) return;
    of.for_members([&](std::string_view key, std::size_t, io::TokenView value) {
      for (const std::string_view one : known) {
        if (key == one) return;
      }
      add_member(list_, key, value);
    });
  }

  void tie(io::TokenView edge, const std::string& section, std::size_t index, bool standard,
           std::string_view graph) {
    list_.clear();
    TieRecord tie{.place = places_.of(edge, pointer(list_, section, index)),
                  .source = text_member(edge, "source", list_),
                  .target = text_member(edge, "target", list_)};
    tie.key = text_member(edge, "id", list_);
    tie.kind = text_member(edge, "relation", list_);
    tie.label = text_member(edge, "label", list_);
    const auto directed = member(edge, "directed");
    const bool said = directed && directed->kind() == io::TokenKind::boolean;
    tie.directed = said ? directed->boolean() : standard;
    if (const auto metadata = member(edge, "metadata")) take_metadata(*metadata);
    tie.weight_text = list_.take_any({"weight"});
    take_others(edge, {"source", "target", "id", "relation", "label", "directed", "metadata"});
    if (several_) list_.add("graph", graph);
    tie.attributes = list_.all();
    job_.sink.tie(tie);
  }

  const ReadJob& job_;
  Notes& notes_;
  io::TokenView root_;
  JsonPlaces& places_;
  AttributeList list_;
  std::size_t rows_ = 0;
  bool several_ = false;
  bool cancelled_ = false;
};

}  // namespace

Sure recognise_jgf(const Head& head) {
  return json_dialect(head.text) == JsonDialect::json_graph ? Sure::certain : Sure::no;
}

Status read_jgf(const ReadJob& job) {
  return read_json_files<JgfReader>(job);
}

}  // namespace saite::exchange
