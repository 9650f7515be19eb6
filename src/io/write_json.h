// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"

namespace saite::io {

/// Takes the next piece of what is written; an error stops the writer.
using ByteSink = std::function<Status(std::string_view)>;

/// Which actors and ties are written: with each tie its ends must be.
struct NetworkPart {
  /// All of it.
  explicit NetworkPart(const model::Network& network)
      : actors(network.actors()), ties(network.ties()) {}
  NetworkPart(std::vector<ActorId> some_actors, std::vector<TieId> some_ties)
      : actors(std::move(some_actors)), ties(std::move(some_ties)) {}

  std::vector<ActorId> actors;
  std::vector<TieId> ties;
};

/// Writes a network as a Saite file (data/schema/), in pieces of about a megabyte. The same
/// network always gives the same bytes, and reading them gives the same network: members stand in
/// a fixed order, what equals its default is left out, unknown keys follow in their own order.
/// Of a built-in kind only what differs from the program's own is written, beside id and label.
/// Attributes that stood beside the others' "attributes" stand there again.
/// Errors: cancelled; the sink's.   Cost: O(bytes) time; two lists of ids, and where the file shall
/// say that no ties are parallel one of their ends.
Status write_json(const model::Network& network, const ByteSink& sink, Progress& progress);
/// A part of it. Who lies in somebody who is not written lies in nobody.
Status write_json(const model::Network& network, const NetworkPart& part, const ByteSink& sink,
                  Progress& progress);

/// The same as one text.
[[nodiscard]] std::string to_json(const model::Network& network);

}  // namespace saite::io
