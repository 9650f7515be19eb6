// SPDX-License-Identifier: Apache-2.0
// Brokerage, groups, fragments and stage as the registry gives them out.
#include <doctest/doctest.h>

#include <cmath>

#include "graph/analysis/registry/registry.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::Subject;

analysis::Measured measured_of(analysis::Context& context, const char* id, Subject subject) {
  NullProgress progress;
  CAPTURE(id);
  auto found = analysis::measure(id, subject, context, progress);
  REQUIRE(found);
  return *found;
}

Grouping factions() {
  return {"faction", {"instructor", "president"}, test::karate_factions()};
}

}  // namespace

TEST_CASE("registry: karate's brokers and groups") {
  const auto p = test::karate().projection();
  analysis::Context context(p);
  context.set_grouping(factions());
  const auto actor = [&](const char* id) {
    return measured_of(context, id, Subject::actor).values;
  };
  const auto network = [&](const char* id) {
    return measured_of(context, id, Subject::network).values.at(0);
  };
  CHECK(std::abs(*actor("constraint")[0] - .1554) < 0.00005);
  CHECK(*actor("effective_size")[0] == doctest::Approx(13.75));
  CHECK(*actor("efficiency")[0] == doctest::Approx(13.75 / 16));
  CHECK(*actor("coordinator")[33] == 156);
  CHECK(*actor("consultant")[2] == 12);
  CHECK(*actor("gatekeeper")[0] == 15);
  CHECK(*actor("representative")[33] == 40);
  CHECK(*actor("liaison")[33] == 0);
  CHECK(actor("coordinator_z")[0].value() > 2);
  CHECK(*actor("ei_index")[11] == -1);
  CHECK(actor("bridging")[11] == 0.0);
  CHECK(*actor("participation")[11] == doctest::Approx(0));
  CHECK(std::abs(*network("ei_index") - -.7179) < 0.00005);
  CHECK(std::abs(*network("ei_expected") - .0303) < 0.00005);
  CHECK(*network("ei_p") < 0.01);
  CHECK(*network("fragmentation") == 0);
  CHECK(*network("stage") == 2);  // multi-hub
  CHECK(*network("local_bridges") > 0);
  const auto stage = measured_of(context, "stage", Subject::network);
  CHECK(stage.categories.at(2) == "multi_hub");
  CHECK(stage.notes.size() == 2);
  CHECK(stage.notes.back().code == "note.stage_core_degrees");
  const auto by_chance = measured_of(context, "stage_chance", Subject::network);
  CHECK(*by_chance.values[0] > 0.9);  // karate's degrees alone make hubs
  CHECK(by_chance.notes.back().args == std::vector<std::string>{"99"});
  context.set_normalised(true);
  CHECK(*actor("coordinator")[0] == doctest::Approx(174.0 / 204));
}

TEST_CASE("registry: ties of the Florentines, absent where there is nothing to say") {
  const auto graph = test::florentine(true);
  const auto p = graph.projection();
  analysis::Context context(p);
  const auto span = measured_of(context, "span", Subject::tie);
  CHECK(span.values[*p.find_edge(graph["Albizzi"], graph["Medici"])] == 3.0);
  CHECK_FALSE(span.values[*p.find_edge(graph["Medici"], graph["Salviati"])].has_value());
  CHECK(span.notes.at(0).code == "note.bridges_have_no_span");
  CHECK(measured_of(context, "embeddedness", Subject::tie)
            .values[*p.find_edge(graph["Medici"], graph["Ridolfi"])] == 1.0);
  CHECK_FALSE(measured_of(context, "strong_bridge", Subject::tie).values[0].has_value());
  CHECK_FALSE(measured_of(context, "constraint", Subject::actor).values[15].has_value());
  NullProgress progress;
  CHECK(analysis::measure("coordinator", Subject::actor, context, progress).error().code ==
        "needs_groups");
}

TEST_CASE("registry: everything runs on everything, weighted and directed") {
  for (const bool weighted : {false, true}) {
    for (const bool directed : {false, true}) {
      const auto p = test::mixed(40, {.seed = 3, .weighted = weighted, .directed = directed});
      analysis::Context context(p);
      Grouping parity{"parity", {"even", "odd"}, {}};
      for (Index u = 0; u < p.size(); ++u) parity.group_of.push_back(u % 2);
      context.set_grouping(parity);
      for (const auto& info : analysis::measures()) {
        const auto found = measured_of(context, std::string(info.id).c_str(), info.subject);
        for (const auto& value : found.values) {
          if (value) CHECK(std::isfinite(*value));
        }
      }
    }
  }
}
