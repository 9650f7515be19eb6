// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "graph/generate/community.h"
#include "graph/generate/programme_builder.h"
#include "graph/generate/programmes.h"

namespace saite::generate {
namespace {

using Builder = ProgrammeBuilder;

constexpr int community_count = 6;
constexpr int workshop_count = 12;
constexpr int months = 16;
constexpr int team_size = 4;
const int workshops_begin = Builder::month_number(2024, 2);

struct Community {
  ActorId id;
  ActorId council;
  ActorId plan;
  std::vector<ActorId> people;
  std::vector<ActorId> places;
  std::vector<ActorId> active;  // who came to a workshop
};

struct PlaceName {
  const char* subtype;
  const char* en;
  const char* lv;
};
constexpr std::array<PlaceName, 4> place_names{
    PlaceName{"school", "School", "Skola"}, PlaceName{"library", "Library", "Bibliotēka"},
    PlaceName{"church", "Parish", "Draudze"}, PlaceName{"club", "Culture house", "Kultūras nams"}};

void settle_families(Builder& builder, Community& community, const std::string& number) {
  Random& random = builder.random();
  int person = 0;
  for (int f = 1; f <= 14; ++f) {
    const std::string family_key = "c" + number + "f" + std::to_string(f);
    const std::string of = number + "." + std::to_string(f);
    const ActorId family = builder.add(
        family_key,
        {.kind = "family", .en = "Family " + of, .lv = "Ģimene " + of, .part_of = community.id});
    std::vector<ActorId> household;
    for (std::uint64_t i = 2 + random.below(3); i > 0; --i) {
      const std::string who = number + "." + std::to_string(++person);
      household.push_back(
          builder.add("c" + number + "p" + std::to_string(person), {.kind = "individual",
                                                                    .en = "Person " + who,
                                                                    .lv = "Cilvēks " + who,
                                                                    .part_of = family}));
    }
    for (const ActorId member : household) builder.tie("kinship", member, family);
    for (std::size_t a = 0; a < household.size(); ++a) {
      for (std::size_t b = a + 1; b < household.size(); ++b) {
        builder.tie("kinship", household[a], household[b]);
      }
    }
    community.people.insert(community.people.end(), household.begin(), household.end());
  }
}

Community settle(Builder& builder, int index) {
  Random& random = builder.random();
  const std::string number = std::to_string(index + 1);
  Community community;
  community.council = builder.add("m" + number, {.kind = "municipality",
                                                 .en = "Parish council " + number,
                                                 .lv = number + ". pagasta pārvalde"});
  community.id = builder.add("c" + number, {.kind = "community",
                                            .en = "Community " + number,
                                            .lv = number + ". kopiena",
                                            .part_of = community.council});
  for (const PlaceName& name : place_names) {
    community.places.push_back(
        builder.add("c" + number + name.subtype, {.kind = "institution",
                                                  .en = std::string(name.en) + " " + number,
                                                  .lv = std::string(name.lv) + " " + number,
                                                  .part_of = community.id,
                                                  .subtype = name.subtype}));
  }
  for (std::size_t i = 1; i < community.places.size(); ++i) {
    builder.tie("collaboration", community.places[0], community.places[i],
                Builder::month_number(2021, 1) + static_cast<int>(random.below(36)));
  }
  builder.tie("governance", community.council, community.places[0]);
  builder.tie("collaboration", community.id, community.places.back());
  settle_families(builder, community, number);
  // Neighbours and friends from before; a fifth of the people go to one of the places.
  for (const ActorId person : community.people) {
    for (std::uint64_t i = random.below(3); i > 0; --i) {
      const ActorId other = community.people[random.below(community.people.size())];
      if (other != person) builder.tie("knows", person, other);
    }
    if (random.chance(0.2)) {
      builder.tie("membership", person, community.places[random.below(place_names.size())],
                  Builder::month_number(2020, 1) + static_cast<int>(random.below(48)));
    }
  }
  return community;
}

/// Those who came once come again more readily than others begin.
std::vector<ActorId> guests(Builder& builder, Community& community, std::size_t count) {
  Random& random = builder.random();
  std::vector<ActorId> here;
  for (std::size_t i = 0; i < count; ++i) {
    const bool again = !community.active.empty() && random.chance(0.6);
    const auto& from = again ? community.active : community.people;
    const ActorId person = from[random.below(from.size())];
    if (std::ranges::find(here, person) == here.end()) here.push_back(person);
  }
  for (const ActorId person : here) {
    if (std::ranges::find(community.active, person) == community.active.end()) {
      community.active.push_back(person);
    }
  }
  return here;
}

/// Who sat at one table goes on talking: two in three of those talks last.
void meet(Builder& builder, const std::vector<ActorId>& people, int month) {
  Random& random = builder.random();
  for (const ActorId person : people) {
    const ActorId other = people[random.below(people.size())];
    if (other == person) continue;
    std::optional<int> until;
    if (random.chance(0.33)) until = month + 2 + static_cast<int>(random.below(5));
    builder.tie("communication", person, other, month, until);
  }
}

void hold_workshops(Builder& builder, std::vector<Community>& communities,
                    const std::vector<ActorId>& team) {
  Random& random = builder.random();
  for (int i = 0; i < workshop_count; ++i) {
    const int month = workshops_begin + i * months / workshop_count;
    const bool for_all = i % 3 == 2;
    const std::string number = std::to_string(i + 1);
    const ActorId workshop = builder.add("workshop" + number, {.kind = "workshop",
                                                               .en = "Workshop " + number,
                                                               .lv = number + ". darbnīca",
                                                               .since = month,
                                                               .until = month});
    std::vector<ActorId> everybody;
    for (std::size_t c = 0; c < communities.size(); ++c) {
      // In turn: those that are not for all are held in two communities each.
      if (!for_all && static_cast<int>(c) % 3 != i % 3) continue;
      for (const ActorId person : guests(builder, communities[c], for_all ? 4 : 10)) {
        builder.tie("membership", person, workshop, month, month);
        everybody.push_back(person);
      }
    }
    for (int m = 0; m < 2; ++m) {
      const ActorId worker = team[random.below(team.size())];
      builder.tie("membership", worker, workshop, month, month);
      everybody.push_back(worker);
    }
    meet(builder, everybody, month);
  }
}

/// Between the workshops the team visits; in the end those who came most write the plan.
void work_in_the_field(Builder& builder, std::vector<Community>& communities,
                       const std::vector<ActorId>& team) {
  Random& random = builder.random();
  for (std::size_t c = 0; c < communities.size(); ++c) {
    Community& community = communities[c];
    const ActorId worker = team[c % team.size()];
    for (int i = 0; i < 8; ++i) {
      const ActorId person = community.people[random.below(community.people.size())];
      const int since = workshops_begin + static_cast<int>(random.below(months));
      builder.tie("support", worker, person, since, since + 1 + static_cast<int>(random.below(6)));
    }
    const std::string number = std::to_string(c + 1);
    const int written = workshops_begin + months - 3;
    community.plan = builder.add("plan" + number, {.kind = "plan",
                                                   .en = "Development plan " + number,
                                                   .lv = number + ". attīstības plāns",
                                                   .part_of = community.id,
                                                   .since = written});
    const std::size_t authors = std::min<std::size_t>(community.active.size(), 5);
    for (std::size_t i = 0; i < authors; ++i) {
      builder.tie("collaboration", community.active[i], community.plan, written);
    }
    builder.tie("collaboration", community.places[random.below(place_names.size())], community.plan,
                written);
    if (random.chance(0.7)) builder.tie("support", community.council, community.plan, written + 2);
  }
}

model::ActorKind kind(std::string id, const char* en, const char* lv, const char* shape,
                      const char* colour) {
  model::ActorKind made{.id = std::move(id), .shape = shape, .color = colour};
  made.label.set("en", en);
  made.label.set("lv", lv);
  return made;
}

}  // namespace

Result<model::Network> community_work(std::uint64_t seed, Progress& progress) {
  Builder builder(
      seed, "Community work in six communities, 2024–2025",
      "Six communities, 12 workshops over 16 months (every third for all of them), field "
      "work in between, a development plan in each. Who took part, who never came? What "
      "ties the communities to each other, and would it hold without the team? Who "
      "carries each plan?");
  builder.declare(kind("workshop", "Workshop", "Darbnīca", "star", "#7b4fa6"));
  builder.declare(kind("plan", "Development plan", "Attīstības plāns", "pentagon", "#8c510a"));
  std::vector<Community> communities;
  for (int i = 0; i < community_count; ++i) communities.push_back(settle(builder, i));
  const ActorId organiser = builder.add(
      "organiser",
      {.kind = "institution", .en = "Organiser", .lv = "Rīkotājs", .subtype = "resource_centre"});
  std::vector<ActorId> team;
  for (int i = 1; i <= team_size; ++i) {
    const std::string number = std::to_string(i);
    team.push_back(builder.add("team" + number, {.kind = "individual",
                                                 .en = "Field worker " + number,
                                                 .lv = number + ". kopienu darbinieks"}));
    builder.tie("membership", team.back(), organiser, workshops_begin - 1);
  }
  progress.report(0.5);
  if (progress.cancelled()) return Error{"cancelled"};
  hold_workshops(builder, communities, team);
  work_in_the_field(builder, communities, team);
  progress.report(1);
  return builder.finish();
}

Result<model::Network> programme(std::string_view id, std::uint64_t seed, Progress& progress) {
  if (id == programme_ids[0]) return community({.seed = seed}, progress);
  if (id == programme_ids[1]) return social_workers(seed, progress);
  if (id == programme_ids[2]) return community_work(seed, progress);
  return Error{"bad_option", std::string(id), {}};
}

}  // namespace saite::generate
