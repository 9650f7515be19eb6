// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "src/io/exchange/notes.h"

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
  std::vector<File> files;
  Actors actors;
  Ties ties;
  Notes notes;
};

}  // namespace saite::exchange
