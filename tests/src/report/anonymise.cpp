// SPDX-License-Identifier: Apache-2.0
#include "src/report/anonymise.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "src/report/remedies.h"
#include "src/report/risk.h"

namespace {

using namespace saite;
using report::Knowledge;
using report::Risk;

std::string written(const model::Network& network) {
  std::string text;
  NullProgress progress;
  const auto sink = [&](std::string_view bytes) {
    text += bytes;
    return Status();
  };
  REQUIRE(io::write_json(network, sink, progress));
  return text;
}

model::Network town() {
  model::Network network;
  const ActorId town = *network.add_actor({.key = "preili", .name = "Preiļi"});
  model::Actor place = network.actor(town);
  place.kind = *network.actor_kinds().find("municipality");
  REQUIRE(network.replace_actor(town, place));
  for (const char* name : {"Anna", "Bea", "Cat", "Dina"}) {
    model::Actor actor{.key = std::string("secret-") + name, .name = name, .part_of = town};
    actor.position = Position{1, 2};
    actor.dates.since = PartialDate::parse("2019-05-04");
    model::ActorDetails& details = actor.details.edit();
    details.note = "secret note";
    details.subtype = "secret subtype";
    details.tags = {"secret tag"};
    details.source = "secret source";
    details.place = model::GeoPoint{56, 26};
    details.attributes = {{"phone", "secret"}, {"age", name[0] == 'A' ? 40 : 30}};
    details.extra = {{"more", "secret"}};
    details.consent = name[0] == 'B' ? "withdrawn" : name[0] == 'C' ? "given" : "";
    REQUIRE(network.add_actor(actor));
  }
  model::Tie tie{.source = *network.find_actor("secret-Anna"),
                 .target = *network.find_actor("secret-Cat"),
                 .key = "secret key",
                 .weight = 2.5};
  tie.details.edit().evidence = "secret evidence";
  tie.details.edit().note = "secret note";
  tie.details.edit().attributes = {{"who says so", "secret"}};
  REQUIRE(network.add_tie(tie));
  network.info.title = "secret title";
  network.info.annotations.push_back({.id = "n1", .at = {0, 0}, .text = "secret words"});
  network.info.sources.push_back({"s", "secret source", "", "", {}});
  network.info.views = model::Value(model::Object{{"names", "secret"}});
  network.info.graph_extra = {{"by", "secret"}};
  network.info.file_extra = {{"by", "secret"}};
  network.edit_actor_kinds().declare({.id = "club", .extra = {{"by", "secret"}}});
  return network;
}

TEST_CASE("nothing that names anybody is left, places are municipalities, dates years") {
  const model::Network network = town();
  const report::Anonymised made = report::anonymise(network, {.keep = {"age"}});
  const std::string text = written(made.network);
  CHECK(text.find("secret") == std::string::npos);
  for (const char* name : {"Anna", "Bea", "Cat", "Dina"}) {
    CHECK(text.find(name) == std::string::npos);
  }
  CHECK(made.withdrawn == 1);
  CHECK(made.network.actor_count() == 4);
  const ActorId place = *made.network.find_actor("preili");
  for (const ActorId id : made.network.actors()) {
    if (id == place) continue;
    const model::Actor& actor = made.network.actor(id);
    CHECK(actor.part_of == place);
    CHECK(actor.dates.since->text() == "2019");
    CHECK(model::find(actor.details->attributes, "age") != nullptr);
    CHECK(actor.details->attributes.size() == 1);
    CHECK_FALSE(actor.position.has_value());
    CHECK_FALSE(actor.details->place.has_value());
  }
  CHECK(made.network.tie(made.network.ties().front()).weight == 2.5);
}

TEST_CASE("who reported a tie is told by pseudonyms, and only where that is asked for") {
  model::Network network = town();
  const TieId id = network.ties().front();
  model::Tie tie = network.tie(id);
  tie.details.edit().attributes = {
      {"reported_by", model::List{"secret-Cat", "secret-Dina", "secret stranger"}}};
  REQUIRE(network.replace_tie(id, tie));
  const report::Anonymised without = report::anonymise(network, {});
  CHECK(without.network.tie(without.network.ties().front()).details->attributes.empty());
  const report::Anonymised with = report::anonymise(network, {.keep = {"reported_by"}});
  CHECK(written(with.network).find("secret") == std::string::npos);
  const model::Tie& kept = with.network.tie(with.network.ties().front());
  const model::Value* said = model::find(kept.details->attributes, "reported_by");
  REQUIRE(said != nullptr);
  CHECK(*said == model::Value(model::List{with.network.actor(kept.target).key}));
}

TEST_CASE("what is asked for beyond: consent, no strengths, no dates") {
  const model::Network network = town();
  const report::Anonymised made =
      report::anonymise(network, {.only_consented = true, .weights = false, .dates = false});
  CHECK(made.unasked == 2);
  CHECK(made.network.actor_count() == 2);
  CHECK(made.network.tie_count() == 0);
  for (const ActorId id : made.network.actors()) CHECK_FALSE(made.network.actor(id).dates.since);
}

TEST_CASE("the same seed makes the same copy, another one another order") {
  const model::Network network = town();
  const std::string once = written(report::anonymise(network, {.keep = {"age"}}).network);
  CHECK(written(report::anonymise(network, {.keep = {"age"}}).network) == once);
  bool other = false;
  for (std::uint64_t seed = 2; seed < 12 && !other; ++seed) {
    other = written(report::anonymise(network, {.keep = {"age"}, .seed = seed}).network) != once;
  }
  CHECK(other);
}

/// unique, and in groups of fewer than three, by degree.
std::pair<std::size_t, std::size_t> of_sample(const char* name) {
  NullProgress progress;
  const auto read = io::read_file(std::string(SAITE_SOURCE_DIR "/data/samples/") + name, progress);
  REQUIRE(read.has_value());
  const auto risks = report::reidentification(*read->network, 3);
  return {risks[0].unique, risks[0].too_few.size()};
}

TEST_CASE("how many are found by their degree alone: known networks") {
  // From the degree sequences of the published networks.
  CHECK(of_sample("kite.json") == std::pair<std::size_t, std::size_t>{3, 7});
  CHECK(of_sample("karate.json") == std::pair<std::size_t, std::size_t>{6, 8});
  CHECK(of_sample("florentine.json") == std::pair<std::size_t, std::size_t>{1, 5});
}

TEST_CASE("who knows more finds more; a cycle hides all") {
  NullProgress progress;
  const auto read = io::read_file(SAITE_SOURCE_DIR "/data/samples/karate.json", progress);
  const auto risks = report::reidentification(*read->network, 3);
  CHECK(risks[0].unique <= risks[1].unique);
  CHECK(risks[1].unique <= risks[3].unique);
  model::Network cycle;
  for (int i = 0; i < 8; ++i) REQUIRE(cycle.add_actor({.key = "a" + std::to_string(i)}));
  const auto all = cycle.actors();
  for (std::size_t i = 0; i < 8; ++i) {
    REQUIRE(cycle.add_tie(
        {.source = all[i], .target = all[(i + 1) % 8], .key = cycle.fresh_tie_key()}));
  }
  for (const Risk& risk : report::reidentification(cycle, 5)) {
    CHECK(risk.smallest == 8);
    CHECK(risk.too_few.empty());
  }
}

TEST_CASE("groups that are too small are left out until none are") {
  const model::Network network = town();
  report::Anonymised made = report::anonymise(network, {.keep = {"age"}});
  CHECK(report::drop_small_groups(made.network, Knowledge::attributes, 2) == 1);  // of her age
  CHECK(report::reidentification(made.network, 2)[2].too_few.empty());
  CHECK(made.network.actor_count() == 3);
  CHECK(report::drop_small_groups(made.network, Knowledge::all, 9) == 2);
}

/// Forty people in a ring of four towns; ages of tens tell nobody apart, phones everybody.
model::Network ring_of_people() {
  model::Network network;
  std::vector<ActorId> towns;
  const auto municipality = *network.actor_kinds().find("municipality");
  for (const char* name : {"a", "b", "c", "d"}) {
    towns.push_back(*network.add_actor({.key = name, .kind = municipality}));
  }
  std::vector<ActorId> people;
  for (std::size_t i = 0; i < 40; ++i) {
    model::Actor actor{.key = "p" + std::to_string(i), .part_of = towns[i % 4]};
    actor.dates.since = PartialDate::parse(i % 8 < 4 ? "2019" : i == 39 ? "2021" : "2020");
    actor.details.edit().attributes = {{"phone", static_cast<int>(i)}, {"age", i < 20 ? 30 : 40}};
    people.push_back(*network.add_actor(std::move(actor)));
  }
  for (std::size_t i = 0; i < 40; ++i) {
    REQUIRE(network.add_tie(
        {.source = people[i], .target = people[(i + 1) % 40], .key = "t" + std::to_string(i)}));
  }
  REQUIRE(network.add_tie({.source = people[0], .target = people[20], .key = "chord"}));
  return network;
}

TEST_CASE("remedies are tried until nobody can be found, and say what they take") {
  NullProgress progress;
  const model::Network network = ring_of_people();
  const auto found = report::anonymise_until_safe(network, {.keep = {"phone", "age"}},
                                                  Knowledge::attributes, 3, progress);
  REQUIRE(found);
  const auto& steps = found->steps;
  REQUIRE(steps.size() >= 2);
  CHECK(!steps[0].remedy);
  CHECK(steps[0].too_few == 40);
  CHECK(steps[0].unique == 40);
  CHECK(*steps[0].degree == doctest::Approx(1));
  // Phones are told by everybody's own number: without them nearly all look like others.
  CHECK(*steps[1].remedy == report::Remedy{report::Remedy::What::attribute, "phone"});
  for (std::size_t i = 1; i < steps.size(); ++i) CHECK(steps[i].too_few < steps[i - 1].too_few);
  CHECK(steps.back().too_few == 0);
  CHECK(report::reidentification(found->made.network, 3)[2].too_few.empty());
  CHECK(steps.back().actors == 44);  // nobody had to go
  // What stays is what was asked for.
  bool any_age = false;
  for (const ActorId id : found->made.network.actors()) {
    const model::Actor& actor = found->made.network.actor(id);
    CHECK(model::find(actor.details->attributes, "phone") == nullptr);
    any_age = any_age || model::find(actor.details->attributes, "age") != nullptr;
    const ActorId was = found->made.was[id.value()];
    CHECK(network.actor(was).kind == actor.kind);
  }
  CHECK(any_age);
}

TEST_CASE("who is found by ties alone can only be left out") {
  NullProgress progress;
  const auto found =
      report::anonymise_until_safe(ring_of_people(), {}, Knowledge::degree, 3, progress);
  REQUIRE(found);
  REQUIRE(found->steps.size() == 2);
  CHECK(found->steps[0].too_few == 2);  // the ends of the chord
  CHECK(found->steps[1].remedy->what == report::Remedy::What::small_groups);
  CHECK(found->steps[1].too_few == 0);
  CHECK(found->steps[1].actors < 44);
}

}  // namespace
