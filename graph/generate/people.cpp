// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "graph/generate/community_builder.h"

namespace saite::generate {
namespace {

constexpr std::uint32_t people_a_village = 80;

/// What institutions there are, roughly as often as in a rural municipality.
constexpr std::array institution_types = {
    "school",       "library",           "culture house", "social service",
    "kindergarten", "parish office",     "association",   "association",
    "museum",       "employment office", "health point",  "enterprise"};

constexpr std::array initiative_types = {"crafts",          "family club",      "sports",
                                         "youth club",      "community garden", "choir",
                                         "learning circle", "seniors' club"};

model::Actor actor(std::string key, std::string name, model::KindIndex kind) {
  model::Actor made;
  made.key = std::move(key);
  made.name = model::LocalText(std::move(name));
  made.kind = kind;
  return made;
}

std::string numbered(const char* word, std::uint64_t number) {
  return word + std::to_string(number);
}

}  // namespace

void CommunityBuilder::settle_municipalities() {
  Random random = stream(1);
  const auto kind = actor_kind("municipality");
  for (std::uint32_t i = 0; i < options_.municipalities; ++i) {
    // A rough grid over Latgale, so that municipalities do not lie on each other.
    const Spot corner{560'500 + std::int64_t{i / 3 % 2} * 5500,
                      266'000 + std::int64_t{i % 3} * 6000};
    const Spot spot = near(random, corner, 1500);
    auto made = actor(numbered("m", i + 1), numbered("Municipality ", i + 1), kind);
    made.details.edit().place = spot.place();
    municipalities_.push_back({add(std::move(made)), i});
    centres_of_municipalities_.push_back(spot);
  }
}

void CommunityBuilder::settle_organisations() {
  Random random = stream(2);
  const auto settle = [&](const char* letter, const char* word, const char* subtype,
                          std::uint32_t number, const char* kind) {
    const auto home = static_cast<std::uint32_t>(random.below(municipalities_.size()));
    auto made = actor(numbered(letter, number), numbered(word, number), actor_kind(kind));
    made.part_of = municipalities_[home].id;
    const Spot spot = near(random, centres_of_municipalities_[home], 2000);
    made.details.edit().place = spot.place();
    made.details.edit().subtype = subtype;
    if (*letter == 'c' || *letter == 'n') made.dates.since = month(random, options_.first_year);
    const int year = made.dates.since ? made.dates.since->year() : options_.first_year;
    return std::pair(Organisation{add(std::move(made)), home}, year);
  };
  for (std::uint32_t i = 1; i <= options_.institutions; ++i) {
    const char* type = institution_types[random.below(institution_types.size())];
    institutions_.push_back(settle("i", "Institution ", type, i, "institution").first);
  }
  for (std::uint32_t i = 1; i <= options_.resource_centres; ++i) {
    resource_centres_.push_back(
        settle("c", "Resource centre ", "resource centre", i, "institution").first);
  }
  initiatives_of_municipality_.resize(municipalities_.size());
  for (std::uint32_t i = 1; i <= options_.initiatives; ++i) {
    const char* type = initiative_types[random.below(initiative_types.size())];
    const auto [organisation, year] = settle("n", "Initiative ", type, i, "community");
    initiatives_of_municipality_[organisation.municipality].push_back(i - 1);
    initiatives_.push_back({organisation.id, organisation.municipality, 0, year, {}});
  }
}

void CommunityBuilder::settle_villages() {
  Random random = stream(3);
  const auto kind = actor_kind("community");
  const std::uint32_t count = 1 + (options_.participants - 1) / people_a_village;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto home = static_cast<std::uint32_t>(random.below(municipalities_.size()));
    const Spot spot = near(random, centres_of_municipalities_[home], 2500);
    auto made = actor(numbered("v", i + 1), numbered("Village ", i + 1), kind);
    made.part_of = municipalities_[home].id;
    made.details.edit().place = spot.place();
    made.details.edit().subtype = "village";
    villages_.push_back({add(std::move(made)), home, 0, 0, spot});
  }
  for (Initiative& initiative : initiatives_) {
    initiative.village = static_cast<std::uint32_t>(random.below(villages_.size()));
  }
}

void CommunityBuilder::settle_people() {
  Random random = stream(4);
  const auto villages = static_cast<std::uint32_t>(villages_.size());
  for (std::uint32_t v = 0; v < villages; ++v) {
    villages_[v].first = static_cast<std::uint32_t>(people_.size());
    // Equal shares of those who are left, more or less.
    const std::uint32_t left = options_.participants - villages_[v].first;
    const std::uint32_t share = left / (villages - v);
    const std::uint64_t swing = share / 2;
    std::uint32_t size = share - static_cast<std::uint32_t>(swing / 2) +
                         static_cast<std::uint32_t>(random.below(swing + 1));
    if (v + 1 == villages) size = left;
    while (size > 0) size -= settle_household(random, v, size);
    villages_[v].last = static_cast<std::uint32_t>(people_.size());
    if (!watch(v, villages, 0.0, 0.3)) return;
  }
}

std::uint32_t CommunityBuilder::settle_household(Random& random, std::uint32_t village,
                                                 std::uint32_t max) {
  // Those of a household who take part: rarely all of a large one.
  static constexpr std::array<std::uint32_t, 10> sizes = {1, 1, 1, 2, 2, 2, 3, 3, 4, 5};
  const std::uint32_t size = std::min(max, sizes[random.below(sizes.size())]);
  std::uint32_t family = 0;
  if (size > 1) {
    family = ++family_number_;
    auto made = actor(numbered("f", family), numbered("Family ", family), actor_kind("family"));
    made.part_of = villages_[village].id;
    families_.push_back(add(std::move(made)));
    family_first_.push_back(static_cast<std::uint32_t>(people_.size()));
  }
  for (std::uint32_t place = 0; place < size; ++place) {
    settle_person(random, village, family, place);
  }
  return size;
}

void CommunityBuilder::settle_person(Random& random, std::uint32_t village, std::uint32_t family,
                                     std::uint32_t place) {
  const std::uint64_t number = people_.size() + 1;
  Person person;
  person.village = village;
  person.family = family;
  auto made = actor(numbered("p", number), numbered("Person ", number), actor_kind("individual"));
  made.part_of = family > 0 ? families_[family - 1] : villages_[village].id;
  describe_person(random, made, person, place);
  person.id = add(std::move(made));
  people_.push_back(person);
}

void CommunityBuilder::describe_person(Random& random, model::Actor& actor, Person& person,
                                       std::uint32_t place) {
  // The first two of a household are its adults.
  const bool adult = place < 2;
  const auto age = static_cast<std::int64_t>(adult ? 19 + random.below(62) : 7 + random.below(17));
  const bool woman = random.chance(0.72);  // as organisers tell
  const bool minority = random.chance(0.12);
  std::string_view group;
  if (age >= 13 && age <= 24 && random.chance(0.5)) {
    group = "unseen youth";
  } else if (!woman && age >= 35) {
    group = "men 35+";
  } else if (minority) {
    group = "minority";
  }
  static constexpr std::array<std::uint8_t, 12> activities = {1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8};
  person.hard_to_reach = !group.empty();
  person.activity = person.hard_to_reach ? static_cast<std::uint8_t>(random.below(2))
                                         : activities[random.below(activities.size())];
  if (!person.hard_to_reach && random.below(150) == 0) person.activity = 9;

  model::ActorDetails& details = actor.details.edit();
  details.attributes.reserve(group.empty() ? 2 : 3);
  details.attributes.emplace_back("age", model::Value(age));
  details.attributes.emplace_back("gender", model::Value(woman ? "female" : "male"));
  if (!group.empty()) {
    details.attributes.emplace_back("group", model::Value(group));
    details.tags.emplace_back(group);
  }
  const Village& village = villages_[person.village];
  const Spot spot = near(random, village.spot, 200);
  details.place = spot.place();
  actor.dates.since = month(random, options_.first_year);
}

}  // namespace saite::generate
