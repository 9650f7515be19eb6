// SPDX-License-Identifier: Apache-2.0
#include "src/present/scene_builder.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace saite::present {
namespace {

struct Fixture {
  Fixture() {
    auto created = Themes::create();
    REQUIRE(created);
    themes = std::move(*created);
    for (int i = 0; i < 4; ++i) {
      model::Actor actor;
      actor.key = "a" + std::to_string(i);
      actor.name = "Actor " + std::to_string(i);
      actor.kind = *network.actor_kinds().find(i == 3 ? "municipality" : "individual");
      actors.push_back(*network.add_actor(actor));
      places.push_back({static_cast<float>(i) * 5, 0});
    }
    join(0, 1, "trust", 1);
    join(1, 2, "conflict", 4);
  }

  void join(int a, int b, const char* kind, double weight) {
    model::Tie tie;
    tie.source = actors[static_cast<std::size_t>(a)];
    tie.target = actors[static_cast<std::size_t>(b)];
    tie.key = "t" + std::to_string(ties.size());
    tie.kind = *network.tie_kinds().find(kind);
    tie.weight = weight;
    tie.disputed = ties.empty();
    ties.push_back(*network.add_tie(tie));
  }

  scene::Scene build(Encoding encoding = {}, const std::vector<bool>* receding = nullptr) {
    return build_scene({.network = network,
                        .actors = actors,
                        .ties = ties,
                        .positions = places,
                        .theme = themes.get("light"),
                        .encoding = std::move(encoding),
                        .receding = receding});
  }

  model::Network network;
  Themes themes;
  std::vector<ActorId> actors;
  std::vector<TieId> ties;
  std::vector<Vec2> places;
};

std::shared_ptr<Column> numbers(std::vector<std::optional<double>> values) {
  auto column = std::make_shared<Column>();
  column->heading = column->id = "reach";
  column->numbers = std::move(values);
  return column;
}

}  // namespace

TEST_CASE("Marks and ties stand for actors and ties, in their order") {
  Fixture f;
  const scene::Scene scene = f.build();
  REQUIRE(scene.marks.size() == 4);
  CHECK(actor_of(scene.marks[2].tag) == f.actors[2]);
  CHECK_FALSE(tie_of(scene.marks[2].tag));
  CHECK(tie_of(scene.ties[1].tag) == f.ties[1]);
  CHECK_FALSE(actor_of(scene.ties[1].tag));
  CHECK(tag_of(ActorId(0)) != canvas::no_tag);
  CHECK(scene.marks[3].shape == canvas::Shape::diamond);
  CHECK(scene.marks[3].radius > scene.marks[0].radius);
  CHECK(scene.labels[1].text == "Actor 1");
}

TEST_CASE("Direction, dispute, conflict and strength are seen on ties") {
  Fixture f;
  const scene::Scene scene = f.build();
  CHECK(scene.ties[0].arrow == canvas::Arrow::end);  // trust is directed
  CHECK(scene.ties[0].dash == canvas::Dash::dashed);
  CHECK(scene.ties[1].dash == canvas::Dash::dotted);
  CHECK(scene.ties[1].width > scene.ties[0].width);
  CHECK(f.build({.arrows = false}).ties[0].arrow == canvas::Arrow::none);
}

TEST_CASE("Values become colours and sizes; what has none is grey") {
  Fixture f;
  const scene::Scene scene =
      f.build({.colour = numbers({0, 5, {}, 10}), .size = numbers({0, 1, {}, 4})});
  const Theme& theme = f.themes.get("light");
  CHECK(scene.marks[0].fill == theme.sequential.at(0));
  CHECK(scene.marks[3].fill == theme.sequential.at(1));
  CHECK(scene.marks[2].fill == theme.absent);
  CHECK(scene.marks[3].radius > scene.marks[1].radius);
  CHECK(scene.marks[1].radius > scene.marks[0].radius);
  REQUIRE(scene.legend.sections.size() >= 4);
  CHECK(scene.legend.sections[1].heading == "reach");
  CHECK(std::holds_alternative<scene::LegendRamp>(scene.legend.sections[1].body));
  CHECK(scene.legend.sections[1].extra.size() == 1);
}

TEST_CASE("The legend counts what is there and leaves out what is not") {
  Fixture f;
  const scene::Scene scene = f.build();
  const auto& kinds = std::get<std::vector<scene::LegendRow>>(scene.legend.sections[0].body);
  REQUIRE(kinds.size() == 2);
  CHECK(kinds[0].count == "3");
  CHECK(kinds[1].shape == canvas::Shape::diamond);
  const auto& ties = std::get<std::vector<scene::LegendRow>>(scene.legend.sections[1].body);
  CHECK(ties.size() == 3);  // trust, conflict, disputed
}

