// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>

#include "graph/base/utf8.h"
#include "src/io/exchange/table_columns.h"
#include "src/io/exchange/workbook.h"

namespace saite::exchange {

constexpr Room xlsx_room{.values = ValueRule::text,
                         .texts = TextRule::sheet,
                         .trims_values = true,
                         .bars_part_values = true,
                         .short_numbers = true,
                         .tag_marks = "|,;",
                         .name = Slot::own,
                         .is_reserved = is_header_of_field};

namespace {

constexpr std::size_t most_rows = 1'048'575;              // below the header
constexpr std::size_t most_bytes = 32'767;                // of a cell: as many letters at most
constexpr std::int64_t most_whole = 999'999'999'999'999;  // what a cell's number keeps

/// A folder of its own that is gone afterwards: the library writes to files only.
class PassingFolder {
 public:
  PassingFolder() {
    std::error_code ignored;
    std::string name = (std::filesystem::temp_directory_path(ignored) / "saite-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~PassingFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class SheetWriter {
 public:
  SheetWriter(lxw_workbook* book, const char* name, lxw_format* bold)
      : sheet_(workbook_add_worksheet(book, name)), bold_(bold) {}

  void begin_row() {
    if (begun_) ++row_;
    begun_ = true;
    column_ = 0;
  }
  void header(std::string_view text) { put_text(text, bold_); }
  /// An empty one leaves the cell as it is.
  void text(std::string_view text) { put_text(text, nullptr); }
  void value(const model::Value& value) {
    const auto* whole = std::get_if<std::int64_t>(&value.held());
    const bool too_long = whole != nullptr && (*whole > most_whole || *whole < -most_whole);
    if (value.boolean() != nullptr) {
      worksheet_write_boolean(sheet_, row_, column_++, *value.boolean() ? 1 : 0, nullptr);
    } else if (value.is_number() && !too_long) {
      worksheet_write_number(sheet_, row_, column_++, value.number(), nullptr);
    } else {
      put_text(plain_text(value), nullptr);
    }
  }
  void skip() { ++column_; }
  void freeze_header() { worksheet_freeze_panes(sheet_, 1, 0); }
  void widen(lxw_col_t first, lxw_col_t last, double width) {
    worksheet_set_column(sheet_, first, last, width, nullptr);
  }
  [[nodiscard]] std::size_t cut() const { return cut_; }

 private:
  void put_text(std::string_view text, lxw_format* format) {
    std::string held(text.substr(0, most_bytes));
    while (held.size() < text.size() && !held.empty() && continues_letter(text[held.size()])) {
      held.pop_back();
    }
    if (held.size() < text.size()) ++cut_;
    if (!held.empty()) worksheet_write_string(sheet_, row_, column_, held.c_str(), format);
    ++column_;
  }

  lxw_worksheet* sheet_;
  lxw_format* bold_;
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
  bool begun_ = false;
  std::size_t cut_ = 0;
};

class BookWriter {
 public:
  BookWriter(const WriteJob& job, lxw_workbook* book) : job_(job), net_(job.network), book_(book) {
    // The same network is the same file, whenever it is written.
    lxw_doc_properties properties{};
    properties.created = 315'619'200;  // 1980-01-02
    workbook_set_properties(book, &properties);
    bold_ = workbook_add_format(book);
    format_set_bold(bold_);
  }

  Status write() {
    if (auto done = actors(); !done) return done;
    if (auto done = ties(); !done) return done;
    if (auto done = measures(); !done) return done;
    if (net_.options().about.empty()) return {};
    SheetWriter sheet(book_, read_me_sheet, bold_);
    for (const std::string& line : net_.options().about) {
      sheet.begin_row();
      sheet.text(line);
    }
    sheet.widen(0, 0, 100);
    return {};
  }

 private:
  void header(SheetWriter& sheet, std::initializer_list<std::string_view> first,
              std::span<const OutColumn> columns) {
    sheet.begin_row();
    for (const std::string_view name : first) sheet.header(name);
    for (const OutColumn& column : columns) {
      if (column.used) sheet.header(header_of(column));
    }
    sheet.freeze_header();
    sheet.widen(0, 1, 24);
  }

  /// The cells of a row, of the columns from `first` to before `end`.
  static void cells(SheetWriter& sheet, const std::vector<OutColumn>& columns,
                    const std::vector<OutValue>& values, std::size_t first, std::size_t end) {
    const auto held = cells_of(columns, values);
    for (std::size_t i = first; i < end; ++i) {
      if (!columns[i].used) continue;
      held[i] == nullptr ? sheet.skip() : sheet.value(*held[i]);
    }
  }

  /// What was computed stands behind what is known, column by column.
  [[nodiscard]] std::size_t first_measure() const {
    return net_.actor_columns().size() - net_.options().measures.size();
  }

  Status actors() {
    SheetWriter sheet(book_, "actors", bold_);
    if (auto done = actor_rows(sheet, 0, first_measure()); !done) return done;
    net_.losses().add("texts", sheet.cut());
    return {};
  }

  /// A sheet of its own: what people say and what was computed of it are not mixed up, and the
  /// numbers can be thrown away and made anew. Ids and names that were cut have been counted.
  Status measures() {
    if (net_.options().measures.empty()) return {};
    SheetWriter sheet(book_, measures_sheet, bold_);
    return actor_rows(sheet, first_measure(), net_.actor_columns().size());
  }

  Status actor_rows(SheetWriter& sheet, std::size_t first, std::size_t end) {
    const std::vector<OutColumn>& columns = net_.actor_columns();
    header(sheet, {"id", "name"}, std::span(columns).subspan(first, end - first));
    for (std::size_t i = 0; i < net_.actor_count(); ++i) {
      if (!job_.goes_on(i)) return cancelled_error();
      const OutActor actor = net_.actor(i);
      sheet.begin_row();
      sheet.text(actor.id);
      sheet.text(actor.name);
      cells(sheet, columns, actor.values, first, end);
    }
    return {};
  }

  Status ties() {
    SheetWriter sheet(book_, "ties", bold_);
    header(sheet, {"source", "target", "directed", "weight"}, net_.tie_columns());
    for (std::size_t i = 0; i < net_.tie_count(); ++i) {
      if (!job_.goes_on(net_.actor_count() + i)) return cancelled_error();
      const OutTie tie = net_.tie(i);
      sheet.begin_row();
      sheet.text(net_.id(tie.source));
      sheet.text(net_.id(tie.target));
      sheet.text(tie.directed ? "directed" : "undirected");
      sheet.value(tie.weight);
      cells(sheet, net_.tie_columns(), tie.values, 0, net_.tie_columns().size());
    }
    net_.losses().add("texts", sheet.cut());
    return {};
  }

  const WriteJob& job_;
  Outgoing& net_;
  lxw_workbook* book_;
  lxw_format* bold_ = nullptr;
};

}  // namespace

Status write_xlsx(const WriteJob& job) {
  const std::size_t rows = std::max(job.network.actor_count(), job.network.tie_count());
  if (rows > most_rows) {
    return Error{"too_many_rows", {}, {std::to_string(rows), std::to_string(most_rows)}};
  }
  const PassingFolder folder;
  const std::filesystem::path path = folder.path() / "network.xlsx";
  lxw_workbook* book = folder.path().empty() ? nullptr : workbook_new(path.c_str());
  if (book == nullptr) return Error{"cannot_write_temporary"};
  const Status written = BookWriter(job, book).write();
  if (workbook_close(book) != LXW_NO_ERROR) return Error{"cannot_write_temporary"};
  if (!written) return written;
  std::ifstream file(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (bytes.empty()) return Error{"cannot_write_temporary"};
  job.files.push_back({{}, std::move(bytes)});
  return {};
}

}  // namespace saite::exchange
