// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;

void draw(const ui::Ui& ui, const Rect& area) {
  if (ui::chips_wanted(ui)) ui::draw_chips(ui, area);
}

TEST_CASE("chips: each thing that is in force is told and taken away by its cross") {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel(session, draw, {1400, 60});
  panel.settle();
  CHECK_FALSE(panel.has("chip.kinds"));

  project::Filter filter;
  filter.kinds = {"individual"};
  filter.min_kinds = 2;
  filter.from = PartialDate::parse("2020");
  filter.hidden = {session.workspace().network().actors().front()};
  session.view().set_filter(filter);
  present::MapStyle style = session.view().style();
  style.size_by = "measure:degree";
  session.view().set_style(style);
  panel.settle();
  CHECK(panel.shows("2020–…"));
  CHECK(panel.shows("1 hidden"));

  panel.press("chip.kinds");
  panel.settle();
  CHECK(session.view().options().filter.kinds.empty());
  CHECK(panel.shows("Tied by 2 kinds or more"));
  panel.press("chip.min_kinds");
  panel.settle();
  CHECK(session.view().options().filter.min_kinds == 0);
  panel.press("chip.dates");
  panel.settle();
  CHECK_FALSE(session.view().options().filter.from);
  panel.press("chip.hidden");
  panel.settle();
  CHECK(session.view().options().filter.empty());
  panel.press("chip.size_by");
  panel.settle();
  CHECK(session.view().style().size_by.empty());
  CHECK_FALSE(panel.has("chip.size_by"));
}

TEST_CASE("chips: an answer is told where its card cannot be read") {
  Chain chain;
  Panel panel(*chain.session, draw, {1400, 60});
  panel.settle();
  chain.session->asking().ask(analysis::Question::holds);
  panel.settle();
  REQUIRE(panel.has("chip.answer"));
  panel.press("chip.answer");
  panel.settle();
  CHECK_FALSE(chain.session->asking().question());
}

TEST_CASE("chips: what has no room is counted") {
  Chain chain;
  Panel panel(*chain.session, draw, {150, 60});
  project::Filter filter;
  filter.kinds = {"individual"};
  filter.from = PartialDate::parse("2020");
  chain.session->view().set_filter(filter);
  panel.settle();
  CHECK_FALSE(panel.has("chip.kinds"));
  CHECK(panel.has("chip.dates"));
  CHECK(panel.shows("+1"));
}

}  // namespace
