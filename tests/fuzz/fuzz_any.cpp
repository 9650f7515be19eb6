// SPDX-License-Identifier: Apache-2.0
// Any bytes through the one door, whatever they are taken for: reading ends with a network or with
// problems that are said, the report counts what is there, and what was read is written, as Saite's
// own file and as a node-link document, so that it is read again. The first letter says what the
// file is called.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "graph/base/progress.h"
#include "src/io/exchange/formats.h"
#include "src/io/exchange/read_any.h"
#include "src/io/scan_fast.h"
#include "src/io/write_json.h"
#include "src/io/write_node_link.h"
#include "tests/fuzz/choices.h"

namespace {

using namespace saite;
using fuzz::require;

constexpr const char* names[] = {"map.json", "map",     "map.csv", "map.txt",
                                 "map.xlsx", "map.net", "map.dat", "map.json.gz"};

io::FileBytes file_of(std::string_view text) {
  io::FileBytes bytes(text.size() + io::scan_padding);
  std::memcpy(bytes.end(), text.data(), text.size());
  bytes.grow_by(text.size());
  std::memset(bytes.end(), 0, io::scan_padding);
  return bytes;
}

exchange::Imported read(std::string_view text, const std::string& name, bool lenient = false) {
  NullProgress progress;
  auto imported = exchange::read_any_bytes(file_of(text), name, {.lenient = lenient}, progress);
  require(imported.has_value());
  return *std::move(imported);
}

std::string node_link(const model::Network& network, std::string_view key) {
  std::string text;
  NullProgress progress;
  const io::ByteSink sink = [&](std::string_view piece) {
    text += piece;
    return Status();
  };
  require(io::write_node_link(network, io::NetworkPart(network), key, sink, progress).has_value());
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string name = names[data[0] % std::size(names)];
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const exchange::HeadOf head(name, text);
  const exchange::Format* format = exchange::recognise(head.head());
  if (format != nullptr && format->id == "dot") return 0;  // is read by another process
  const auto imported = read(text, name, data[0] >= 128);
  const auto& outcome = imported.outcome;
  require(outcome.network || !outcome.problems.empty());
  if (!outcome.network) return 0;
  const model::Network& network = *outcome.network;
  require(imported.report.actors.made == network.actor_count());
  require(imported.report.ties.made == network.tie_count());
  const auto own = read(io::to_json(network), "map.json");
  require(own.format.empty() && own.outcome.network.has_value());
  require(own.outcome.network->same_content(network));
  const auto other = read(node_link(network, data[0] % 2 == 0 ? "links" : "edges"), "map.json");
  require(other.format.empty() && other.outcome.network.has_value());
  require(other.outcome.network->actor_count() == network.actor_count());
  require(other.outcome.network->tie_count() == network.tie_count());
  return 0;
}
