// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/csv_rows.h"

#include <algorithm>

#include "src/io/csv_writer.h"

namespace saite::exchange {
namespace {

/// Ends of lines in a part of a text.
std::size_t count_line_ends(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'))) {
      ++count;
    }
  }
  return count;
}

}  // namespace

void CsvRows::pass_row_end() {
  if (at_ >= text_.size()) return;
  at_ += text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2 : 1;
  ++next_line_;
}

bool CsvRows::next() {
  while (at_ < text_.size()) {
    cells_.clear();
    unescaped_.clear();
    line_ = next_line_;
    read_row();
    pass_row_end();
    for (std::string_view& cell : cells_) {
      if (cell.starts_with('\'')) cell = io::as_it_was(cell);
    }
    if (std::ranges::any_of(cells_, [](std::string_view cell) { return !cell.empty(); }) ||
        cells_.size() > 1) {
      return true;
    }
  }
  return false;
}

void CsvRows::read_row() {
  for (;;) {
    if (separator_ == ' ') {
      while (at_ < text_.size() && text_[at_] == ' ') ++at_;
      if (!cells_.empty() && (at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r')) {
        return;
      }
    }
    std::size_t quote = at_;
    while (quote < text_.size() && text_[quote] == ' ' && separator_ != ' ') ++quote;
    const bool quoted = quote < text_.size() && text_[quote] == '"' && open_quote_line_ == 0;
    if (quoted) at_ = quote;
    if (!quoted || !read_quoted()) read_plain();
    if (at_ >= text_.size() || text_[at_] != separator_) return;
    ++at_;
    if (at_ == text_.size()) {
      cells_.emplace_back();
      return;
    }
  }
}

/// False where the quote is never closed.
bool CsvRows::read_quoted() {
  const std::size_t begin = at_ + 1;
  bool doubled = false;
  std::size_t end = text_.find('"', begin);
  while (end != std::string_view::npos && end + 1 < text_.size() && text_[end + 1] == '"') {
    doubled = true;
    end = text_.find('"', end + 2);
  }
  if (end == std::string_view::npos) {
    open_quote_line_ = next_line_;
    return false;
  }
  std::string_view inside = text_.substr(begin, end - begin);
  next_line_ += count_line_ends(inside);
  at_ = end + 1;
  // What stands between the quote and the separator belongs to the cell as well.
  std::size_t rest = at_;
  while (rest < text_.size() && text_[rest] != separator_ && text_[rest] != '\n' &&
         text_[rest] != '\r') {
    ++rest;
  }
  const std::string_view after = text_.substr(at_, rest - at_);
  at_ = rest;
  const bool more = after.find_first_not_of(" \t") != std::string_view::npos;
  if (!doubled && !more) {
    cells_.push_back(inside);
    return true;
  }
  std::string& cell = unescaped_.emplace_back();
  for (std::size_t i = 0; i < inside.size(); ++i) {
    cell += inside[i];
    if (inside[i] == '"') ++i;
  }
  if (more) cell += after;
  cells_.push_back(cell);
  return true;
}

void CsvRows::read_plain() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
         text_[at_] != '\r') {
    ++at_;
  }
  cells_.push_back(text_.substr(begin, at_ - begin));
}

}  // namespace saite::exchange
