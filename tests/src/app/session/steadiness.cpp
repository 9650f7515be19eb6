// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/steadiness.h"

#include <doctest/doctest.h>

#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Chain;

const app::Steadiness::View& looked_at(app::Session& session, const char* measure) {
  session.steadiness().view(measure);
  session.finish();
  return session.steadiness().known();
}

TEST_CASE("how a ranking holds is worked out where somebody looks, and follows edits") {
  Chain chain;
  app::Session& session = *chain.session;
  session.finish();
  CHECK_FALSE(session.steadiness().known().result);
  const auto first = looked_at(session, "betweenness").result;
  REQUIRE(first);
  CHECK(first->info->id == "betweenness");
  CHECK(first->found.options.draws == 200);
  CHECK(first->of(chain.id("ann")).has_value());
  CHECK(looked_at(session, "betweenness").result == first);
  const auto second = looked_at(session, "degree").result;
  REQUIRE(second);
  CHECK(second->info->id == "degree");
  chain.add_tie("ann", "eve");
  CHECK(looked_at(session, "degree").result != second);
}

TEST_CASE("on large maps it waits until it is asked for") {
  const auto small = project::Projection::from_edges(400, {});
  const auto large = project::Projection::from_edges(500, {});
  Chain chain;
  app::Steadiness& steadiness = chain.session->steadiness();
  CHECK(app::Steadiness::is_cheap(small));
  CHECK_FALSE(app::Steadiness::is_cheap(large));
  CHECK_FALSE(steadiness.is_asked(large));
  steadiness.ask();
  CHECK(steadiness.is_asked(large));
}

}  // namespace
