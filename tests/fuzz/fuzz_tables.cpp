// SPDX-License-Identifier: Apache-2.0
// Any bytes as tables, one or two at a time: reading ends with a network that is written and read
// back the same, or with an error that is said; every row is accounted for.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/progress.h"
#include "src/io/exchange/assemble.h"
#include "src/io/exchange/read_csv.h"
#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "tests/fuzz/choices.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace saite;
  using fuzz::require;
  if (size == 0) return 0;
  const std::uint8_t how = data[0];
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  exchange::ReadOptions options;
  if ((how & 1U) != 0) options.separator = ";,\t| "[how / 2 % 5];
  if ((how & 32U) != 0) options.directed = (how & 64U) != 0;
  std::vector<exchange::Input> inputs;
  const std::size_t mark = bytes.find('\x01');
  inputs.push_back({"a_edgeList_x.csv", bytes.substr(0, mark)});
  if (mark != std::string_view::npos) inputs.push_back({"b.csv", bytes.substr(mark + 1)});
  exchange::Assembler assembler(options);
  for (const auto& input : inputs) assembler.expect(input.name, "csv");
  NullProgress progress;
  require(exchange::read_csv({inputs, options, assembler, progress}).has_value());
  if (assembler.notes().has_errors()) {
    require(!assembler.notes().problems().empty());
    return 0;
  }
  const auto network = assembler.finish(progress);
  require(network.has_value());
  require(assembler.report().actors.made == network->actor_count());
  require(assembler.report().ties.made == network->tie_count());
  const std::string written = io::to_json(*network);
  const auto again = io::read_json(written, progress);
  require(again.has_value() && again->network.has_value());
  require(again->network->same_content(*network));
  return 0;
}
