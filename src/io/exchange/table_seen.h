// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace saite::exchange {

/// The first rows of a table, and what was made of it: for who is shown what is about to come in.
struct TableSeen {
  std::string file = {};
  std::string sheet = {};  // of a workbook
  std::string shape = {};  // ties, actors, matrix, bare_matrix, two_mode, ego_roster, unknown, …
  std::string encoding = {};  // of a text
  char separator = 0;         // of a text
  bool header = true;
  std::vector<std::string> columns = {};
  std::vector<std::string> keys = {};  // by column, as --map has them
  std::vector<std::vector<std::string>> rows = {};
};

}  // namespace saite::exchange
