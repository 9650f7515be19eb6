// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/app/session/editing.h"
#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

/// The inspector beside the map, with Bea of the chain chosen and her form open.
struct Form {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel{session, ui::draw_sheet, {304, 1400}};

  Form() {
    session.view().selected().set({chain.id("bea")});
    panel.settle();
    panel.press_words("Edit");
  }
  [[nodiscard]] const model::Actor& bea() const {
    return session.workspace().network().actor(chain.id("bea"));
  }
  [[nodiscard]] std::string name() const { return bea().display_name("en"); }
  [[nodiscard]] std::size_t steps() const {
    return session.workspace().document().history().done();
  }
};

TEST_CASE("inspector: who is chosen stands there with ties and measures") {
  Form form;
  CHECK(form.panel.text().find_whole("Bea").size() >= 1);
  CHECK(form.panel.text().find_whole("Anna").size() == 1);
  CHECK(form.panel.text().find_whole("Cat").size() == 1);
  CHECK_FALSE(form.panel.shows("Eve"));  // no tie to her
  form.panel.press_words("Cat");
  CHECK(app_test::selected_actors(form.session) == std::vector{form.chain.id("cat")});
  CHECK(form.panel.text().find_whole("Dāniels Čakste").size() == 1);
}

TEST_CASE("inspector: a name is a step on Enter, not while it is typed") {
  Form form;
  form.panel.fill("##name", "Beāte");
  CHECK(form.steps() == 0);
  CHECK(form.name() == "Bea");
  form.panel.key(PanelKey::enter);
  CHECK(form.steps() == 1);
  CHECK(form.name() == "Beāte");
  CHECK(form.panel.text().find_whole("Beāte").size() == 2);  // title and field
  app::undo(form.session);
  form.panel.settle();
  CHECK(form.name() == "Bea");
  CHECK_FALSE(form.panel.shows("Beāte"));
}

TEST_CASE("inspector: Esc gives up what was typed") {
  Form form;
  form.panel.fill("##name", "Beate");
  form.panel.key(PanelKey::escape);
  CHECK(form.steps() == 0);
  CHECK(form.name() == "Bea");
  CHECK_FALSE(form.panel.shows("Beate"));
}

TEST_CASE("inspector: who goes on to another field means what was typed") {
  Form form;
  form.panel.fill("##name", "Beate");
  form.panel.fill("##subtype", "teacher");
  CHECK(form.name() == "Beate");
  CHECK(form.steps() == 1);
  form.panel.key(PanelKey::tab);
  CHECK(form.bea().details->subtype == "teacher");
  CHECK(form.steps() == 2);
}

TEST_CASE("inspector: a date that is none is said beside its field and changes nothing") {
  Form form;
  form.panel.fill("##since", "20I9");
  form.panel.key(PanelKey::enter);
  CHECK(form.panel.shows("“20I9” is no date."));
  CHECK(form.panel.notices().empty());  // once is enough
  CHECK(form.steps() == 0);
  CHECK_FALSE(form.bea().dates.since);
  form.panel.fill("##since", "2019-05");
  form.panel.key(PanelKey::enter);
  CHECK_FALSE(form.panel.shows("is no date."));
  REQUIRE(form.bea().dates.since);
  CHECK(form.bea().dates.since->text() == "2019-05");
  form.panel.fill("##since", "");
  form.panel.key(PanelKey::enter);
  CHECK_FALSE(form.bea().dates.since);
}

TEST_CASE(
    "inspector: an end before the beginning is refused, stays to be mended, Esc gives it up") {
  Form form;
  form.panel.fill("##since", "2020-03");
  form.panel.key(PanelKey::enter);
  form.panel.fill("##until", "2019");
  form.panel.key(PanelKey::enter);
  CHECK(form.panel.shows("The beginning (2020-03) is after the end (2019)."));
  CHECK_FALSE(form.bea().dates.until);
  CHECK(form.panel.text().find_whole("2019").size() == 1);  // as it was typed
  form.panel.key(PanelKey::backspace);                      // the field has the keyboard still
  form.panel.type("1");
  form.panel.key(PanelKey::enter);
  CHECK(form.panel.shows("(2011)"));
  form.panel.key(PanelKey::escape);
  CHECK_FALSE(form.panel.shows("is after the end"));
  CHECK(form.panel.text().find_whole("2011").empty());
  CHECK(form.steps() == 1);
}

TEST_CASE("inspector: a blank name is refused with the reason") {
  Form form;
  for (const char* blank : {"", "  ", "\u00a0\u200b"}) {
    form.panel.fill("##name", blank);
    form.panel.key(PanelKey::tab);
    CHECK(form.panel.shows("A name cannot be empty."));
    CHECK(form.name() == "Bea");
  }
  form.panel.fill("##name", " Beate ");
  form.panel.key(PanelKey::enter);
  CHECK(form.name() == "Beate");
  CHECK(form.steps() == 1);
}

TEST_CASE("inspector: a kind is chosen from the list of kinds") {
  Form form;
  CHECK_FALSE(form.panel.shows("Institution"));
  form.panel.press("kind");
  form.panel.press_words("Institution");
  const model::Network& network = form.session.workspace().network();
  CHECK(network.actor_kinds()[form.bea().kind].id == "institution");
  CHECK(form.steps() == 1);
}

TEST_CASE("inspector: tags and attributes become values") {
  Form form;
  form.panel.fill("##tags", "choir, school ,,");
  form.panel.key(PanelKey::enter);
  CHECK(form.bea().details->tags == std::vector<std::string>{"choir", "school"});
  form.panel.fill("##add", "age = 40");
  form.panel.key(PanelKey::enter);
  REQUIRE(form.bea().details->attributes.size() == 1);
  CHECK(form.bea().details->attributes.begin()->first == "age");
  CHECK(form.bea().details->attributes.begin()->second == model::Value(40));
  form.panel.fill("##add", "no sign of equality");
  form.panel.key(PanelKey::enter);
  CHECK(form.bea().details->attributes.size() == 1);
  CHECK(form.steps() == 2);
  CHECK(form.panel.shows("“no sign of equality” names no value."));
  form.panel.fill("##add", "= 5");
  form.panel.key(PanelKey::enter);
  CHECK(form.panel.shows("“= 5” names no value."));
  CHECK(form.steps() == 2);
}

TEST_CASE("inspector: with two chosen it offers what can be done with both") {
  Form form;
  form.session.view().selected().set({form.chain.id("bea"), form.chain.id("cat")});
  form.panel.settle();
  CHECK_FALSE(form.panel.has("##name"));
  form.panel.press_words("Cat");
  CHECK(app_test::selected_actors(form.session) == std::vector{form.chain.id("cat")});
}

}  // namespace
