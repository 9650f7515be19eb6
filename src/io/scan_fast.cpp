// SPDX-License-Identifier: Apache-2.0
#include "src/io/scan_fast.h"

#include <simdjson.h>

#include "src/io/plain_parts.h"

namespace saite::io {
namespace {

namespace od = simdjson::ondemand;

/// Walks a document and remembers why it stopped.
class FastWalk {
 public:
  FastWalk(const ScanText& text, Assembler& assembler)
      : bytes_(text.bytes), plain_(text.bytes), strange_(text), assembler_(assembler) {}

  [[nodiscard]] bool stopped() const { return stopped_; }

  /// False where the document is not well-formed or the assembler asked to stop.
  bool value(od::value value) {
    const std::string_view raw = value.raw_json_token();
    const auto offset = static_cast<std::size_t>(raw.data() - bytes_.data());
    if (raw.empty()) return false;  // the text ends where a value should be
    switch (raw.front()) {
      case '{':
        return object(value, offset);
      case '[':
        return list(value, offset);
      case '"':
        return text(value, raw, offset);
      case 't':
      case 'f': {
        bool flag = false;
        return !value.get_bool().get(flag) && pass(assembler_.boolean(offset, flag));
      }
      case 'n': {
        bool null = false;
        return !simdjson::simdjson_result<bool>(value.is_null()).get(null) && null &&
               pass(assembler_.null(offset));
      }
      default:
        return number(value, raw, offset);
    }
  }

 private:
  bool pass(bool go_on) {
    stopped_ = stopped_ || !go_on;
    return go_on;
  }

  bool object(od::value& value, std::size_t offset) {
    if (!pass(assembler_.begin_object(offset))) return false;
    od::object object;
    if (value.get_object().get(object)) return false;
    for (auto result : object) {
      od::field field;
      if (std::move(result).get(field)) return false;
      if (!key(field) || !this->value(field.value())) return false;
    }
    return pass(assembler_.end());
  }

  bool list(od::value& value, std::size_t offset) {
    if (!pass(assembler_.begin_list(offset))) return false;
    od::array array;
    if (value.get_array().get(array)) return false;
    for (auto result : array) {
      od::value item;
      // Its get() is for values that are given away. NOLINTNEXTLINE(performance-move-const-arg)
      if (std::move(result).get(item) || !this->value(item)) return false;
    }
    return pass(assembler_.end());
  }

  bool key(od::field& field) {
    const char* begin = field.key().raw();
    const auto offset = static_cast<std::size_t>(begin - bytes_.data());
    // The key ends at the first quote unless it has escapes.
    const std::size_t end = bytes_.find_first_of("\"\\", offset);
    if (end == std::string_view::npos) return false;
    if (bytes_[end] == '"') {
      const std::string_view name = bytes_.substr(offset, end - offset);
      return pass(assembler_.key(offset - 1, name, plain_.cover(name)));
    }
    std::string_view unescaped;
    if (field.unescaped_key().get(unescaped)) return false;
    return pass(assembler_.key(offset - 1, assembler_.passing(unescaped)));
  }

  bool text(od::value& value, std::string_view raw, std::size_t offset) {
    // Taken as it stands where nothing is escaped; a copy otherwise. The token may end in blanks.
    const std::size_t last = raw.find_last_of('"');
    if (last == 0) return false;
    const std::string_view inner = raw.substr(1, last - 1);
    if (inner.find('\\') == std::string_view::npos) {
      return pass(assembler_.text(offset, inner, plain_.cover(inner)));
    }
    std::string_view unescaped;
    if (value.get_string().get(unescaped)) return false;
    return pass(assembler_.text(offset, assembler_.passing(unescaped)));
  }

  bool number(od::value& value, std::string_view raw, std::size_t offset) {
    if (strange_.is_at(offset)) return skip(value) && pass(strange_.pass(offset, assembler_));
    od::number number;
    if (value.get_number().get(number)) return big(value, raw, offset);
    if (number.is_int64()) return pass(assembler_.whole(offset, number.get_int64()));
    if (number.is_uint64()) return pass(assembler_.big(offset, without_blanks(raw)));
    return pass(assembler_.number(offset, number.get_double()));
  }

  /// An integer that is too long for simdjson, which takes it for a mistake.
  bool big(od::value& value, std::string_view raw, std::size_t offset) {
    const std::string_view digits = without_blanks(raw);
    const std::size_t first = digits.find_first_not_of('-');
    const bool leading_zero = first != std::string_view::npos && digits[first] == '0';
    return is_integer(digits) && !leading_zero && skip(value) &&
           pass(assembler_.big(offset, digits));
  }

  /// Steps over a number that has not been taken as one.
  static bool skip(od::value& value) {
    double ignored = 0;
    return !value.get_double().get(ignored);
  }
  /// The token may end in blanks.
  static std::string_view without_blanks(std::string_view raw) {
    return raw.substr(0, raw.find_last_not_of(" \t\r\n") + 1);
  }

  std::string_view bytes_;
  PlainParts plain_;
  StrangeNumbers strange_;
  Assembler& assembler_;
  bool stopped_ = false;
};

}  // namespace

Scan scan_fast(const ScanText& text, Assembler& assembler) {
  const std::string_view bytes = text.bytes;
  od::parser parser;
  od::document document;
  const simdjson::padded_string_view padded(bytes.data(), bytes.size(),
                                            bytes.size() + simdjson::SIMDJSON_PADDING);
  static_assert(scan_padding >= simdjson::SIMDJSON_PADDING);
  if (parser.iterate(padded).get(document)) return Scan::failed;
  od::value root;
  if (document.get_value().get(root)) return Scan::failed;
  FastWalk walk(text, assembler);
  if (!walk.value(root)) return walk.stopped() ? Scan::stopped : Scan::failed;
  const char* rest = nullptr;
  const bool at_end = document.current_location().get(rest) == simdjson::OUT_OF_BOUNDS;
  return at_end ? Scan::done : Scan::failed;
}

}  // namespace saite::io
