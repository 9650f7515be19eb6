// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

TEST_CASE("several selected actors and ties are changed together, each change one step") {
  const Chain chain;
  app::Session& session = *chain.session;
  Panel panel{
      session, [](const ui::Ui& ui, const Rect& area) { ui::draw_sheet(ui, area); }, {304, 2400}};
  const auto network = [&]() -> const model::Network& { return session.workspace().network(); };
  const std::vector<ActorId> actors{chain.id("ann"), chain.id("bea")};
  const auto history = [&] { return session.workspace().document().history().done(); };
  session.view().selected().set(actors, {network().ties_of(actors[0])[0]});
  panel.settle();
  panel.press_words("Change all these actors");
  const auto enter = [&](const char* field, const char* text) {
    panel.fill(field, text);
    panel.key(PanelKey::enter);
    panel.settle();
  };
  enter("##many tag", "choir");
  enter("##many attribute", "age = 40");
  CHECK(history() == 2);
  panel.press("many kind");
  panel.press("many kind.1");
  panel.settle();
  CHECK(history() == 3);
  for (const ActorId id : actors) {
    const model::Actor& actor = network().actor(id);
    CHECK(actor.details->tags == std::vector<std::string>{"choir"});
    CHECK(model::find(actor.details->attributes, "age")->number() == 40);
    CHECK(actor.kind == 1);
  }
  panel.press("many part of");
  panel.frames(2);
  panel.type("cat");
  panel.key(PanelKey::enter);
  panel.settle();
  CHECK(history() == 4);
  for (const ActorId id : actors) CHECK(network().actor(id).part_of == chain.id("cat"));
  CHECK(network().actor(chain.id("cat")).details->tags.empty());
  panel.press_words("Change all these ties");
  enter("##many weight", "2,5");
  CHECK(network().tie(session.view().selected().ties()[0]).weight == 2.5);
  enter("##many attribute", "no equals sign");
  CHECK(history() == 5);
  session.workspace().go_to_step(0);
  CHECK(network().actor(actors[0]).details->tags.empty());
}

}  // namespace
