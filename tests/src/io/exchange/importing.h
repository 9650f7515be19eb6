// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/progress.h"
#include "src/io/exchange/assemble.h"
#include "src/io/exchange/formats.h"
#include "src/io/exchange/read_csv.h"

namespace saite::exchange::test {

struct Read {
  std::optional<model::Network> network;
  ImportReport report;

  [[nodiscard]] const model::Network& net() const {
    for (const Note& note : report.notes.all()) {
      CHECK_MESSAGE(note.sort != NoteSort::error, note.code << " " << note.where);
    }
    REQUIRE(network.has_value());
    return *network;
  }
  /// How often a code was noted, its count summed; 0: never.
  [[nodiscard]] std::size_t noted(std::string_view code) const {
    std::size_t count = 0;
    for (const Note& note : report.notes.all()) {
      if (note.code == code) count += note.count;
    }
    return count;
  }
  /// The first note of a code.
  [[nodiscard]] const Note& note(std::string_view code) const {
    const auto at = std::ranges::find(report.notes.all(), code, &Note::code);
    REQUIRE_MESSAGE(at != report.notes.all().end(), code);
    return *at;
  }
};

using Named = std::pair<std::string, std::string>;  // a file's name and its bytes

/// With a reader of the registry, `csv` unless told.
inline Read read_files(const std::vector<Named>& files, const ReadOptions& options = {},
                       std::string_view format = "csv") {
  Read read;
  Assembler assembler(options);
  std::vector<Input> inputs;
  for (const auto& [name, bytes] : files) {
    inputs.push_back({name, bytes});
    assembler.expect(name, format);
  }
  NullProgress progress;
  const Format* found = find_format(format);
  REQUIRE(found != nullptr);
  REQUIRE(found->read({inputs, options, assembler, progress}));
  if (!assembler.notes().has_errors()) {
    auto network = assembler.finish(progress);
    REQUIRE(network.has_value());
    read.network = *std::move(network);
  }
  read.report = std::move(assembler.report());
  return read;
}

inline Read read_table(const std::string& text, const ReadOptions& options = {}) {
  return read_files({{"table.csv", text}}, options);
}

/// "a>b*2:kind a-c", in order: > directed, - not; *weight where it is not 1; :kind where said.
inline std::string ties_of(const model::Network& network) {
  std::string text;
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    if (!text.empty()) text += " ";
    text += network.actor(tie.source).key + (network.is_directed(id) ? ">" : "-") +
            network.actor(tie.target).key;
    if (tie.weight != 1) text += "*" + model::Value(tie.weight).display();
    if (!tie.kind_assumed) text += ":" + network.tie_kinds()[tie.kind].id;
  }
  return text;
}

inline const model::Actor& actor_of(const model::Network& network, std::string_view key) {
  const auto id = network.find_actor(key);
  REQUIRE_MESSAGE(id.has_value(), key);
  return network.actor(*id);
}

/// "missing" where there is none.
inline model::Value attribute_of(const model::Network& network, std::string_view key,
                                 std::string_view name) {
  const model::Value* value = model::find(actor_of(network, key).details->attributes, name);
  return value == nullptr ? model::Value("missing") : *value;
}

}  // namespace saite::exchange::test
