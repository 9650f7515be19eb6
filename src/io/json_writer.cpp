// SPDX-License-Identifier: Apache-2.0
#include "src/io/json_writer.h"

namespace saite::io {

void JsonWriter::new_line() {
  if (!first_) out += ',';
  first_ = false;
  if (depth_ == 0) return;
  out += '\n';
  out.append(depth_, ' ');
}

void JsonWriter::before_value() {
  if (!after_key_) new_line();
  after_key_ = false;
}

void JsonWriter::begin(char bracket) {
  before_value();
  out += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!first_) {
    out += '\n';
    out.append(depth_, ' ');
  }
  out += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  new_line();
  append_json_text(out, name);
  out += ": ";
  after_key_ = true;
}

void JsonWriter::plain_key(std::string_view name) {
  new_line();
  out += '"';
  out += name;
  out += "\": ";
  after_key_ = true;
}

void JsonWriter::value(const model::Value& value) {
  struct Visitor {
    JsonWriter& writer;
    void operator()(std::monostate) const {
      writer.before_value();
      writer.out += "null";
    }
    void operator()(bool v) const { writer.flag(v); }
    void operator()(std::int64_t v) const { writer.number(v); }
    void operator()(double v) const {
      writer.before_value();
      append_json_fraction(writer.out, v);
    }
    void operator()(const std::string& v) const { writer.text(v); }
    void operator()(const model::BigInteger& v) const { writer.raw(v.digits); }
    void operator()(const model::List& v) const {
      writer.begin_list();
      for (const model::Value& item : v) writer.value(item);
      writer.end_list();
    }
    void operator()(const model::Object& v) const {
      writer.begin_object();
      writer.members(v);
      writer.end_object();
    }
  };
  std::visit(Visitor{*this}, value.held());
}

void JsonWriter::local_text(const model::LocalText& value) {
  if (value.by_language().empty()) {
    text(value.plain());
    return;
  }
  begin_object();
  for (const auto& [language, words] : value.by_language()) {
    key(language);
    text(words);
  }
  end_object();
}

void JsonWriter::member_number(std::string_view name, std::optional<double> number) {
  plain_key(name);
  if (number) {
    this->number(*number);
  } else {
    value(model::Value());
  }
}

void JsonWriter::member_list(std::string_view name, std::span<const std::string> texts) {
  plain_key(name);
  begin_list();
  for (const std::string& one : texts) text(one);
  end_list();
}

void JsonWriter::members(const model::Object& object) {
  for (const auto& [name, held] : object) {
    key(name);
    value(held);
  }
}

}  // namespace saite::io
