// SPDX-License-Identifier: Apache-2.0
#include "graph/model/kinds.h"

#include <doctest/doctest.h>

namespace saite::model {
namespace {

TEST_CASE("built-in kinds are there, undeclared, with their powers and polarities") {
  const KindTable<ActorKind> actors(builtin_actor_kinds());
  CHECK(actors.size() == 5);
  for (const char* id : {"individual", "family", "community", "institution", "municipality"}) {
    const auto index = actors.find(id);
    REQUIRE_MESSAGE(index, id);
    CHECK_FALSE(actors.declared(*index));
    CHECK(actors[*index].power);
  }
  CHECK(actors[*actors.find("municipality")].power > actors[*actors.find("individual")].power);
  const KindTable<TieKind> ties(builtin_tie_kinds());
  CHECK(ties.size() == 12);
  CHECK(ties[*ties.find("referral")].directed == true);
  CHECK(ties[*ties.find("referral")].polarity == 1);
  CHECK(ties[*ties.find("referral")].label.in("lv") == "Nosūtīšana");
  CHECK(ties[*ties.find("conflict")].polarity == -1);
  CHECK(ties[*ties.find("trust")].directed == true);
  CHECK(ties[*ties.find("kinship")].directed == false);
  CHECK_FALSE(ties.find("Trust"));
}

TEST_CASE("declaring a built-in kind keeps what is not said anew") {
  KindTable<ActorKind> table(builtin_actor_kinds());
  ActorKind own;
  own.id = "family";
  own.color = "#123456";
  const KindIndex index = table.declare(own);
  CHECK(index == *table.find("family"));
  CHECK(table.declared(index));
  CHECK(table[index].color == "#123456");
  CHECK(table[index].shape == "triangle");
  CHECK(table[index].label.in("lv") == "Ģimene");
  CHECK(table.declarations() == std::vector<KindIndex>{index});
}

TEST_CASE("new kinds come last, in the order of their declaration") {
  KindTable<TieKind> table(builtin_tie_kinds());
  const KindIndex seen = table.find_or_add("mentoring");
  CHECK_FALSE(table.declared(seen));
  CHECK(table.find_or_add("mentoring") == seen);
  TieKind lending;
  lending.id = "lending";
  const KindIndex second = table.declare(lending);
  TieKind mentoring;
  mentoring.id = "mentoring";
  mentoring.directed = true;
  CHECK(table.declare(mentoring) == seen);
  CHECK(table[seen].directed == true);
  CHECK(table.declarations() == std::vector<KindIndex>{second, seen});
}

}  // namespace
}  // namespace saite::model
