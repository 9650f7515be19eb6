// SPDX-License-Identifier: Apache-2.0
#include "src/cli/text_table.h"

#include <algorithm>
#include <sstream>

#include "graph/base/utf8.h"

namespace saite::cli {

std::string finding_text(const study::Finding& finding) {
  std::string text;
  for (const study::Finding::Table& found : finding.tables) {
    TextTable table;
    for (std::size_t c = found.words; c < found.headings.size(); ++c) table.align_right(c);
    table.add(found.headings);
    for (const study::Finding::Row& row : found.rows) table.add(row.cells);
    text += table.text() + "\n";
  }
  for (const std::string& sentence : finding.sentences) text += sentence + "\n";
  return text;
}

std::string bar(double share) {
  std::string text;
  for (int i = 0; i < 10; ++i) text += share * 10 >= i + 0.5 ? "█" : "·";
  return text;
}

std::size_t display_width(std::string_view text) {
  return letter_count(text);
}

namespace {

/// Lines of whole words, each at most so wide unless a single word is wider.
std::vector<std::string> broken(const std::string& text, std::size_t max) {
  std::vector<std::string> lines;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const bool fits =
        !lines.empty() && display_width(lines.back()) + 1 + display_width(word) <= max;
    if (fits) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

}  // namespace

void TextTable::add_heading(const std::vector<std::string>& cells, std::size_t max) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 0;
  for (const std::string& cell : cells) {
    columns.push_back(broken(cell, max));
    height = std::max(height, columns.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::vector<std::string> row;
    for (const auto& column : columns) {
      // Words stand on the ground of the heading, next to their values.
      const std::size_t above = height - column.size();
      row.push_back(line < above ? std::string() : column[line - above]);
    }
    add(std::move(row));
  }
}

void TextTable::align_right(std::size_t column) {
  if (right_.size() <= column) right_.resize(column + 1, false);
  right_[column] = true;
}

std::string TextTable::text() const {
  std::vector<std::size_t> widths;
  for (const auto& row : rows_) {
    if (widths.size() < row.size()) widths.resize(row.size(), 0);
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string out;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string blanks(widths[i] - display_width(row[i]), ' ');
      if (i > 0) line += "  ";
      const bool right = i < right_.size() && right_[i];
      line += right ? blanks + row[i] : row[i] + blanks;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

}  // namespace saite::cli
