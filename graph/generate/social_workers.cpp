// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "graph/generate/programme_builder.h"
#include "graph/generate/programmes.h"

namespace saite::generate {
namespace {

using Builder = ProgrammeBuilder;

constexpr int municipality_count = 11;
constexpr int worker_count = 701;
constexpr int site_count = 7;
constexpr int group_count = 27;
constexpr int months_of_training = 18;
constexpr int months_of_a_group = 3;
const int training_begins = Builder::month_number(2023, 1);

struct Worker {
  ActorId id;
  int municipality = 0;
};

struct Made {
  std::vector<ActorId> services;  // of each municipality
  std::vector<Worker> workers;
  std::vector<std::vector<std::size_t>> of_municipality;
  std::vector<ActorId> sites;
};

model::GeoPoint place_of(Random& random) {
  return {56 + static_cast<double>(random.below(900)) / 1000,
          26.2 + static_cast<double>(random.below(1800)) / 1000};
}

Made settle(Builder& builder) {
  Made made;
  made.of_municipality.resize(municipality_count);
  Random& random = builder.random();
  std::vector<ActorId> municipalities;
  for (int i = 0; i < municipality_count; ++i) {
    const std::string number = std::to_string(i + 1);
    municipalities.push_back(builder.add("m" + number, {.kind = "municipality",
                                                        .en = "Municipality " + number,
                                                        .lv = number + ". novads",
                                                        .place = place_of(random)}));
    made.services.push_back(builder.add("s" + number, {.kind = "institution",
                                                       .en = "Social service " + number,
                                                       .lv = number + ". sociālais dienests",
                                                       .part_of = municipalities.back(),
                                                       .subtype = "social_service"}));
    builder.tie("governance", municipalities.back(), made.services.back());
  }
  for (int i = 0; i < worker_count; ++i) {
    const std::string number = std::to_string(i + 1);
    // Municipalities are of unequal size: two draws favour the first ones.
    const auto draw = std::min(random.below(municipality_count), random.below(municipality_count));
    const int municipality = static_cast<int>(draw);
    const int begun = Builder::month_number(2010, 1) + static_cast<int>(random.below(12 * 12));
    const ActorId id = builder.add(
        "w" + number, {.kind = "individual",
                       .en = "Social worker " + number,
                       .lv = number + ". sociālais darbinieks",
                       .part_of = municipalities[static_cast<std::size_t>(municipality)]});
    builder.tie("membership", id, made.services[static_cast<std::size_t>(municipality)], begun);
    made.of_municipality[static_cast<std::size_t>(municipality)].push_back(made.workers.size());
    made.workers.push_back({id, municipality});
  }
  for (int i = 0; i < site_count; ++i) {
    const std::string number = std::to_string(i + 1);
    made.sites.push_back(builder.add(
        "site" + number,
        {.kind = "institution",
         .en = "Training site " + number,
         .lv = number + ". mācību vieta",
         .part_of = municipalities[static_cast<std::size_t>(i * municipality_count / site_count)],
         .subtype = "training_site"}));
  }
  return made;
}

/// Whom one works with at the same service, before there is any training.
void tie_colleagues(Builder& builder, const Made& made) {
  Random& random = builder.random();
  for (const auto& colleagues : made.of_municipality) {
    if (colleagues.size() < 2) continue;
    for (const std::size_t worker : colleagues) {
      for (int i = 0; i < 2; ++i) {
        const std::size_t other = colleagues[random.below(colleagues.size())];
        if (other == worker) continue;
        const int since = Builder::month_number(2015, 1) + static_cast<int>(random.below(90));
        builder.tie("collaboration", made.workers[worker].id, made.workers[other].id, since);
      }
    }
  }
}

/// What begins in a group: most of it within the first month. A talk goes on where both have
/// reason to meet again; of the rest six in ten end within a year.
void tie_group(Builder& builder, const Made& made, const std::vector<std::size_t>& members,
               int begin) {
  Random& random = builder.random();
  for (const std::size_t member : members) {
    for (std::uint64_t i = 1 + random.below(3); i > 0; --i) {
      const std::size_t other = members[random.below(members.size())];
      if (other == member) continue;
      const bool near = made.workers[member].municipality == made.workers[other].municipality;
      const int since = begin + static_cast<int>(random.below(months_of_a_group));
      std::optional<int> until;
      if (!near && random.chance(0.6)) until = since + 4 + static_cast<int>(random.below(9));
      const ActorId a = made.workers[member].id;
      const ActorId b = made.workers[other].id;
      if (builder.tie("communication", a, b, since, until) && !until && random.chance(0.25)) {
        builder.tie("trust", a, b, since + 2);
      }
    }
  }
}

void train(Builder& builder, const Made& made) {
  Random& random = builder.random();
  std::vector<std::size_t> order(made.workers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  // Half of each group comes from near the site, the rest from anywhere: a shuffle by pieces.
  for (std::size_t i = order.size(); i-- > 1;) std::swap(order[i], order[random.below(i + 1)]);
  for (int group = 0; group < group_count; ++group) {
    const std::string number = std::to_string(group + 1);
    const int begin =
        training_begins + group * (months_of_training - months_of_a_group) / group_count;
    const ActorId id = builder.add(
        "g" + number, {.kind = "community",
                       .en = "Training group " + number,
                       .lv = number + ". mācību grupa",
                       .part_of = made.sites[static_cast<std::size_t>(group % site_count)],
                       .subtype = "training_group",
                       .since = begin});
    builder.tie("hosting", made.sites[static_cast<std::size_t>(group % site_count)], id, begin,
                begin + months_of_a_group);
    std::vector<std::size_t> members;
    for (std::size_t i = static_cast<std::size_t>(group); i < order.size(); i += group_count) {
      members.push_back(order[i]);
      builder.tie("membership", made.workers[order[i]].id, id, begin, begin + months_of_a_group);
    }
    tie_group(builder, made, members, begin);
  }
}

}  // namespace

Result<model::Network> social_workers(std::uint64_t seed, Progress& progress) {
  Builder builder(
      seed, "Social workers trained together, 2023–2024",
      "701 social workers of 11 municipalities, trained at 7 sites in 27 groups over 18 "
      "months. Who talks across municipalities before the training (up to 2022), at "
      "its end (2024-06), two years later (2026)? Does a network of theirs come to be, "
      "and does it hold?");
  const Made made = settle(builder);
  tie_colleagues(builder, made);
  progress.report(0.5);
  if (progress.cancelled()) return Error{"cancelled"};
  train(builder, made);
  progress.report(1);
  return builder.finish();
}

}  // namespace saite::generate
