// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/workbook.h"

/// XLSX: Office Open XML (ECMA-376), what Excel, LibreOffice, Google Sheets and openpyxl write.
namespace saite::exchange {
namespace {

/// The name without its prefix, which every writer chooses itself.
std::string_view bare_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

pugi::xml_node child_called(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (bare_name(child) == name) return child;
  }
  return {};
}

/// Text of a string item: runs joined, what is only said how to be read aloud left out.
std::string text_of_item(const pugi::xml_node& item) {
  std::string text;
  for (const pugi::xml_node child : item.children()) {
    if (bare_name(child) == "t") text += child.text().get();
    if (bare_name(child) == "r") text += child_called(child, "t").text().get();
  }
  return text;
}

bool is_date_format(std::string_view code) {
  bool quoted = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') quoted = !quoted;
    if (c == '[') i = std::min(code.find(']', i), code.size());
    if (c == '\\') ++i;
    if (!quoted && (c == 'y' || c == 'd' || c == 'Y' || c == 'D')) return true;
  }
  return false;
}

class Xlsx {
 public:
  Xlsx(ZipParts& zip, Notes& notes) : zip_(zip), notes_(notes) {}

  Workbook read() {
    pugi::xml_document book;
    if (!load("xl/workbook.xml", book))
      return {{}, zip_.too_large() ? "zip_too_large" : "workbook_damaged"};
    read_strings();
    read_styles();
    const auto targets = read_targets();
    const pugi::xml_node root = book.document_element();
    from_1904_ = child_called(root, "workbookPr").attribute("date1904").as_bool();
    Workbook workbook;
    for (const pugi::xml_node sheet : child_called(root, "sheets").children()) {
      std::string id;
      for (const pugi::xml_attribute attribute : sheet.attributes()) {
        const std::string_view name = attribute.name();
        if (name.ends_with(":id")) id = attribute.value();
      }
      const auto target = targets.find(id);
      if (target == targets.end()) continue;
      pugi::xml_document rows;
      if (!load(target->second, rows)) {
        return {{}, zip_.too_large() ? "zip_too_large" : "workbook_damaged"};
      }
      Sheet read{sheet.attribute("name").value(), {}};
      if (!read_rows(child_called(rows.document_element(), "sheetData"), read)) {
        return {{}, "too_many_cells"};
      }
      workbook.sheets.push_back(std::move(read));
    }
    return workbook;
  }

 private:
  bool load(const std::string& name, pugi::xml_document& document) {
    auto text = zip_.read_xml(name, notes_);
    if (!text) return false;
    constexpr unsigned how = pugi::parse_default | pugi::parse_ws_pcdata_single;
    return static_cast<bool>(
        document.load_buffer(text->data(), text->size(), how, pugi::encoding_utf8));
  }

  void read_strings() {
    pugi::xml_document document;
    if (!load("xl/sharedStrings.xml", document)) return;
    for (const pugi::xml_node item : document.document_element().children()) {
      strings_.push_back(text_of_item(item));
    }
  }

  void read_styles() {
    pugi::xml_document document;
    if (!load("xl/styles.xml", document)) return;
    const pugi::xml_node root = document.document_element();
    std::set<int> dates{14, 15, 16, 17, 22};
    for (const pugi::xml_node format : child_called(root, "numFmts").children()) {
      if (is_date_format(format.attribute("formatCode").value())) {
        dates.insert(format.attribute("numFmtId").as_int());
      }
    }
    for (const pugi::xml_node style : child_called(root, "cellXfs").children()) {
      is_date_.push_back(dates.contains(style.attribute("numFmtId").as_int()));
    }
  }

  std::map<std::string, std::string> read_targets() {
    std::map<std::string, std::string> targets;
    pugi::xml_document document;
    if (!load("xl/_rels/workbook.xml.rels", document)) return targets;
    for (const pugi::xml_node relation : document.document_element().children()) {
      std::string target = relation.attribute("Target").value();
      target = target.starts_with("/") ? target.substr(1) : "xl/" + target;
      targets[relation.attribute("Id").value()] = target;
    }
    return targets;
  }

