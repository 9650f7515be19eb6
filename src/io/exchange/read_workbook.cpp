// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_workbook.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <utility>

#include "src/io/exchange/folded.h"
#include "src/io/exchange/read_tables.h"
#include "src/io/exchange/workbook.h"

namespace saite::exchange {
namespace {

constexpr std::string_view zip_mark = "PK\x03\x04";

/// Bytes that were letters of no encoding and became U+FFFD: nothing brings them back.
bool is_ruined_by_text(std::string_view bytes) {
  constexpr std::string_view ruin = "\xEF\xBF\xBD";
  std::size_t count = 0;
  for (std::size_t at = 0; (at = bytes.find(ruin, at)) != std::string_view::npos; at += 3) ++count;
  return count >= 8;
}

std::string names_of(const std::vector<Sheet>& sheets) {
  std::string names;
  for (const Sheet& sheet : sheets) names += (names.empty() ? "“" : ", “") + sheet.name + "”";
  return names;
}

/// Explanations of ours: lines in one column, beside other sheets.
bool is_read_me(const Sheet& sheet, const std::vector<Sheet>& all) {
  return sheet.name == read_me_sheet && all.size() > 1 &&
         std::ranges::all_of(sheet.rows, [](const Sheet::Row& row) {
           return std::ranges::all_of(row.cells.begin() + 1, row.cells.end(),
                                      [](const std::string& cell) { return cell.empty(); });
         });
}

/// Sheets of the workbooks as tables.
class SheetTables {
 public:
  explicit SheetTables(const ReadJob& job)
      : job_(job), uses_(job.options.sheets), found_(uses_.size(), false) {}

  void add(const std::vector<Sheet>& sheets, std::size_t input) {
    names_ += (names_.empty() || sheets.empty() ? "" : ", ") + names_of(sheets);
    for (const Sheet& sheet : sheets) {
      if (!sheet.rows.empty() && !is_read_me(sheet, sheets)) job_.sink.sheet(sheet.name);
    }
    uses_.empty() ? add_all(sheets, input) : add_wanted(sheets, input);
  }

  /// Says which of the sheets that are wanted there are not, and where there is nothing at all.
  std::vector<TableView> take() {
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (!found_[i]) job_.sink.notes().error("no_such_sheet", {}, {uses_[i].name, names_});
    }
    return std::move(tables_);
  }

 private:
  void add_all(const std::vector<Sheet>& sheets, std::size_t input) {
    const std::size_t before = tables_.size();
    for (const Sheet& sheet : sheets) {
      if (sheet.rows.empty() || is_read_me(sheet, sheets)) continue;
      if (folded(sheet.name).find("(ignore)") != std::string::npos) {
        job_.sink.notes().add(NoteSort::unused, "sheet_unused", {.part = sheet.name}, {sheet.name});
        continue;
      }
      add_table(sheet, input, TableUse::any);
    }
    if (tables_.size() > before) return;
    job_.sink.notes().error("no_such_sheet", {}, {{}, names_of(sheets)});
  }

  void add_wanted(const std::vector<Sheet>& sheets, std::size_t input) {
    for (const Sheet& sheet : sheets) {
      for (std::size_t i = 0; i < uses_.size(); ++i) {
        if (sheet.rows.empty() || folded(sheet.name) != folded(uses_[i].name)) continue;
        found_[i] = true;
        add_table(sheet, input, uses_[i].use);
      }
    }
  }

  void add_table(const Sheet& sheet, std::size_t input, TableUse use) {
    tables_.push_back(
        look_at(std::make_unique<SheetTable>(sheet), sheet.name, input, job_.options.header));
    tables_.back().use = use;
  }

  const ReadJob& job_;
  const std::vector<SheetUse>& uses_;  // what the user said; empty: all, as they look
  std::vector<bool> found_;            // by use
  std::string names_;                  // of all sheets there are
  std::vector<TableView> tables_;
};

Status read_workbooks(const ReadJob& job, Workbook (*read)(ZipParts&, Notes&)) {
  Notes& notes = job.sink.notes();
  std::deque<Workbook> workbooks;  // tables point into them
  SheetTables tables(job);
  bool read_all = true;
  for (std::size_t i = 0; i < job.inputs.size(); ++i) {
    if (job.progress.cancelled()) return cancelled_error();
    notes.enter(job.inputs[i].name);
    auto zip = ZipParts::open(job.inputs[i].bytes);
    if (!zip) {
      notes.error(is_ruined_by_text(job.inputs[i].bytes) ? "zip_ruined_by_text" : "zip_damaged",
                  {});
      read_all = false;
      continue;
    }
    workbooks.push_back(read(*zip, notes));
    if (!workbooks.back().problem.empty()) {
      notes.error(workbooks.back().problem, {});
      read_all = false;
      continue;
    }
    tables.add(workbooks.back().sheets, i);
  }
  if (!read_all) return {};
  std::vector<TableView> found = tables.take();
  if (notes.has_errors()) return {};
  return read_tables(found, job);
}

}  // namespace

Sure recognise_xlsx(const Head& head) {
  if (!head.bytes.starts_with(zip_mark)) return Sure::no;
  if (head.bytes.find("xl/") != std::string_view::npos) return Sure::certain;
  if (head.bytes.find("[Content_Types].xml") == std::string_view::npos) return Sure::no;
  return head.ending == "docx" || head.ending == "pptx" ? Sure::no : Sure::likely;
}

Sure recognise_ods(const Head& head) {
  if (!head.bytes.starts_with(zip_mark)) return Sure::no;
  const std::string_view first = head.bytes.substr(0, 200);
  return first.find("opendocument.spreadsheet") != std::string_view::npos ? Sure::certain
                                                                          : Sure::no;
}

Status read_xlsx_file(const ReadJob& job) {
  return read_workbooks(job, read_xlsx);
}

Status read_ods_file(const ReadJob& job) {
  return read_workbooks(job, read_ods);
}

}  // namespace saite::exchange
