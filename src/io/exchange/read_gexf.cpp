// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_gexf.h"

#include "src/io/exchange/gexf_attributes.h"
#include "src/io/exchange/label_choice.h"

namespace saite::exchange {
namespace {

class GexfReader {
 public:
  GexfReader(const ReadJob& job, const XmlText& document, pugi::xml_node graph)
      : job_(job),
        notes_(job.sink.notes()),
        document_(document),
        graph_(graph),
        times_(graph, document.place(graph), notes_),
        attributes_(document, graph),
        standard_(value_of(graph, "defaultedgetype")) {}

  Status read() {
    describe();
    nodes(child_of(graph_, "nodes"), {}, 1);
    edges(child_of(graph_, "edges"));
    job_.sink.rows_read(rows_);
    return cancelled_ ? Status(cancelled_error()) : Status();
  }

 private:
  void describe() {
    const pugi::xml_node meta = child_of(document_.root(), "meta");
    for (const std::string_view name : {"creator", "keywords"}) {
      const std::string_view text = document_.text(child_of(meta, name));
      if (!text.empty()) list_.add_value(name, model::Value(text));
    }
    job_.sink.network({.title = document_.text(child_of(meta, "title")),
                       .description = document_.text(child_of(meta, "description")),
                       .directed = standard_ == "directed",
                       .attributes = list_.all()});
  }

  bool watch() {
    if ((++rows_ & 0x3FFU) == 0) cancelled_ = job_.progress.cancelled();
    return !cancelled_ && !notes_.has_errors();
  }

  void nodes(pugi::xml_node list, std::string_view container, int depth) {
    if (list.empty()) return;
    if (depth > max_xml_depth) {
      notes_.error("too_deep", document_.place(list), {std::to_string(max_xml_depth)});
      return;
    }
    for (const pugi::xml_node element : list.children()) {
      if (local_name(element) != "node") continue;
      if (!watch()) return;
      node(element, container, depth);
    }
  }

  void node(pugi::xml_node element, std::string_view container, int depth) {
    const std::string_view id = value_of(element, "id");
    const Place place = document_.place(element);
    if (id.empty()) {
      notes_.count(NoteSort::dropped, "actor_without_id", "", place, {"node"});
      return;
    }
    list_.clear();
    ActorRecord actor{.place = place, .id = id, .part_of = value_of(element, "pid")};
    if (actor.part_of.empty()) actor.part_of = container;
    actor.spells = times_.of(element, list_);
    attributes_.read("node", element, times_, list_, notes_);
    take_meanings(actor);
    choose_label({.label = value_of(element, "label"), .name = list_.take_any({"name"}), .id = id},
                 actor, list_);
    draw(element, actor);
    actor.attributes = list_.all();
    job_.sink.actor(actor);
    if (!child_of(element, "parents").empty()) {
      notes_.count(NoteSort::unused, "part_unused", "parents", place, {"parents"});
    }
    nodes(child_of(element, "nodes"), id, depth + 1);
    edges(child_of(element, "edges"));
  }

  void take_meanings(ActorRecord& actor) {
    actor.kind = list_.take_any({"kind"});
    actor.lat = list_.take_any({"lat", "latitude"});
    actor.lon = list_.take_any({"lon", "lng", "longitude"});
  }

  void draw(pugi::xml_node element, ActorRecord& actor) {
    const pugi::xml_node place = child_of(element, "position");
    actor.position = position_of(value_of(place, "x"), value_of(place, "y"));
    if (actor.position) actor.position->y = 0 - actor.position->y;
    actor.colour = colour(element);
    const std::string_view size = value_of(child_of(element, "size"), "value");
    if (!size.empty() && !list_.has("size")) list_.add("size", size);
    const std::string_view shape = value_of(child_of(element, "shape"), "value");
    if (!shape.empty() && !list_.has("shape")) list_.add("shape", shape);
  }

  std::string_view colour(pugi::xml_node element) {
    const pugi::xml_node colour = child_of(element, "color");
    if (has_value(colour, "hex")) return value_of(colour, "hex");
    return list_.keep(rgb(value_of(colour, "r"), value_of(colour, "g"), value_of(colour, "b")));
  }

  void edges(pugi::xml_node list) {
    for (const pugi::xml_node element : list.children()) {
      if (local_name(element) != "edge") continue;
      if (!watch()) return;
      edge(element);
    }
  }

  void edge(pugi::xml_node element) {
    list_.clear();
    const Place place = document_.place(element);
    TieRecord tie{.place = place,
                  .source = value_of(element, "source"),
                  .target = value_of(element, "target")};
    tie.key = value_of(element, "id");
    tie.label = value_of(element, "label");
    tie.spells = times_.of(element, list_);
    attributes_.read("edge", element, times_, list_, notes_);
    tie.kind = value_of(element, "kind");
    if (tie.kind.empty()) tie.kind = list_.take_any({"kind"});
    if (tie.label.empty()) tie.label = list_.take_any({"label"});
    weigh(element, tie);
    direct(element, tie);
    tie.colour = colour(element);
    const std::string_view thickness = value_of(child_of(element, "thickness"), "value");
    if (!thickness.empty()) list_.add("thickness", thickness);
    tie.attributes = list_.all();
    job_.sink.tie(tie);
  }

  /// Gephi 0.8 says the strength twice, as an attribute of the element and among its values.
  void weigh(pugi::xml_node element, TieRecord& tie) {
    tie.weight_text = value_of(element, "weight");
    const std::string_view again = list_.take_any({"weight"});
    if (tie.weight_text.empty()) {
      tie.weight_text = again;
    } else if (!again.empty() &&
               model::number_of_text(again) != model::number_of_text(tie.weight_text)) {
      notes_.add(NoteSort::conflict, "two_weights", tie.place,
                 {std::string(tie.weight_text), std::string(again)});
    }
  }

  void direct(pugi::xml_node element, TieRecord& tie) {
    std::string_view type = value_of(element, "type");
    if (type.empty()) type = standard_;
    tie.directed = type == "directed";
    if (type == "mutual") list_.add("direction", "mutual");
    if (type == "directed" || type == "undirected" || type == "mutual") return;
    notes_.count(NoteSort::guessed, "direction_not_said", "", tie.place);
  }

  const ReadJob& job_;
  Notes& notes_;
  const XmlText& document_;
  pugi::xml_node graph_;
  GexfTimes times_;
  GexfAttributes attributes_;
  std::string_view standard_;
  AttributeList list_;
  std::size_t rows_ = 0;
  bool cancelled_ = false;
};

}  // namespace

Sure recognise_gexf(const Head& head) {
  return begins_with_element(head.text, "gexf") ? Sure::certain : Sure::no;
}

Status read_gexf(const ReadJob& job) {
  Notes& notes = job.sink.notes();
  for (const Input& input : job.inputs) {
    notes.enter(input.name);
    const auto document = XmlText::parse(input, job.options, notes);
    if (!document) continue;
    const pugi::xml_node graph = child_of(document->root(), "graph");
    if (graph.empty()) {
      notes.error("no_graph", document->place(document->root()), {"GEXF"});
      continue;
    }
    if (auto done = GexfReader(job, *document, graph).read(); !done) return done;
  }
  return {};
}

}  // namespace saite::exchange
