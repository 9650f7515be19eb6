// SPDX-License-Identifier: Apache-2.0
#include "scenes.h"

#include <cmath>
#include <memory>

#include "graph/model/network.h"
#include "src/present/scene_builder.h"

namespace saite::golden {
namespace {

using model::Network;
using scene::Scene;

/// A network that is drawn place by place.
class Drawing {
 public:
  ActorId actor(const std::string& name, Vec2 at, const std::string& kind = "individual") {
    model::Actor actor;
    actor.key = "a" + std::to_string(places_.size() + 1);
    actor.name = name;
    actor.kind = network.edit_actor_kinds().find_or_add(kind);
    places_.push_back(at);
    return *network.add_actor(actor);
  }

  model::Tie tie(ActorId a, ActorId b, const std::string& kind = "collaboration") {
    model::Tie tie;
    tie.source = a;
    tie.target = b;
    tie.key = "t" + std::to_string(network.tie_count() + 1);
    tie.kind = network.edit_tie_kinds().find_or_add(kind);
    return tie;
  }
  void add(const model::Tie& tie) { must(network.add_tie(tie)); }
  void join(ActorId a, ActorId b, const std::string& kind = "collaboration") {
    add(tie(a, b, kind));
  }

  [[nodiscard]] Scene scene(const report::Studio& studio, const std::string& theme = "light",
                            present::Encoding encoding = {},
                            const std::string& language = "en") const {
    const auto actors = network.actors();
    const auto ties = network.ties();
    present::SceneInput input{.network = network,
                              .actors = actors,
                              .ties = ties,
                              .positions = places_,
                              .theme = studio.themes.get(theme),
                              .encoding = std::move(encoding),
                              .language = language,
                              .words = &english()};
    input.text = text;
    return present::build_scene(input);
  }

  Network network;
  scene::SceneText text;

 private:
  template <class T>
  static void must(const Result<T>& result) {
    if (!result) broken("a golden scene that cannot be made");
  }
  static const i18n::Translator& english() {
    static const i18n::Translator text("en");
    return text;
  }

