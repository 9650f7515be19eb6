// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/dl_header.h"

#include <array>

#include "src/io/exchange/pajek_lines.h"

namespace saite::exchange {
namespace {

/// A keyword is told from a label by what UCINET wants of it: a colon, or no label goes before it.
std::string dl_keyword(const Word& word) {
  if (word.quoted) return {};
  std::string_view text = word.text;
  while (text.ends_with(':')) text.remove_suffix(1);
  return lower(text);
}

bool ends_labels(const Word& word) {
  if (word.quoted || !word.text.ends_with(':')) return false;
  const std::string key = dl_keyword(word);
  return key == "data" || key == "labels" || key == "embedded";
}

class HeaderReader {
 public:
  HeaderReader(DlWords& words, Notes& notes) : words_(words), notes_(notes) {}

  std::optional<DlHeader> read() {
    while (const auto word = words_.next()) {
      const std::string key = dl_keyword(*word);
      if (key == "data") {
        words_.begin_data();
        return header_;
      }
      if (key == "dl" || key.empty()) continue;
      if (!take(key, *word)) return std::nullopt;
    }
    notes_.error("dl_no_data", place());
    return std::nullopt;
  }

 private:
  [[nodiscard]] Place place() const { return {.line = words_.line()}; }

  bool take(const std::string& key, const Word& word) {
    if (key == "n") return count([&](std::size_t n) { header_.rows = header_.columns = n; });
    if (key == "nr") {
      return count([&](std::size_t n) { header_.rows = n; }) && (header_.two_mode = true);
    }
    if (key == "nc") {
      return count([&](std::size_t n) { header_.columns = n; }) && (header_.two_mode = true);
    }
    if (key == "nm") return count([&](std::size_t n) { header_.matrices = n; });
    if (key == "format") {
      if (const auto name = words_.next()) header_.format = lower(name->text);
    } else if (key == "diagonal") {
      const auto said = words_.next();
      header_.diagonal = !said || dl_keyword(*said) != "absent";
    } else if (key == "row" || key == "column" || key == "col" || key == "matrix" ||
               key == "level") {
      return labels_of(key);
    } else if (key == "labels" || key == "label") {
      labels({});
    } else {
      notes_.add(NoteSort::unused, "line_not_understood", place(), {std::string(word.text)});
    }
    return true;
  }

  template <class Set>
  bool count(Set set) {
    const auto word = words_.next();
    const auto number = word ? count_of(word->text) : std::nullopt;
    if (!number || *number == 0) {
      notes_.error("no_count", place(), {word ? std::string(word->text.substr(0, 40)) : ""});
      return false;
    }
    set(*number);
    return true;
  }

  bool labels_of(const std::string& what) {
    const auto word = words_.next();
    if (!word || dl_keyword(*word) != "labels") {
      if (word) words_.put_back();
      return true;
    }
    labels(what);
    return true;
  }

  void labels(const std::string& what) {
    const auto next = words_.next();
    if (!next) return;
    if (dl_keyword(*next) == "embedded") {
      if (what != "column" && what != "col") header_.rows_embedded = true;
      if (what != "row") header_.columns_embedded = true;
      return;
    }
    words_.put_back();
    if (what == "matrix" || what == "level") {
      take_labels(header_.matrix_labels, header_.matrices);
    } else if (what == "column" || what == "col") {
      take_labels(header_.column_labels, header_.columns);
    } else {
      take_labels(header_.row_labels, header_.rows);
      if (what.empty() && !header_.two_mode) header_.column_labels = header_.row_labels;
    }
  }

  void take_labels(std::vector<std::string>& to, std::optional<std::size_t> count) {
    while (!count || to.size() < *count) {
      const auto word = words_.next();
      if (!word) return;
      if (ends_labels(*word) || (!count && !dl_keyword(*word).empty() && is_heading(*word))) {
        words_.put_back();
        return;
      }
      to.emplace_back(word->text);
    }
  }

  /// "row" of "row labels:" where no count says how many labels come before it.
  static bool is_heading(const Word& word) {
    const std::string key = dl_keyword(word);
    constexpr std::array<std::string_view, 5> headings = {"row", "column", "matrix", "level",
                                                          "format"};
    for (const std::string_view heading : headings) {
      if (key == heading) return true;
    }
    return false;
  }

  DlWords& words_;
  Notes& notes_;
  DlHeader header_;
};

}  // namespace

void DlWords::skip() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\n' || c == '\r') {
      // CR LF is one end of a line, a CR alone is one too.
      if (c == '\n' || at_ + 1 >= text_.size() || text_[at_ + 1] != '\n') ++line_;
    } else if (!parts(c)) {
      return;
    }
    ++at_;
  }
}

std::optional<Word> DlWords::next() {
  before_ = at_;
  line_before_ = line_;
  skip();
  if (at_ >= text_.size()) return std::nullopt;
  const std::size_t begin = at_;
  if (text_[at_] == '"') {
    const std::size_t end = text_.find_first_of("\"\n\r", at_ + 1);
    at_ = end == std::string_view::npos ? text_.size() : end;
    const Word word{text_.substr(begin + 1, at_ - begin - 1), true};
    if (at_ < text_.size() && text_[at_] == '"') ++at_;
    return word;
  }
  while (at_ < text_.size() && !parts(text_[at_]) && text_[at_] != '\n' && text_[at_] != '\r') {
    ++at_;
  }
  return Word{text_.substr(begin, at_ - begin), false};
}

std::optional<std::string_view> DlWords::next_line() {
  skip();
  if (at_ >= text_.size()) return std::nullopt;
  const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
  const std::string_view line = text_.substr(at_, end - at_);
  at_ = end;
  return line;
}

std::optional<DlHeader> read_dl_header(DlWords& words, Notes& notes) {
  return HeaderReader(words, notes).read();
}

}  // namespace saite::exchange
