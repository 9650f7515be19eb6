// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "graph/model/key_index.h"
#include "graph/model/kinds.h"
#include "graph/model/local_text.h"
#include "graph/model/value.h"

namespace saite::model {

TEST_CASE("a declared kind keeps what the built-in one says unless it says otherwise") {
  KindTable<ActorKind> kinds(builtin_actor_kinds());
  CHECK(kinds.declarations().empty());
  const KindIndex family = kinds.declare({.id = "family", .color = "#112233"});
  CHECK(family == *kinds.find("family"));
  CHECK(kinds[family].color == "#112233");
  CHECK(kinds[family].shape == "triangle");
  CHECK(kinds[family].label.in("lv") == "Ģimene");
  CHECK(kinds.declared(family));
  const KindIndex club = kinds.declare({.id = "club"});
  CHECK(kinds.size() == 6);
  CHECK(kinds.declarations() == std::vector{family, club});
  CHECK(kinds.find_or_add("club") == club);
  const KindIndex stray = kinds.find_or_add("stray");
  CHECK_FALSE(kinds.declared(stray));
}

TEST_CASE("a text is read in a language, else plain, else in English") {
  LocalText text;
  CHECK(text.empty());
  text.set("ru", "Даугавпилс");
  CHECK(text.in("lv") == "Даугавпилс");
  text.set("en", "Daugavpils");
  CHECK(text.in("lv") == "Daugavpils");
  text.set_plain("D");
  CHECK(text.in("lv") == "D");
  CHECK(text.in("ru") == "Даугавпилс");
}

TEST_CASE("values are read as people would write them") {
  CHECK(Value().display().empty());
  CHECK(Value(true).display() == "true");
  CHECK(Value(12).display() == "12");
  CHECK(Value(2.5).display() == "2.5");
  CHECK(Value(List{Value("a"), Value(1)}).display() == "a, 1");
  CHECK(Value(Object{{"k", Value("v")}}).display() == "k: v");
  CHECK(Value(3).number() == 3.0);
  CHECK_FALSE(Value(3) == Value(3.0));
  Object object;
  model::assign(object, "a", 1);
  model::assign(object, "b", 2);
  model::assign(object, "a", 3);
  REQUIRE(object.size() == 2);
  CHECK(*model::find(object, "a") == Value(3));
  model::erase(object, "a");
  CHECK(model::find(object, "a") == nullptr);
}

TEST_CASE("the key index finds what is in it, through growth and removal") {
  std::vector<std::string> keys;
  const auto key_of = [&keys](std::uint32_t id) -> const std::string& { return keys[id]; };
  KeyIndex index(key_of);
  CHECK_FALSE(index.find("x"));
  for (std::uint32_t i = 0; i < 5000; ++i) {
    keys.push_back("key" + std::to_string(i));
    index.insert(keys.back(), i);
  }
  for (std::uint32_t i = 0; i < 5000; i += 2) index.erase(keys[i]);
  for (std::uint32_t i = 0; i < 5000; ++i) {
    CHECK(index.find(keys[i]).has_value() == (i % 2 == 1));
  }
  // Taking out and putting in again and again must not fill the table with marks of the erased.
  for (int round = 0; round < 20000; ++round) {
    index.insert(keys[0], 0);
    index.erase(keys[0]);
  }
  CHECK_FALSE(index.find(keys[0]));
  CHECK(index.find(keys[1]) == 1U);
}

}  // namespace saite::model
