// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "src/io/file_bytes.h"
#include "src/io/problem.h"

namespace saite::io {

/// What came of reading a file: the network unless there was an error, and all problems.
struct ReadOutcome {
  std::optional<model::Network> network;
  std::vector<Problem> problems;  // in the order of the file; at most Problems::limit
  std::size_t unlisted = 0;       // problems beyond that
  /// There is no network, but a lenient reading would give one: only single records are wrong.
  bool only_of_records = false;
  bool foreign = false;  // another program's, which may mean something else by keys of Saite's
};

struct ReadOptions {
  /// What is wrong with single records does not keep the file out: the wrong fields are left out,
  /// and so are ties without both ends; each is a warning. What was left out is kept under "unread"
  /// of the record or of "graph", so that what is saved of the network can be read.
  bool lenient = false;
};

/// Reads a NetworkX node-link document with Saite's keys (data/schema/). Files of other programs
/// that are node-link documents are read too: `links` for `edges`, numbers as ids, edges without
/// keys or with NetworkX's numbers for parallel edges, nodes and edges without a kind.
///
///     auto outcome = io::read_json(bytes, progress);
///     if (!outcome) return outcome.error();          // cancelled
///     if (!outcome->network) show(outcome->problems);
///
/// Errors: cancelled. What is wrong with the text is in the outcome.
/// Cost: O(bytes); memory about 3 × bytes beside the network.
Result<ReadOutcome> read_json(std::string_view bytes, Progress& progress, ReadOptions options = {});

/// The same of what read_json_bytes() read, without a copy.
Result<ReadOutcome> read_json(const FileBytes& bytes, Progress& progress, ReadOptions options = {});

/// The same of a file; "-" is standard input.
/// Errors: as read_json() and read_json_bytes() (file_bytes.h).
Result<ReadOutcome> read_file(const std::filesystem::path& path, Progress& progress,
                              ReadOptions options = {});

}  // namespace saite::io
