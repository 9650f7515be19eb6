// SPDX-License-Identifier: Apache-2.0
// A name is one name in whatever Unicode form it is written (base/text.h): a file whose every text
// has been put into one form or the other by chance is the same network.
#include "graph/base/text.h"

#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "src/present/column.h"
#include "src/report/analysis_tables.h"
#include "src/report/map_scene.h"
#include "src/report/picture.h"
#include "src/study/providers.h"

namespace saite::report {
namespace {

using Json = nlohmann::ordered_json;

std::string nfd(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::Normalizer2::getNFDInstance(status)
      ->normalize(icu::UnicodeString::fromUTF8(text), status)
      .toUTF8String(out);
  return out;
}

/// Each text and each key in a form of its own.
Json mixed(const Json& value, std::mt19937& random) {
  const auto form = [&](const std::string& text) { return random() % 2 == 0 ? text : nfd(text); };
  if (value.is_string()) return form(value.get<std::string>());
  Json out = value;
  if (value.is_array()) {
    for (auto& item : out) item = mixed(item, random);
  } else if (value.is_object()) {
    out = Json::object();
    for (const auto& [key, member] : value.items()) out[form(key)] = mixed(member, random);
  }
  return out;
}

io::ReadOutcome read(const std::string& text) {
  NullProgress progress;
  auto outcome = io::read_json(text, progress);
  REQUIRE(outcome);
  return std::move(*outcome);
}

/// Names of every sort: ids, ends, containers, kinds, keys and values of attributes, tags, sources.
/// Letters that come apart, of several scripts.
Json made_map(std::mt19937& random) {
  const std::vector<std::string> names = {"Rēzekne", "Ķoņi", "Йошкар", "Đặng",  "가람",
                                          "Åsa",     "がき", "plain",  "ŗūķis", "Ļūba"};
  const auto any = [&] { return names[random() % names.size()]; };
  Json map = {{"directed", false},
              {"multigraph", true},
              {"nodes", Json::array()},
              {"edges", Json::array()}};
  map["graph"] = {{"format", "saite"},
                  {"version", 1},
                  {"title", "Ciemu saišu tīkls"},
                  {"sources", {{{"id", "žurnāls"}, {"title", "Žurnāls"}}}},
                  {"actor_kinds", {{{"id", "rūķis"}, {"label", {{"lv", "Rūķis"}}}}}},
                  {"tie_kinds", {{{"id", "draudzība"}}}}};
  const int count = 4 + static_cast<int>(random() % 12);
  const auto id = [&](int i) {
    return names[static_cast<std::size_t>(i) % names.size()] + std::to_string(i);
  };
  for (int i = 0; i < count; ++i) {
    Json node = {{"id", id(i)},
                 {"name", any()},
                 {"kind", i % 4 == 0          ? "municipality"
                          : random() % 3 == 0 ? "rūķis"
                                              : "family"},
                 {"subtype", any()},
                 {"tags", {any(), any()}},
                 {"source", "žurnāls"},
                 {"attributes", {{"pilsēta", any()}, {"vārdi", {any(), any()}}}}};
    if (i % 4 != 0) node["part_of"] = id(i / 4 * 4);
    map["nodes"].push_back(std::move(node));
  }
  for (int i = 0; i < 2 * count; ++i) {
    const int a = static_cast<int>(random() % static_cast<unsigned>(count));
    const int b = static_cast<int>(random() % static_cast<unsigned>(count));
    map["edges"].push_back({{"source", id(a)},
                            {"target", id(b)},
                            {"key", "ē" + std::to_string(i)},
                            {"kind", random() % 2 == 0 ? "draudzība" : "trust"},
                            {"attributes", {{"spēks", 1 + i % 3}, {"vieta", any()}}}});
  }
  return map;
}

/// What is seen of one map: all measures, its groups, categories and legend, who is found by which
/// id. Composed, as that is how two texts are the same.
std::string seen_of(const model::Network& network, const Json& composed_map) {
  NullProgress progress;
  std::string seen;
  for (const Json& node : composed_map["nodes"]) {
    const std::string key = node["id"];
    REQUIRE(network.find_actor(key));
    CHECK(network.find_actor(nfd(key)) == network.find_actor(key));
    seen += std::to_string(network.find_actor(key)->value()) + " ";
  }
  for (const Json& edge : composed_map["edges"]) {
    const auto tie = network.find_tie(edge["key"].get<std::string>());
    REQUIRE(tie);
    seen += std::to_string(network.tie(*tie).source.value()) + "-" +
            std::to_string(network.tie(*tie).target.value()) + " ";
  }
  for (const char* group :
       {"kind", "municipality", "pilsēta", "subtype", "tag", "vārdi", "source"}) {
    study::AnalysisRequest request;
    request.measures = {"degree",        "ei_index",    "modularity",
                        "participation", "coordinator", "class"};
    request.group_by = group;
    const auto analysis = study::analyse(network, request, progress);
    if (!analysis) FAIL(group << " " << analysis.error().code);
    seen += analysis_json(network, *analysis);
    auto column = present::actor_field(network, network.actors(), group, "lv", {});
    REQUIRE(column);
    for (const std::string& category : column->categories) seen += category + "\n";
    for (const auto category : column->category_of) seen += std::to_string(category) + " ";
  }
  study::AnalysisRequest weighted;
  weighted.projection.weight_by = "spēks";
  weighted.projection.weighted = true;
  weighted.projection.filter.where = {{"pilsēta", "Rēzekne"}};
  if (const auto some = study::analyse(network, weighted, progress)) {
    seen += analysis_json(network, *some);
  }
  project::Filter filter;
  filter.within = composed_map["nodes"][0]["id"].get<std::string>();
  filter.tie_kinds = {"draudzība"};
  filter.where = {{"tag", "Ķoņi"}};
  const auto selection = project::select(network, filter);
  REQUIRE(selection);
  seen += std::to_string(selection->actors.size()) + "/" + std::to_string(selection->ties.size());
  const auto whole = project::Projection::create(network, {});
  REQUIRE(whole);
  for (const char* name : {"rūķis", "Йошкар"}) {
    const auto providers = study::providers_of(network, *whole, {name});
    seen += providers ? std::to_string(providers->size()) : "none";
  }
  return composed(seen);
}

std::string legend_of(const model::Network& network, const present::Theme& theme) {
  NullProgress progress;
  const auto selection = project::select(network, {});
  const auto projection =
      std::make_shared<const project::Projection>(*project::Projection::create(network, {}));
  const std::vector<Vec2> positions(network.actor_count());
  ComputedMeasures measures(network, projection, {"municipality", 1, 1}, progress);
  present::MapStyle style;
  style.color_by = "pilsēta";
  style.tie_color_by = "vieta";
  style.hulls_by = "municipality";
  const MapScene made = make_map_scene({.network = network,
                                        .visible = *selection,
                                        .positions = positions,
                                        .projection = projection.get(),
                                        .style = style,
                                        .theme = theme,
                                        .measures = measures});
  CHECK(made.problems.empty());
  std::string seen;
  for (const scene::LegendSection& section : made.scene.legend.sections) {
    seen += section.heading + ":\n";
    const auto* rows = std::get_if<std::vector<scene::LegendRow>>(&section.body);
    if (rows == nullptr) continue;
    for (const scene::LegendRow& row : *rows) seen += row.text + " " + row.count + "\n";
  }
  return composed(seen);
}

}  // namespace

TEST_CASE("Every text in a form of its own gives the same network, groups, measures and legend") {
  std::mt19937 random(12);
  const auto themes = present::Themes::create();
  REQUIRE(themes);
  const present::Theme& theme = *themes->find("light");
  for (int round = 0; round < 60; ++round) {
    const Json map = made_map(random);
    const Json other = mixed(map, random);
    CAPTURE(round);
    const auto one = read(map.dump());
    const auto two = read(other.dump(-1, ' ', round % 2 == 0));  // also as \u escapes
    REQUIRE(one.network);
    REQUIRE(two.network);
    CHECK(two.network->actor_count() == one.network->actor_count());
    REQUIRE(seen_of(*two.network, map) == seen_of(*one.network, map));
    REQUIRE(legend_of(*two.network, theme) == legend_of(*one.network, theme));
    // It is said once, and kept as it was written.
    const auto twins = std::ranges::count(two.problems, "two_forms", &io::Problem::code);
    CHECK(twins == 1);
    CHECK(two.problems.size() == one.problems.size() + 1);
    CHECK(Json::parse(io::to_json(*two.network))["nodes"] ==
          Json::parse(io::to_json(*read(other.dump()).network))["nodes"]);
    for (std::size_t i = 0; i < other["nodes"].size(); ++i) {
      const auto& actor = two.network->actor(ActorId(static_cast<std::uint32_t>(i)));
      REQUIRE(actor.key == other["nodes"][i]["id"].get<std::string>());
    }
  }
}

TEST_CASE("A file in one form only, whichever, has nothing to be said of") {
  std::mt19937 random(5);
  const std::string text = made_map(random).dump();
  CHECK(read(text).problems.empty());
  CHECK(read(nfd(text)).problems.empty());
}

}  // namespace saite::report
