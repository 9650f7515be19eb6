// SPDX-License-Identifier: Apache-2.0
#include "src/present/highlight.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "src/present/scene_builder.h"

namespace saite::present {
namespace {

/// ann – bea – cat, all individuals but cat, a municipality.
struct Pointed {
  model::Network network;
  std::vector<ActorId> actors;
  std::vector<TieId> ties;
  std::vector<Vec2> places{{0, 0}, {10, 0}, {20, 0}};
  Themes themes = std::move(*Themes::create());
  Highlight highlight;

  Pointed() {
    const auto person = *network.actor_kinds().find("individual");
    const auto place = *network.actor_kinds().find("municipality");
    for (const char* key : {"ann", "bea", "cat"}) {
      model::Actor actor;
      actor.key = key;
      actor.kind = actor.key == "cat" ? place : person;
      actors.push_back(*network.add_actor(actor));
    }
    for (const std::size_t i : {0U, 1U}) {
      model::Tie tie;
      tie.source = actors[i];
      tie.target = actors[i + 1];
      tie.key = "t" + std::to_string(i);
      ties.push_back(*network.add_tie(tie));
    }
    highlight.title = "What it is";
    highlight.parts.push_back({.text = "The answer", .actors = {actors[1]}, .ties = {ties[1]}});
    highlight.parts.push_back({.text = "Would help",
                               .tone = Highlight::Tone::gain,
                               .actors = {actors[1]},
                               .pairs = {{actors[0], actors[2]}}});
    highlight.others = "Others";
  }
  [[nodiscard]] const Theme& theme() const { return themes.get("light"); }
  [[nodiscard]] SceneInput input() const {
    SceneInput input{network, actors, ties, places, theme()};
    input.highlight = &highlight;
    return input;
  }
  [[nodiscard]] scene::Scene scene() const { return build_scene(input()); }
};

TEST_CASE("what is pointed out is vivid and lies in front; all else is grey") {
  const Pointed p;
  const scene::Scene scene = p.scene();
  CHECK(scene.marks[1].fill == p.theme().foremost);
  CHECK(scene.marks[0].fill == scene.marks[2].fill);
  CHECK(scene.marks[0].fill != p.theme().foremost);
  CHECK(scene.ties[1].colour == p.theme().foremost);
  CHECK(scene.ties[0].colour != p.theme().foremost);
  CHECK(scene.front_marks == std::vector<scene::MarkIndex>{1});
  CHECK(scene.front_ties == std::vector<scene::TieIndex>{1, 2});
  CHECK(scene.labels.size() == 3);
}

TEST_CASE("pairs are dashed ties behind the others, and no tie of the network") {
  const Pointed p;
  const scene::Scene scene = p.scene();
  REQUIRE(scene.ties.size() == 3);
  CHECK(scene.ties[2].a == 0);
  CHECK(scene.ties[2].b == 2);
  CHECK(scene.ties[2].dash == canvas::Dash::dashed);
  CHECK(scene.ties[2].colour == p.theme().gain);
  CHECK_FALSE(tie_of(scene.ties[2].tag));
}

TEST_CASE("the legend says what the colours mean and how many there are") {
  const Pointed p;
  const scene::Legend legend = build_scene(p.input()).legend;
  REQUIRE_FALSE(legend.empty());
  CHECK(legend.sections[0].heading == "What it is");
  const auto& rows = std::get<std::vector<scene::LegendRow>>(legend.sections[0].body);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].text == "The answer");
  CHECK(rows[0].count == "1");
  CHECK(rows[0].fill == p.theme().foremost);
  CHECK(rows[1].count == "0");  // who is in several parts belongs to the first
  CHECK(rows[2].text == "Others");
  CHECK(rows[2].count == "2");
}

TEST_CASE("for the room no person is named, and whoever else is pointed out is") {
  Pointed p;
  p.highlight.audience = Audience::room;
  const scene::Scene scene = p.scene();
  REQUIRE(scene.labels.size() == 1);
  CHECK(scene.labels[0].mark == 2);
  p.highlight.parts.push_back({.text = "Places", .actors = {p.actors[2]}});
  REQUIRE(p.scene().labels.size() == 1);
  CHECK(p.scene().labels[0].mark == 2);
}

TEST_CASE("who is not on the map is passed over") {
  Pointed p;
  p.actors.pop_back();
  p.ties.pop_back();
  p.places.pop_back();
  const scene::Scene scene = p.scene();
  CHECK(scene.marks.size() == 2);
  CHECK(scene.ties.size() == 1);
  CHECK(scene.front_ties.empty());
}

TEST_CASE("tones can be told from the ground and from each other") {
  const Pointed p;
  for (const Theme& theme : p.themes.all()) {
    const canvas::Colour tones[] = {theme.foremost, theme.second, theme.gain, theme.loss};
    for (const canvas::Colour& one : tones) {
      CAPTURE(theme.id);
      CHECK(canvas::contrast(one, theme.map) >= 3.0);
      CHECK(std::count(std::begin(tones), std::end(tones), one) == 1);
    }
  }
}

}  // namespace
}  // namespace saite::present
