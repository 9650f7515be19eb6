// SPDX-License-Identifier: Apache-2.0
#include "src/present/group_names.h"

#include <doctest/doctest.h>

#include "tests/support/places.h"

namespace saite::present {
namespace {

struct Groups : test::Places {
  ActorId aglona = add("Aglona", "municipality");
  ActorId baltinava = add("Baltinava", "municipality");
  Column column;

  void group(std::uint32_t number, int count, const char* kind, std::optional<ActorId> within) {
    for (int i = 0; i < count; ++i) {
      add(std::to_string(actors.size()), kind, within);
      column.category_of.push_back(number);
    }
  }
  std::vector<std::string> names(std::size_t count) {
    column.kind = Column::Kind::category;
    for (std::size_t i = 0; i < count; ++i) column.categories.push_back("?" + std::to_string(i));
    name_groups(column, network, actors, "en", [](std::string_view, const auto& args) {
      return "Group " + args.at(0) + ": " + args.at(1);
    });
    return column.categories;
  }
  Groups() { column.category_of = {no_category, no_category}; }
};

TEST_CASE("a group is called after the place of most of its members") {
  Groups p;
  p.group(0, 3, "family", p.aglona);
  p.group(0, 2, "institution", p.baltinava);
  p.group(1, 2, "family", p.aglona);
  CHECK(p.names(2) == std::vector<std::string>{"Aglona", "Aglona 2"});
}

TEST_CASE("two places stand for a group where neither has half") {
  Groups p;
  const ActorId third = p.add("Cibla", "municipality");
  p.column.category_of.push_back(no_category);
  p.group(0, 3, "family", p.aglona);
  p.group(0, 2, "family", p.baltinava);
  p.group(0, 2, "family", third);
  CHECK(p.names(1) == std::vector<std::string>{"Aglona / Baltinava"});
}

TEST_CASE("without places the kind of most, else the number") {
  Groups p;
  p.group(0, 3, "institution", {});
  p.group(0, 1, "family", {});
  p.group(1, 1, "institution", {});
  p.group(1, 1, "family", {});
  CHECK(p.names(2) == std::vector<std::string>{"Group 1: Institution", "?1"});
}

TEST_CASE("groups are there where any two share one") {
  Column column;
  column.kind = Column::Kind::category;
  column.categories = {"a", "b"};
  column.category_of = {0, no_category, 1, no_category};
  CHECK_FALSE(has_groups(column));
  column.category_of.push_back(1);
  CHECK(has_groups(column));
}

}  // namespace
}  // namespace saite::present
