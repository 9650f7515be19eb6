// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "tests/fuzz/foreign.h"
#include "tests/support/zipped.h"

namespace saite::fuzz {

/// Repetitions of rows and cells, written out, would make millions of cells of a few letters; the
/// limit on these has a test of its own. What is left of them are two digits.
inline std::string without_many(std::string text) {
  constexpr std::string_view mark = "repeated=\"";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    at += mark.size();
    const std::size_t end = text.find_first_not_of("0123456789+ \t\r\n", at);
    if (end != std::string::npos && end > at + 2) text.erase(at + 2, end - at - 2);
  }
  return text;
}

/// What "@@name" at the beginning of a line parts: names of files in an archive, what stands below
/// each is its content.
inline test::ZipFiles parts_of(std::string_view text) {
  constexpr std::string_view mark = "@@";
  test::ZipFiles files;
  while (text.starts_with(mark)) {
    text.remove_prefix(mark.size());
    const std::size_t line = std::min(text.find('\n'), text.size());
    std::string name(text.substr(0, line));
    text.remove_prefix(std::min(line + 1, text.size()));
    const std::size_t end = std::min(text.find("\n@@"), text.size());
    files.emplace_back(std::move(name), without_many(std::string(text.substr(0, end))));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return files;
}

/// What the user says, a line each: "@@sheets" has NAME=USE below it, "@@columns" COLUMN=KEY.
inline exchange::ReadOptions options_of(test::ZipFiles& files) {
  exchange::ReadOptions options;
  std::erase_if(files, [&](const auto& file) {
    const bool columns = file.first == "columns";
    if (!columns && file.first != "sheets") return false;
    std::string_view rest = file.second;
    while (!rest.empty() && options.columns.size() + options.sheets.size() < 8) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      const std::size_t mark = line.rfind('=');
      if (!columns) {
        options.sheets.push_back(exchange::sheet_use(line));
      } else if (mark != std::string_view::npos) {
        options.columns.emplace_back(line.substr(0, mark), line.substr(mark + 1));
      }
    }
    return true;
  });
  return options;
}

/// A workbook of these parts, or the bytes of one as they are.
inline int read_workbook(std::string_view id, const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!text.starts_with("@@")) return read_foreign(id, data, size);
  test::ZipFiles files = parts_of(text);
  const exchange::ReadOptions options = options_of(files);
  const std::string bytes = test::zipped(files, ZIP_CM_STORE);
  return read_foreign(id, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                      options);
}

}  // namespace saite::fuzz
