// SPDX-License-Identifier: Apache-2.0
#include "graph/model/value.h"

#include <doctest/doctest.h>

#include "graph/model/local_text.h"

namespace saite::model {
namespace {

TEST_CASE("values read as people write them") {
  CHECK(Value().display().empty());
  CHECK(Value(true).display() == "true");
  CHECK(Value(12).display() == "12");
  CHECK(Value(2.5).display() == "2.5");
  CHECK(Value("Rēzekne").display() == "Rēzekne");
  CHECK(Value(List{1, "a", false}).display() == "1, a, false");
  CHECK(Value(Object{{"a", 1}, {"b", "c"}}).display() == "a: 1, b: c");
}

TEST_CASE("whole numbers and fractions are told apart but both are numbers") {
  CHECK_FALSE(Value(1) == Value(1.0));
  CHECK(Value(3).is_number());
  CHECK(Value(3.5).number() == 3.5);
  CHECK(Value(std::int64_t{1} << 60).number() == 1152921504606846976.0);
  CHECK_FALSE(Value("3").is_number());
}

TEST_CASE("members are found, replaced in place and removed") {
  Object object = {{"a", 1}, {"b", 2}};
  assign(object, "a", 3);
  assign(object, "c", 4);
  CHECK(object == Object{{"a", 3}, {"b", 2}, {"c", 4}});
  model::erase(object, "b");
  model::erase(object, "nothing");
  CHECK(object == Object{{"a", 3}, {"c", 4}});
  REQUIRE(find(object, "c") != nullptr);
  CHECK(*find(object, "c") == Value(4));
  CHECK(find(object, "b") == nullptr);
}

TEST_CASE("a text in several languages falls back from plain to English to the first") {
  LocalText text;
  CHECK(text.in("lv").empty());
  text.set("ru", "три");
  CHECK(text.in("lv") == "три");
  text.set("en", "three");
  CHECK(text.in("lv") == "three");
  text.set_plain("3");
  CHECK(text.in("lv") == "3");
  text.set("lv", "trīs");
  CHECK(text.in("lv") == "trīs");
  text.set("lv", "trejs");
  CHECK(text.in("lv") == "trejs");
  CHECK(text.by_language().size() == 3);
}

}  // namespace
}  // namespace saite::model
