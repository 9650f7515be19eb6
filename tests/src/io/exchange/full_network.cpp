// SPDX-License-Identifier: Apache-2.0
#include "tests/src/io/exchange/full_network.h"

#include <random>
#include <string>
#include <vector>

namespace saite::exchange::test {
namespace {

using model::Value;

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  model::Network make() {
    tell_of_network();
    const std::size_t actors = 1 + below(14);
    for (std::size_t i = 0; i < actors; ++i) add_actor(i);
    const std::size_t ties = below(25);
    for (std::size_t i = 0; i < ties; ++i) add_tie(i, actors);
    return std::move(network_);
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  bool chance(std::size_t of = 2) { return below(of) == 0; }
  std::string one_of(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }

  void tell_of_network() {
    model::NetworkInfo& info = network_.info;
    if (chance()) info.title = one_of({"Ciems", "Map \"of\" <all> & more", "two\nlines"});
    if (chance()) info.description = "What it is about\\of";
    if (chance(4)) info.language = "lv";
    if (chance(4)) info.sources.push_back({"s1", "Survey", "", "", {}});
    if (chance(3)) {
      info.annotations.push_back({.id = "n1", .at = {1, 2}, .text = "Words", .color = "#0072b2"});
      info.annotations.push_back(
          {.id = "n2", .kind = model::AnnotationKind::arrow, .at = {0, 0}, .to = {3, 4.5}});
    }
    if (chance(4)) info.views = Value(model::List{Value("a view")});
    if (chance(4)) info.graph_extra.emplace_back("colour scheme", "warm");
    if (chance()) network_.edit_actor_kinds().declare({.id = "club", .label = "Club"});
    if (chance()) network_.edit_tie_kinds().declare({.id = "sings with", .color = "#123456"});
  }

  std::optional<PartialDate> date(int from, int years) {
    if (chance()) return std::nullopt;
    std::string text =
        std::to_string(from + static_cast<int>(below(static_cast<std::size_t>(years))));
    if (chance()) text += "-0" + std::to_string(1 + below(9));
    if (text.size() > 4 && chance()) text += "-1" + std::to_string(below(10));
    return PartialDate::parse(text);
  }

  void add_spells(DateSpan& dates, Spells& spells) {
    spells = {{dates.since, date(2010, 1)}, {date(2011, 9), dates.until}};
    if (chance()) spells.insert(spells.begin() + 1, {*PartialDate::parse("2010-03"), std::nullopt});
    std::erase_if(spells, [](const DateSpan& spell) { return !is_spell(spell); });
    if (spells.size() < 2) spells.clear();
    if (!spells.empty()) dates = hull_of(spells);
  }

  std::string text() {
    return one_of({"baker",
                   "ēģļš Žūņa",
                   "=1+1",
                   "-x",
                   "'=quoted",
                   " padded ",
                   "a|b",
                   "two\nlines",
                   "with \"quotes\" in",
                   "007",
                   "5",
                   "2,5",
                   "true",
                   "<b>&amp;",
                   "tab\there",
                   "\\back",
                   "a, b; c",
                   "[1, 2]",
                   "*star",
                   "x\r\ny",
                   "@at",
                   "+371 20000000",
                   "''"});
  }

  Value value(std::size_t sort) {
    switch (sort) {
      case 0:
        return {static_cast<std::int64_t>(below(2000)) - 1000};
      case 1:
        return chance() ? Value(2.0) : Value(0.1 * static_cast<double>(below(50)));
      case 2:
        return {chance()};
      case 3:
        return {text()};
      case 4:
        return {model::List{Value("one"), Value("two words")}};
      case 5:
        return {model::List{Value(1), Value(text()), Value()}};
      case 6:
        return {model::Object{{"a", Value(1)}, {"b", Value("x|y")}}};
      case 7:
        return chance() ? Value() : Value("");
      case 8:
        return {std::int64_t{9'007'199'254'740'993}};
      default:
        return {chance() ? "#a0b1c2" : "#FFFFFF"};
    }
  }

  /// Columns of one type, one of all types, and some that are called like what formats have.
  model::Object attributes(bool of_tie) {
    model::Object object;
    const auto add = [&](const char* name, std::size_t sort) {
      if (chance(3)) object.emplace_back(name, value(sort));
    };
    add("age", 0);
    add("score", 1);
    add("active", 2);
    add("role", 3);
    add("skills", 4);
    add("anything", below(9));
    add("long number", 8);
    add("color", below(12) == 0 ? 3 : 9);
    add("Name of \"it\"", 3);
    if (of_tie) add("label", chance() ? 3 : 0);
    if (!of_tie) add("label", 3);
    add("type", 3);
    add("size", 1);
    return object;
  }

  static std::string key_of(std::size_t number) {
    return number % 5 == 3 ? std::to_string(number) : "k" + std::to_string(number);
  }

  void add_actor(std::size_t number) {
    model::Actor actor;
    actor.key = key_of(number);
    if (chance(3)) {
      actor.name.set("lv", "Anna " + std::to_string(number));
      actor.name.set("en", "Ann " + std::to_string(number));
    } else if (chance(3)) {
      actor.name = model::LocalText(one_of({"Ieva", "Žanna \"Ž\"", "12", "x\ny"}));
    }
    actor.kind = static_cast<model::KindIndex>(below(network_.actor_kinds().size()));
    actor.kind_assumed = actor.kind == 0 && chance();
    if (number > 0 && chance(3)) actor.part_of = network_.find_actor(key_of(below(number)));
    if (chance()) actor.position = Position{10.5 * static_cast<double>(number), -0.25};
    actor.pinned = actor.position && chance(3);
    actor.dates = {date(1990, 20), date(2011, 9)};
    if (chance(4)) add_spells(actor.dates, actor.details.edit().spells);
    model::ActorDetails& details = actor.details.edit();
    if (chance(3))
      details.place = model::GeoPoint{56.5 + 0.01 * static_cast<double>(number), 27.25};
    if (chance(3)) details.subtype = one_of({"school", "choir"});
    if (chance(3)) details.tags = {"elder", one_of({"new", "a|b", "x, y"})};
    if (chance(4)) details.consent = "given";
    if (chance(4)) details.note = text();
    if (chance(4)) details.source = "s1";
    details.attributes = attributes(false);
    must_be_added(network_.add_actor(std::move(actor)));
  }

  void add_tie(std::size_t number, std::size_t actors) {
    model::Tie tie{.source = *network_.find_actor(key_of(below(actors))),
                   .target = *network_.find_actor(key_of(below(actors)))};
    tie.key = "t" + std::to_string(number + 1);
    tie.key_made = chance(3);
    if (!tie.key_made) tie.key = "tie " + std::to_string(number);
    tie.kind = static_cast<model::KindIndex>(below(network_.tie_kinds().size()));
    if (chance(3)) {
      tie.kind = *network_.tie_kinds().find("collaboration");
      tie.kind_assumed = chance();
    }
    if (chance()) tie.directed = chance();
    if (chance()) tie.weight = 0.5 * static_cast<double>(1 + below(8));
    tie.disputed = chance(6);
    tie.dates = {date(1990, 20), date(2011, 9)};
    if (chance(4)) add_spells(tie.dates, tie.details.edit().spells);
    model::TieDetails& details = tie.details.edit();
    if (chance(4)) details.note = text();
    if (chance(4)) details.evidence = "minutes of 2019";
    details.attributes = attributes(true);
    must_be_added(network_.add_tie(std::move(tie)));
  }

  template <class Added>
  static void must_be_added(const Added& added) {
    if (!added) broken(added.error().code.c_str());
  }

  std::mt19937 random_;
  model::Network network_;
};

}  // namespace

model::Network full_network(std::uint32_t seed) {
  return Generator(seed).make();
}

}  // namespace saite::exchange::test
