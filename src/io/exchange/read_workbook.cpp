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

/// The sheets that are wanted, as tables.
void add_tables(const std::vector<Sheet>& sheets, std::size_t input, const ReadJob& job,
                std::vector<TableView>& tables) {
  const std::size_t before = tables.size();
  for (const Sheet& sheet : sheets) {
    if (!job.options.sheet.empty() && folded(sheet.name) != folded(job.options.sheet)) continue;
    const bool ignored =
        job.options.sheet.empty() && folded(sheet.name).find("(ignore)") != std::string::npos;
    if (sheet.rows.empty() || (job.options.sheet.empty() && is_read_me(sheet, sheets))) continue;
    if (ignored) {
      job.sink.notes().add(NoteSort::unused, "sheet_unused", {.part = sheet.name}, {sheet.name});
      continue;
    }
    tables.push_back(
        look_at(std::make_unique<SheetTable>(sheet), sheet.name, input, job.options.header));
  }
  if (tables.size() > before) return;
  job.sink.notes().error("no_such_sheet", {}, {job.options.sheet, names_of(sheets)});
}

Status read_workbooks(const ReadJob& job, Workbook (*read)(ZipParts&)) {
  Notes& notes = job.sink.notes();
  std::deque<Workbook> workbooks;  // tables point into them
  std::vector<TableView> tables;
  for (std::size_t i = 0; i < job.inputs.size(); ++i) {
    if (job.progress.cancelled()) return cancelled_error();
    notes.enter(job.inputs[i].name);
    auto zip = ZipParts::open(job.inputs[i].bytes);
    if (!zip) {
      notes.error(is_ruined_by_text(job.inputs[i].bytes) ? "zip_ruined_by_text" : "zip_damaged",
                  {});
      continue;
    }
    workbooks.push_back(read(*zip));
    if (!workbooks.back().problem.empty()) {
      notes.error(workbooks.back().problem, {});
      continue;
    }
    add_tables(workbooks.back().sheets, i, job, tables);
  }
  if (notes.has_errors()) return {};
  return read_tables(tables, job);
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
