// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_graphml.h"

#include "src/io/exchange/attribute_list.h"
#include "src/io/exchange/graphml_keys.h"
#include "src/io/exchange/interview.h"
#include "src/io/exchange/label_choice.h"
#include "src/io/exchange/yed_graphics.h"

namespace saite::exchange {
namespace {

/// What the data of an element say, before it is known what element it is.
struct Said {
  std::string_view label, name, kind, note, x, y, red, green, blue, colour, lat, lon;
  std::string_view since, until, weight, key, directed;
  pugi::xml_node drawing;
};

class GraphmlReader {
 public:
  GraphmlReader(const ReadJob& job, const XmlText& document)
      : job_(job),
        notes_(job.sink.notes()),
        document_(document),
        keys_(document, document.root()) {}

  Status read() {
    std::size_t count = 0;
    for (const pugi::xml_node graph : document_.root().children()) {
      if (local_name(graph) == "graph") ++count;
    }
    if (count == 0) notes_.error("no_graph", document_.place(document_.root()), {"GraphML"});
    several_ = count > 1;
    for (const pugi::xml_node child : document_.root().children()) {
      if (local_name(child) == "graph") top_graph(child);
    }
    job_.sink.rows_read(rows_);
    return cancelled_ ? Status(cancelled_error()) : Status();
  }

 private:
  void top_graph(pugi::xml_node graph) {
    ++number_;
    graph_name_ = value_of(graph, "id");
    if (graph_name_.empty()) graph_name_ = names_.emplace_back(std::to_string(number_));
    interview_.reset();
    if (is_interview(graph)) {
      interview_.emplace(graph, number_, several_);
    } else if (several_ && number_ == 2) {
      notes_.add(NoteSort::guessed, "graphs_joined", document_.place(graph), {"graph"});
    }
    describe(graph);
    walk(graph, {}, 1);
    if (interview_) interview_->tie_ego(job_.sink, document_.place(graph));
  }

  /// What the file says of the network, or of the person who was interviewed.
  void describe(pugi::xml_node graph) {
    list_.clear();
    std::string_view title;
    std::string_view description;
    for (const pugi::xml_node data : graph.children()) {
      if (local_name(data) != "data") continue;
      const GraphmlKey* key = known_key("graph", data);
      const std::string_view text = document_.text(data);
      if (key == nullptr || key->role == GraphmlRole::nothing || text.empty()) continue;
      if (same_letters(key->name, "name") || same_letters(key->name, "title")) {
        title = text;
      } else if (same_letters(key->name, "description")) {
        description = text;
      } else {
        list_.add_value(key->name, typed_value(key->type, text));
      }
    }
    const bool directed = value_of(graph, "edgedefault") != "undirected";
    if (interview_) {
      interview_->say_ego(job_.sink, document_.place(graph), title, list_);
      list_.clear();
      title = {};
    }
    job_.sink.network({.title = title,
                       .description = description,
                       .directed = directed,
                       .attributes = list_.all()});
  }

  void walk(pugi::xml_node graph, std::string_view container, int depth) {
    if (depth > max_xml_depth) {
      notes_.error("too_deep", document_.place(graph), {std::to_string(max_xml_depth)});
      return;
    }
    const bool directed = value_of(graph, "edgedefault") != "undirected";
    for (const pugi::xml_node child : graph.children()) {
      if (cancelled_ || notes_.has_errors()) return;
      const std::string_view name = local_name(child);
      if (name == "node") {
        node(child, container, depth);
      } else if (name == "edge") {
        edge(child, directed);
      } else if (name == "hyperedge") {
        watch();
        notes_.count(NoteSort::dropped, "hyperedge_dropped", "", document_.place(child));
      }
    }
  }

  void watch() {
    if ((++rows_ & 0x3FFU) == 0) cancelled_ = job_.progress.cancelled();
  }

