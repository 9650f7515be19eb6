// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/app/session/editing.h"
#include "src/ui/map/map_parts.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

/// The forms of the map; a tie from Anna is in the making.
struct Making {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel{session,
              [](const ui::Ui& ui, const Rect&) {
                ui::draw_new_actor(ui);
                ui::draw_new_tie(ui);
                ui::draw_rename(ui);
              },
              {1000, 700}};

  Making() { begin(); }
  void begin() {
    panel.state().new_tie = {};
    panel.state().new_tie.from = chain.id("ann");
    panel.state().new_tie.to.focus = true;
    panel.settle();
  }
  [[nodiscard]] const model::Network& network() const { return session.workspace().network(); }
  [[nodiscard]] std::size_t steps() const {
    return session.workspace().document().history().done();
  }
  /// Of the last tie that was made.
  [[nodiscard]] std::string kind() const {
    return network().tie_kinds()[network().tie(network().ties().back()).kind].id;
  }
};

TEST_CASE("a tie with its kind is one step: name, Enter, digit") {
  Making m;
  m.panel.type("eve");
  m.panel.key(PanelKey::enter);
  CHECK(m.steps() == 0);  // nothing is there before its kind is
  CHECK(m.panel.has("tie_kind.query"));
  m.panel.type("2");
  CHECK(m.steps() == 1);
  CHECK(m.network().tie_count() == 4);
  app::undo(m.session);
  CHECK(m.network().tie_count() == 3);
}

TEST_CASE("Enter takes the likeliest kind, Esc makes nothing") {
  Making m;
  m.panel.type("eve");
  m.panel.key(PanelKey::enter);
  m.panel.key(PanelKey::escape);
  CHECK(m.steps() == 0);
  CHECK_FALSE(m.panel.has("tie_kind.query"));
  m.begin();
  m.panel.type("eve");
  m.panel.key(PanelKey::enter);
  m.panel.key(PanelKey::enter);
  CHECK(m.kind() == "membership");  // of a person to a community, where the map has no such tie
}

TEST_CASE("letters find the other kinds, a press elsewhere takes the first") {
  Making m;
  m.panel.type("eve");
  m.panel.key(PanelKey::enter);
  m.panel.type("prox");
  CHECK(m.panel.has("tie_kind.proximity"));
  CHECK_FALSE(m.panel.has("tie_kind.trust"));
  m.panel.press_at({900, 600});
  CHECK(m.kind() == "proximity");
  CHECK(m.steps() == 1);
}

TEST_CASE("who is nobody yet can be made with the tie, in one step") {
  Making m;
  m.panel.type("Jānis");
  CHECK(m.panel.shows("Add “Jānis”"));
  m.panel.key(PanelKey::enter);
  m.panel.key(PanelKey::escape);
  CHECK(m.network().actor_count() == 5);
  m.begin();
  m.panel.type("Jānis");
  m.panel.key(PanelKey::enter);
  m.panel.key(PanelKey::enter);
  CHECK(m.network().actor_count() == 6);
  CHECK(m.kind() == "trust");  // as the people of this map
  const model::Tie& tie = m.network().tie(m.network().ties().back());
  CHECK(m.network().actor(tie.target).display_name("en") == "Jānis");
  CHECK(m.steps() == 1);
  app::undo(m.session);
  CHECK(m.network().actor_count() == 5);
  CHECK(m.network().tie_count() == 3);
}

TEST_CASE("Enter on nothing keeps the keyboard") {
  Making m;
  m.panel.key(PanelKey::enter);
  m.panel.type("eve");
  CHECK(m.panel.state().new_tie.to.query == "eve");
}

TEST_CASE("own ties and ties like others are said, not refused") {
  Making m;
  m.panel.type("anna");
  m.panel.key(PanelKey::enter);
  m.panel.key(PanelKey::enter);
  CHECK(m.panel.notices() == std::vector<std::string>{"notice.own_tie"});
  m.begin();
  m.panel.type("bea");
  m.panel.key(PanelKey::enter);
  m.panel.key(PanelKey::enter);
  CHECK(m.panel.notices() == std::vector<std::string>{"notice.same_tie"});
  CHECK(m.network().tie_count() == 5);
}

TEST_CASE("a form that is left by the hand has been meant, a blank name is refused") {
  Making m;
  m.panel.state().new_tie = {};
  m.panel.state().new_actor.open = m.panel.state().new_actor.focus = true;
  m.panel.frames(3);
  m.panel.type("  ");
  m.panel.key(PanelKey::enter);
  CHECK(m.panel.shows("A name cannot be empty."));
  m.panel.type("Zane");
  CHECK_FALSE(m.panel.shows("A name cannot be empty."));
  m.panel.press_at({900, 600});
  CHECK(m.network().actor_count() == 6);
  CHECK_FALSE(m.panel.state().new_actor.open);
}

}  // namespace
