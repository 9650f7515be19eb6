// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/support/zipped.h"

namespace saite::test {

using Rows = std::vector<std::vector<std::string>>;

inline std::string sheet_of(const Rows& rows) {
  std::string text = "<worksheet><sheetData>";
  for (const auto& row : rows) {
    text += "<row>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += "<c r=\"" + std::string(1, static_cast<char>('A' + i)) + "1\" t=\"str\"><v>" +
              row[i] + "</v></c>";
    }
    text += "</row>";
  }
  return text + "</sheetData></worksheet>";
}

/// A workbook of the sheets Lapa1, Lapa2 …
inline std::string book_of(const std::vector<Rows>& sheets) {
  std::string list;
  std::string relations;
  ZipFiles files;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    list += "<sheet name=\"Lapa" + number + "\" r:id=\"" + number + "\"/>";
    relations += "<Relationship Id=\"" + number + "\" Target=\"" + number + ".xml\"/>";
    files.emplace_back("xl/" + number + ".xml", sheet_of(sheets[i]));
  }
  files.emplace_back("xl/workbook.xml", "<workbook><sheets>" + list + "</sheets></workbook>");
  files.emplace_back("xl/_rels/workbook.xml.rels",
                     "<Relationships>" + relations + "</Relationships>");
  return zipped(files);
}

}  // namespace saite::test
