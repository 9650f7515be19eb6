// SPDX-License-Identifier: Apache-2.0
#include "src/io/syntax_problem.h"

#include <algorithm>

namespace saite::io {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// The last character before `at` that is no blank; 0 where there is none.
char before(std::string_view bytes, std::size_t at) {
  const std::size_t last =
      at == 0 ? std::string_view::npos : bytes.find_last_not_of(blanks, at - 1);
  return last == std::string_view::npos ? '\0' : bytes[last];
}

bool ends_value(char c) {
  return c == '"' || c == '}' || c == ']' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::string_view code_in_text(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size() || static_cast<unsigned char>(bytes[at]) >= 0x20) return "bad_escape";
  return bytes[at] == '\n' || bytes[at] == '\r' ? "line_break_in_text" : "control_in_text";
}

/// A text from its opening quote to the closing one, or to the end of the line.
std::string_view quoted(std::string_view bytes, std::size_t at) {
  for (std::size_t i = at + 1; i < bytes.size() && bytes[i] != '\n'; ++i) {
    if (bytes[i] == '"') return bytes.substr(at, i + 1 - at);
    if (bytes[i] == '\\') ++i;
  }
  return bytes.substr(at);
}

std::string_view code_at(std::string_view bytes, std::size_t token, bool after_end) {
  if (after_end) return "text_after_end";
  const char found = bytes[token];
  const char previous = before(bytes, token);
  if (found == '/' || found == '#') return "comment";
  if (found == '\'') return "single_quotes";
  if ((found == '}' || found == ']') && previous == ',') return "trailing_comma";
  const bool begins_value = found == '"' || found == '{' || found == '[' || found == '-' ||
                            (found >= '0' && found <= '9') || is_letter(found);
  if (ends_value(previous) && begins_value) {
    return "missing_separator";
  }
  if (is_letter(found)) return "unquoted_text";
  return "syntax_error";
}

}  // namespace

void report_syntax_problem(std::string_view bytes, std::size_t token, std::size_t read,
                           bool after_end, bool in_text, Problems& problems) {
  problems.leave();
  if (!after_end && (token >= bytes.size() || read > bytes.size())) {
    const std::size_t last = std::min(bytes.find_last_not_of(blanks), bytes.size() - 1);
    problems.error("truncated", bytes.size(), {}, {excerpt(bytes, last >= 20 ? last - 19 : 0)});
    return;
  }
  if (in_text) {
    const std::size_t last_read = read == 0 ? token : std::max(token, read - 1);
    problems.error(code_in_text(bytes, last_read), last_read, {},
                   {excerpt(quoted(bytes, token), 0)});
    return;
  }
  problems.error(code_at(bytes, token, after_end), token, {}, {excerpt(bytes, token)});
}

}  // namespace saite::io