TEST_CASE("Ties that recede are fainter, the more so the denser the map, and the legend says so") {
  Fixture f;
  const std::vector<bool> one{true, false};
  const scene::Scene sparse = f.build({}, &one);
  CHECK(sparse.ties[0].colour == f.build().ties[0].colour.with_alpha(0.5));
  CHECK(sparse.ties[1].colour.a == 255);
  CHECK(sparse.tie_length < f.build().tie_length);
  const auto section =
      std::ranges::find(sparse.legend.sections, "legend.backbone", &scene::LegendSection::heading);
  REQUIRE(section != sparse.legend.sections.end());
  const auto& rows = std::get<std::vector<scene::LegendRow>>(section->body);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].count == "1");
  CHECK(rows[0].fill.a == 255);
  CHECK(rows[1].count == "1");
  CHECK(rows[1].fill.a < 255);
  std::vector<bool> many = one;
  for (int i = 0; i < 20; ++i) {
    f.join(i % 3, 3, "trust", 1);
    many.push_back(false);
  }
  CHECK(f.build({}, &many).ties[0].colour.a < sparse.ties[0].colour.a);
}

TEST_CASE("Hulls gather the members of a class of two or more") {
  Fixture f;
  auto groups = std::make_shared<Column>();
  groups->kind = Column::Kind::category;
  groups->categories = {"north", "south"};
  groups->category_of = {0, 0, 1, no_category};
  const scene::Scene scene = f.build({.hulls = groups});
  REQUIRE(scene.hulls.size() == 1);
  CHECK(scene.hulls[0].members == std::vector<scene::MarkIndex>{0, 1});
}

TEST_CASE("Fields of actors are numbers where all read as numbers, else classes") {
  Fixture f;
  model::Actor actor = f.network.actor(f.actors[0]);
  actor.details.edit().attributes = {{"age", 40}, {"town", "Ludza"}};
  REQUIRE(f.network.replace_actor(f.actors[0], actor));
  const auto age = actor_field(f.network, f.actors, "age", "en", {});
  REQUIRE(age);
  CHECK(age->kind == Column::Kind::number);
  CHECK(age->numbers[0] == 40.0);
  CHECK_FALSE(age->numbers[1]);
  const auto town = actor_field(f.network, f.actors, "town", "en", {});
  REQUIRE(town);
  CHECK(town->categories == std::vector<std::string>{"Ludza"});
  CHECK(town->category_of[1] == no_category);
  CHECK(actor_field(f.network, f.actors, "nothing", "en", {}).error().code == "unknown_key");
  const auto kind = actor_field(f.network, f.actors, "kind", "lv", {});
  REQUIRE(kind);
  CHECK(kind->categories.size() == 2);
}

TEST_CASE(
    "a column with an \"n/a\" among its numbers is one of numbers, and the stray is counted") {
  model::Network network;
  std::vector<ActorId> actors;
  for (int i = 0; i < 10; ++i) {
    model::Actor actor{.key = std::to_string(i)};
    const model::Value income = i == 9 ? model::Value("n/a") : model::Value(100 * i);
    const model::Value mixed = i < 5 ? model::Value("x") : model::Value(i);
    actor.details.edit().attributes = {{"income", income}, {"mixed", mixed}};
    actors.push_back(*network.add_actor(std::move(actor)));
  }
  const auto income = actor_field(network, actors, "income", "en", {});
  REQUIRE(income);
  CHECK(income->kind == Column::Kind::number);
  CHECK(income->strays == 1);
  CHECK(income->numbers[8] == 800.0);
  CHECK_FALSE(income->numbers[9]);
  CHECK(actor_field(network, actors, "mixed", "en", {})->kind == Column::Kind::category);
  const auto sizes = actor_field(network, actors, "mixed", "en", {}, Want::numbers);
  REQUIRE(sizes);
  CHECK(sizes->kind == Column::Kind::number);
  CHECK(sizes->strays == 5);
}

TEST_CASE("an attribute called like a measure goes before it unless Saite's own is asked for") {
  using analysis::Subject;
  model::Network network;
  model::Actor actor{.key = "a"};
  actor.details.edit().attributes = {{"degree", 7}};
  REQUIRE(network.add_actor(std::move(actor)));
  CHECK(measure_asked(network, "degree", Subject::actor) == nullptr);
  CHECK(attribute_goes_first(network, "degree"));
  CHECK(measure_asked(network, "detected:degree", Subject::actor) != nullptr);
  CHECK(measure_asked(network, "betweenness", Subject::actor) != nullptr);
  CHECK_FALSE(attribute_goes_first(network, "betweenness"));
}

}  // namespace saite::present
