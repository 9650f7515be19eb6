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

}  // namespace
