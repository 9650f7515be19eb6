// SPDX-License-Identifier: Apache-2.0
#include "src/io/assembler.h"

#include "graph/base/text.h"

namespace saite::io {
namespace {

bool is_section(std::string_view key) {
  return key == "nodes" || key == "edges" || key == "links";
}

}  // namespace

bool Assembler::at_root(TokenKind kind, std::size_t offset) {
  if (kind == TokenKind::object) return true;
  problems_.error("root_not_object", offset);
  return false;
}

bool Assembler::begin(TokenKind kind, std::size_t offset) {
  if (depth_ >= depth_limit) {
    problems_.error("too_deep", offset, {}, {std::to_string(depth_limit)});
    return false;
  }
  ++depth_;
  if (!whole_ && depth_ == 1) return at_root(kind, offset);
  if (!whole_ && depth_ == 2 && kind == TokenKind::list && is_section(member_)) {
    in_section_ = true;
    index_ = 0;
    reader_.on_section(member_, offset);
    return true;
  }
  if (!has_room(offset)) return false;
  open_.push_back(static_cast<std::uint32_t>(tape_.tokens.size()));
  Token& token = tape_.tokens.emplace_back();
  token.kind = kind;
  token.offset = offset;
  return true;
}

bool Assembler::end() {
  --depth_;
  if (!whole_ && depth_ == 0) return true;
  if (depth_ == 1 && in_section_) {
    in_section_ = false;
    return true;
  }
  tape_.tokens[open_.back()].next = static_cast<std::uint32_t>(tape_.tokens.size());
  open_.pop_back();
  return hand_on_if_whole();
}

void Assembler::look_at(std::string_view text, std::size_t offset) {
  if (is_ordinary(text)) return;
  problems_.leave();  // it is said once for the whole file
  texts_.look_closely(text, offset, problems_);
}

bool Assembler::key(std::size_t offset, std::string_view text, bool ordinary) {
  if (!ordinary) look_at(text, offset);
  if (!whole_ && depth_ == 1) {
    member_ = text;
    member_offset_ = offset;
    return true;
  }
  Token& token = tape_.tokens.emplace_back();
  token.kind = TokenKind::key;
  token.offset = offset;
  token.text = text.data();
  token.size = text.size();
  return true;
}

template <class Fill>
bool Assembler::add(TokenKind kind, std::size_t offset, Fill fill) {
  if (!whole_ && depth_ == 0) return at_root(kind, offset);
  if (!has_room(offset)) return false;
  Token& token = tape_.tokens.emplace_back();
  token.kind = kind;
  token.offset = offset;
  fill(token);
  token.next = static_cast<std::uint32_t>(tape_.tokens.size());
  return hand_on_if_whole();
}

bool Assembler::add_text(TokenKind kind, std::size_t offset, std::string_view text) {
  return add(kind, offset, [&](Token& token) {
    token.text = text.data();
    token.size = text.size();
  });
}

bool Assembler::whole(std::size_t offset, std::int64_t value) {
  return add(TokenKind::whole, offset, [&](Token& token) { token.whole = value; });
}

bool Assembler::number(std::size_t offset, double value) {
  return add(TokenKind::number, offset, [&](Token& token) { token.number = value; });
}

bool Assembler::boolean(std::size_t offset, bool value) {
  return add(TokenKind::boolean, offset, [&](Token& token) { token.flag = value; });
}

bool Assembler::null(std::size_t offset) {
  return add(TokenKind::null, offset, [](Token&) {});
}

bool Assembler::big(std::size_t offset, std::string_view digits) {
  return add_text(TokenKind::big, offset, digits);
}

bool Assembler::bad(std::size_t offset, std::string_view word) {
  return add_text(TokenKind::bad, offset, word);
}

bool Assembler::has_room(std::size_t offset) {
  if (!whole_ || tape_.tokens.size() < value_limit) return true;
  problems_.error("too_many_values", offset, {}, {std::to_string(value_limit)});
  return false;
}

bool Assembler::hand_on_if_whole() {
  if (whole_ || !open_.empty()) return true;
  const TokenView view(tape_.tokens, 0);
  if (!in_section_) {
    reader_.on_member(member_, member_offset_, view);
  } else if (member_ == "nodes") {
    reader_.on_node(index_++, view);
  } else {
    reader_.on_edge(member_, index_++, view);
  }
  tape_.clear();
  return reader_.wanted();
}

}  // namespace saite::io
