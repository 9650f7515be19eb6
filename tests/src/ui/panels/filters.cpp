// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using ui_test::Panel;
using Ids = std::vector<std::string>;

/// Two persons, a family and a community within a town, with dates and an attribute.
constexpr const char* town_text =
    R"({"directed": false, "multigraph": true, "graph": {"title": "Town"},
    "nodes": [{"id": "town", "name": "Town", "kind": "municipality"},
              {"id": "ann", "name": "Anna", "kind": "individual", "part_of": "town",
               "since": "2010", "attributes": {"role": "baker"}},
              {"id": "bea", "name": "Bea", "kind": "individual", "since": "2014",
               "attributes": {"role": "smith"}},
              {"id": "cat", "name": "Cat", "kind": "family", "since": "2020",
               "attributes": {"role": "baker"}}],
    "edges": [{"source": "ann", "target": "bea", "kind": "trust"},
              {"source": "bea", "target": "cat", "kind": "kinship"}]})";

struct Filters {
  app_test::Folder folder;
  std::unique_ptr<app::Session> session = app_test::make_session();
  Panel panel{*session, ui::draw_left_panel, {252, 1200}};

  Filters() {
    app_test::write_text(folder / "town.json", town_text);
    session->workspace().file().open(folder / "town.json");
    panel.settle();
  }
  [[nodiscard]] const project::Filter& filter() const { return session->view().options().filter; }
  [[nodiscard]] std::size_t seen() {
    panel.settle();
    return session->view().pipeline().visible().actors.size();
  }
};

TEST_CASE("filters: a press leaves a kind out, another takes it back") {
  Filters f;
  CHECK_FALSE(f.panel.has("kind.institution"));  // nobody is of this kind
  f.panel.press("kind.individual");
  CHECK(f.filter().kinds == Ids{"family", "municipality"});
  CHECK(f.seen() == 2);
  CHECK(f.panel.shows("2 of 3"));
  f.panel.press("kind.individual");
  CHECK(f.filter().kinds.empty());
  CHECK(f.seen() == 4);
  CHECK_FALSE(f.panel.shows("2 of 3"));
}

TEST_CASE("filters: only pairs tied by several kinds") {
  Filters f;
  f.panel.press("min_kinds");
  f.panel.press_words("Tied by 2 kinds or more");
  CHECK(f.filter().min_kinds == 2);
  f.panel.settle();
  CHECK(f.session->view().pipeline().visible().ties.empty());
  f.panel.press("min_kinds");
  f.panel.press_words("any number");
  CHECK(f.filter().empty());
}

TEST_CASE("filters: a double press leaves one kind alone") {
  Filters f;
  f.panel.press("kind.family", 2);
  CHECK(f.filter().kinds == Ids{"family"});
  CHECK(f.seen() == 1);
  f.panel.press("tie.trust", 2);
  CHECK(f.filter().tie_kinds == Ids{"trust"});
}

TEST_CASE("filters: all is shown again at a press, and nothing moves meanwhile") {
  Filters f;
  const Rect row = f.panel.place("kind.family");
  f.panel.press("kind.family");
  REQUIRE_FALSE(f.filter().empty());
  CHECK(f.panel.place("kind.family") == row);
  f.panel.press_words("Show everything");
  CHECK(f.filter().empty());
  CHECK(f.seen() == 4);
  CHECK(f.panel.place("kind.family") == row);
}

TEST_CASE("filters: a place is chosen from those that have parts") {
  Filters f;
  f.panel.press("place");
  f.panel.press_words("Town");
  REQUIRE(f.filter().within);
  CHECK(*f.filter().within == "town");
  CHECK(f.seen() < 4);
}

TEST_CASE("filters: the handles of the years move one end each, and at the ends say nothing") {
  Filters f;
  CHECK(f.panel.shows("2010–2020"));
  const auto at = [&](int year) {
    const Rect line = f.panel.place("dates");
    const float left = line.min.x + 8;
    const float right = line.max.x - 8;
    return Vec2{left + (right - left) * static_cast<float>(year - 2010) / 10, line.min.y + 11};
  };
  f.panel.drag(at(2010), at(2014));
  REQUIRE(f.filter().from);
  CHECK(f.filter().from->year() == 2014);
  CHECK_FALSE(f.filter().to);
  CHECK(f.panel.shows("2014–2020"));
  f.panel.drag(at(2020), at(2012));  // not beyond the other
  REQUIRE(f.filter().to);
  CHECK(f.filter().to->year() == 2014);
  f.panel.drag(at(2014) + Vec2{-2, 0}, at(2010));
  f.panel.drag(at(2014) + Vec2{2, 0}, at(2020));
  CHECK_FALSE(f.filter().from);
  CHECK_FALSE(f.filter().to);
}

TEST_CASE("filters: an attribute's value becomes a condition, and goes again") {
  Filters f;
  CHECK_FALSE(f.panel.has("where"));  // folded at first
  f.panel.press_words("Attributes");
  f.panel.press("where");
  f.panel.press_words("Role");
  f.panel.press_words("baker");
  REQUIRE(f.filter().where.size() == 1);
  CHECK(f.filter().where[0].key == "role");
  CHECK(f.filter().where[0].value == "baker");
  CHECK(f.seen() == 2);
  REQUIRE(f.panel.text().find_whole("role = baker").size() == 1);
  const Rect row = f.panel.text().find_whole("role = baker").front();
  f.panel.press_at({252 - 1 - 12 - 16 - 4, row.centre().y});  // its cross
  CHECK(f.filter().where.empty());
  CHECK(f.seen() == 4);
}

TEST_CASE("filters: the names of kinds speak the language of the session") {
  Filters f;
  f.session->workspace().set_language("lv");
  f.panel.settle();
  CHECK(f.panel.shows("Ģimene"));
  CHECK_FALSE(f.panel.shows("Family"));
}

}  // namespace
