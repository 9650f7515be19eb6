// SPDX-License-Identifier: Apache-2.0
#include "src/io/scan_fast.h"

#include <simdjson.h>

namespace saite::io {
namespace {

namespace od = simdjson::ondemand;

/// Walks a document and remembers why it stopped.
class FastWalk {
 public:
  FastWalk(std::string_view bytes, Assembler& assembler) : bytes_(bytes), assembler_(assembler) {}

  [[nodiscard]] bool stopped() const { return stopped_; }

  /// False where the document is not well-formed or the assembler asked to stop.
  bool value(od::value value) {
    const std::string_view raw = value.raw_json_token();
    const auto offset = static_cast<std::size_t>(raw.data() - bytes_.data());
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
        return number(value, offset);
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
      return pass(assembler_.key(offset - 1, bytes_.substr(offset, end - offset)));
    }
    std::string_view unescaped;
    if (field.unescaped_key().get(unescaped)) return false;
    return pass(assembler_.key(offset - 1, unescaped));
  }

  bool text(od::value& value, std::string_view raw, std::size_t offset) {
    // Taken as it stands where nothing is escaped; a copy otherwise. The token may end in blanks.
    const std::size_t last = raw.find_last_of('"');
    if (last == 0) return false;
    const std::string_view inner = raw.substr(1, last - 1);
    if (inner.find('\\') == std::string_view::npos) {
      return pass(assembler_.text(offset, inner));
    }
    std::string_view unescaped;
    if (value.get_string().get(unescaped)) return false;
    return pass(assembler_.text(offset, unescaped));
  }

  bool number(od::value& value, std::size_t offset) {
    od::number number;
    if (value.get_number().get(number)) return false;
    if (number.is_int64()) return pass(assembler_.whole(offset, number.get_int64()));
    return pass(assembler_.number(offset, number.is_uint64()
                                              ? static_cast<double>(number.get_uint64())
                                              : number.get_double()));
  }

  std::string_view bytes_;
  Assembler& assembler_;
  bool stopped_ = false;
};

}  // namespace

Scan scan_fast(std::string_view bytes, Assembler& assembler) {
  od::parser parser;
  od::document document;
  const simdjson::padded_string_view padded(bytes.data(), bytes.size(),
                                            bytes.size() + simdjson::SIMDJSON_PADDING);
  static_assert(scan_padding >= simdjson::SIMDJSON_PADDING);
  if (parser.iterate(padded).get(document)) return Scan::failed;
  od::value root;
  if (document.get_value().get(root)) return Scan::failed;
  FastWalk walk(bytes, assembler);
  if (!walk.value(root)) return walk.stopped() ? Scan::stopped : Scan::failed;
  const char* rest = nullptr;
  const bool at_end = document.current_location().get(rest) == simdjson::OUT_OF_BOUNDS;
  return at_end ? Scan::done : Scan::failed;
}

}  // namespace saite::io
