// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/registry/registry.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "graph/analysis/community/facts.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"
#include "tests/support/village.h"

namespace saite::analysis {
namespace {

using project::Projection;

TEST_CASE("every measure is known once, by id and subject, actors first") {
  std::set<std::pair<std::string_view, Subject>> seen;
  auto last = Subject::actor;
  for (const MeasureInfo& info : measures()) {
    CHECK_MESSAGE(seen.emplace(info.id, info.subject).second, std::string(info.id));
    CHECK(info.subject >= last);
    last = info.subject;
    CHECK_FALSE(info.cost.empty());
    CHECK_FALSE(info.source.empty());
    const bool slow = info.cost.find("n·m") != std::string_view::npos;
    CHECK_MESSAGE((info.paths != AllPaths::none) == slow, std::string(info.id));
    CHECK(find_measure(info.id, info.subject) == &info);
    for (const Parameter& parameter : info.parameters) {
      CHECK(parameter.min <= parameter.standard);
      CHECK(parameter.standard <= parameter.max);
    }
  }
  CHECK(find_measure("betweenness", Subject::tie) != nullptr);
  CHECK(find_measure("betweenness", Subject::network) == nullptr);
}

/// Counted beside value_count(), which measure() itself goes by.
std::size_t members(const project::Projection& projection, Subject subject, std::size_t groups) {
  switch (subject) {
    case Subject::actor:
      return projection.actors().size();
    case Subject::tie:  // of the network where there is one, else edges
      return projection.ties().empty() ? projection.edges().size() : projection.ties().size();
    case Subject::group:
      return groups;
    case Subject::network:
      break;
  }
  return 1;
}

TEST_CASE("every measure gives as many values as its subject has members") {
  const test::Village village = test::village();
  for (const bool directed : {false, true}) {
    for (const bool weighted : {false, true}) {
      project::ProjectionOptions options;
      options.directed = directed;
      options.weighted = weighted;
      const auto projection = Projection::create(village.network, options);
      REQUIRE(projection);
      Context context(*projection);
      context.facts = facts_of(village.network, *projection);
      context.set_grouping(*project::group_by(village.network, *projection, "kind"));
      std::set<model::KindIndex> kinds;
      for (const ActorId id : projection->actors()) kinds.insert(village.network.actor(id).kind);
      const std::size_t groups = kinds.size();
      for (const MeasureInfo& info : measures()) {
        CAPTURE(info.id);
        NullProgress progress;
        const auto found = measure(info.id, info.subject, context, progress);
        REQUIRE(found);
        CHECK(found->values.size() == members(*projection, info.subject, groups));  // kinds
        for (const auto& value : found->values) {
          if (value) CHECK(std::isfinite(*value));
          if (value && info.scale == Scale::flag) CHECK((*value == 0 || *value == 1));
        }
      }
    }
  }
}

TEST_CASE("every measure works on nobody, one actor, and actors without ties") {
  for (const project::Index n : {0U, 1U, 2U, 5U}) {
    const auto projection = Projection::from_edges(n, {});
    Context context(projection);
    context.set_grouping(project::Grouping{"all", {"all"}, std::vector<project::Index>(n, 0)});
    for (const MeasureInfo& info : measures()) {
      CAPTURE(info.id);
      NullProgress progress;
      const auto found = measure(info.id, info.subject, context, progress);
      REQUIRE(found);
      CHECK(found->values.size() == members(projection, info.subject, 1));
      for (const auto& value : found->values) CHECK((!value || std::isfinite(*value)));
    }
  }
}

TEST_CASE("normalised forms lie in [0, 1]") {
  for (const bool weighted : {false, true}) {
    for (const auto& projection : test::random_family({.seed = 61, .weighted = weighted})) {
      Context context(projection);
      context.set_normalised(true);
      for (const char* id :
           {"degree", "in_degree", "out_degree", "strength", "betweenness", "closeness", "harmonic",
            "eccentricity", "eigenvector", "pagerank", "core", "clustering"}) {
        CAPTURE(id);
        NullProgress progress;
        const auto found = measure(id, Subject::actor, context, progress);
        REQUIRE(found);
        for (const auto& value : found->values) {
          CHECK(value.value_or(0) >= 0);
          CHECK(value.value_or(0) <= 1 + 1e-12);
        }
      }
    }
  }
}

TEST_CASE("what cannot be measured says why") {
  const auto projection = test::star(4);
  NullProgress progress;
  Context context(projection);
  CHECK(measure("fame", Subject::actor, context, progress).error() ==
        Error{"unknown_measure", "", {"fame"}});
  context.set_parameters({{"pagerank.damping", 2}});
  CHECK(measure("degree", Subject::actor, context, progress).error() ==
        Error{"bad_parameter", "pagerank.damping", {"0", "0.999"}});
  context.set_parameters({{"degree.colour", 1}});
  CHECK(measure("degree", Subject::actor, context, progress).error() ==
        Error{"bad_parameter", "degree.colour"});
}

TEST_CASE("betweenness on ties of dependency is noted, on quarrels alone it is absent") {
  model::Network network;
  network.edit_tie_kinds().declare({.id = "needs", .extra = {{"dependency", true}}});
  std::vector<ActorId> actors;
  for (const char* key : {"a", "b", "c"}) actors.push_back(*network.add_actor({.key = key}));
  const auto tie = [&](std::size_t a, std::size_t b, const char* kind) {
    REQUIRE(network.add_tie({.source = actors[a],
                             .target = actors[b],
                             .key = network.fresh_tie_key(),
                             .kind = *network.tie_kinds().find(kind)}));
  };
  const auto found = [&](std::string_view id, Subject subject, std::vector<std::string> kinds) {
    project::ProjectionOptions options;
    options.filter.tie_kinds = std::move(kinds);
    const auto projection = *Projection::create(network, options);
    Context context(projection);
    context.facts = facts_of(network, projection);
    NullProgress progress;
    return *measure(id, subject, context, progress);
  };
  tie(0, 1, "needs");
  tie(1, 2, "knows");
  tie(0, 2, "conflict");
  const Error note{"note.dependency", {}, {"1", "2"}};
  CHECK(found("betweenness", Subject::actor, {}).notes == std::vector{note});
  CHECK(found("betweenness", Subject::tie, {}).notes == std::vector{note});
  CHECK(std::ranges::count(found("centralisation_betweenness", Subject::network, {}).notes, note) ==
        1);
  CHECK(found("degree", Subject::actor, {}).notes.empty());
  CHECK(found("betweenness", Subject::actor, {"knows"}).notes.empty());
  const Measured quarrels = found("betweenness", Subject::actor, {"conflict"});
  CHECK(quarrels.notes == std::vector{Error{"note.only_negative"}});
  CHECK(quarrels.values == Scores(3));
  CHECK(found("degree", Subject::actor, {"conflict"}).values == Scores(3, 0.0));
}

TEST_CASE("cancelled measures say so, and work when asked again") {
  const auto projection = test::preferential(4000, 3);
  Context context(projection);
  for (const char* id : {"betweenness", "closeness", "clustering", "community"}) {
    CAPTURE(id);
    test::CancelAfter cancel(0);
    const auto stopped = measure(id, Subject::actor, context, cancel);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error() == cancelled_error());
  }
  NullProgress progress;
  CHECK(measure("community", Subject::actor, context, progress));
}

TEST_CASE("parameters reach the measures") {
  const auto projection = test::karate().projection();
  NullProgress progress;
  Context coarse(projection);
  coarse.set_parameters({{"community.resolution", 0.1}});
  CHECK(measure("communities", Subject::network, coarse, progress)->values[0] == 1.0);
  Context even(projection);
  even.set_parameters({{"pagerank.damping", 0}});
  CHECK(*measure("pagerank", Subject::actor, even, progress)->values[0] ==
        doctest::Approx(1.0 / 34));
}

}  // namespace
}  // namespace saite::analysis
