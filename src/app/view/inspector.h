// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/analysis/registry/registry.h"
#include "graph/base/ids.h"

namespace saite::app {

class View;

/// A value of a measure with its words, all in the session's language.
struct MeasureLine {
  std::string id;
  std::string name;
  std::string value;    // "0,25", "–" where absent
  std::string meaning;  // one plain sentence
  std::optional<double> number;
  bool waiting = false;              // still being computed
  std::vector<std::string> remarks;  // why it is absent, that it is sampled …
};

/// One tie as its end sees it.
struct Neighbour {
  ActorId actor;
  TieId tie;
  std::string name;
  std::string kind;   // of the tie, in words
  int direction = 0;  // 1: from here, −1: to here, 0: no direction
  bool disputed = false;
};

struct Count {
  std::string name;
  std::size_t count = 0;
};

/// All that the hover card and the inspector say of an actor, in the session's language.
struct ActorCard {
  std::string name;
  std::string kind;
  std::string subtype;
  std::vector<ActorId> containers;  // nearest first
  std::string dates;                // "since 2019", "2019–2025"; empty where none
  std::size_t ties = 0;
  std::vector<Count> ties_by_kind;    // most first
  std::vector<Neighbour> neighbours;  // by name
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string source;  // its title where the file has it
};

struct TieCard {
  std::string source;
  std::string target;
  std::string kind;
  std::string dates;
  bool directed = false;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string evidence;  // its title where the file has it
};

/// `neighbours` at most so many (0: none, for a hover card).
[[nodiscard]] ActorCard actor_card(const View& view, ActorId id, std::size_t max_neighbours = 200);
[[nodiscard]] TieCard tie_card(const View& view, TieId id);

/// Values of these measures (empty: a choice that suits most people) for one actor or tie. Asks
/// for those that are not there.
[[nodiscard]] std::vector<MeasureLine> actor_measures(View& view, ActorId id,
                                                      const std::vector<std::string>& ids = {});
[[nodiscard]] std::vector<MeasureLine> tie_measures(View& view, TieId id,
                                                    const std::vector<std::string>& ids = {});

/// The panel of whole-network numbers: every measure of the network, each with a sentence that
/// tells what this very value means.
[[nodiscard]] std::vector<MeasureLine> network_numbers(View& view);

/// Counts of the visible part: by kind of actor, by kind of tie, most first.
[[nodiscard]] std::vector<Count> actor_counts(const View& view);
[[nodiscard]] std::vector<Count> tie_counts(const View& view);

}  // namespace saite::app
