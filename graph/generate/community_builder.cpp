// SPDX-License-Identifier: Apache-2.0
#include "graph/generate/community_builder.h"

#include <algorithm>
#include <utility>

namespace saite::generate {

CommunityBuilder::CommunityBuilder(const CommunityOptions& options, Progress& progress)
    : options_(options), progress_(progress) {
  const std::size_t people = options.participants;
  network_.reserve(people + people / 2 + options.institutions + options.initiatives, people * 4);
  people_.reserve(people);
  const std::string years =
      std::to_string(options.first_year) + "–" + std::to_string(options.last_year);
  network_.info.title = "Synthetic community network, " + years;
  network_.info.description = "Made by saite generate with seed " + std::to_string(options.seed) +
                              ": nobody in it is a real person, no label is a real name.";
  network_.info.language = "en";
}

bool CommunityBuilder::watch(std::size_t done, std::size_t all, double from, double to) {
  if (done % 4096 == 0) {
    const double share = static_cast<double>(done) / static_cast<double>(all);
    progress_.report(from + (to - from) * share);
    cancelled_ = cancelled_ || progress_.cancelled();
  }
  return !cancelled_;
}

model::KindIndex CommunityBuilder::actor_kind(std::string_view id) const {
  return network_.actor_kinds().find(id).value_or(model::KindIndex{0});
}

model::KindIndex CommunityBuilder::tie_kind(std::string_view id) const {
  return network_.tie_kinds().find(id).value_or(model::KindIndex{0});
}

ActorId CommunityBuilder::add(model::Actor actor) {
  const auto id = network_.add_actor(std::move(actor));
  if (!id) broken("a generated actor is not valid");
  return *id;
}

void CommunityBuilder::tie(model::KindIndex kind, ActorId source, ActorId target, Bond bond) {
  model::Tie tie;
  tie.source = source;
  tie.target = target;
  tie.key = "t" + std::to_string(++tie_number_);
  tie.kind = kind;
  tie.weight = bond.weight;
  tie.dates = bond.dates;
  if (!bond.attributes.empty()) tie.details.edit().attributes = std::move(bond.attributes);
  if (!network_.add_tie(std::move(tie))) broken("a generated tie is not valid");
}

CommunityBuilder::Spot CommunityBuilder::near(Random& random, Spot centre,
                                              std::int64_t spread) const {
  // Sums of uniform draws thin out from the middle as villages do.
  const auto offset = [&] {
    const auto width = static_cast<std::uint64_t>(spread + 1);
    const auto first = static_cast<std::int64_t>(random.below(width));
    return first + static_cast<std::int64_t>(random.below(width)) - spread;
  };
  const std::int64_t lat = centre.lat + offset();
  // A degree of longitude is little more than half as long as one of latitude here.
  return {lat, centre.lon + offset() * 9 / 5};
}

PartialDate CommunityBuilder::month(Random& random, int from_year) const {
  const auto span = static_cast<std::uint64_t>(options_.last_year - from_year + 1);
  const auto year = from_year + static_cast<int>(std::max(random.below(span), random.below(span)));
  const auto month = 1 + random.below(12);
  std::string text = std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
  const auto date = PartialDate::parse(text);
  if (!date) broken("a generated date is not valid");
  return *date;
}

DateSpan CommunityBuilder::dates(Random& random, int from_year, double ended) const {
  DateSpan span;
  span.since = month(random, from_year);
  if (span.since->year() < options_.last_year && random.chance(ended)) {
    span.until = month(random, span.since->year() + 1);
  }
  return span;
}

Random CommunityBuilder::stream(std::uint64_t number) const {
  return Random(stream_seed(options_.seed, number));
}

model::Network CommunityBuilder::finish() {
  return std::move(network_);
}

}  // namespace saite::generate
