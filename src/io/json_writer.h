// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "graph/model/local_text.h"
#include "graph/model/value.h"
#include "src/io/json_text.h"

namespace saite::io {

/// Writes indented JSON, one blank a level, into a text that its owner empties from time to time.
///     JsonWriter w;
///     w.begin_object(); w.member("id", "ann"); w.end_object();
class JsonWriter {
 public:
  std::string out;

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_list() { begin('['); }
  void end_list() { end(']'); }

  void key(std::string_view name);
  /// The name of a member of Saite's own: known to need no escapes.
  void plain_key(std::string_view name);
  void text(std::string_view value) {
    before_value();
    append_json_text(out, value);
  }
  template <class Number>
  void number(Number value) {
    before_value();
    append_json_number(out, value);
  }
  /// A value that is JSON already.
  void raw(std::string_view json) {
    before_value();
    out += json;
  }
  void flag(bool value) {
    before_value();
    out += value ? "true" : "false";
  }
  void value(const model::Value& value);
  void local_text(const model::LocalText& value);

  void member(std::string_view name, std::string_view value) {
    plain_key(name);
    text(value);
  }
  /// Nothing is written where the value says nothing.
  void member_if(std::string_view name, std::string_view value) {
    if (!value.empty()) member(name, value);
  }
  void member_count(std::string_view name, std::size_t count) {
    plain_key(name);
    number(static_cast<std::int64_t>(count));
  }
  /// Null where there is no number.
  void member_number(std::string_view name, std::optional<double> number);
  void member_list(std::string_view name, std::span<const std::string> texts);
  void member_list_if(std::string_view name, std::span<const std::string> texts) {
    if (!texts.empty()) member_list(name, texts);
  }
  void members(const model::Object& object);

 private:
  void begin(char bracket);
  void end(char bracket);
  void before_value();
  void new_line();

  std::size_t depth_ = 0;
  bool first_ = true;       // in the container that is open
  bool after_key_ = false;  // the value stands on the key's line
};

}  // namespace saite::io
