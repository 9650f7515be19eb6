// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "graph/base/ids.h"

namespace saite::study {

/// What a method found, as people read it: tables, and sentences that say what they mean. Window
/// and command line show the same.
struct Finding {
  struct Row {
    std::vector<std::string> cells;
    std::vector<ActorId> actors = {};  // whom it is about, where they may be pointed at
  };
  struct Table {
    std::vector<std::string> headings;
    std::size_t words = 1;  // columns of words, at the left; the others hold numbers
    std::vector<Row> rows;
    std::string title = {};    // where there are several
    std::string selects = {};  // what pressing a row does, where its actors are not those it names
  };
  std::vector<Table> tables;  // none of them empty
  std::vector<std::string> sentences;

  void add(Table table) {
    if (!table.rows.empty()) tables.push_back(std::move(table));
  }
};

}  // namespace saite::study