  void node(pugi::xml_node element, std::string_view container, int depth) {
    watch();
    list_.clear();
    const std::string_view own_id = value_of(element, "id");
    if (own_id.empty()) {
      notes_.count(NoteSort::dropped, "actor_without_id", "", document_.place(element), {"node"});
      return;
    }
    const std::string id = full_id(own_id);
    Said said = data_of(element, "node");
    ActorRecord actor{.place = document_.place(element), .id = id, .part_of = container};
    actor.position = position_of(said.x, said.y);
    actor.colour = colour_of(said);
    if (said.drawing) draw(said, actor);
    choose_label({.label = said.label, .name = said.name, .id = own_id}, actor, list_);
    actor.kind = said.kind;
    actor.note = said.note;
    actor.lat = said.lat;
    actor.lon = said.lon;
    actor.since = said.since;
    actor.until = said.until;
    if (interview_) interview_->add_alter(actor, list_);
    actor.attributes = list_.all();
    job_.sink.actor(actor);
    for (const pugi::xml_node child : element.children()) {
      if (local_name(child) == "graph") walk(child, id, depth + 1);
    }
  }

  void draw(Said& said, ActorRecord& actor) {
    const YedNode drawn = yed_node(document_, said.drawing);
    if (said.label.empty()) said.label = drawn.label;
    if (!actor.position) actor.position = drawn.position;
    if (actor.colour.empty()) actor.colour = drawn.colour;
    if (!drawn.shape.empty()) list_.add("shape", drawn.shape);
  }

  void edge(pugi::xml_node element, bool directed) {
    watch();
    list_.clear();
    const std::string_view source = value_of(element, "source");
    const std::string_view target = value_of(element, "target");
    const Place place = document_.place(element);
    const std::string from = key_of(source);
    const std::string to = key_of(target);
    Said said = data_of(element, "edge");
    TieRecord tie{.place = place, .source = from, .target = to};
    const std::string key = key_of(value_of(element, "id"));
    tie.key = said.key.empty() ? std::string_view(key) : said.key;
    tie.directed = directed_by(element, said, directed);
    tie.colour = colour_of(said);
    tie.label = said.label;
    if (said.drawing) draw(said, tie, has_value(element, "directed"));
    tie.kind = said.kind;
    tie.weight_text = said.weight;
    tie.note = said.note;
    tie.since = said.since;
    tie.until = said.until;
    add_context(element);
    tie.attributes = list_.all();
    job_.sink.tie(tie);
  }

  /// In which graph of several the tie stands, and what its ends are attached to.
  void add_context(pugi::xml_node element) {
    if (several_) list_.add(interview_ ? "interview" : "graph", context());
    for (const std::string_view port : {"sourceport", "targetport"}) {
      if (has_value(element, port)) list_.add(port, value_of(element, port));
    }
  }

  [[nodiscard]] std::string_view context() const {
    return interview_ ? std::string_view(interview_->name()) : graph_name_;
  }

  static bool directed_by(pugi::xml_node element, const Said& said, bool standard) {
    std::string_view own = value_of(element, "directed");
    if (own.empty()) own = said.directed;
    if (same_letters(own, "true") || own == "1") return true;
    if (same_letters(own, "false") || own == "0") return false;
    return standard;
  }

  /// In yEd arrows are directions: its files call all graphs directed, drawn so or not.
  void draw(const Said& said, TieRecord& tie, bool direction_said) {
    const YedEdge drawn = yed_edge(document_, said.drawing);
    if (tie.label.empty()) tie.label = drawn.label;
    if (tie.colour.empty()) tie.colour = drawn.colour;
    if (!drawn.line.empty()) list_.add("line", drawn.line);
    if (direction_said || (!drawn.arrow_at_source && !drawn.arrow_at_target)) return;
    const bool at_source = drawn.arrow_at_source.value_or(false);
    const bool at_target = drawn.arrow_at_target.value_or(false);
    if (at_target && !at_source) return;
    notes_.count(NoteSort::guessed, "direction_by_arrows", "", tie.place);
    tie.directed = at_source != at_target;
    if (at_source && at_target) list_.add("direction", "mutual");
    if (at_source && !at_target) std::swap(tie.source, tie.target);
  }

