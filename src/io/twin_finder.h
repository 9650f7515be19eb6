// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/assembler.h"
#include "src/io/text_watch.h"

namespace saite::io {

/// Reads a file only to see which names that are not composed it has in composed form too.
class TwinFinder final : public PartReader {
 public:
  explicit TwinFinder(TextWatch& texts) : texts_(texts) {}

  void on_node(std::size_t, TokenView node) override { meet_all(node); }
  void on_edge(std::string_view, std::size_t, TokenView edge) override { meet_all(edge); }
  void on_member(std::string_view key, std::size_t, TokenView value) override {
    texts_.meet(key);
    meet_all(value);
  }
  void on_section(std::string_view, std::size_t) override {}
  [[nodiscard]] bool wanted() const override { return true; }

 private:
  void meet_all(TokenView value) {
    if (value.kind() == TokenKind::text) texts_.meet(value.text());
    if (value.kind() == TokenKind::list) {
      value.for_items([&](std::size_t, TokenView item) { meet_all(item); });
    }
    if (value.kind() != TokenKind::object) return;
    value.for_members([&](std::string_view key, std::size_t, TokenView member) {
      texts_.meet(key);
      meet_all(member);
    });
  }

  TextWatch& texts_;
};

}  // namespace saite::io
