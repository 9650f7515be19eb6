// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_graphml.h"

#include "src/io/exchange/xml_writer.h"

namespace saite::exchange {

constexpr Room graphml_room{.values = ValueRule::typed,
                            .texts = TextRule::xml,
                            .trims_values = true,
                            .label_by_text = true,
                            .title = Slot::own,
                            .description = Slot::own,
                            .name = Slot::own,
                            .tie_key = Slot::own,
                            .reserved = "description|r|g|b",
                            .reserved_of_ties = "description|r|g|b|edge id|edgelabel|edge label"};

namespace {

class GraphmlWriter {
 public:
  explicit GraphmlWriter(const WriteJob& job) : job_(job), net_(job.network) {}

  Status write() {
    xml_.open("graphml");
    xml_.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml_.attribute("xsi:schemaLocation",
                   "http://graphml.graphdrawing.org/xmlns "
                   "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    keys();
    directed_ = net_.any_directed();
    xml_.open("graph");
    xml_.attribute("edgedefault", directed_ ? "directed" : "undirected");
    if (!net_.title().empty()) datum("gt", net_.title());
    if (!net_.description().empty()) datum("gd", net_.description());
    for (std::size_t i = 0; i < net_.actor_count(); ++i) {
      if (!job_.goes_on(i)) return cancelled_error();
      node(net_.actor(i));
    }
    for (std::size_t i = 0; i < net_.tie_count(); ++i) {
      if (!job_.goes_on(net_.actor_count() + i)) return cancelled_error();
      edge(net_.tie(i));
    }
    xml_.close();
    xml_.close();
    job_.files.push_back({{}, std::move(xml_.out)});
    return {};
  }

 private:
  void key(std::string_view id, std::string_view element, std::string_view name,
           std::string_view type) {
    xml_.open("key");
    xml_.attribute("id", id);
    xml_.attribute("for", element);
    xml_.attribute("attr.name", name);
    xml_.attribute("attr.type", type);
    xml_.close();
  }

  void keys() {
    if (!net_.title().empty()) key("gt", "graph", "title", "string");
    if (!net_.description().empty()) key("gd", "graph", "description", "string");
    key("label", "node", "label", "string");
    for (std::size_t i = 0; i < net_.actor_columns().size(); ++i) {
      const OutColumn& column = net_.actor_columns()[i];
      if (column.used) key("n" + std::to_string(i), "node", column.name, column.type);
    }
    key("weight", "edge", "weight", "double");
    for (std::size_t i = 0; i < net_.tie_columns().size(); ++i) {
      const OutColumn& column = net_.tie_columns()[i];
      if (column.used) key("e" + std::to_string(i), "edge", column.name, column.type);
    }
  }

  void datum(std::string_view key, std::string_view text) {
    xml_.open("data");
    xml_.attribute("key", key);
    xml_.close_with(text);
  }

  void data(char element, const std::vector<OutValue>& values) {
    for (const OutValue& value : values) {
      datum(element + std::to_string(value.column), plain_text(value.value));
    }
  }

  void node(const OutActor& actor) {
    xml_.open("node");
    xml_.attribute("id", actor.id);
    if (!actor.name.empty()) datum("label", actor.name);
    data('n', actor.values);
    xml_.close();
  }

  void edge(const OutTie& tie) {
    xml_.open("edge");
    xml_.attribute_if("id", tie.key);
    xml_.attribute("source", net_.id(tie.source));
    xml_.attribute("target", net_.id(tie.target));
    if (tie.directed != directed_) xml_.attribute("directed", tie.directed ? "true" : "false");
    if (tie.weight_said) datum("weight", plain_text(tie.weight));
    data('e', tie.values);
    xml_.close();
  }

  const WriteJob& job_;
  const Outgoing& net_;
  XmlWriter xml_;
  bool directed_ = false;
};

}  // namespace

Status write_graphml(const WriteJob& job) {
  return GraphmlWriter(job).write();
}

}  // namespace saite::exchange
