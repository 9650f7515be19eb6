// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_csv.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <utility>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/csv_rows.h"
#include "src/io/exchange/pajek_lines.h"
#include "src/io/exchange/read_tables.h"
#include "src/io/exchange/text_source.h"

namespace saite::exchange {
namespace {

constexpr std::size_t guess_bytes = std::size_t{1} << 16U;
constexpr std::size_t guess_rows = 200;
/// In the order in which they are thought of where they part rows equally well.
constexpr std::array separators{',', ';', '\t', '|', ' '};

/// A text of separated values; the text outlives it.
class CsvTable final : public Table {
 public:
  /// `before`: lines of the file that stand before the first row.
  CsvTable(std::string_view text, char separator, std::size_t before)
      : text_(text), separator_(separator), before_(before), rows_(text, separator) {}
  void rewind() override { rows_ = CsvRows(text_, separator_); }
  bool next() override { return rows_.next(); }
  [[nodiscard]] std::span<const std::string_view> cells() const override { return rows_.cells(); }
  [[nodiscard]] std::size_t line() const override { return rows_.line() + before_; }
  [[nodiscard]] double done() const override {
    return static_cast<double>(rows_.offset()) / static_cast<double>(text_.size() + 1);
  }
  [[nodiscard]] std::size_t open_quote_line() const {
    const std::size_t line = rows_.open_quote_line();
    return line == 0 ? 0 : line + before_;
  }

