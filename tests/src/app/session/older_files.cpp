// SPDX-License-Identifier: Apache-2.0
// Files written before the program's folders and names were what they are now: the keys stay, so a
// map keeps its look and a person his settings.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "src/app/session/session.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Folder;

std::filesystem::path older(const char* name) {
  return std::filesystem::path(SAITE_SOURCE_DIR) / "tests/data" / name;
}

struct OlderMap {
  std::unique_ptr<app::Session> session = app_test::make_session();

  OlderMap() {
    session->workspace().file().open(older("older-map.json"));
    session->finish();
  }
  [[nodiscard]] const scene::Scene& scene() const { return session->view().scene(); }
  [[nodiscard]] std::size_t mark(const char* key) const {
    const auto id = session->workspace().network().find_actor(key);
    REQUIRE(id);
    const auto found = session->view().mark_of(*id);
    REQUIRE(found);
    return *found;
  }
  /// The same map in the standard look, but for one part.
  template <class Change>
  void restyle(Change change) const {
    present::MapStyle style;
    change(style);
    session->view().set_style(style);
    session->finish();
  }
};

TEST_CASE("an older map: every key of its look is read") {
  const OlderMap map;
  const present::MapStyle style = map.session->view().style();
  CHECK(style.color_by == "community");
  CHECK(style.size_by == "degree");
  CHECK(style.tie_color_by == "betweenness");
  CHECK(style.width_by == "weight");
  CHECK(style.hulls_by == "kind");
  CHECK_FALSE(style.labels);
  CHECK_FALSE(style.arrows);
  CHECK(style.label_size == 18);
  CHECK(style.community_resolution == 1.5);
}

TEST_CASE("an older map: every key of its look is seen in the picture") {
  const OlderMap map;
  const scene::Scene scene = map.scene();
  REQUIRE(scene.marks.size() == 6);
  REQUIRE(scene.ties.size() == 6);
  // Groups are the two triangles, so one colour each; the standard look has one a kind.
  CHECK(scene.marks[map.mark("ann")].fill == scene.marks[map.mark("cat")].fill);
  CHECK(scene.marks[map.mark("ann")].fill != scene.marks[map.mark("dan")].fill);
  CHECK(scene.hulls.size() == 2);
  const auto without_arrows = std::ranges::count_if(
      scene.curves, [](const auto& curve) { return curve.arrow == canvas::Arrow::none; });
  CHECK(static_cast<std::size_t>(without_arrows) == scene.curves.size());
  std::set<float> widths;
  for (const auto& curve : scene.curves) widths.insert(curve.width);
  CHECK(widths.size() == 2);  // one tie weighs 3
  const auto headings = [](const scene::Scene& of) {
    std::set<std::string> all;
    for (const auto& section : of.legend.sections) all.insert(section.heading);
    return all;
  };
  const auto with_look = headings(scene);
  map.restyle([](present::MapStyle&) {});
  CHECK(map.scene().hulls.empty());
  CHECK(std::ranges::any_of(map.scene().curves,
                            [](const auto& curve) { return curve.arrow != canvas::Arrow::none; }));
  CHECK(headings(map.scene()) != with_look);
  CHECK(scene.labels.empty());  // "labels": false
  REQUIRE(map.scene().labels.size() == 6);
  const float usual = map.scene().labels[0].style.size;
  map.restyle([](present::MapStyle& style) { style.label_size = 18; });
  CHECK(map.scene().labels.at(0).style.size == 18);
  CHECK(usual != 18);
}

TEST_CASE("an older map: names that people gave to groups stand in the legend") {
  const OlderMap map;
  std::vector<std::string> rows;
  for (const scene::LegendSection& section : map.scene().legend.sections) {
    const auto* of_section = std::get_if<std::vector<scene::LegendRow>>(&section.body);
    if (of_section == nullptr) continue;
    for (const scene::LegendRow& row : *of_section) rows.push_back(row.text);
  }
  CHECK(std::ranges::count(rows, "The choir") == 1);
}

TEST_CASE("an older map: what is saved again has the same keys") {
  const OlderMap map;
  const Folder folder;
  map.session->workspace().file().save_as(folder / "again.json");
  map.session->finish();
  auto again = app_test::make_session();
  again->workspace().file().open(folder / "again.json");
  again->finish();
  const model::Value& views = map.session->workspace().network().info.views;
  REQUIRE(views.object() != nullptr);
  CHECK(views.object()->size() == 2);
  CHECK(again->workspace().network().info.views == views);
}

TEST_CASE("older settings: every key takes effect, and is written again") {
  const Folder folder;
  const auto file = folder / "settings.json";
  std::filesystem::copy_file(older("older-settings.json"), file);
  {
    app::Session session(
        {.settings_file = file, .threads = 2, .wake = {}, .studio = app_test::studio()});
    CHECK(session.workspace().text().language() == "lv");
    CHECK(session.workspace().theme().id == "dark");
    const app::Settings& settings = session.workspace().settings();
    CHECK(settings.ui_scale == 1.25);
    CHECK_FALSE(settings.animations);
    CHECK_FALSE(settings.for_room);
    CHECK(settings.hints_seen);
    CHECK(settings.window == app::WindowPlace{40, 30, 1440, 900, true});
    CHECK(settings.recent ==
          std::vector<std::filesystem::path>{"/home/anna/Rēzekne.json", "/home/anna/Preiļi.json"});
    CHECK(settings.panels.size() == 8);
    CHECK(settings.panels.at("left.width") == 280);
    session.workspace().file().open(older("older-map.json"));
    session.finish();
    // names_hidden: initials on the map, once its look shows names.
    session.view().set_style({});
    session.finish();
    const auto& labels = session.view().scene().labels;
    CHECK(labels.size() == 6);
    CHECK(std::ranges::any_of(labels, [](const auto& label) { return label.text == "A. O."; }));
    CHECK(
        std::ranges::none_of(labels, [](const auto& label) { return label.text == "Anna Ozola"; }));
  }
  const app::Settings written = app::load_settings(file);
  app::Settings expected = app::load_settings(older("older-settings.json"));
  app::remember_file(expected, older("older-map.json"));
  CHECK(written == expected);
}

}  // namespace
