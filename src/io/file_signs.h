// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "src/io/token.h"

namespace saite::io {

/// Gathers, while a file is read, what gives away which program wrote it: keys of the top level, of
/// the first node and of the first edge.
class FileSigns {
 public:
  /// `graph.format` is "saite".
  void say_saite() { saite_ = true; }
  void look_at_member(std::string_view key, std::size_t offset, TokenView value);
  void look_at_section(std::string_view section);
  void look_at_node(TokenView node);
  void look_at_edge(TokenView edge);

  [[nodiscard]] bool is_saite() const { return saite_; }
  /// A node-link document of another program: NetworkX says `multigraph`, D3 has `links`. What is
  /// neither and says no format is taken for a Saite file that a person began to write.
  [[nodiscard]] bool is_foreign() const { return !saite_ && foreign_; }

  struct Other {
    std::string_view code;  // is_cytoscape, is_kumu, …: keys of the problem's sentences
    std::size_t offset;
  };
  /// A network in JSON, but not as nodes and links: by whom it was written.
  [[nodiscard]] std::optional<Other> other_program() const;

 private:
  void note(std::string_view code, std::size_t offset);

  bool saite_ = false;
  bool foreign_ = false;
  bool nodes_ = false;
  bool edges_ = false;
  bool connections_ = false;
  std::optional<Other> elements_;  // what would hold nodes and links elsewhere
  std::optional<Other> inside_;    // nodes or links that are not as they should be
};

/// The same of a document whose top is a list.
[[nodiscard]] std::optional<std::string_view> program_of_list(std::string_view bytes);

}  // namespace saite::io
