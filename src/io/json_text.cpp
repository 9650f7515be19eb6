// SPDX-License-Identifier: Apache-2.0
#include "src/io/json_text.h"

#include <array>
#include <charconv>

#include "graph/base/error.h"

namespace saite::io {
namespace {

template <class Real>
void append_real(std::string& out, Real value) {
  std::array<char, 40> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  out.append(buffer.data(), end);
}

struct ValueWriter {
  std::string& out;

  void operator()(std::monostate) const { out += "null"; }
  void operator()(bool v) const { out += v ? "true" : "false"; }
  void operator()(std::int64_t v) const { append_json_number(out, v); }
  void operator()(double v) const { append_json_fraction(out, v); }
  void operator()(const std::string& v) const { append_json_text(out, v); }
  void operator()(const model::BigInteger& v) const { out += v.digits; }
  void operator()(const model::List& v) const {
    out += '[';
    for (std::size_t i = 0; i < v.size(); ++i) {
      if (i > 0) out += ',';
      std::visit(*this, v[i].held());
    }
    out += ']';
  }
  void operator()(const model::Object& v) const {
    out += '{';
    for (std::size_t i = 0; i < v.size(); ++i) {
      if (i > 0) out += ',';
      append_json_text(out, v[i].first);
      out += ':';
      std::visit(*this, v[i].second.held());
    }
    out += '}';
  }
};

}  // namespace

void append_json_number(std::string& out, double value) {
  append_real(out, value == 0 ? 0.0 : value);  // "-0" is read as 0, so that a save would differ
}

void append_json_number(std::string& out, float value) {
  append_real(out, value == 0 ? 0.0F : value);
}

void append_json_number(std::string& out, std::int64_t value) {
  std::array<char, 24> buffer;
  out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
}

void append_json_fraction(std::string& out, double value) {
  const std::size_t begin = out.size();
  append_real(out, value);
  if (out.find_first_of(".e", begin) == std::string::npos) out += ".0";
}

std::string json_value(const model::Value& value) {
  std::string out;
  std::visit(ValueWriter{out}, value.held());
  return out;
}

}  // namespace saite::io
