// SPDX-License-Identifier: Apache-2.0
#include "src/journal/value_bytes.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace saite::journal {
namespace {

using model::List;
using model::Object;
using model::Value;
using nlohmann::json;

/// nlohmann writes CBOR too, but of a tree of its own: a second copy of a drag of 100,000 actors.
class Writer {
 public:
  std::string out;

  void operator()(std::monostate) { byte(0xf6); }
  void operator()(bool value) { byte(value ? 0xf5 : 0xf4); }
  void operator()(std::int64_t value) {
    if (value >= 0) {
      head(0, static_cast<std::uint64_t>(value));
    } else {
      head(1, static_cast<std::uint64_t>(-(value + 1)));
    }
  }
  void operator()(double value) {
    const auto narrow = static_cast<float>(value);
    if (static_cast<double>(narrow) == value) {
      byte(0xfa);
      big_endian(std::bit_cast<std::uint32_t>(narrow), 4);
    } else {
      byte(0xfb);
      big_endian(std::bit_cast<std::uint64_t>(value), 8);
    }
  }
  void operator()(const std::string& text) { string(3, text); }
  void operator()(const List& list) {
    head(4, list.size());
    for (const Value& item : list) std::visit(*this, item.held());
  }
  void operator()(const Object& object) {
    head(5, object.size());
    for (const auto& [key, value] : object) {
      string(3, key);
      std::visit(*this, value.held());
    }
  }
  void operator()(const model::BigInteger& value) { string(2, value.digits); }

 private:
  void byte(unsigned value) { out.push_back(static_cast<char>(value)); }
  void big_endian(std::uint64_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) byte(static_cast<unsigned>(value >> (8 * i)) & 0xffU);
  }
  void head(unsigned major, std::uint64_t value) {
    const unsigned type = major << 5U;
    if (value < 24) {
      byte(type | static_cast<unsigned>(value));
    } else if (value <= 0xff) {
      byte(type | 24U);
      big_endian(value, 1);
    } else if (value <= 0xffff) {
      byte(type | 25U);
      big_endian(value, 2);
    } else if (value <= 0xffffffff) {
      byte(type | 26U);
      big_endian(value, 4);
    } else {
      byte(type | 27U);
      big_endian(value, 8);
    }
  }
  void string(unsigned major, const std::string& text) {
    head(major, text.size());
    out += text;
  }
};

/// Builds the value; says no to whatever cannot be one.
class Builder final : public json::json_sax_t {
 public:
  Value value;

  bool null() override { return put({}); }
  bool boolean(bool v) override { return put(v); }
  bool number_integer(number_integer_t v) override { return put(std::int64_t{v}); }
  bool number_unsigned(number_unsigned_t v) override {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return v <= most && put(static_cast<std::int64_t>(v));
  }
  bool number_float(number_float_t v, const string_t&) override {
    return std::isfinite(v) && put(v);
  }
  bool string(string_t& v) override { return put(std::move(v)); }
  bool binary(binary_t& v) override {
    const std::string digits(v.begin(), v.end());
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    const bool is_number =
        digits.size() > first && digits.find_first_not_of("0123456789", first) == std::string::npos;
    return is_number && put(model::BigInteger{digits});
  }
  bool start_object(std::size_t) override { return open(Object()); }
  bool key(string_t& v) override {
    open_.back().key = std::move(v);
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(List()); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const json::exception&) override {
    return false;
  }

 private:
  struct Container {
    std::variant<List, Object> held;
    std::string key = {};  // of the member to come
  };

  bool put(Value made) {
    if (open_.empty()) {
      value = std::move(made);
    } else if (auto* list = std::get_if<List>(&open_.back().held)) {
      list->push_back(std::move(made));
    } else {
      std::get<Object>(open_.back().held)
          .emplace_back(std::exchange(open_.back().key, {}), std::move(made));
    }
    return true;
  }
  bool open(std::variant<List, Object> container) {
    if (open_.size() >= max_depth) return false;
    open_.push_back({std::move(container)});
    return true;
  }
  bool close() {
    Container done = std::move(open_.back());
    open_.pop_back();
    return std::visit([this](auto& held) { return put(Value(std::move(held))); }, done.held);
  }

  std::vector<Container> open_;
};

}  // namespace

std::string to_bytes(const Value& value) {
  Writer writer;
  std::visit(writer, value.held());
  return std::move(writer.out);
}

Result<Value> value_of_bytes(std::string_view bytes) {
  Builder builder;
  // Strict: bytes that follow are an error.
  if (!json::sax_parse(bytes.begin(), bytes.end(), &builder, json::input_format_t::cbor, true)) {
    return Error{"journal_damaged"};
  }
  return std::move(builder.value);
}

}  // namespace saite::journal
