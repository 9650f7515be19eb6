// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/value.h"

namespace saite::io {

enum class TokenKind : std::uint8_t {
  object,
  list,
  key,
  text,
  whole,
  big,  // an integer beyond 64 bits: its digits are the text
  number,
  boolean,
  null,
  bad  // a number that is none, or that a computer cannot hold: as it stands
};

/// One piece of a JSON value, in the order of the file. 32 bytes.
struct Token {
  TokenKind kind = TokenKind::null;
  bool flag = false;       // boolean
  std::uint32_t next = 0;  // position of what follows this value with all it holds
  std::uint64_t offset = 0;
  union {
    std::int64_t whole;
    double number;
    const char* text;  // of a key, text, big or bad
  };
  std::uint64_t size = 0;  // of the text

  Token() : whole(0) {}
};

/// A JSON value read into tokens: one element of a file at a time, its memory used again.
class Tape {
 public:
  void clear() {
    tokens.clear();
    kept_.clear();
  }
  /// Keeps a text that is not literally in the file (it had escapes) until clear().
  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

  std::vector<Token> tokens;

 private:
  std::deque<std::string> kept_;
};

/// A value on a tape. Valid until the tape is cleared.
class TokenView {
 public:
  TokenView(const std::vector<Token>& tokens, std::uint32_t at) : tokens_(&tokens), at_(at) {}

  [[nodiscard]] TokenKind kind() const { return token().kind; }
  [[nodiscard]] std::size_t offset() const { return token().offset; }
  [[nodiscard]] bool is_null() const { return kind() == TokenKind::null; }
  [[nodiscard]] bool is_number() const {
    return kind() == TokenKind::whole || kind() == TokenKind::number || kind() == TokenKind::big;
  }
  [[nodiscard]] std::string_view text() const { return {token().text, token().size}; }
  [[nodiscard]] bool boolean() const { return token().flag; }
  [[nodiscard]] std::int64_t whole() const { return token().whole; }
  /// Of any is_number(); the nearest double, infinite where an integer is that long.
  [[nodiscard]] double number() const;
  [[nodiscard]] bool empty() const { return token().next == at_ + 1; }

  /// Calls with (key, offset of the key, value) for each member of an object; what is none has
  /// none.
  template <class Call>
  void for_members(Call call) const {
    if (kind() != TokenKind::object) return;
    for (std::uint32_t i = at_ + 1; i < token().next;) {
      const Token& key = (*tokens_)[i];
      const TokenView value(*tokens_, i + 1);
      call(std::string_view(key.text, key.size), key.offset, value);
      i = value.token().next;
    }
  }
  /// Calls with (position, value) for each item of a list; what is none has none.
  template <class Call>
  void for_items(Call call) const {
    if (kind() != TokenKind::list) return;
    std::size_t position = 0;
    for (std::uint32_t i = at_ + 1; i < token().next; i = (*tokens_)[i].next) {
      call(position++, TokenView(*tokens_, i));
    }
  }

 private:
  [[nodiscard]] const Token& token() const { return (*tokens_)[at_]; }

  const std::vector<Token>* tokens_;
  std::uint32_t at_;
};

/// The value as attributes hold it; what is bad is null. Of members with the same key the last one
/// stays. Cost: linear in what it holds.
[[nodiscard]] model::Value to_value(TokenView view);

}  // namespace saite::io