  bool read_rows(const pugi::xml_node& data, Sheet& sheet) {
    std::size_t number = 0;
    for (const pugi::xml_node row : data.children()) {
      const auto said = row.attribute("r").as_ullong();
      number = said > 0 ? static_cast<std::size_t>(said) : number + 1;
      Sheet::Row read{number, {}};
      for (const pugi::xml_node cell : row.children()) {
        const std::size_t column = column_of(cell.attribute("r").value(), read.cells.size());
        std::string value = value_of(cell);
        if (value.empty()) continue;
        if (column >= most_columns) return false;
        if (read.cells.size() <= column) read.cells.resize(column + 1);
        read.cells[column] = std::move(value);
      }
      cells_ += read.cells.size();
      if (cells_ > most_cells) return false;
      if (!read.cells.empty()) sheet.rows.push_back(std::move(read));
    }
    return true;
  }

  /// "C12" → 2; without a reference the next one.
  static std::size_t column_of(std::string_view reference, std::size_t next) {
    std::size_t column = 0;
    for (const char c : reference) {
      if (c < 'A' || c > 'Z' || column > most_columns) break;
      column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column == 0 ? next : column - 1;
  }

  std::string value_of(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") return text_of_item(child_called(cell, "is"));
    const std::string value = child_called(cell, "v").text().get();
    if (type == "s") {
      std::size_t index = strings_.size();
      (void)std::from_chars(value.data(), value.data() + value.size(), index);
      return index < strings_.size() ? strings_[index] : std::string();
    }
    if (type == "b") return value == "1" ? "true" : "false";
    if (type == "e") return {};  // #N/A says nothing
    if (type == "str" || type == "d" || value.empty()) return value;
    const auto style = static_cast<std::size_t>(cell.attribute("s").as_uint());
    const auto number = number_in_table(value, '.');
    if (number && style < is_date_.size() && is_date_[style]) {
      return date_of_serial(*number, from_1904_);
    }
    return shortest_number(value);
  }

  ZipParts& zip_;
  Notes& notes_;
  std::vector<std::string> strings_;
  std::vector<bool> is_date_;  // by style
  bool from_1904_ = false;
  std::size_t cells_ = 0;
};

}  // namespace

std::string date_of_serial(double serial, bool from_1904) {
  if (!(serial >= 0) || serial > 2958465) return {};
  // Days since 1970-01-01; 1900 was taken for a leap year.
  auto day = static_cast<std::int64_t>(std::floor(serial));
  const double time = serial - std::floor(serial);
  day += from_1904 ? -24107 : day < 60 ? -25568 : -25569;
  // Source: Howard Hinnant, chrono-compatible low-level date algorithms (civil_from_days).
  const std::int64_t shifted = day + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int64_t of_era = shifted - era * 146097;
  const std::int64_t year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_shifted = (5 * of_year + 2) / 153;
  const std::int64_t month = month_shifted < 10 ? month_shifted + 3 : month_shifted - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  const std::int64_t of_month = of_year - (153 * month_shifted + 2) / 5 + 1;
  std::array<char, 64> text{};
  const auto seconds = static_cast<int>(std::lround(time * 86400));
  if (seconds > 0 && seconds < 86400) {
    (void)std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d",
                        static_cast<int>(year), static_cast<int>(month), static_cast<int>(of_month),
                        seconds / 3600, seconds / 60 % 60, seconds % 60);
  } else {
    (void)std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", static_cast<int>(year),
                        static_cast<int>(month), static_cast<int>(of_month));
  }
  return text.data();
}

std::string shortest_number(std::string_view text) {
  const auto number = number_in_table(text, '.');
  if (!number || text.size() < 16) return std::string(text);
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *number);
  return {digits.data(), end.ptr};
}

bool SheetTable::next() {
  if (next_ >= sheet_.rows.size()) return false;
  const Sheet::Row& row = sheet_.rows[next_++];
  cells_.assign(row.cells.begin(), row.cells.end());
  return true;
}

Workbook read_xlsx(ZipParts& zip, Notes& notes) {
  return Xlsx(zip, notes).read();
}

}  // namespace saite::exchange
