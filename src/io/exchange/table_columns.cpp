// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/table_columns.h"

#include "src/io/exchange/column_roles.h"

namespace saite::exchange {

bool is_header_of_field(std::string_view name, bool of_ties) {
  if (name.starts_with("networkCanvas")) return true;
  if (role_of_header(name, of_ties) != Role::attribute) return true;
  if (ends_have_direction(name)) return true;
  const Role as_tie = role_of_header(name, true);
  return as_tie == Role::source || as_tie == Role::target;
}

std::string_view header_of(const OutColumn& column) {
  return column.name == "source" ? std::string_view("statement source") : column.name;
}

std::vector<const model::Value*> cells_of(const std::vector<OutColumn>& columns,
                                          const std::vector<OutValue>& values) {
  std::vector<const model::Value*> cells(columns.size(), nullptr);
  for (const OutValue& value : values) cells[value.column] = &value.value;
  return cells;
}

}  // namespace saite::exchange
