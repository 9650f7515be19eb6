// SPDX-License-Identifier: Apache-2.0
#include "graph/model/annotation.h"

#include <doctest/doctest.h>

#include <string>

#include "graph/model/fields.h"
#include "graph/model/network.h"

namespace saite::model::annotation_test {
namespace {

Value arrow_value() {
  return Object{{"id", "n1"},
                {"kind", "arrow"},
                {"at", List{1.0, 2.5}},
                {"to", List{-3.0, 4.0}},
                {"text", "new road"},
                {"color", "#0072b2"},
                {"mine", 7}};
}

Value with(Value value, std::string_view key, Value held) {
  Object object = *value.object();
  erase(object, key);
  if (!held.is_null()) object.emplace_back(std::string(key), std::move(held));
  return Value(std::move(object));
}

}  // namespace

TEST_CASE("an annotation comes back from what it is written as") {
  const auto arrow = annotation_of(arrow_value());
  REQUIRE(arrow);
  CHECK(arrow->kind == AnnotationKind::arrow);
  CHECK(arrow->at == Position{1, 2.5});
  CHECK(arrow->to == Position{-3, 4});
  CHECK(arrow->extra == Object{{"mine", 7}});
  CHECK(value_of(*arrow) == arrow_value());
  const Annotation words{.id = "n2", .at = {0, 1e6}, .text = "two\nlines"};
  CHECK(annotation_of(value_of(words)).value() == words);
}

TEST_CASE("what is missing or wrong is named") {
  const auto wrong = [](std::string_view key, Value held) {
    const auto read = annotation_of(with(arrow_value(), key, std::move(held)));
    return read ? std::string() : read.error().args.at(0);
  };
  for (const char* key : {"id", "kind", "at", "to"}) CHECK(wrong(key, Value()) == key);
  CHECK(wrong("text", Value()).empty());  // an arrow need not have words
  CHECK(wrong("color", Value()).empty());
  CHECK(wrong("kind", "circle") == "kind");
  CHECK(wrong("at", List{1}) == "at");
  CHECK(wrong("at", List{1, "2"}) == "at");
  CHECK(wrong("to", List{1, 1e31}) == "to");
  CHECK(wrong("text", 5) == "text");
  CHECK(wrong("color", "blue") == "color");
  CHECK(wrong("color", "#12345g") == "color");
  CHECK(wrong("kind", "text").empty());
  const auto blank = with(with(arrow_value(), "kind", "text"), "text", " \n");
  CHECK(annotation_of(blank).error().args.at(0) == "text");
  CHECK(!annotation_of("words"));
}

TEST_CASE("annotations are members of a field, by their ids and in their order") {
  NetworkInfo info;
  const auto set = [&](std::string_view id, const Value& value, std::size_t place = last_place) {
    return set_value(info, InfoField::annotations, id, value, place).has_value();
  };
  CHECK(set("n1", arrow_value()));
  CHECK(set("n2", with(arrow_value(), "id", "n2")));
  CHECK(set("n0", with(arrow_value(), "id", "n0"), 0));
  CHECK(info.annotations.size() == 3);
  CHECK(member_place(info, InfoField::annotations, "n0") == 0);
  CHECK(member_place(info, InfoField::annotations, "n2") == 2);
  CHECK(!member_place(info, InfoField::annotations, "n9"));
  CHECK(fresh_annotation_id(info.annotations) == "n4");

  CHECK(!set("n1", with(arrow_value(), "id", "n2")));  // another's
  CHECK(!set("n1", "words"));
  CHECK(set("n1", with(arrow_value(), "text", "old road")));
  CHECK(info.annotations[1].text == "old road");
  const Value all = value_of(info, InfoField::annotations);
  NetworkInfo copy;
  CHECK(set_value(copy, InfoField::annotations, {}, all));
  CHECK(copy == info);
  CHECK(set("n0", Value()));
  CHECK(set("gone", Value()));
  CHECK(info.annotations.size() == 2);
  CHECK(info != copy);
  CHECK(!set_value(info, InfoField::annotations, {}, List{arrow_value(), arrow_value()}));
}

}  // namespace saite::model::annotation_test
