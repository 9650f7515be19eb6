// SPDX-License-Identifier: Apache-2.0
#include "src/io/problem.h"

#include <algorithm>

namespace saite::io {
namespace {

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Walks forward through a text and knows the line and the column of where it is.
class LineCounter {
 public:
  explicit LineCounter(std::string_view bytes) : bytes_(bytes) {}

  void go_to(std::size_t offset) {
    offset = std::min(offset, bytes_.size());
    for (;;) {
      const std::size_t newline = bytes_.find('\n', at_);
      if (newline == std::string_view::npos || newline >= offset) break;
      at_ = newline + 1;
      ++line_;
    }
    column_ = 1;
    for (std::size_t i = at_; i < offset; ++i) column_ += continues_character(bytes_[i]) ? 0 : 1;
  }
  [[nodiscard]] std::size_t line() const { return line_; }
  [[nodiscard]] std::size_t column() const { return column_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;  // beginning of the line
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

}  // namespace

void Problems::enter(std::string_view section, std::size_t index) {
  section_ = section;
  index_ = index;
  inside_ = true;
}

void Problems::leave() {
  inside_ = false;
}

void Problems::add(Severity severity, std::string_view code, std::size_t offset,
                   std::string_view field, std::vector<std::string> args) {
  if (severity == Severity::error) ++errors_;
  if (list_.size() >= limit) {
    ++unlisted_;
    return;
  }
  std::string pointer;
  if (inside_) pointer = "/" + section_ + "/" + std::to_string(index_);
  if (!field.empty()) pointer.append("/").append(field);
  list_.push_back({severity, std::string(code), 0, 0, std::move(pointer), std::move(args), offset});
}

std::vector<Problem> Problems::located(std::string_view bytes) const {
  std::vector<Problem> sorted = list_;
  std::ranges::stable_sort(sorted, {}, &Problem::offset);
  LineCounter counter(bytes);
  for (Problem& problem : sorted) {
    counter.go_to(problem.offset);
    problem.line = counter.line();
    problem.column = counter.column();
  }
  return sorted;
}

std::string excerpt(std::string_view bytes, std::size_t offset) {
  constexpr std::size_t max = 40;
  if (offset >= bytes.size()) return {};
  std::string_view rest = bytes.substr(offset);
  while (!rest.empty() && continues_character(rest.front())) rest.remove_prefix(1);
  rest = rest.substr(0, std::min(rest.find_first_of("\r\n"), rest.size()));
  bool cut = false;
  if (rest.size() > max) {
    std::size_t end = max;
    while (end > 0 && continues_character(rest[end])) --end;
    rest = rest.substr(0, end);
    cut = true;
  }
  std::string shown;
  for (const char c : rest) shown += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  return cut ? shown + "…" : shown;
}

std::string pointer_part(std::string_view text) {
  std::string part;
  for (const char c : text) {
    if (c == '~') {
      part += "~0";
    } else if (c == '/') {
      part += "~1";
    } else {
      part += c;
    }
  }
  return part;
}

}  // namespace saite::io
