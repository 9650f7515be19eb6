// SPDX-License-Identifier: Apache-2.0
#include "src/study/projection_line.h"

#include <doctest/doctest.h>

namespace {

using namespace saite;

TEST_CASE("the line counts what measures count, and says what they leave out") {
  model::Network network;
  const ActorId a = *network.add_actor({.key = "a"});
  const ActorId b = *network.add_actor({.key = "b"});
  const auto conflict = *network.tie_kinds().find("conflict");
  const auto trust = *network.tie_kinds().find("trust");
  const auto line = [&](const char* language) {
    return study::projection_line(network, *project::Projection::create(network, {}),
                                  i18n::Translator(language));
  };
  REQUIRE(network.add_tie({.source = a, .target = b, .key = "t", .kind = trust}));
  CHECK(line("en") ==
        "Looked at: 2 actors, 1 tie; every tie counts both ways, all ties weigh the same.");
  REQUIRE(network.add_tie({.source = a, .target = b, .key = "c", .kind = conflict}));
  CHECK(line("en") ==
        "Looked at: 2 actors, 1 tie; every tie counts both ways, all ties weigh the same. "
        "1 negative tie, such as conflict, is left out.");
  REQUIRE(network.add_tie({.source = b, .target = a, .key = "d", .kind = conflict}));
  CHECK(line("en").ends_with(" 2 negative ties, such as conflict, are left out."));
  CHECK(line("lv").ends_with(" 2 negatīvas saites, piemēram, konflikts, nav ņemtas vērā."));
}

TEST_CASE("the line says how many ties are confirmed, also where others are left out") {
  model::Network network;
  std::vector<ActorId> actors;
  for (const char* key : {"a", "b", "c"}) {
    model::Actor actor{.key = key};
    actor.details.edit().attributes.emplace_back("response", "answered");
    actors.push_back(*network.add_actor(std::move(actor)));
  }
  const auto trust = *network.tie_kinds().find("trust");
  const auto tie = [&](std::size_t a, std::size_t b, bool both) {
    model::Tie made{.source = actors[a],
                    .target = actors[b],
                    .key = network.fresh_tie_key(),
                    .kind = trust,
                    .directed = true};
    model::List reporters{network.actor(actors[a]).key};
    if (both) reporters.emplace_back(network.actor(actors[b]).key);
    made.details.edit().attributes.emplace_back("reported_by", std::move(reporters));
    REQUIRE(network.add_tie(std::move(made)));
  };
  tie(0, 1, true);
  tie(1, 0, true);
  tie(0, 2, false);
  const auto line = [&](project::NamedBy by, const char* language) {
    project::ProjectionOptions options;
    options.filter.reports.all = by;
    return study::projection_line(network, *project::Projection::create(network, options),
                                  i18n::Translator(language));
  };
  CHECK(line(project::NamedBy::either, "en")
            .ends_with(" 3 of the 3 who were asked answered (100%). Ties that both ends name: 2 of "
                       "3."));
  const std::string both = line(project::NamedBy::both, "en");
  CHECK(both.starts_with("Looked at: 3 actors, 2 ties;"));
  CHECK(both.find("Shown: ties that both ends report.") != std::string::npos);
  CHECK(both.ends_with("Ties that both ends name: 2 of 3."));
  CHECK(line(project::NamedBy::both, "lv").ends_with("Saites, ko nosauc abi gali: 2 no 3."));
  model::Tie misspelt = network.tie(network.ties()[0]);
  misspelt.details.edit().attributes.front().second = model::Value("aa");
  REQUIRE(network.replace_tie(network.ties()[0], misspelt));
  CHECK(line(project::NamedBy::either, "en").find("not in the file: 1.") != std::string::npos);
}

}  // namespace