  std::vector<Vec2> places_;
};

using Make = std::function<Scene(const report::Studio&)>;

Make drawn(const std::function<void(Drawing&)>& fill, const std::string& theme = "light") {
  return [fill, theme](const report::Studio& studio) {
    Drawing drawing;
    fill(drawing);
    return drawing.scene(studio, theme);
  };
}

void all_kinds(Drawing& d) {
  const auto hub = d.actor("Preiļu novads", {0, 0}, "municipality");
  const char* kinds[] = {"individual", "family", "community", "institution"};
  for (int i = 0; i < 4; ++i) {
    const auto angle = 1.57F * static_cast<float>(i) + 0.5F;
    d.join(hub, d.actor(kinds[i], Vec2{std::cos(angle), std::sin(angle)} * 12, kinds[i]));
  }
}

void declared_kinds(Drawing& d) {
  model::ActorKind school;
  school.id = "school";
  school.label.set("en", "School");
  school.shape = "pentagon";
  school.color = "#7a4fa3";
  d.network.edit_actor_kinds().declare(school);
  d.join(d.actor("Skola", {0, 0}, "school"), d.actor("Klubs", {10, 0}, "club"));
}

void every_shape(Drawing& d) {
  const char* shapes[] = {"circle",  "triangle", "hexagon", "square",
                          "diamond", "pentagon", "star",    "ring"};
  for (int i = 0; i < 8; ++i) {
    model::ActorKind kind;
    kind.id = shapes[i];
    kind.shape = shapes[i];
    d.network.edit_actor_kinds().declare(kind);
    d.actor(shapes[i], {static_cast<float>(i % 4) * 10, static_cast<float>(i / 4) * 10}, shapes[i]);
  }
}

void parallel(Drawing& d, int ties) {
  const auto a = d.actor("Anna", {0, 0});
  const auto b = d.actor("Ilze", {12, 4});
  const char* kinds[] = {"trust", "kinship", "support", "communication"};
  for (int i = 0; i < ties; ++i) {
    if (i % 2 == 0) {
      d.join(a, b, kinds[i % 4]);
    } else {
      d.join(b, a, kinds[i % 4]);
    }
  }
}

void loops(Drawing& d) {
  const auto a = d.actor("Kopiena", {0, 0}, "community");
  const auto b = d.actor("Centrs", {10, 3}, "institution");
  d.join(a, b, "support");
  d.join(a, a, "trust");
  d.join(a, a, "communication");
  d.join(b, b, "governance");
}

void arrows(Drawing& d) {
  const char* kinds[] = {"individual", "family", "community", "institution", "municipality"};
  for (int i = 0; i < 5; ++i) {
    const auto y = static_cast<float>(i) * 5;
    d.join(d.actor("", {0, y}), d.actor("", {12, y}, kinds[i]), "support");
  }
}

void disputed(Drawing& d) {
  const auto a = d.actor("A", {0, 0});
  const auto b = d.actor("B", {12, 0});
  auto tie = d.tie(a, b, "trust");
  tie.disputed = true;
  d.add(tie);
  d.join(d.actor("C", {0, 6}), d.actor("D", {12, 6}), "conflict");
}

void weights(Drawing& d) {
  for (int i = 0; i < 5; ++i) {
    const auto y = static_cast<float>(i) * 4;
    auto tie = d.tie(d.actor("", {0, y}), d.actor("", {12, y}));
    tie.weight = 1 + 2.5 * i;
    d.add(tie);
  }
}

void letters(Drawing& d) {
  d.actor("Jānis Bērziņš-Ģērmanis", {0, 0});
  d.actor("Анна Петровна Ёлкина", {14, 0});
  d.actor("Lūznovys kūpyna “Sūdobri”", {0, 7});
  d.actor("Հայաստան · Ōŗŷ", {14, 7});
}

void long_names(Drawing& d) {
  const auto a = d.actor("Rēzeknes novada Kaunatas pagasta kopienas resursu centrs", {0, 0});
  const auto b = d.actor("Nepārtrauktsļotigaršvārdsbezatstarpēm", {12, 6});
  d.join(a, b);
}

void crowd(Drawing& d) {
  for (int i = 0; i < 40; ++i) {
    const auto n = static_cast<float>(i);
    d.actor("Dalībnieks " + std::to_string(i + 1),
            Vec2{std::cos(2.4F * n), std::sin(2.4F * n)} * (3 * std::sqrt(n)),
            i % 9 == 0 ? "institution" : "individual");
  }
}

void isolates(Drawing& d) {
  for (int i = 0; i < 6; ++i) d.actor("I" + std::to_string(i), {static_cast<float>(i) * 3, 0});
}

std::shared_ptr<present::Column> numbers(std::vector<std::optional<double>> values) {
  auto column = std::make_shared<present::Column>();
  column->id = column->heading = "reach";
  column->numbers = std::move(values);
  return column;
}

std::shared_ptr<present::Column> classes(std::vector<std::uint32_t> values) {
  auto column = std::make_shared<present::Column>();
  column->id = column->heading = "group";
  column->kind = present::Column::Kind::category;
  column->categories = {"North", "South"};
  column->category_of = std::move(values);
  return column;
}

Make encoded(const std::function<void(present::Encoding&)>& choose,
             const std::string& theme = "light") {
  return [choose, theme](const report::Studio& studio) {
    Drawing drawing;
    all_kinds(drawing);
    drawing.text = {"Karte", "5 · 4", {"Avots: paraugs"}, ""};
    present::Encoding encoding;
    choose(encoding);
    return drawing.scene(studio, theme, encoding);
  };
}

Make titled(const std::string& theme) {
  return encoded([](present::Encoding&) {}, theme);
}

scene::DrawOptions hovered(const Scene& scene) {
  scene::DrawOptions options;
  const scene::MarkIndex mark = 1;
  options.emphasis = scene::neighbourhood(scene, {&mark, 1});
  options.hovered = {mark};
  return options;
}

scene::DrawOptions selected(const Scene&) {
  scene::DrawOptions options;
  options.selected = {0, 2};
  options.selected_ties = {0};
  return options;
}

std::vector<GoldenScene> tie_scenes() {
  return {
      {.name = "parallel_two", .make = drawn([](Drawing& d) { parallel(d, 2); })},
      {.name = "parallel_three", .make = drawn([](Drawing& d) { parallel(d, 3); }), .svg = true},
      {.name = "parallel_eight", .make = drawn([](Drawing& d) { parallel(d, 8); })},
      {.name = "loops", .make = drawn(loops), .svg = true},
      {.name = "arrows", .make = drawn(arrows), .png = true},
      {.name = "disputed_and_conflict", .make = drawn(disputed), .svg = true},
      {.name = "weights", .make = drawn(weights)},
  };
}

std::vector<GoldenScene> label_scenes() {
  return {
      {.name = "letters", .make = drawn(letters), .svg = true},
      {.name = "long_names", .make = drawn(long_names)},
      {.name = "crowd", .make = drawn(crowd)},
      {.name = "crowd_small", .make = drawn(crowd), .size = {160, 120}},
      {.name = "isolates", .make = drawn(isolates)},
  };
}

std::vector<GoldenScene> page_scenes() {
  return {
      {.name = "theme_light",
       .make = titled("light"),
       .size = {700, 420},
       .frame = true,
       .svg = true,
       .png = true},
      {.name = "theme_dark", .make = titled("dark"), .size = {700, 420}, .frame = true},
      {.name = "theme_high_contrast",
       .make = titled("high-contrast"),
       .size = {700, 420},
       .frame = true},
      {.name = "theme_print", .make = titled("print"), .size = {700, 420}, .frame = true},
      {.name = "page_portrait", .make = titled("light"), .size = {420, 640}, .frame = true},
      {.name = "page_tiny", .make = titled("light"), .size = {120, 80}, .frame = true},
      {.name = "legend_ramp",
       .make = encoded([](auto& e) {
         e.colour = numbers({1, 3, {}, 4, 9});
       }),
       .size = {700, 420},
       .frame = true},
      {.name = "legend_diverging",
       .make = encoded([](auto& e) {
         auto column = numbers({-1, -0.5, 0, 0.5, 0.8});
         column->kind = present::Column::Kind::diverging;
         e.colour = column;
       }),
       .size = {700, 420},
       .frame = true},
      {.name = "legend_classes",
       .make = encoded([](auto& e) {
         e.colour = classes({0, 1, present::no_category, 0, 0});
       }),
       .size = {700, 420},
       .frame = true},
      {.name = "legend_sizes",
       .make = encoded([](auto& e) {
         e.size = numbers({12, 3, 0, 1, 6});
       }),
       .size = {700, 420},
       .frame = true,
       .png = true},
      {.name = "hulls",
       .make = encoded([](auto& e) {
         e.hulls = classes({0, 0, 1, 1, 0});
       }),
       .size = {700, 420},
       .frame = true,
       .svg = true},
  };
}

}  // namespace

std::vector<GoldenScene> golden_scenes() {
  std::vector<GoldenScene> scenes = {
      {.name = "empty", .make = drawn([](Drawing&) {}), .frame = true},
      {.name = "one_actor", .make = drawn([](Drawing& d) {
                              d.actor("Viena", {3, 3});
                            })},
      {.name = "same_place", .make = drawn([](Drawing& d) {
                               d.join(d.actor("A", {1, 1}), d.actor("B", {1, 1}));
                             })},
      {.name = "kinds", .make = drawn(all_kinds), .svg = true},
      {.name = "declared_kinds", .make = drawn(declared_kinds)},
      {.name = "shapes", .make = drawn(every_shape), .svg = true},
      {.name = "hovered", .make = drawn(all_kinds), .draw = hovered},
      {.name = "selected", .make = drawn(all_kinds), .draw = selected},
  };
  for (const auto& more : {tie_scenes(), label_scenes(), page_scenes()}) {
    scenes.insert(scenes.end(), more.begin(), more.end());
  }
  return scenes;
}

}  // namespace saite::golden