 private:
  std::string_view text_;
  char separator_;
  std::size_t before_;
  CsvRows rows_;
};

/// How evenly a separator parts the first rows.
struct Parting {
  std::size_t width = 0;  // of most rows
  double share = 0;
  bool known = false;  // the first row has names that headers have
};

Parting parting_of(std::string_view text, char separator) {
  CsvRows rows(text, separator);
  std::map<std::size_t, std::size_t> widths;
  Parting parting;
  std::size_t count = 0;
  while (count < guess_rows && rows.next()) {
    const auto cells = rows.cells();
    if (count++ == 0) {
      parting.known = cells.size() > 1 &&
                      has_known_columns(std::vector<std::string>(cells.begin(), cells.end()));
    }
    ++widths[cells.size()];
  }
  for (const auto& [width, of_rows] : widths) {
    const double share = static_cast<double>(of_rows) / static_cast<double>(count);
    if (width < 2 || share <= parting.share) continue;
    parting.width = width;
    parting.share = share;
  }
  return parting;
}

/// The separator that Excel writes into the first line: "sep=;".
std::optional<char> separator_line(std::string_view& text) {
  if (!text.starts_with("sep=") || text.size() < 6) return std::nullopt;
  const char separator = text[4];
  Lines lines(text);
  (void)lines.next();
  if (lines.line().size() != 5) return std::nullopt;
  text = lines.rest();
  return separator;
}

/// Leaves out the remarks before the first row, lines that begin with "#" or "%" (SNAP, KONECT),
/// and says how many there were. A single one is the header where it is parted as the rows are and
/// what it names is known; then only its mark is left out.
std::size_t skip_remarks(std::string_view& text) {
  const auto is_remark = [](std::string_view line) {
    return line.starts_with('#') || line.starts_with('%');
  };
  std::size_t count = 0;
  Lines lines(text);
  std::string_view rest = text;
  std::string_view first;
  while (lines.next() && is_remark(lines.line())) {
    if (count++ == 0) first = lines.line().substr(1);
    rest = lines.rest();
  }
  const auto separator = count == 1 ? guess_separator(rest) : std::nullopt;
  if (separator) {
    const Parting header = parting_of(first, *separator);
    if (header.known && header.width == parting_of(rest.substr(0, guess_bytes), *separator).width) {
      text.remove_prefix(1);
      return 0;
    }
  }
  text = rest;
  return count;
}

/// Two whole numbers a row and maybe more, parted by blanks: an edge list without a header.
bool is_list_of_numbers(std::string_view text) {
  CsvRows rows(text, ' ');
  std::size_t count = 0;
  for (; count < guess_rows && rows.next(); ++count) {
    const auto cells = rows.cells();
    if (cells.size() < 2 || !count_of(cells[0]) || !count_of(cells[1])) return false;
  }
  return count >= 2;
}

std::string stem_of(const std::string& name) {
  return std::filesystem::path(name).stem().string();
}

/// A text whose lines are no rows: one long line, or nothing but single cells.
void no_table(const ReadJob& job) {
  job.sink.notes().error("no_table", {});
}

struct ReadText {
  TextSource text;
  std::string_view rows;
  std::size_t input;
};

std::string separator_name(char separator) {
  return separator == '\t' ? "\\t" : std::string(1, separator);
}

}  // namespace

std::optional<char> guess_separator(std::string_view text, double* share) {
  std::string_view head = text.substr(0, guess_bytes);
  if (head.size() < text.size()) {
    // A row that is cut off in the middle says nothing.
    const std::size_t end = head.find_last_of("\r\n");
    if (end != std::string_view::npos) head = head.substr(0, end);
  }
  std::optional<char> best;
  double best_score = 0;
  for (const char separator : separators) {
    const Parting parting = parting_of(head, separator);
    if (parting.width < 2) continue;
    double score = parting.share + (parting.known ? 2 : 0);
    // Words of a sentence are parted by blanks as well.
    if (separator == ' ') score -= 0.3;
    if (score <= best_score) continue;
    best_score = score;
    best = separator;
    if (share != nullptr) *share = parting.share;
  }
  return best;
}

Sure recognise_csv(const Head& head) {
  if (head.text.empty()) return Sure::no;
  std::string_view text = head.text;
  if (separator_line(text)) return Sure::certain;
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Sure::no;
  const char begin = text[first];
  if (begin == '{' || begin == '[' || begin == '<' || begin == '*') return Sure::no;
  skip_remarks(text);
  double share = 0;
  const auto separator = guess_separator(text, &share);
  const bool ending = head.ending == "csv" || head.ending == "tsv" || head.ending == "tab";
  if (!separator) return ending ? Sure::perhaps : Sure::no;
  const Parting parting = parting_of(text.substr(0, guess_bytes), *separator);
  if (parting.known && share > 0.7) return Sure::likely;
  if (ending) return Sure::likely;
  if (*separator == ' ' && is_list_of_numbers(text.substr(0, guess_bytes))) return Sure::likely;
  CsvRows rows(text.substr(0, guess_bytes), *separator);
  std::size_t count = 0;
  while (count < 3 && rows.next()) ++count;
  return count >= 2 && share > 0.9 && *separator != ' ' ? Sure::likely
         : count >= 2 && share > 0.9                    ? Sure::perhaps
                                                        : Sure::no;
}

Status read_csv(const ReadJob& job) {
  Notes& notes = job.sink.notes();
  std::vector<ReadText> texts;
  for (std::size_t i = 0; i < job.inputs.size(); ++i) {
    notes.enter(job.inputs[i].name);
    auto text = TextSource::decode(job.inputs[i].bytes, {.asked = job.options.encoding}, notes);
    if (text) texts.push_back({*std::move(text), {}, i});
  }
  std::vector<TableView> tables;
  for (ReadText& held : texts) {
    const std::string& name = job.inputs[held.input].name;
    notes.enter(name);
    held.rows = held.text.view();
    std::optional<char> separator = separator_line(held.rows);
    std::size_t before = separator ? 1 : 0;
    if (const std::size_t remarks = skip_remarks(held.rows); remarks > 0) {
      notes.add(NoteSort::unused, "remarks_left_out", {.line = before + 1},
                {std::to_string(remarks)});
      before += remarks;
    }
    if (job.options.separator != 0) separator = job.options.separator;
    if (!separator) {
      separator = guess_separator(held.rows);
      if (separator) {
        notes.add(NoteSort::guessed, "separator_guessed", {}, {separator_name(*separator)});
      }
    }
    const bool empty = held.rows.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (empty) {
      notes.error("empty_file", {});
      continue;
    }
    if (!separator && job.options.columns.empty()) {
      no_table(job);
      continue;
    }
    auto table = std::make_unique<CsvTable>(held.rows, separator.value_or(','), before);
    tables.push_back(look_at(std::move(table), stem_of(name), held.input, job.options.header));
    tables.back().encoding = held.text.encoding();
    tables.back().separator = separator.value_or(',');
  }
  if (notes.has_errors()) return {};
  if (auto read = read_tables(tables, job); !read) return read;
  for (TableView& view : tables) {
    const auto* table = dynamic_cast<const CsvTable*>(view.table.get());
    if (table == nullptr || table->open_quote_line() == 0) continue;
    notes.enter(job.inputs[view.file].name);
    notes.add(NoteSort::changed, "open_quote", {.line = table->open_quote_line()});
  }
  return {};
}

}  // namespace saite::exchange
