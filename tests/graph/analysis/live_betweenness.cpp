// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/live_betweenness.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "graph/base/random.h"
#include "graph/model/network.h"
#include "tests/support/cancel_after.h"

namespace {

using namespace saite;  // NOLINT: a test
using analysis::Betweenness;
using analysis::LiveBetweenness;
using project::Projection;

/// A dense middle with trees and small circles around it, to be edited at random.
class EditedNetwork {
 public:
  EditedNetwork(std::uint32_t middle, std::uint32_t around, std::uint64_t seed) : random_(seed) {
    for (std::uint32_t i = 0; i < middle; ++i) add_actor();
    for (std::uint32_t i = 0; i < 3 * middle; ++i) tie(pick(), pick());
    for (std::uint32_t i = 0; i < around; ++i) tie(add_actor(), pick());
  }

  /// Adds or removes a tie or an actor, or adds a newcomer by one tie.
  void edit() {
    switch (random_.below(6)) {
      case 0:
        return tie(pick(), pick());
      case 1:
        add_actor();
        return;
      case 2:
        return tie(add_actor(), pick());
      case 3: {
        const auto at = random_.below(ties_.size());
        if (network_.has(ties_[at])) network_.remove({}, {ties_[at]});
        return;
      }
      case 4:
        network_.remove({pick()}, {});
        return;
      default:
        return;  // the same once more
    }
  }

  [[nodiscard]] Projection projection(project::ProjectionOptions options = {}) const {
    return *Projection::create(network_, options);
  }

 private:
  ActorId add_actor() {
    const ActorId id =
        *network_.add_actor({.key = "a" + std::to_string(network_.actor_id_bound())});
    actors_.push_back(id);
    return id;
  }
  ActorId pick() {
    for (;;) {
      const ActorId id = actors_[random_.below(actors_.size())];
      if (network_.has(id)) return id;
    }
  }
  void tie(ActorId from, ActorId to) {
    if (from == to) return;
    ties_.push_back(
        *network_.add_tie({.source = from, .target = to, .key = network_.fresh_tie_key()}));
  }

  Random random_;
  model::Network network_;
  std::vector<ActorId> actors_;
  std::vector<TieId> ties_;
};

void check_near(const std::vector<double>& found, const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  double worst = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    worst = std::max(worst, std::abs(found[i] - expected[i]) / std::max(1.0, expected[i]));
  }
  CHECK(worst <= 1e-12);
}

}  // namespace

TEST_CASE("after random edits live betweenness is that of a fresh run") {
  NullProgress progress;
  LiveBetweenness::Tally all;
  for (const std::uint64_t seed : {1, 2, 3}) {
    CAPTURE(seed);
    EditedNetwork network(25, 40, seed);
    LiveBetweenness live;
    for (int step = 0; step < 200; ++step) {
      CAPTURE(step);
      const auto p = network.projection();
      LiveBetweenness::Tally tally;
      const auto found = live.run(p, {.edges = true}, progress, &tally);
      const auto fresh = analysis::betweenness(p, {.edges = true}, progress);
      REQUIRE(found);
      check_near(found->actors, fresh->actors);
      check_near(found->edges, fresh->edges);
      all.same += tally.same;
      all.corrected += tally.corrected;
      all.solved += tally.solved;
      network.edit();
    }
  }
  // Each way was gone often: the test would not notice otherwise.
  CHECK(all.same > 100);
  CHECK(all.corrected > 50);
  CHECK(all.solved > 50);
}

TEST_CASE("the same network again is not searched again, and gives the same bits") {
  NullProgress progress;
  const auto p = EditedNetwork(30, 30, 7).projection();
  LiveBetweenness live;
  const auto first = live.run(p, {.edges = true}, progress);
  LiveBetweenness::Tally tally;
  const auto second = live.run(p, {.edges = true}, progress, &tally);
  CHECK(tally.solved == 0);
  CHECK(tally.corrected == 0);
  CHECK(tally.same > 0);
  CHECK(second->actors == first->actors);
  CHECK(second->edges == first->edges);
}

TEST_CASE("what was kept without ties does not answer for ties") {
  NullProgress progress;
  const auto p = EditedNetwork(20, 10, 5).projection();
  LiveBetweenness live;
  CHECK(live.run(p, {.edges = false}, progress)->edges.empty());
  check_near(live.run(p, {.edges = true}, progress)->edges,
             analysis::betweenness(p, {.edges = true}, progress)->edges);
}

TEST_CASE("directions and strengths are measured afresh, and stopping keeps what was known") {
  NullProgress progress;
  EditedNetwork network(20, 10, 9);
  LiveBetweenness live;
  for (const bool directed : {false, true}) {
    project::ProjectionOptions options;
    options.directed = directed;
    options.weighted = !directed;
    const auto p = network.projection(options);
    CHECK(live.run(p, {}, progress)->actors == analysis::betweenness(p, {}, progress)->actors);
  }
  const auto p = network.projection();
  CHECK(live.run(p, {}, progress));
  test::CancelAfter stop(0);
  CHECK(live.run(network.projection(), {}, stop).error() == cancelled_error());
  LiveBetweenness::Tally tally;
  CHECK(live.run(p, {}, progress, &tally));
  CHECK(tally.solved == 0);
}

TEST_CASE("a great block is not solved anew after an edit, and roundings do not add up") {
  NullProgress progress;
  for (const bool directed : {false, true}) {
    CAPTURE(directed);
    EditedNetwork network(600, 60, 11);
    LiveBetweenness live;
    project::ProjectionOptions options;
    options.directed = directed;
    int edited = 0;
    for (int step = 0; step < 16; ++step) {
      CAPTURE(step);
      const auto p = network.projection(options);
      LiveBetweenness::Tally tally;
      const auto found = live.run(p, {.edges = true}, progress, &tally);
      REQUIRE(found);
      edited += tally.edited ? 1 : 0;
      const auto fresh = analysis::betweenness(p, {.edges = true}, progress);
      check_near(found->actors, fresh->actors);
      check_near(found->edges, fresh->edges);
      const auto again = live.run(p, {.edges = true}, progress);
      CHECK(again->actors == found->actors);
      network.edit();
    }
    CHECK(edited >= 4);
  }
}
