// SPDX-License-Identifier: Apache-2.0
#include "src/report/finding_csv.h"

#include <utility>

namespace saite::report {

std::string finding_csv(const study::Finding::Table& table, const io::CsvForm& form) {
  io::CsvWriter csv(form);
  for (const std::string& heading : table.headings) csv.text(heading);
  csv.end_row();
  for (const study::Finding::Row& row : table.rows) {
    for (const std::string& cell : row.cells) csv.text(cell);
    csv.end_row();
  }
  return std::move(csv.out);
}

}  // namespace saite::report
