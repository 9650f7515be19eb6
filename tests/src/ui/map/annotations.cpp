// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "src/app/session/editing.h"
#include "src/ui/map/map_parts.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

/// The map of a chain of five, in a window of its own.
struct Map {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel{session,
              [](const ui::Ui& ui, const Rect&) {
                for (const app::Request request : ui.workspace.take_requests()) {
                  if (request == app::Request::edit_annotation) ui::edit_annotation(ui);
                }
                ui.view.update(ui.mover);
                ui::draw_map_input(ui);
                ui::draw_annotation_form(ui);
              },
              {1000, 700}};

  Map() { panel.settle(); }
  [[nodiscard]] const std::vector<model::Annotation>& all() const {
    return session.workspace().network().info.annotations;
  }
  [[nodiscard]] std::size_t steps() const {
    return session.workspace().document().history().done();
  }
  /// Where a place of the file is in the window now: the camera follows what is drawn.
  [[nodiscard]] Vec2 at(double x, double y) {
    panel.frames(3);
    const Vec2 world{static_cast<float>(x), static_cast<float>(y)};
    return panel.map().to_window(panel.map().view().to_page(world));
  }
  void take(ui::Tool tool) {
    panel.state().tool = tool;
    panel.frames(2);
  }
  void draw_area() {
    take(ui::Tool::area);
    panel.drag({200, 450}, {420, 600});
    panel.frames(2);
    panel.key(PanelKey::enter);
    panel.settle();
  }
  void write(Vec2 at, const std::string& words) {
    take(ui::Tool::text);
    panel.press_at(at);
    panel.frames(2);
    panel.type(words);
    panel.key(PanelKey::enter);
    panel.settle();
  }
};

TEST_CASE("a press with the tool, words and Enter put a text on the map: one step, selected") {
  Map m;
  m.write({300, 500}, "Here");
  REQUIRE(m.all().size() == 1);
  CHECK(m.all()[0].text == "Here");
  CHECK(m.steps() == 1);
  CHECK(m.session.view().annotation() == &m.all()[0]);
  CHECK(m.panel.state().tool == ui::Tool::move);
  app::remove_selected(m.session);
  CHECK(m.all().empty());
  app::undo(m.session);
  CHECK(m.all().size() == 1);
}

TEST_CASE("no words make no text; Esc gives up; leaving the form takes what is written") {
  Map m;
  m.write({300, 500}, "");
  CHECK(m.panel.state().annotation.open);  // Enter: something is to be written
  CHECK(m.panel.state().annotation.refused);
  m.panel.type("Not so");
  m.panel.key(PanelKey::escape);
  CHECK_FALSE(m.panel.state().annotation.open);
  CHECK(m.all().empty());
  m.take(ui::Tool::text);
  m.panel.press_at({300, 500});
  m.panel.frames(2);
  m.panel.type("So");
  m.panel.press_at({800, 120});
  m.panel.settle();
  REQUIRE(m.all().size() == 1);
  CHECK(m.all()[0].text == "So");
}

TEST_CASE("an area is drawn by a drag, and held at a corner or as a whole") {
  Map m;
  m.draw_area();
  REQUIRE(m.all().size() == 1);
  const model::Annotation drawn = m.all()[0];
  CHECK(drawn.kind == model::AnnotationKind::area);
  const double wide = drawn.to.x - drawn.at.x;

  const Vec2 corner = m.at(drawn.to.x, drawn.to.y);
  const float half = corner.x - m.at((drawn.at.x + drawn.to.x) / 2, 0).x;
  m.panel.drag(corner, corner + Vec2{half, 0});
  m.panel.settle();
  CHECK(m.all()[0].at == drawn.at);  // to the last digit
  CHECK((m.all()[0].to.x - drawn.at.x) / wide == doctest::Approx(1.5).epsilon(0.02));
  const Vec2 rim = m.at(drawn.at.x + wide / 2, drawn.at.y);
  m.panel.drag(rim, rim - Vec2{0, 40});
  m.panel.settle();
  CHECK(m.all()[0].at.x == doctest::Approx(drawn.at.x));
  CHECK(m.all()[0].at.y < drawn.at.y);
  CHECK(m.steps() == 3);
}

TEST_CASE("a press inside of an area is the map's, and selecting an actor lets the annotation go") {
  Map m;
  m.draw_area();
  CHECK(m.session.view().annotation() != nullptr);
  const model::Annotation area = m.all()[0];
  const Vec2 middle = m.at((area.at.x + area.to.x) / 2, (area.at.y + area.to.y) / 2);
  m.panel.press_at(middle);
  m.panel.settle();
  CHECK(m.session.view().annotation() == nullptr);
  m.panel.press_at(m.at((area.at.x + area.to.x) / 2, area.at.y));
  m.panel.settle();
  CHECK(m.session.view().annotation() != nullptr);
  m.session.view().selected().set({m.chain.id("ann")});
  CHECK(m.session.view().annotation() == nullptr);
}

TEST_CASE("a double press opens the words, which a changed text replaces in one step") {
  Map m;
  m.write({300, 500}, "Before");
  m.panel.press_at(m.at(m.all()[0].at.x, m.all()[0].at.y), 2);
  m.panel.frames(3);
  REQUIRE(m.panel.state().annotation.open);
  m.panel.fill("annotation.words", "After");
  CHECK(m.panel.state().annotation.open);
  CHECK(m.panel.state().annotation.annotation.text == "After");
  m.panel.state().commit = true;  // Ctrl+S
  m.panel.frames();
  m.panel.state().commit = false;
  m.panel.settle();
  CHECK(m.all()[0].text == "After");
  CHECK(m.steps() == 2);
  CHECK_FALSE(m.panel.state().new_actor.open);  // nobody was made beside it
}

}  // namespace
