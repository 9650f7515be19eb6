// SPDX-License-Identifier: Apache-2.0
#include "src/report/network_export.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace saite::report {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Two people in a town, tied.
model::Network town() {
  test::Places places;
  const ActorId place = places.add("town", "municipality");
  const ActorId ann = places.add("ann", "individual", place);
  const ActorId bea = places.add("bea", "individual", place);
  REQUIRE(places.network.add_tie({.source = ann, .target = bea, .key = "t1"}));
  return places.network;
}

}  // namespace

TEST_CASE("what passes the filter is written, with measures of just that") {
  const test::TempFolder folder;
  const i18n::Translator t("en");
  NullProgress progress;
  NetworkExport options{.measures = {"degree"}};
  options.projection.filter.kinds = {"individual"};
  const auto saved = export_network(town(), *exchange::find_format("graphml"), options,
                                    folder / "map.graphml", t, progress);
  REQUIRE(saved.has_value());
  const std::string text = bytes_of(folder / "map.graphml");
  CHECK(text.find("id=\"ann\"") != std::string::npos);
  CHECK(text.find("municipality") == std::string::npos);
  CHECK(text.find("attr.name=\"degree\" attr.type=\"double\"") != std::string::npos);
  CHECK(text.find(">1.0</data>") != std::string::npos);
}

TEST_CASE("only measures of actors go along") {
  const i18n::Translator t("en");
  NullProgress progress;
  const auto saved = export_network(town(), *exchange::find_format("graphml"),
                                    {.measures = {"density"}}, "unused.graphml", t, progress);
  REQUIRE(!saved.has_value());
  CHECK(saved.error().code == "measure_of_actors");
}

TEST_CASE("losses are sentences in both languages") {
  exchange::Losses losses;
  losses.add("tie_dates", 21);
  losses.add("ids");
  CHECK(loss_lines(losses, i18n::Translator("en")) ==
        std::vector<std::string>{"the id of 1 actor is another", "dates of 21 ties are not in it"});
  CHECK(loss_lines(losses, i18n::Translator("lv")) ==
        std::vector<std::string>{"1 dalībnieka id ir cits", "nav 21 saites datumu"});
}

}  // namespace saite::report
