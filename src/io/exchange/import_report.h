// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/ids.h"
#include "src/io/exchange/notes.h"
#include "src/io/exchange/table_seen.h"

namespace saite::exchange {

/// What became of everything that was in the files, so that nobody need guess.
struct ImportReport {
  struct File {
    std::string name;
    std::string format;  // id in the registry; empty: node-link JSON
    std::size_t rows = 0;
  };
  struct Actors {
    std::size_t made = 0;     // new in the network
    std::size_t matched = 0;  // were on the map that was added to
    std::size_t merged = 0;   // records of an actor that another record told of already
    std::size_t created = 0;  // of those made: only ties named them
  };
  struct Ties {
    std::size_t made = 0;
    std::size_t merged = 0;    // the same tie was there already
    std::size_t parallel = 0;  // of those made: join the same actors as an earlier one of the kind
    std::size_t dropped = 0;
  };
  /// Of an import into a map that is there (src/update).
  struct Update {
    struct Counts {
      std::size_t made = 0;
      std::size_t changed = 0;
      std::size_t same = 0;    // in both, and the map knew all of it
      std::size_t absent = 0;  // on the map and not in the files; they stay
    };
    std::string map;  // its name
    Counts actors;
    Counts ties;
  };
  std::vector<File> files;
  Actors actors;
  Ties ties;
  std::optional<Update> update = {};
  std::vector<ActorId> named_by_ties = {};  // those created, by their ids in the network
  std::vector<TableSeen> tables = {};       // where the files were tables
  std::vector<std::string> sheets = {};     // of workbooks, all that could be read
  Notes notes;
};

}  // namespace saite::exchange
