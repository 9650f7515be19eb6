// SPDX-License-Identifier: Apache-2.0
#include "src/present/theme.h"

#include <doctest/doctest.h>

#include <utility>

namespace saite::present {
namespace {

Themes themes() {
  auto created = Themes::create();
  REQUIRE(created);
  return std::move(*created);
}

}  // namespace

TEST_CASE("Every text of every theme can be read: WCAG contrast") {
  const Themes all = themes();
  for (const Theme& t : all.all()) {
    const double min = t.id == "high-contrast" ? 7.0 : 4.5;
    const std::pair<canvas::Colour, canvas::Colour> pairs[] = {
        {t.ink, t.window},      {t.ink, t.panel},       {t.ink, t.raised},
        {t.ink, t.field},       {t.ink, t.hover},       {t.ink, t.pressed},
        {t.ink, t.accent_soft}, {t.muted, t.window},    {t.muted, t.panel},
        {t.muted, t.raised},    {t.muted, t.field},     {t.accent_ink, t.accent},
        {t.danger, t.panel},    {t.warning, t.panel},   {t.success, t.panel},
        {t.map_ink, t.map},     {t.map_muted, t.map},   {t.map_ink, t.halo},
        {t.map_ink, t.raised},  {t.map_muted, t.raised}};
    for (std::size_t i = 0; i < std::size(pairs); ++i) {
      CAPTURE(t.id);
      CAPTURE(i);
      CHECK(canvas::contrast(pairs[i].first, pairs[i].second) >= min);
    }
  }
}

TEST_CASE("Colour scales keep their order in grey print") {
  const Themes all = themes();
  for (const Theme& theme : all.all()) {
    for (const Palette* palette : {&theme.sequential, &theme.diverging}) {
      const bool rising = canvas::luminance(palette->at(1)) > canvas::luminance(palette->at(0));
      for (int i = 1; i <= 50; ++i) {
        const double before = canvas::luminance(palette->at((i - 1) / 50.0));
        const double now = canvas::luminance(palette->at(i / 50.0));
        CAPTURE(theme.id);
        CAPTURE(i);
        CHECK((rising ? now > before : now < before));
      }
    }
  }
}

TEST_CASE("Built-in kinds have Okabe and Ito's colours on light ground") {
  const Themes all = themes();
  const Theme& light = all.get("light");
  const std::pair<const char*, const char*> expected[] = {{"individual", "#0072b2"},
                                                          {"family", "#e69f00"},
                                                          {"community", "#009e73"},
                                                          {"institution", "#cc79a7"},
                                                          {"municipality", "#d55e00"}};
  for (const auto& [kind, colour] : expected) {
    CHECK(canvas::to_hex(light.kinds.at(kind).colour) == colour);
  }
}

TEST_CASE("A file's own shape and colour win; repeating the built-in ones leaves the theme's") {
  const Themes all = themes();
  model::Network network;
  model::ActorKind family;
  family.id = "family";
  family.color = "#123456";
  const auto index = network.edit_actor_kinds().declare(family);
  const auto styles = kind_styles(network, all.get("dark"));
  CHECK(canvas::to_hex(styles[index].colour) == "#123456");
  const auto individual = *network.actor_kinds().find("individual");
  CHECK(styles[individual].colour == all.get("dark").kinds.at("individual").colour);
}

TEST_CASE("A broken theme says what is wrong") {
  CHECK(read_theme("x", "{").error().args == std::vector<std::string>{"x", "json"});
  CHECK(read_theme("x", R"({"window": {}})").error().args[1] == "window");
  CHECK(read_theme("x", R"({"kinds": 3})").error().code == "bad_theme");
  CHECK(themes().get("no such").id == "light");
  CHECK(themes().find("no such") == nullptr);
}

}  // namespace saite::present
