// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/registry.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/graph/layout/graphs.h"

namespace {

using namespace saite::layout;
namespace nets = saite::layout::test;

}  // namespace

TEST_CASE("the default is first, ids are unique and found") {
  REQUIRE(!layouts().empty());
  CHECK(layouts()[0].id == default_layout);
  std::set<std::string_view> ids;
  for (const LayoutInfo& info : layouts()) {
    CHECK(ids.insert(info.id).second);
    CHECK(find_layout(info.id) == &info);
    for (const saite::Parameter& parameter : info.parameters) {
      CHECK(parameter.min <= parameter.standard);
      CHECK(parameter.standard <= parameter.max);
    }
  }
  CHECK(find_layout("nonsense") == nullptr);
}

TEST_CASE("what cannot be laid out is refused with the reason") {
  const auto graph = nets::path(4);
  CHECK(create_layout("nonsense", graph).error().code == "unknown_layout");
  CHECK(create_layout("geographic", graph).error().code == "no_places");
  CHECK(create_layout("force", graph, {}, {{"spacing", 100}}).error().code == "bad_parameter");
  CHECK(create_layout("force", graph, {}, {{"colour", 1}}).error().where == "colour");
  LayoutInput short_list;
  short_list.radius = {1, 2};
  CHECK(create_layout("grid", graph, short_list).error().where == "radius");
  LayoutInput negative;
  negative.radius = {1, 2, -1, 1};
  CHECK(create_layout("grid", graph, negative).error().code == "bad_layout_input");
  LayoutInput nowhere;
  nowhere.fixed = {true, false, false, false};
  CHECK(create_layout("force", graph, nowhere).error().where == "start");
}

TEST_CASE("spacing spreads a drawing") {
  const auto graph = nets::mesh(6);
  for (const LayoutInfo& info : layouts()) {
    if (info.needs_places) continue;
    CAPTURE(info.id);
    saite::NullProgress progress;
    const auto width = [&](double spacing) {
      auto layout = create_layout(info.id, graph, {}, {{"spacing", spacing}});
      const auto positions = run(**layout, progress);
      saite::Rect box;
      for (const saite::Vec2 p : *positions) box.include(p);
      return box.width();
    };
    CHECK(width(3) > 1.5F * width(1));
  }
}
