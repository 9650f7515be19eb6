// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/base/progress.h"
#include "src/io/exchange/assemble.h"
#include "src/io/exchange/formats.h"
#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "tests/fuzz/choices.h"

namespace saite::fuzz {

/// Any bytes to the reader of a format: it ends with a network or with an error that is said, and a
/// network is written so that reading it gives the same one.
inline int read_foreign(std::string_view id, const std::uint8_t* data, std::size_t size,
                        const exchange::ReadOptions& options = {}) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string name = "file." + std::string(id);
  const exchange::HeadOf head(name, bytes);
  (void)exchange::recognise(head.head());
  const exchange::Format* format = exchange::find_format(id);
  require(format != nullptr);
  exchange::Assembler assembler(options);
  assembler.expect(name, id);
  const exchange::Input input{name, bytes};
  NullProgress progress;
  require(format->read({{&input, 1}, options, assembler, progress}).has_value());
  for (const exchange::Note& note : assembler.notes().all()) require(!note.code.empty());
  if (assembler.notes().has_errors()) return 0;
  const auto network = assembler.finish(progress);
  require(network.has_value());
  const std::string written = io::to_json(*network);
  const auto again = io::read_json(written, progress);
  require(again.has_value() && again->network.has_value());
  require(again->network->same_content(*network));
  return 0;
}

}  // namespace saite::fuzz
