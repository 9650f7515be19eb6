// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "src/io/problem.h"
#include "src/io/text_watch.h"
#include "src/io/token.h"

namespace saite::io {

/// Who understands the parts of a node-link file.
class PartReader {
 public:
  virtual ~PartReader() = default;
  virtual void on_node(std::size_t index, TokenView node) = 0;
  /// `section` is "edges" or "links".
  virtual void on_edge(std::string_view section, std::size_t index, TokenView edge) = 0;
  /// A member of the top level other than a list of nodes or of edges.
  virtual void on_member(std::string_view key, std::size_t offset, TokenView value) = 0;
  /// The top level begins a list of nodes, of edges or of links.
  virtual void on_section(std::string_view section, std::size_t offset) = 0;
  /// False once reading should stop.
  [[nodiscard]] virtual bool wanted() const = 0;
};

/// Takes the events of a JSON scanner and hands the file on in parts small enough to look at: one
/// node, one edge, one member of the top level at a time. It is the one place that both scanners
/// (scan_fast.h, scan_exact.h) meet. Every event returns false when scanning must stop.
/// Texts must stay where they are until the part they belong to has been handed on.
class Assembler {
 public:
  /// Deeper files are refused: nothing that people make is as deep.
  static constexpr int depth_limit = 64;

  /// What is handed on at a time.
  enum class Parts : std::uint8_t {
    node_link,  // a node, an edge or a member of the top level
    whole       // nothing: the document, whatever its top is, is asked for by document()
  };
  /// Of a document that is read whole: 2 GB of tokens.
  static constexpr std::size_t value_limit = std::size_t{64} << 20U;

  Assembler(PartReader& reader, Problems& problems, Parts parts = Parts::node_link)
      : reader_(reader), problems_(problems), whole_(parts == Parts::whole) {}

  bool begin_object(std::size_t offset) { return begin(TokenKind::object, offset); }
  bool begin_list(std::size_t offset) { return begin(TokenKind::list, offset); }
  bool end();
  /// `ordinary`: known to be (is_ordinary()), so that it is not looked at.
  bool key(std::size_t offset, std::string_view text, bool ordinary = false);
  bool text(std::size_t offset, std::string_view text, bool ordinary = false) {
    if (!ordinary) look_at(text, offset);
    return add_text(TokenKind::text, offset, text);
  }
  bool whole(std::size_t offset, std::int64_t value);
  /// An integer that 64 bits cannot hold.
  bool big(std::size_t offset, std::string_view digits);
  bool number(std::size_t offset, double value);
  bool boolean(std::size_t offset, bool value);
  bool null(std::size_t offset);
  /// A number that is none, or that a computer cannot hold.
  bool bad(std::size_t offset, std::string_view word);

  /// What has been noticed in the texts that were passed on.
  [[nodiscard]] TextWatch& texts() { return texts_; }

  /// Room for texts with escapes, until the part they belong to has been handed on.
  std::string_view keep(std::string text) { return tape_.keep(std::move(text)); }
  /// A text that the scanner has only until the part it belongs to has been handed on.
  std::string_view passing(std::string_view text) {
    return whole_ ? keep(std::string(text)) : text;
  }

  /// What was read, of Parts::whole, as long as this and the text are there. Only where a scanner
  /// came to the end.
  [[nodiscard]] TokenView document() const { return {tape_.tokens, 0}; }

 private:
  bool begin(TokenKind kind, std::size_t offset);
  /// A value that holds no others; `fill` puts it into its token.
  template <class Fill>
  bool add(TokenKind kind, std::size_t offset, Fill fill);
  bool add_text(TokenKind kind, std::size_t offset, std::string_view text);
  void look_at(std::string_view text, std::size_t offset);
  bool hand_on_if_whole();
  [[nodiscard]] bool has_room(std::size_t offset);
  [[nodiscard]] bool at_root(TokenKind kind, std::size_t offset);

  PartReader& reader_;
  Problems& problems_;
  bool whole_;
  TextWatch texts_;
  Tape tape_;
  std::vector<std::uint32_t> open_;  // containers on the tape that are not closed yet
  int depth_ = 0;                    // of the file
  std::string member_;               // of the top level, being read
  std::size_t member_offset_ = 0;
  bool in_section_ = false;
  std::size_t index_ = 0;
};

}  // namespace saite::io
