// SPDX-License-Identifier: Apache-2.0
// Any series of edits: betweenness that follows them, edit by edit, is that of a fresh run and of
// Brandes' paper line by line.

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "graph/analysis/betweenness/incremental_betweenness.h"
#include "graph/model/network.h"
#include "tests/fuzz/choices.h"
#include "tests/support/brandes.h"

namespace {

using namespace saite;  // a program of one file
using analysis::Betweenness;
using fuzz::require;
using project::Projection;

constexpr std::size_t max_actors = 30;

class Edited {
 public:
  explicit Edited(fuzz::Choices& choices) : choices_(choices) {
    const std::size_t count = 2 + choices_.below(24);
    for (std::size_t i = 0; i < count; ++i) add_actor();
    for (std::size_t i = choices_.below(64); i > 0; --i) toggle();
  }

  void edit() {
    switch (choices_.below(6)) {
      case 0:
        if (network_.actor_count() < max_actors) add_actor();
        return;
      case 1:
        return remove_actor();
      default:
        return toggle();
    }
  }
  [[nodiscard]] Projection projection(bool directed) const {
    project::ProjectionOptions options;
    options.directed = directed;
    auto made = Projection::create(network_, options);
    require(made.has_value());
    return *std::move(made);
  }

 private:
  void add_actor() {
    require(
        network_.add_actor({.key = "a" + std::to_string(network_.actor_id_bound())}).has_value());
  }
  std::optional<ActorId> pick() {
    const auto actors = network_.actors();
    if (actors.empty()) return std::nullopt;
    return actors[choices_.below(actors.size())];
  }
  void remove_actor() {
    const auto id = pick();
    if (!id) return;
    for (const TieId tie : network_.ties_of(*id)) network_.remove(tie);
    require(network_.remove(*id).has_value());
  }
  /// A tie that was not there, or one less.
  void toggle() {
    const auto from = pick();
    const auto to = pick();
    if (!from || !to || *from == *to) return;
    for (const TieId id : network_.ties_of(*from)) {
      const model::Tie& tie = network_.tie(id);
      if (tie.source == *from && tie.target == *to) return network_.remove(id);
    }
    model::Tie tie{.source = *from, .target = *to, .key = network_.fresh_tie_key()};
    tie.directed = choices_.chance();
    require(network_.add_tie(std::move(tie)).has_value());
  }

  fuzz::Choices& choices_;
  model::Network network_;
};

void require_near(const std::vector<double>& found, const std::vector<double>& expected) {
  require(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    require(std::abs(found[i] - expected[i]) <= 1e-9 * (1 + expected[i]));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(data, size);
  const bool directed = choices.chance();
  const bool edges = choices.chance();
  NullProgress progress;
  Edited network(choices);
  Projection before = network.projection(directed);
  Betweenness known = *analysis::betweenness(before, {.edges = edges}, progress);
  for (int step = 0; step < 6 && choices.left(); ++step) {
    for (std::size_t i = 1 + choices.below(3); i > 0; --i) network.edit();
    Projection after = network.projection(directed);
    const Betweenness fresh = *analysis::betweenness(after, {.edges = edges}, progress);
    const test::PathValues plain = test::plain_brandes(after);
    require_near(fresh.actors, plain.actors);
    if (edges) require_near(fresh.edges, plain.edges);
    const auto followed =
        analysis::incremental_betweenness(before, known, after, {.edges = edges}, progress);
    require(followed.has_value());
    if (*followed) {
      require_near((*followed)->actors, fresh.actors);
      if (edges) require_near((*followed)->edges, fresh.edges);
    }
    known = *followed ? **followed : fresh;  // so that roundings of one edit meet the next
    before = std::move(after);
  }
  return 0;
}
