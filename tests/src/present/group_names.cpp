// SPDX-License-Identifier: Apache-2.0
#include "src/present/group_names.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "src/present/given_names.h"
#include "tests/support/places.h"

namespace saite::present {
namespace {

struct Groups : test::Places {
  ActorId aglona = add("Aglona", "municipality");
  ActorId baltinava = add("Baltinava", "municipality");
  Column column;
  i18n::Translator text{"en"};

  void group(std::uint32_t number, int count, const char* kind, std::optional<ActorId> within) {
    for (int i = 0; i < count; ++i) {
      add(std::to_string(actors.size()), kind, within);
      column.category_of.push_back(number);
    }
  }
  std::vector<std::string> names(std::size_t count) {
    column.kind = Column::Kind::category;
    column.categories.clear();
    for (std::size_t i = 0; i < count; ++i) column.categories.push_back("?" + std::to_string(i));
    name_groups(column, network, actors, "en", &text);
    return column.categories;
  }
  /// The names that people gave, by group; "" where they gave none.
  std::vector<std::string> given(std::size_t count) {
    column.kind = Column::Kind::category;
    column.categories.resize(count);
    const auto names = given_names(network);
    std::vector<std::string> out;
    for (const auto& name : match_names(column, actors, names)) {
      out.push_back(name ? names[*name].name : "");
    }
    return out;
  }
  void call(std::size_t group, const std::string& name) {
    column.categories.resize(std::max(column.categories.size(), group + 1));
    const auto names = with_name(given_names(network), column, actors, group, name);
    network.info.views = model::Object{{"group_names", given_names_value(network, names)}};
  }
  Groups() { column.category_of = {no_category, no_category}; }
};

TEST_CASE("a group is called after the place of most of its members") {
  Groups p;
  p.group(0, 3, "family", p.aglona);
  p.group(0, 2, "institution", p.baltinava);
  p.group(1, 2, "family", p.aglona);
  CHECK(p.names(2) == std::vector<std::string>{"Group around Aglona", "Group around Aglona 2"});
}

TEST_CASE("two places stand for a group where neither has half") {
  Groups p;
  const ActorId third = p.add("Cibla", "municipality");
  p.column.category_of.push_back(no_category);
  p.group(0, 3, "family", p.aglona);
  p.group(0, 2, "family", p.baltinava);
  p.group(0, 2, "family", third);
  CHECK(p.names(1) == std::vector<std::string>{"Group around Aglona / Baltinava"});
}

TEST_CASE("without places the kind of most, else the number") {
  Groups p;
  p.group(0, 3, "institution", {});
  p.group(0, 1, "family", {});
  p.group(1, 1, "institution", {});
  p.group(1, 1, "family", {});
  CHECK(p.names(2) == std::vector<std::string>{"Group 1: Institution", "?1"});
}

TEST_CASE("a group is called as people named it, and the others by themselves") {
  Groups p;
  p.group(0, 3, "family", p.aglona);
  p.group(1, 2, "family", p.aglona);
  p.call(1, "Group around Aglona");  // the program finds another name for the first
  CHECK(p.names(2) == std::vector<std::string>{"Group around Aglona 2", "Group around Aglona"});
  p.call(1, "Choir");
  CHECK(p.given(2) == std::vector<std::string>{"", "Choir"});
  p.call(0, "Market");
  CHECK(p.given(2) == std::vector<std::string>{"Market", "Choir"});
  p.call(1, "");
  CHECK(p.given(2) == std::vector<std::string>{"Market", ""});
  p.call(0, "");
  CHECK(given_names(p.network).empty());
}

TEST_CASE("a given name goes with most of those who had it") {
  Groups p;
  p.group(0, 5, "family", {});
  p.group(1, 4, "family", {});
  p.call(0, "East");
  p.call(1, "West");
  auto& group_of = p.column.category_of;
  // The groups are numbered anew.
  for (auto& g : group_of) g = g == no_category ? g : 1 - g;
  CHECK(p.given(2) == std::vector<std::string>{"West", "East"});
  // Two of East's five go elsewhere: East are the three.
  group_of[2] = group_of[3] = 2;
  CHECK(p.given(3) == std::vector<std::string>{"West", "East", ""});
  // One more: most are elsewhere now.
  group_of[4] = 2;
  CHECK(p.given(3) == std::vector<std::string>{"West", "", "East"});
  // All in one: the name of more of them.
  for (auto& g : group_of) g = g == no_category ? g : 0;
  CHECK(p.given(3) == std::vector<std::string>{"East", "", ""});
}

TEST_CASE("a name is nobody's where hardly any of a group had it") {
  Groups p;
  p.group(0, 2, "family", {});
  p.group(1, 7, "family", {});
  p.call(0, "Pair");
  for (auto& g : p.column.category_of) g = g == no_category ? g : 0;
  CHECK(p.given(1) == std::vector<std::string>{""});
}

TEST_CASE("names of another form in the file are passed over") {
  Groups p;
  p.group(0, 2, "family", {});
  for (const model::Value& odd :
       {model::Value("text"), model::Value(model::List{model::Value(3), model::Object{}}),
        model::Value(model::List{model::Object{{"name", "A"}, {"members", model::List{"nobody"}}}}),
        model::Value(model::List{model::Object{{"name", ""}, {"members", model::List{"Aglona"}}}}),
        model::Value(model::List{model::Object{{"name", "A"}, {"members", "Aglona"}}})}) {
    p.network.info.views = model::Object{{"group_names", odd}};
    CHECK(given_names(p.network).empty());
  }
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
