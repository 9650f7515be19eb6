// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/edit/network_edits.h"
#include "src/study/what_is_known.h"
#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

// What can be changed of the map as a whole, and of actors beyond their names.
namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

struct Details {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel{
      session, [](const ui::Ui& ui, const Rect& area) { ui::draw_sheet(ui, area); }, {304, 2400}};

  [[nodiscard]] const model::Network& network() const { return session.workspace().network(); }
  [[nodiscard]] const model::ActorDetails& bea() const {
    return *network().actor(chain.id("bea")).details;
  }
  void enter(const char* field, const char* text) {
    panel.fill(field, text);
    panel.key(PanelKey::enter);
    panel.settle();
  }
};

TEST_CASE("title, boundary and sources of the map") {
  Details d;
  d.panel.settle();
  d.panel.press_words("Edit");
  d.enter("##title", "Our village");
  CHECK(d.network().info.title == "Our village");
  d.panel.fill("##boundary", "all clubs of the parish");
  d.panel.frames(60);  // of many lines: in the document once the letters rest
  CHECK(study::boundary_of(d.network(), "en") == "all clubs of the parish");
  d.panel.press_words("Sources");
  d.panel.press("source.add");
  d.panel.settle();
  REQUIRE(d.network().info.sources.size() == 1);
  d.enter("##source title", "A survey");
  d.enter("##source date", "2025-04");
  CHECK(d.network().info.sources[0].title == "A survey");
  CHECK(d.network().info.sources[0].date == "2025-04");
  while (d.session.workspace().undo()) continue;
  CHECK(d.network().info.sources.empty());
  CHECK(study::boundary_of(d.network(), "en").empty());
}

TEST_CASE("place, container, consent and answer of an actor") {
  Details d;
  d.session.view().selected().set({d.chain.id("bea")});
  d.panel.settle();
  d.panel.press_words("Edit");
  d.enter("##place", "56,51; 27,33");
  REQUIRE(d.bea().place.has_value());
  CHECK(d.bea().place->lat == doctest::Approx(56.51));
  CHECK(d.bea().place->lon == doctest::Approx(27.33));
  for (const char* wrong : {"56.51", "here", "956, 27"}) {
    d.enter("##place", wrong);
    CHECK(d.bea().place->lat == doctest::Approx(56.51));
    d.panel.key(PanelKey::escape);
  }
  d.panel.press("consent");
  d.panel.press("consent.2");
  d.panel.settle();
  CHECK(d.bea().consent == "given");
  d.panel.press("response");
  d.panel.press("response.1");
  d.panel.settle();
  CHECK(model::find(d.bea().attributes, "response")->display() == "answered");
}

TEST_CASE("a key of the graph is set, changed and taken away; a declaration is taken back") {
  model::Network network;
  edit::Document document(std::move(network));
  const auto set = [&](model::Value value) {
    return document.execute(edit::set_graph_member(document.network(), "boundary", std::move(value),
                                                   {"edit.boundary"}));
  };
  const auto held = [&] { return model::find(document.network().info.graph_extra, "boundary"); };
  REQUIRE(set("one"));
  document.close_step();
  REQUIRE(set("two"));
  document.close_step();
  REQUIRE(set({}));
  CHECK(held() == nullptr);
  document.undo();
  CHECK(held()->display() == "two");
  document.go_to(0);
  CHECK(held() == nullptr);
  model::TieKind kind{.id = "rides"};
  REQUIRE(document.execute(edit::declare_kind(document.network(), kind)));
  const auto index = *document.network().tie_kinds().find("rides");
  CHECK(document.network().tie_kinds().declared(index));
  REQUIRE(document.execute(edit::undeclare_kind(document.network(), kind)));
  CHECK_FALSE(document.network().tie_kinds().declared(index));
  document.undo();
  CHECK(document.network().tie_kinds().declared(index));
}

}  // namespace
