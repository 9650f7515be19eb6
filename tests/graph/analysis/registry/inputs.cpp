// SPDX-License-Identifier: Apache-2.0
// Grouping, parameters and normalised may change at any time: every measure is then what a fresh
// run finds, and says itself which changes make it outdated.
#include <doctest/doctest.h>

#include "graph/analysis/community/facts.h"
#include "graph/analysis/registry/registry.h"
#include "graph/base/random.h"
#include "tests/support/village.h"

namespace saite::analysis::inputs_test {
namespace {

struct Setting {
  std::string grouping;
  bool normalised = false;
  double resolution = 1;
  double damping = 0.85;
};

Setting random_setting(Random& random) {
  constexpr const char* groupings[] = {"", "kind", "municipality"};
  return {groupings[random.below(3)], random.chance(0.5), random.chance(0.5) ? 1 : 2.5,
          random.chance(0.5) ? 0.85 : 0.5};
}

void use(Context& context, const model::Network& network, const Setting& setting) {
  context.set_grouping(
      setting.grouping.empty()
          ? std::nullopt
          : std::optional(*project::group_by(network, context.projection(), setting.grouping)));
  context.set_normalised(setting.normalised);
  context.set_parameters(
      {{"community.resolution", setting.resolution}, {"pagerank.damping", setting.damping}});
}

Inputs changed(const Setting& a, const Setting& b) {
  Inputs inputs{a.grouping != b.grouping, a.normalised != b.normalised, {}};
  if (a.resolution != b.resolution) inputs.parameters.insert("community.resolution");
  if (a.damping != b.damping) inputs.parameters.insert("pagerank.damping");
  return inputs;
}

TEST_CASE("what a measure does not say it was made from may change without changing it") {
  const auto village = test::village();
  const auto projection = project::Projection::create(village.network);
  REQUIRE(projection);
  NullProgress progress;
  Random random(5);
  std::size_t outdated = 0;
  std::size_t kept = 0;
  for (int round = 0; round < 25; ++round) {
    const Setting before = random_setting(random);
    const Setting after = random_setting(random);
    Context context(*projection);
    context.facts = facts_of(village.network, *projection);
    use(context, village.network, before);
    std::map<const MeasureInfo*, Measured> first;
    for (const MeasureInfo& info : measures()) {
      if (auto found = measure(info.id, info.subject, context, progress)) first[&info] = *found;
    }
    use(context, village.network, after);
    Context fresh(*projection);
    fresh.facts = facts_of(village.network, *projection);
    use(fresh, village.network, after);
    for (const MeasureInfo& info : measures()) {
      CAPTURE(info.id);
      const auto wanted = measure(info.id, info.subject, fresh, progress);
      const auto again = measure(info.id, info.subject, context, progress);
      REQUIRE(wanted.has_value() == again.has_value());
      if (!wanted) continue;
      CHECK(again->values == wanted->values);
      CHECK(again->categories == wanted->categories);
      const auto held = first.find(&info);
      if (held == first.end()) continue;
      if (held->second.made_from.meets(changed(before, after))) {
        ++outdated;
      } else {
        ++kept;
        CHECK(held->second.values == wanted->values);
      }
    }
  }
  CHECK(outdated > 100);
  CHECK(kept > 1000);
}

TEST_CASE("measures say what they were made from") {
  const auto village = test::village();
  const auto projection = project::Projection::create(village.network);
  Context context(*projection);
  context.facts = facts_of(village.network, *projection);
  NullProgress progress;
  const auto made_from = [&](const char* id, Subject subject = Subject::actor) {
    return measure(id, subject, context, progress)->made_from;
  };
  CHECK(made_from("community").parameters.contains("community.resolution"));
  CHECK(made_from("community").parameters.contains("community.resolution"));  // kept by now
  CHECK_FALSE(made_from("degree").grouping);
  CHECK(made_from("degree").normalised);
  CHECK(made_from("components", Subject::network).empty());
  CHECK(made_from("pagerank").parameters.contains("pagerank.damping"));
  CHECK_FALSE(made_from("pagerank").parameters.contains("community.resolution"));
}

}  // namespace
}  // namespace saite::analysis::inputs_test
