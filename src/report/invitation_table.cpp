// SPDX-License-Identifier: Apache-2.0
#include "src/report/invitation_table.h"

#include <utility>

namespace saite::report {

std::string invitation_csv(const model::Network& network, const study::InviteResult& result,
                           const i18n::Translator& t, const io::CsvForm& form) {
  io::CsvWriter csv(form);
  for (const char* heading : {"id", "name", "kind", "speaks_for", "instead"}) csv.text(heading);
  csv.end_row();
  for (const auto& row : study::invitation_rows(network, result, t)) {
    for (const std::string& field : row) csv.text(field);
    csv.end_row();
  }
  return std::move(csv.out);
}

}  // namespace saite::report
