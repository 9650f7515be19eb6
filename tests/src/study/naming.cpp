// SPDX-License-Identifier: Apache-2.0
#include "src/study/naming.h"

#include <doctest/doctest.h>

#include "tests/support/places.h"

namespace {

using namespace saite;

/// `here` families in one municipality, `there` in another; a school in the first.
struct Homes : test::Places {
  ActorId school{};
  std::vector<ActorId> here;
  std::vector<ActorId> there;
  Homes(int first, int second) {
    const ActorId one = add("Aglona", "municipality");
    const ActorId other = add("Baltinava", "municipality");
    for (int i = 0; i < first; ++i) here.push_back(add("a" + std::to_string(i), "family", one));
    for (int i = 0; i < second; ++i) {
      there.push_back(add("b" + std::to_string(i), "family", other));
    }
    school = add("school", "institution", one);
  }
  [[nodiscard]] study::Naming room() const {
    return {network, actors, study::Audience::room, "en"};
  }
};

TEST_CASE("people are told by kind and place, and shown by all who share these") {
  const Homes homes(5, 5);
  const study::Named role = homes.room().of(homes.here[0]);
  CHECK(role.name == "Family (Aglona)");
  CHECK(role.members == homes.here);
}

TEST_CASE("of few families in a place only the kind is told") {
  const Homes homes(5, 4);
  CHECK(homes.room().of(homes.here[0]).name == "Family (Aglona)");
  const study::Named few = homes.room().of(homes.there[0]);
  CHECK(few.name == "Family");
  CHECK(few.members.size() == 9);
}

TEST_CASE("where there are few of a kind at all, nobody is shown") {
  const Homes homes(2, 2);
  const study::Named role = homes.room().of(homes.here[0]);
  CHECK(role.name == "Family");
  CHECK(role.members.empty());
}

TEST_CASE("organisations and places are public: the room sees them by name") {
  const Homes homes(2, 2);
  const study::Named school = homes.room().of(homes.school);
  CHECK(school.name == "school");
  CHECK(school.members == std::vector<ActorId>{homes.school});
  CHECK(homes.room().name_of(homes.actors[0]) == "Aglona");
  CHECK(homes.room().may_name(homes.school));
  CHECK_FALSE(homes.room().may_name(homes.here[0]));
}

TEST_CASE("a planner sees everybody by name") {
  const Homes homes(2, 2);
  const study::Naming naming(homes.network, homes.actors, study::Audience::planner, "en");
  for (const ActorId id : homes.actors) {
    CHECK(naming.name_of(id) == homes.network.actor(id).display_name("en"));
    CHECK(naming.of(id).members == std::vector<ActorId>{id});
  }
}

TEST_CASE("what is split: the named in their order, the others among all who are told alike") {
  const Homes homes(5, 4);
  const auto split = homes.room().split({homes.school, homes.here[2], homes.actors[0]});
  CHECK(split.named == std::vector<ActorId>{homes.school, homes.actors[0]});
  CHECK(split.among == homes.here);
  CHECK(homes.room().split({homes.there[1]}).among.size() == 9);
}

}  // namespace
