// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/random.h"
#include "graph/generate/community.h"

namespace saite::generate {

/// Builds a synthetic place step by step: first who is there (settle_*), then who has to do with
/// whom (tie_*). Each step draws from a generator of its own, so that changing one leaves the
/// others as they were.
class CommunityBuilder {
 public:
  CommunityBuilder(const CommunityOptions& options, Progress& progress);

  // people.cpp
  void settle_municipalities();
  void settle_organisations();
  void settle_villages();
  void settle_people();

  // organisation_ties.cpp
  void tie_organisations();
  void tie_initiatives();

  // people_ties.cpp
  void tie_families();
  void tie_members();
  void tie_trust();
  void tie_support();

  [[nodiscard]] bool cancelled() const { return cancelled_; }
  model::Network finish();

 private:
  /// Degrees × 10,000 (about 10 metres), so that all arithmetic is exact.
  struct Spot {
    std::int64_t lat = 0;
    std::int64_t lon = 0;

    [[nodiscard]] model::GeoPoint place() const {
      return {static_cast<double>(lat) / 1e4, static_cast<double>(lon) / 1e4};
    }
  };
  /// What a tie is like. Filled by braces, which draw from left to right with every compiler.
  struct Bond {
    double weight = 1;
    DateSpan dates = {};
    model::Object attributes = {};
  };
  struct Person {
    ActorId id;
    std::uint32_t village = 0;
    std::uint32_t family = 0;    // number of the family, 0: lives alone
    std::uint8_t activity = 0;   // 0 (hardly seen) … 9 (a hub)
    bool hard_to_reach = false;  // one of the three groups
  };
  struct Village {
    ActorId id;
    std::uint32_t municipality = 0;
    std::uint32_t first = 0;  // of its people
    std::uint32_t last = 0;   // one after them
    Spot spot;
  };
  struct Organisation {
    ActorId id;
    std::uint32_t municipality = 0;
  };
  struct Initiative {
    ActorId id;
    std::uint32_t municipality = 0;
    std::uint32_t village = 0;
    int year = 0;
    std::vector<std::uint32_t> members;
  };
  [[nodiscard]] bool watch(std::size_t done, std::size_t all, double from, double to);
  [[nodiscard]] model::KindIndex actor_kind(std::string_view id) const;
  [[nodiscard]] model::KindIndex tie_kind(std::string_view id) const;
  ActorId add(model::Actor actor);
  void tie(model::KindIndex kind, ActorId source, ActorId target, Bond bond);
  [[nodiscard]] Spot near(Random& random, Spot centre, std::int64_t spread) const;
  /// A month of the years; later ones are more likely, as networks grow.
  [[nodiscard]] PartialDate month(Random& random, int from_year) const;
  [[nodiscard]] DateSpan dates(Random& random, int from_year, double ended) const;
  [[nodiscard]] Random stream(std::uint64_t number) const;
  std::uint32_t settle_household(Random& random, std::uint32_t village, std::uint32_t max);
  void settle_person(Random& random, std::uint32_t village, std::uint32_t family,
                     std::uint32_t place);
  void describe_person(Random& random, model::Actor& actor, Person& person, std::uint32_t place);
  [[nodiscard]] std::uint32_t acquaintance(Random& random, std::uint32_t person) const;
  [[nodiscard]] std::uint32_t livelier(Random& random, std::uint32_t first,
                                       std::uint32_t last) const;

  const CommunityOptions& options_;
  Progress& progress_;
  bool cancelled_ = false;
  model::Network network_;
  std::uint32_t tie_number_ = 0;
  std::uint32_t family_number_ = 0;

  std::vector<Organisation> municipalities_;
  std::vector<Spot> centres_of_municipalities_;
  std::vector<Organisation> institutions_;
  std::vector<Organisation> resource_centres_;
  std::vector<Initiative> initiatives_;
  std::vector<Village> villages_;
  std::vector<Person> people_;
  std::vector<std::uint32_t> family_first_;         // by number of the family − 1: first person
  std::vector<ActorId> families_;                   // likewise
  std::vector<std::uint32_t> first_initiative_of_;  // by person: one after it, 0 for none
  std::vector<std::vector<std::uint32_t>> initiatives_of_municipality_;
};

/// One of the values with equal chance.
template <class T>
const T& pick(Random& random, const std::vector<T>& values) {
  return values[random.below(values.size())];
}

}  // namespace saite::generate
