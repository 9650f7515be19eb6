// SPDX-License-Identifier: Apache-2.0
#include "src/update/update_map.h"

#include <doctest/doctest.h>

#include <random>

#include "src/edit/document.h"

namespace {

using namespace saite;
using exchange::ImportReport;
using model::Network;
using update::Holds;
using update::UpdateOptions;

struct Outcome {
  Network map;
  ImportReport report;
  std::size_t changes = 0;

  [[nodiscard]] std::size_t noted(std::string_view code) const {
    std::size_t count = 0;
    for (const exchange::Note& note : report.notes.all()) count += note.code == code ? 1 : 0;
    return count;
  }
};

/// Updates, undoes and does it again: the map must come back each time.
Outcome updated(const Network& map, const Network& import, const UpdateOptions& options = {}) {
  Outcome outcome;
  NullProgress progress;
  outcome.report.actors.made = import.actor_count();
  auto step = update::update_map(map, import, outcome.report, options, progress);
  REQUIRE(step.has_value());
  outcome.changes = step->changes.size();
  edit::Document document(map);
  const auto done = document.execute(*std::move(step));
  REQUIRE_MESSAGE(done.has_value(), done.error().code);
  outcome.map = document.network();
  document.undo();
  CHECK(document.network().same_content(map));
  document.redo();
  CHECK(document.network().same_content(outcome.map));
  return outcome;
}

ActorId add(Network& network, const char* key, const char* name = "") {
  return *network.add_actor({.key = key, .name = name, .kind_assumed = true});
}

TieId tie(Network& network, const char* a, const char* b, const char* since = "") {
  model::Tie made{.source = *network.find_actor(a), .target = *network.find_actor(b)};
  made.key = network.fresh_tie_key();
  made.key_made = true;
  made.kind = *network.tie_kinds().find("collaboration");
  made.kind_assumed = true;
  made.dates.since = PartialDate::parse(since);
  return *network.add_tie(made);
}

std::string counts(const ImportReport::Update::Counts& c) {
  return std::to_string(c.made) + " new " + std::to_string(c.changed) + " changed " +
         std::to_string(c.same) + " same " + std::to_string(c.absent) + " absent";
}

TEST_CASE("an import is matched by id, else by name; what is absent stays") {
  Network map;
  add(map, "a1", "Anna Bērziņa");
  add(map, "a2", "Ilze");
  add(map, "a3", "Pēteris");
  tie(map, "a1", "a2");
  tie(map, "a2", "a3");
  Network import;
  add(import, "Anna Bērziņa");  // a table without ids
  add(import, "a2", "Ilze");
  add(import, "Kārlis");
  tie(import, "a2", "Anna Bērziņa");
  tie(import, "Kārlis", "a2");
  const Outcome outcome = updated(map, import, {.map_name = "map.json"});
  CHECK(outcome.map.actor_count() == 4);
  CHECK(outcome.map.tie_count() == 3);
  CHECK(counts(outcome.report.update->actors) == "1 new 0 changed 2 same 1 absent");
  CHECK(counts(outcome.report.update->ties) == "1 new 0 changed 1 same 1 absent");
  CHECK(outcome.report.actors.matched == 2);
  CHECK(outcome.map.find_actor("Kārlis").has_value());
  CHECK_FALSE(outcome.map.find_actor("Anna Bērziņa").has_value());
}

TEST_CASE("names that are nearly the same are offered, and one only where that was asked for") {
  Network map;
  add(map, "a1", "Anna Bērziņa");
  add(map, "a2", "Kārlis");
  add(map, "a3", "Karlis");
  Network import;
  for (const char* name : {"BERZINA, Anna", "karlis", "Ilze"}) add(import, name);
  const Outcome apart = updated(map, import);
  CHECK(apart.report.update->actors.made == 3);
  CHECK(apart.noted("near_duplicate") == 2);
  const Outcome merged = updated(map, import, {.merge_names = true});
  CHECK(merged.report.update->actors.made == 2);
  CHECK(merged.noted("near_merged") == 1);
  CHECK(merged.noted("near_duplicate") == 1);  // two of the map could be meant
  CHECK(merged.map.actor(*merged.map.find_actor("a1")).name == "Anna Bērziņa");
}

TEST_CASE("composed and decomposed names are one, of another kind they are not") {
  Network map;
  const ActorId anna = add(map, "a1", "Be\xCC\x84rzin\xCC\xA7 a");
  const ActorId place = add(map, "a2", "Rīts");
  model::Actor known = map.actor(place);
  known.kind = *map.actor_kinds().find("institution");
  known.kind_assumed = false;
  CHECK(map.replace_actor(place, known));
  Network import;
  add(import, "B\xC4\x93rzi\xC5\x86 a");
  const ActorId family = add(import, "Rīts");
  model::Actor told = import.actor(family);
  told.kind = *import.actor_kinds().find("family");
  told.kind_assumed = false;
  CHECK(import.replace_actor(family, told));
  const Outcome outcome = updated(map, import);
  CHECK(outcome.report.actors.matched == 1);
  CHECK(outcome.noted("near_duplicate") == 1);
  CHECK(outcome.map.has(anna));
}

TEST_CASE("several of one name are nobody's match") {
  Network map;
  add(map, "a1", "Jānis");
  add(map, "a2", "Jānis");
  Network import;
  add(import, "x", "Jānis");
  const Outcome outcome = updated(map, import);
  CHECK(outcome.report.update->actors.made == 1);
  CHECK(outcome.noted("name_of_several") == 1);
}

TEST_CASE("values of the file hold, or those of the map, and the other is told") {
  Network map;
  model::Actor anna{.key = "a", .name = "Anna"};
  anna.details.edit().attributes = {{"age", 40}, {"size", 2.0}, {"town", "Preiļi"}};
  anna.details.edit().tags = {"x"};
  anna.dates.since = PartialDate::parse("2019");
  CHECK(map.add_actor(anna).has_value());
  Network import;
  model::Actor told{.key = "a", .name = "Anna B.", .kind_assumed = true};
  told.details.edit().attributes = {{"age", 41}, {"size", 2}, {"job", "cook"}};
  told.details.edit().tags = {"y"};
  told.dates.until = PartialDate::parse("2020-05");
  CHECK(import.add_actor(told).has_value());
  const Outcome file = updated(map, import);
  const model::Actor& now = file.map.actor(*file.map.find_actor("a"));
  CHECK(now.name == "Anna B.");
  CHECK(now.details->attributes ==
        model::Object{{"age", 41}, {"size", 2.0}, {"town", "Preiļi"}, {"job", "cook"}});
  CHECK(now.details->tags == std::vector<std::string>{"x", "y"});
  CHECK(now.dates.since == PartialDate::parse("2019"));
  CHECK(now.dates.until == PartialDate::parse("2020-05"));
  CHECK(file.noted("map_value_replaced") == 2);
  const Outcome kept = updated(map, import, {.holds = Holds::map});
  CHECK(kept.map.actor(*kept.map.find_actor("a")).name == "Anna");
  CHECK(kept.noted("map_value_kept") == 2);
  CHECK(model::find(kept.map.actor(*kept.map.find_actor("a")).details->attributes, "job"));
}

TEST_CASE("ties of other times are other ties, each of the map is met once") {
  Network map;
  for (const char* key : {"a", "b"}) add(map, key);
  tie(map, "a", "b", "2019");
  tie(map, "a", "b");
  Network import;
  for (const char* key : {"a", "b"}) add(import, key);
  tie(import, "b", "a");
  tie(import, "a", "b", "2019");
  tie(import, "a", "b", "2021");
  const Outcome outcome = updated(map, import);
  CHECK(counts(outcome.report.update->ties) == "1 new 0 changed 2 same 0 absent");
  CHECK(outcome.report.ties.parallel == 1);
}

TEST_CASE("containment follows in whatever order leaves no circle") {
  Network map;
  const ActorId a = add(map, "a");
  const ActorId b = add(map, "b");
  CHECK(map.set_part_of(a, b));
  Network import;
  add(import, "b");
  add(import, "a");
  add(import, "c");
  CHECK(import.set_part_of(*import.find_actor("b"), *import.find_actor("a")));
  CHECK(updated(map, import).noted("containment_cycle") == 1);
  CHECK(import.set_part_of(*import.find_actor("a"), *import.find_actor("c")));
  const Outcome outcome = updated(map, import);
  CHECK(outcome.noted("containment_cycle") == 0);
  CHECK(outcome.map.is_within(b, *outcome.map.find_actor("c")));
}

TEST_CASE("who is named by ties alone is no news where the map knows them") {
  Network map;
  add(map, "a", "Anna");
  Network import;
  const ActorId known = add(import, "a");
  const ActorId fresh = add(import, "z");
  NullProgress progress;
  ImportReport report;
  report.named_by_ties = {known, fresh};
  for (const char* key : {"a", "z"}) {
    report.notes.add(exchange::NoteSort::created, "created_by_tie", {}, {key});
  }
  REQUIRE(update::update_map(map, import, report, {}, progress).has_value());
  CHECK(report.actors.created == 1);
  CHECK(report.notes.all().size() == 1);
}

/// Anything that files have, at random.
Network any(std::mt19937& random, std::size_t actors, std::size_t ties) {
  const auto chance = [&](unsigned one_of) { return random() % one_of == 0; };
  Network network;
  for (std::size_t i = 0; i < actors; ++i) {
    model::Actor actor{.key = "k" + std::to_string(random() % 60)};
    if (network.find_actor(actor.key)) continue;
    if (chance(5)) {
      actor.name.set("lv", "Vārds " + std::to_string(random() % 20));
      if (chance(2)) actor.name.set("en", "Name " + std::to_string(random() % 20));
    } else if (chance(2)) {
      actor.name = "Name " + std::to_string(random() % 20);
    }
    actor.kind = static_cast<model::KindIndex>(random() % 4);
    actor.kind_assumed = chance(3);
    if (chance(3)) actor.dates.since = PartialDate::parse(chance(2) ? "2019" : "2020-02");
    if (chance(3)) actor.dates.until = PartialDate::parse(chance(2) ? "2021" : "2022-02-03");
    if (chance(2)) actor.details.edit().attributes = {{"a", static_cast<int>(random() % 3)}};
    if (chance(3)) actor.details.edit().tags = {chance(2) ? "x" : "y"};
    if (chance(4)) actor.details.edit().note = "note " + std::to_string(random() % 3);
    if (chance(3)) actor.position = Position{1, 2};
    CHECK(network.add_actor(actor).has_value());
  }
  const auto all = network.actors();
  for (std::size_t i = 0; i < ties; ++i) {
    model::Tie made{.source = all[random() % all.size()], .target = all[random() % all.size()]};
    made.key_made = chance(2);
    made.key = (made.key_made ? "t" : "key") + std::to_string(random() % 200);
    if (network.find_tie(made.key)) continue;
    made.kind = static_cast<model::KindIndex>(random() % 4);
    if (chance(3)) made.directed = chance(2);
    if (chance(3)) made.dates.since = PartialDate::parse(chance(2) ? "2019" : "2020-02");
    if (chance(3)) made.weight = 2.5;
    if (chance(3)) made.details.edit().attributes = {{"b", chance(2)}};
    CHECK(network.add_tie(made).has_value());
  }
  for (const ActorId id : all) {
    if (chance(4)) (void)network.set_part_of(id, all[random() % all.size()]);
  }
  return network;
}

TEST_CASE("a map updated by itself is as it was; twice by another is as once") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const Network map = any(random, 12, 25);
    const Outcome same = updated(map, map);
    CHECK(same.changes == 0);
    CHECK(same.report.update->actors.same == map.actor_count());
    CHECK(same.report.update->ties.same == map.tie_count());
    const Network import = any(random, 12, 25);
    const bool keeps = round % 2 == 0;
    const UpdateOptions options{.merge_names = round % 3 == 0,
                                .holds = keeps ? Holds::map : Holds::import};
    const Outcome once = updated(map, import, options);
    const auto& update = *once.report.update;
    CHECK(update.actors.made + update.actors.changed + update.actors.same == import.actor_count());
    CHECK(once.map.actor_count() == map.actor_count() + update.actors.made);
    CHECK(once.map.tie_count() == map.tie_count() + update.ties.made);
    CHECK(update.ties.changed + update.ties.same + update.ties.absent == map.tie_count());
    const Outcome twice = updated(once.map, import, options);
    CHECK(twice.report.update->actors.made == 0);
  }
}

}  // namespace
