// SPDX-License-Identifier: Apache-2.0
// What the process beside may write, and what may look like DOT; Graphviz' parser is its own
// matter.
#include "src/io/exchange/read_dot.h"
#include "tests/fuzz/foreign.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace saite;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const exchange::HeadOf head("file.gv", bytes);
  (void)exchange::recognise_dot(head.head());
  const exchange::ReadOptions options;
  exchange::Assembler assembler(options);
  assembler.expect("file.gv", "dot");
  NullProgress progress;
  fuzz::require(exchange::read_dot_records(bytes, {{}, options, assembler, progress}).has_value());
  if (assembler.notes().has_errors()) return 0;
  fuzz::require(assembler.finish(progress).has_value());
  return 0;
}
