// SPDX-License-Identifier: Apache-2.0
#include "src/io/scan_exact.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "src/io/syntax_problem.h"

namespace saite::io {
namespace {

/// nlohmann's handler interface says what was read, but not where. This finds the place of each
/// token by walking the same text beside the parser: tokens that were accepted are easy to skip.
class TokenCursor {
 public:
  explicit TokenCursor(std::string_view bytes) : bytes_(bytes) {}

  /// Steps to the next token; returns where it begins.
  std::size_t find() {
    at_ = std::min(bytes_.find_first_not_of(" \t\r\n,:", at_), bytes_.size());
    return at_;
  }
  void skip_bracket() { ++at_; }
  void skip_word() {
    const std::size_t begin = at_;
    const std::size_t digits = at_ + (bytes_[at_] == '-' ? 1U : 0U);
    const bool lone_zero = bytes_.substr(digits, 1) == "0" &&
                           bytes_.substr(digits + 1).find_first_of("0123456789") == 0;
    // A number ends after a leading zero, whatever digits follow: those are the parser's problem.
    at_ = lone_zero ? digits + 1 : std::min(bytes_.find_first_of(" \t\r\n,]}", at_), bytes_.size());
    last_ = bytes_.substr(begin, at_ - begin);
  }
  /// The word that was skipped last.
  [[nodiscard]] std::string_view last() const { return last_; }
  /// Skips a string; returns what stands between its quotes.
  std::string_view skip_string() {
    const std::size_t begin = at_ + 1;
    at_ = begin;
    while (bytes_[at_] != '"') at_ += bytes_[at_] == '\\' ? 2 : 1;
    return bytes_.substr(begin, at_++ - begin);
  }

 private:
  std::string_view bytes_;
  std::string_view last_;
  std::size_t at_ = 0;
};

class ExactHandler final : public nlohmann::json_sax<nlohmann::json> {
 public:
  ExactHandler(const ScanText& text, Assembler& assembler, Problems& problems)
      : bytes_(text.bytes),
        strange_(text),
        cursor_(text.bytes),
        assembler_(assembler),
        problems_(problems) {}

  bool null() override {
    return word([&](std::size_t at) { return assembler_.null(at); });
  }
  bool boolean(bool value) override {
    return word([&](std::size_t at) { return assembler_.boolean(at, value); });
  }
  bool number_integer(number_integer_t value) override {
    return word([&](std::size_t at) { return assembler_.whole(at, value); });
  }
  bool number_unsigned(number_unsigned_t value) override {
    constexpr auto max = static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    return word([&](std::size_t at) {
      return value <= max ? assembler_.whole(at, static_cast<std::int64_t>(value))
                          : assembler_.big(at, cursor_.last());
    });
  }
  bool number_float(number_float_t value, const string_t& written) override {
    return word([&](std::size_t at) {
      return is_integer(written) ? assembler_.big(at, cursor_.last())
                                 : assembler_.number(at, value);
    });
  }
  bool string(string_t& value) override {
    const std::size_t at = cursor_.find();
    return assembler_.text(at, taken(cursor_.skip_string(), value));
  }
  bool key(string_t& value) override {
    const std::size_t at = cursor_.find();
    return assembler_.key(at, taken(cursor_.skip_string(), value));
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return assembler_.begin_object(open()); }
  bool start_array(std::size_t) override { return assembler_.begin_list(open()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& reason) override {
    const bool in_text =
        std::string_view(reason.what()).find("invalid string") != std::string_view::npos;
    report_syntax_problem(bytes_, cursor_.find(), position, depth_ == 0 && begun_, in_text,
                          problems_);
    return false;
  }

 private:
  template <class Pass>
  bool word(Pass pass) {
    const std::size_t at = cursor_.find();
    cursor_.skip_word();
    return strange_.is_at(at) ? strange_.pass(at, assembler_) : pass(at);
  }
  std::size_t open() {
    const std::size_t at = cursor_.find();
    cursor_.skip_bracket();
    ++depth_;
    begun_ = true;
    return at;
  }
  bool close() {
    --depth_;
    cursor_.find();
    cursor_.skip_bracket();
    return assembler_.end();
  }
  /// The text as it stands in the file where it can be; else a copy that lives long enough.
  std::string_view taken(std::string_view raw, string_t& value) {
    return raw.size() == value.size() ? raw : assembler_.keep(std::move(value));
  }

  std::string_view bytes_;
  StrangeNumbers strange_;
  int depth_ = 0;
  bool begun_ = false;
  TokenCursor cursor_;
  Assembler& assembler_;
  Problems& problems_;
};

}  // namespace

bool scan_exact(const ScanText& text, Assembler& assembler, Problems& problems) {
  ExactHandler handler(text, assembler, problems);
  return nlohmann::json::sax_parse(text.bytes.begin(), text.bytes.end(), &handler);
}

}  // namespace saite::io
