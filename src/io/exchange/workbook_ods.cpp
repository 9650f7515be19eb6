// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <pugixml.hpp>
#include <string>

#include "src/io/exchange/workbook.h"

/// ODS: OpenDocument spreadsheets (ISO/IEC 26300), what LibreOffice writes.
namespace saite::exchange {
namespace {

enum class Walk : std::uint8_t { into, past, stop };

/// All below a node in the order of the document, as far as `visit` goes into them; never deeper
/// than one call, however deep a hostile file nests.
template <class Visit>
void walk(const pugi::xml_node& root, Visit visit) {
  pugi::xml_node node = root.first_child();
  while (node) {
    const Walk how = visit(node);
    if (how == Walk::stop) return;
    if (how == Walk::into && node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node != root && !node.next_sibling()) node = node.parent();
    if (node == root) return;
    node = node.next_sibling();
  }
}

std::string paragraph(const pugi::xml_node& node) {
  std::string text;
  walk(node, [&](const pugi::xml_node& child) {
    const std::string_view name = child.name();
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      text += child.value();
    } else if (name == "text:s") {
      text.append(std::min(child.attribute("text:c").as_uint(1), 1000U), ' ');
      return Walk::past;
    } else if (name == "text:tab" || name == "text:line-break") {
      text += ' ';
      return Walk::past;
    }
    return name == "office:annotation" ? Walk::past : Walk::into;
  });
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
  /// Rows may stand in groups and headers.
  bool read_table(const pugi::xml_node& table, Sheet& sheet) {
    row_ = 0;
    bool fits = true;
    walk(table, [&](const pugi::xml_node& node) {
      const std::string_view name = node.name();
      if (name == "table:table-row") {
        fits = read_row(node, sheet);
        return fits ? Walk::past : Walk::stop;
      }
      const bool rows = name == "table:table-rows" || name == "table:table-header-rows" ||
                        name == "table:table-row-group";
      return rows ? Walk::into : Walk::past;
    });
    return fits;
  }

 private:
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

Workbook read_ods(ZipParts& zip, Notes& notes) {
  const auto content = zip.read_xml("content.xml", notes);
  if (!content) return {{}, zip.too_large() ? "zip_too_large" : "workbook_damaged"};
  pugi::xml_document document;
  if (!document.load_buffer(content->data(), content->size(),
                            pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8)) {
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
