// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/betweenness_cache.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "graph/base/random.h"
#include "graph/model/network.h"
#include "tests/support/cancel_after.h"
#include "tests/support/removing.h"

namespace {

using namespace saite;  // NOLINT: a test
using analysis::Betweenness;
using analysis::BetweennessCache;
using How = BetweennessCache::How;
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
        if (network_.has(ties_[at])) network_.remove(ties_[at]);
        return;
      }
      case 4:
        test::remove_with_ties(network_, pick());
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
  for (const bool directed : {false, true}) {
    for (const std::uint32_t middle : {25U, 600U}) {
      CAPTURE(directed);
      CAPTURE(middle);
      EditedNetwork network(middle, 60, 11);
      BetweennessCache live;
      project::ProjectionOptions options;
      options.directed = directed;
      std::size_t edited = 0;
      for (int step = 0; step < 16; ++step) {
        CAPTURE(step);
        const auto p = network.projection(options);
        auto how = How::known;
        const auto found = live.run(p, {.edges = true}, progress, &how);
        REQUIRE(found);
        edited += how == How::edited ? 1 : 0;
        const auto fresh = analysis::betweenness(p, {.edges = true}, progress);
        check_near(found->actors, fresh->actors);
        check_near(found->edges, fresh->edges);
        if (how == How::afresh) CHECK(found->actors == fresh->actors);
        network.edit();
      }
      // Small networks are not edited: they have the same bytes every time.
      if (middle < 100) CHECK(edited == 0);
      if (middle > 100) CHECK(edited >= 6);
    }
  }
}

TEST_CASE("the same network again is not searched again, and gives the same bits") {
  NullProgress progress;
  for (const bool directed : {false, true}) {
    CAPTURE(directed);
    project::ProjectionOptions options;
    options.directed = directed;
    const auto p = EditedNetwork(30, 30, 7).projection(options);
    BetweennessCache live;
    auto how = How::known;
    const auto first = live.run(p, {.edges = true}, progress, &how);
    CHECK(how == How::afresh);
    const auto second = live.run(p, {.edges = true}, progress, &how);
    CHECK(how == How::known);
    CHECK(second->actors == first->actors);
    CHECK(second->edges == first->edges);
    CHECK(live.run(p, {.edges = false}, progress)->edges.empty());
  }
}

TEST_CASE("what was kept without ties does not answer for ties") {
  NullProgress progress;
  const auto p = EditedNetwork(20, 10, 5).projection();
  BetweennessCache live;
  CHECK(live.run(p, {.edges = false}, progress)->edges.empty());
  check_near(live.run(p, {.edges = true}, progress)->edges,
             analysis::betweenness(p, {.edges = true}, progress)->edges);
}

TEST_CASE("strengths are measured afresh, directions are not mixed up, and stopping keeps all") {
  NullProgress progress;
  EditedNetwork network(20, 10, 9);
  BetweennessCache live;
  for (const bool directed : {false, true}) {
    for (const bool weighted : {false, true}) {
      project::ProjectionOptions options;
      options.directed = directed;
      options.weighted = weighted;
      const auto p = network.projection(options);
      CHECK(live.run(p, {}, progress)->actors == analysis::betweenness(p, {}, progress)->actors);
    }
  }
  const auto p = network.projection();
  CHECK(live.run(p, {}, progress));
  network.edit();
  network.edit();
  test::CancelAfter stop(0);
  CHECK(live.run(network.projection(), {}, stop).error() == cancelled_error());
  auto how = How::afresh;
  CHECK(live.run(p, {}, progress, &how));
  CHECK(how == How::known);
}
