// SPDX-License-Identifier: Apache-2.0
#include "src/study/roles.h"

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
  [[nodiscard]] study::Roles roles() const { return {network, actors, "en"}; }
};

TEST_CASE("a role is kind and place, and all who share it") {
  const Homes homes(5, 5);
  const study::Role role = homes.roles().of(homes.here[0]);
  CHECK(role.name == "Family (Aglona)");
  CHECK(role.members == homes.here);
}

TEST_CASE("of few families in a place only the kind is told") {
  const Homes homes(5, 4);
  CHECK(homes.roles().of(homes.here[0]).name == "Family (Aglona)");
  const study::Role few = homes.roles().of(homes.there[0]);
  CHECK(few.name == "Family");
  CHECK(few.members.size() == 9);
}

TEST_CASE("where there are few of a kind at all, nobody is shown") {
  const Homes homes(2, 2);
  const study::Role role = homes.roles().of(homes.here[0]);
  CHECK(role.name == "Family");
  CHECK(role.members.empty());
}

TEST_CASE("a school is no person: it may stand alone; a municipality is its kind") {
  const Homes homes(2, 2);
  const study::Role school = homes.roles().of(homes.school);
  CHECK(school.name == "Institution (Aglona)");
  CHECK(school.members == std::vector<ActorId>{homes.school});
  CHECK(homes.roles().name_of(homes.actors[0]) == "Municipality");
}

}  // namespace
