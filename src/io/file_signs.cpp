// SPDX-License-Identifier: Apache-2.0
#include "src/io/file_signs.h"

#include <algorithm>

namespace saite::io {
namespace {

bool has_member(TokenView object, std::string_view wanted) {
  if (object.kind() != TokenKind::object) return false;
  bool found = false;
  object.for_members([&](std::string_view key, std::size_t, TokenView) { found |= key == wanted; });
  return found;
}

bool has_object(TokenView object, std::string_view wanted) {
  bool found = false;
  object.for_members([&](std::string_view key, std::size_t, TokenView value) {
    found |= key == wanted && value.kind() == TokenKind::object;
  });
  return found;
}

/// Whether the first item of a list is an object with this member.
bool first_has(TokenView list, std::string_view wanted) {
  if (list.kind() != TokenKind::list) return false;
  bool found = false;
  list.for_items([&](std::size_t i, TokenView item) {
    if (i == 0) found = has_member(item, wanted);
  });
  return found;
}

}  // namespace

void FileSigns::note(std::string_view code, std::size_t offset) {
  if (!elements_) elements_ = Other{code, offset};
}

void FileSigns::look_at_member(std::string_view key, std::size_t offset, TokenView value) {
  if (key == "multigraph") foreign_ = true;
  if (key == "connections") connections_ = true;
  if (key == "elements") {
    const bool kumu = first_has(value, "_id") || first_has(value, "label");
    note(kumu ? "is_kumu" : "is_cytoscape", offset);
  }
  if (key == "graphDataset") note("is_gephi_lite", offset);
  if (key == "adjacency" && value.kind() == TokenKind::list) note("is_adjacency", offset);
  if (key == "children" && value.kind() == TokenKind::list) note("is_tree", offset);
  const bool json_graph =
      key == "graph" && (has_member(value, "nodes") || has_member(value, "edges"));
  if (json_graph || (key == "graphs" && value.kind() == TokenKind::list)) {
    note("is_json_graph", offset);
  }
}

void FileSigns::look_at_section(std::string_view section) {
  if (section == "links") foreign_ = true;
  (section == "nodes" ? nodes_ : edges_) = true;
}

void FileSigns::look_at_node(TokenView node) {
  if (node.kind() != TokenKind::object || has_member(node, "id")) return;
  if (has_member(node, "key")) {
    inside_ = Other{"is_graphology", node.offset()};
  } else if (has_object(node, "data")) {
    inside_ = Other{"is_cytoscape", node.offset()};
  }
}

void FileSigns::look_at_edge(TokenView edge) {
  if (edge.kind() != TokenKind::object || inside_) return;
  if (has_member(edge, "source") || has_member(edge, "target")) return;
  if (has_member(edge, "from") && has_member(edge, "to")) {
    inside_ = Other{"is_vis", edge.offset()};
  }
}

std::optional<FileSigns::Other> FileSigns::other_program() const {
  if (saite_) return std::nullopt;
  if (inside_) return inside_;
  if (!elements_ || (nodes_ && edges_)) return std::nullopt;
  // Only an adjacency document has its nodes where a node-link one has them.
  if (nodes_ && elements_->code != "is_adjacency") return std::nullopt;
  if (connections_ && elements_->code == "is_cytoscape") return Other{"is_kumu", elements_->offset};
  return elements_;
}

std::optional<std::string_view> program_of_list(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096));
  const auto has = [&](std::string_view word) {
    return start.find(word) != std::string_view::npos;
  };
  if (has("\"CXVersion\"") || has("\"numberVerification\"")) return "is_cx";
  if (has("\"data\"") && (has("\"group\"") || has("\"source\"") || has("\"id\""))) {
    return "is_cytoscape";
  }
  return std::nullopt;
}

}  // namespace saite::io
