// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <pugixml.hpp>
#include <string>

#include "src/io/exchange/workbook.h"

/// ODS: OpenDocument spreadsheets (ISO/IEC 26300), what LibreOffice writes.
namespace saite::exchange {
namespace {

std::string paragraph(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      text += child.value();
    } else if (name == "text:s") {
      const auto count = std::min(child.attribute("text:c").as_uint(1), 1000U);
      text.append(count, ' ');
    } else if (name == "text:tab" || name == "text:line-break") {
      text += ' ';
    } else if (name != "office:annotation") {
      text += paragraph(child);
    }
  }
  return text;
}

std::string value_of_cell(const pugi::xml_node& cell) {
  const std::string_view type = cell.attribute("office:value-type").value();
  if (type == "float" || type == "percentage" || type == "currency") {
    return shortest_number(cell.attribute("office:value").value());
  }
  if (type == "date") return cell.attribute("office:date-value").value();
  if (type == "boolean") return cell.attribute("office:boolean-value").value();
  std::string text;
  for (const pugi::xml_node child : cell.children("text:p")) {
    if (!text.empty()) text += '\n';
    text += paragraph(child);
  }
  return text;
}

class Ods {
 public:
  bool read_table(const pugi::xml_node& table, Sheet& sheet) {
    row_ = 0;
    return read_rows(table, sheet);
  }

 private:
  /// Rows may stand in groups and headers.
  bool read_rows(const pugi::xml_node& parent, Sheet& sheet) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "table:table-row") {
        if (!read_row(node, sheet)) return false;
      } else if (name == "table:table-rows" || name == "table:table-header-rows" ||
                 name == "table:table-row-group") {
        if (!read_rows(node, sheet)) return false;
      }
    }
    return true;
  }

  bool read_row(const pugi::xml_node& node, Sheet& sheet) {
    std::vector<std::string> cells;
    std::size_t column = 0;
    for (const pugi::xml_node cell : node.children()) {
      const std::size_t times =
          std::max(cell.attribute("table:number-columns-repeated").as_ullong(1), 1ULL);
      const std::string value = value_of_cell(cell);
      if (!value.empty()) {
        if (column + times > most_columns) return false;
        cells.resize(column + times);
        std::fill(cells.begin() + static_cast<std::ptrdiff_t>(column), cells.end(), value);
      }
      column += std::min(times, most_columns);
    }
    const std::size_t rows =
        std::max(node.attribute("table:number-rows-repeated").as_ullong(1), 1ULL);
    if (!cells.empty()) {
      // Rows that are alike stand once, with how often; the empty rest of a sheet, too.
      if (rows > most_cells || cells.size() * rows > most_cells - cells_) return false;
      cells_ += cells.size() * rows;
      for (std::size_t i = 0; i < rows; ++i) sheet.rows.push_back({row_ + i + 1, cells});
    }
    row_ += rows;
    return true;
  }

  std::size_t row_ = 0;
  std::size_t cells_ = 0;
};

}  // namespace

Workbook read_ods(ZipParts& zip) {
  const auto content = zip.read("content.xml");
  if (!content) return {{}, zip.too_large() ? "zip_too_large" : "workbook_damaged"};
  pugi::xml_document document;
  if (!document.load_buffer(content->data(), content->size(),
                            pugi::parse_default | pugi::parse_ws_pcdata)) {
    return {{}, "workbook_damaged"};
  }
  Workbook workbook;
  Ods ods;
  const pugi::xml_node tables =
      document.document_element().child("office:body").child("office:spreadsheet");
  for (const pugi::xml_node table : tables.children("table:table")) {
    Sheet sheet{table.attribute("table:name").value(), {}};
    if (!ods.read_table(table, sheet)) return {{}, "too_many_cells"};
    workbook.sheets.push_back(std::move(sheet));
  }
  return workbook;
}

}  // namespace saite::exchange
