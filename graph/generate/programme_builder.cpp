// SPDX-License-Identifier: Apache-2.0
#include "graph/generate/programme_builder.h"

#include <algorithm>

namespace saite::generate {

ProgrammeBuilder::ProgrammeBuilder(std::uint64_t seed, std::string title, std::string description)
    : random_(seed) {
  network_.info.title = std::move(title);
  network_.info.description = std::move(description) + " Made by saite generate with seed " +
                              std::to_string(seed) +
                              ": nobody in it is a real person, no label is a real name.";
  network_.info.language = "en";
}

PartialDate ProgrammeBuilder::month(int number) {
  const int month = number % 12 + 1;
  const auto date = PartialDate::parse(std::to_string(number / 12) + (month < 10 ? "-0" : "-") +
                                       std::to_string(month));
  if (!date) broken("a generated date is not valid");
  return *date;
}

ActorId ProgrammeBuilder::add(const std::string& key, const About& about) {
  model::Actor actor{.key = key};
  actor.name.set("en", about.en);
  actor.name.set("lv", about.lv);
  actor.kind = network_.actor_kinds().find(about.kind).value_or(model::KindIndex{0});
  actor.part_of = about.part_of;
  if (about.since) actor.dates.since = month(*about.since);
  if (about.until) actor.dates.until = month(*about.until);
  if (!about.subtype.empty()) actor.details.edit().subtype = about.subtype;
  if (about.place) actor.details.edit().place = about.place;
  const auto id = network_.add_actor(std::move(actor));
  if (!id) broken("a generated actor is not valid");
  return *id;
}

bool ProgrammeBuilder::tie(std::string_view kind, ActorId a, ActorId b, std::optional<int> since,
                           std::optional<int> until) {
  const auto [low, high] = std::minmax({a.value(), b.value()});
  if (!ties_.insert({std::string(kind), {low, high}}).second) return false;
  model::Tie tie;
  tie.key = "t" + std::to_string(++tie_number_);
  tie.source = a;
  tie.target = b;
  tie.kind = network_.tie_kinds().find(kind).value_or(model::KindIndex{0});
  if (since) tie.dates.since = month(*since);
  if (until) tie.dates.until = month(*until);
  if (!network_.add_tie(std::move(tie))) broken("a generated tie is not valid");
  return true;
}

void ProgrammeBuilder::declare(model::ActorKind kind) {
  network_.edit_actor_kinds().declare(std::move(kind));
}

}  // namespace saite::generate