  const GraphmlKey* known_key(std::string_view element, pugi::xml_node data) {
    const std::string_view id = value_of(data, "key");
    if (const GraphmlKey* key = keys_.find(element, id)) return key;
    notes_.count(NoteSort::guessed, "key_not_declared", id, document_.place(data),
                 {std::string(id)});
    undeclared_.name = id;
    return &undeclared_;
  }

  Said data_of(pugi::xml_node element, std::string_view name) {
    Said said;
    for (const pugi::xml_node data : element.children()) {
      if (local_name(data) != "data") continue;
      const GraphmlKey* key = known_key(name, data);
      if (key->role == GraphmlRole::drawing) {
        said.drawing = data;
      } else {
        take(*key, document_.text(data), said);
      }
    }
    keys_.for_standards(name, [&](std::string_view id, const GraphmlKey& key) {
      if (!has_data(element, id)) take(key, key.standard, said);
    });
    return said;
  }

  static bool has_data(pugi::xml_node element, std::string_view key) {
    for (const pugi::xml_node data : element.children()) {
      if (local_name(data) == "data" && value_of(data, "key") == key) return true;
    }
    return false;
  }

  void take(const GraphmlKey& key, std::string_view text, Said& said) {
    if (text.empty()) return;
    std::string_view* place = place_for(key.role, said);
    if (place != nullptr && place->empty()) {
      *place = text;
    } else if (key.role != GraphmlRole::nothing && key.type.empty()) {
      list_.add(key.name, text);
    } else if (key.role != GraphmlRole::nothing) {
      list_.add_value(key.name, typed_value(key.type, text));
    }
  }

  static std::string_view* place_for(GraphmlRole role, Said& said) {
    switch (role) {
      case GraphmlRole::label:
        return &said.label;
      case GraphmlRole::name:
        return &said.name;
      case GraphmlRole::kind:
        return &said.kind;
      case GraphmlRole::note:
        return &said.note;
      case GraphmlRole::x:
        return &said.x;
      case GraphmlRole::y:
        return &said.y;
      case GraphmlRole::red:
        return &said.red;
      case GraphmlRole::green:
        return &said.green;
      case GraphmlRole::blue:
        return &said.blue;
      case GraphmlRole::colour:
        return &said.colour;
      case GraphmlRole::lat:
        return &said.lat;
      case GraphmlRole::lon:
        return &said.lon;
      case GraphmlRole::since:
        return &said.since;
      case GraphmlRole::until:
        return &said.until;
      case GraphmlRole::weight:
        return &said.weight;
      case GraphmlRole::tie_key:
        return &said.key;
      case GraphmlRole::directed:
        return &said.directed;
      case GraphmlRole::attribute:
      case GraphmlRole::drawing:
      case GraphmlRole::nothing:
        return nullptr;
    }
    return nullptr;
  }

  std::string_view colour_of(const Said& said) {
    if (!said.colour.empty()) return said.colour;
    return list_.keep(rgb(said.red, said.green, said.blue));
  }

  /// Ids begin anew in each interview.
  [[nodiscard]] std::string full_id(std::string_view id) const {
    return interview_ ? interview_->full_id(id) : std::string(id);
  }
  [[nodiscard]] std::string key_of(std::string_view id) const {
    return id.empty() ? std::string() : full_id(id);
  }

  const ReadJob& job_;
  Notes& notes_;
  const XmlText& document_;
  GraphmlKeys keys_;
  GraphmlKey undeclared_;
  AttributeList list_;
  std::optional<Interview> interview_;
  std::deque<std::string> names_;
  std::string_view graph_name_;
  std::size_t number_ = 0;
  std::size_t rows_ = 0;
  bool several_ = false;
  bool cancelled_ = false;
};

}  // namespace

Sure recognise_graphml(const Head& head) {
  return begins_with_element(head.text, "graphml") ? Sure::certain : Sure::no;
}

Status read_graphml(const ReadJob& job) {
  for (const Input& input : job.inputs) {
    job.sink.notes().enter(input.name);
    const auto document = XmlText::parse(input, job.options, job.sink.notes());
    if (!document) continue;
    if (auto done = GraphmlReader(job, *document).read(); !done) return done;
  }
  return {};
}

}  // namespace saite::exchange
