// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "src/io/exchange/outgoing.h"

namespace saite::exchange {

/// A file of those that a format makes of a network.
struct OutFile {
  std::string_view part;  // "actors", "ties"; empty where there is one file only
  std::string bytes;
};

/// What a writer is given: a network in the shape of its format's room.
struct WriteJob {
  Outgoing& network;
  std::vector<OutFile>& files;
  Progress& progress;  // 0 to 1

  /// Whether to go on; to be asked for each element. Tells how far it is, too.
  [[nodiscard]] bool goes_on(std::size_t element) const {
    if ((element & 0x3FFU) != 0) return true;
    const auto all = static_cast<double>(network.actor_count() + network.tie_count() + 1);
    progress.report(static_cast<double>(element) / all);
    return !progress.cancelled();
  }
};

/// Errors: cancelled; cannot_write_temporary.
using Write = Status (*)(const WriteJob& job);

}  // namespace saite::exchange
