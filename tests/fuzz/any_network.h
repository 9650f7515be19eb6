// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include "graph/model/network.h"
#include "tests/fuzz/choices.h"

namespace saite::fuzz {

/// A small network in which everything that filters and projections ask for is there now and then:
/// kinds, containment, dates to the year, month and day, tags, attributes of all types, some called
/// like fields of Saite's own; loops, parallel ties, ties of conflict, directions, strengths.
class AnyNetwork {
 public:
  explicit AnyNetwork(Choices& choices) : choices_(choices) {}

  model::Network make() {
    const std::size_t actors = choices_.below(20);
    for (std::size_t i = 0; i < actors; ++i) add_actor(i);
    const std::size_t ties = choices_.below(40);
    for (std::size_t i = 0; i < ties && actors > 0; ++i) add_tie(actors);
    if (actors > 3 && choices_.chance()) remove_one();
    return std::move(network_);
  }

  static std::string actor_key(std::size_t i) { return "k" + std::to_string(i); }

 private:
  template <std::size_t count>
  std::string one_of(const std::array<const char*, count>& words) {
    return words[choices_.below(count)];
  }

  std::optional<PartialDate> date() {
    const std::size_t known = choices_.below(4);
    if (known == 0) return std::nullopt;
    std::array<char, 16> text{};
    const int year = 2015 + static_cast<int>(choices_.below(6));
    const int month = 1 + static_cast<int>(choices_.below(12));
    const int day = 1 + static_cast<int>(choices_.below(28));
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    const std::size_t size = known == 1 ? 4 : known == 2 ? 7 : static_cast<std::size_t>(length);
    return PartialDate::parse({text.data(), size});
  }

  model::Value value() {
    switch (choices_.below(6)) {
      case 0:
        return {};
      case 1:
        return static_cast<int>(choices_.below(5));
      case 2:
        return 0.5;
      case 3:
        return choices_.chance();
      case 4:
        return model::List{1, "baker", ""};
      default:
        return one_of<3>({"baker", "smith", ""});
    }
  }

  void add_actor(std::size_t number) {
    model::Actor actor;
    actor.key = actor_key(number);
    actor.kind = static_cast<model::KindIndex>(choices_.below(network_.actor_kinds().size()));
    if (number > 0 && choices_.chance()) {
      actor.part_of = network_.find_actor(actor_key(choices_.below(number)));
    }
    actor.dates.since = date();
    if (choices_.chance()) actor.dates.until = date();
    model::ActorDetails& details = actor.details.edit();
    if (choices_.chance()) details.tags.push_back(one_of<2>({"elder", "active"}));
    if (choices_.chance()) details.tags.push_back(one_of<2>({"elder", "new"}));
    if (choices_.chance()) details.subtype = one_of<2>({"school", "choir"});
    if (choices_.chance()) {
      details.attributes = {{one_of<5>({"role", "age", "kind", "municipality", "tag"}), value()}};
    }
    if (choices_.chance()) actor.name = one_of<3>({"Anna", "Bea", ""});
    static_cast<void>(network_.add_actor(std::move(actor)));  // dates the wrong way are refused
  }

  void add_tie(std::size_t actors) {
    const auto from = network_.find_actor(actor_key(choices_.below(actors)));
    const auto to = network_.find_actor(actor_key(choices_.below(actors)));
    if (!from || !to) return;
    model::Tie tie{.source = *from, .target = *to, .key = network_.fresh_tie_key()};
    tie.kind = static_cast<model::KindIndex>(choices_.below(network_.tie_kinds().size()));
    tie.weight = 0.5 * static_cast<double>(1 + choices_.below(8));
    if (choices_.chance()) tie.directed = choices_.chance();
    tie.dates.since = date();
    if (choices_.chance()) {
      tie.details.edit().attributes = {{one_of<2>({"hours", "visits"}), value()}};
    }
    static_cast<void>(network_.add_tie(std::move(tie)));
  }

  /// So that ids and positions differ.
  void remove_one() {
    const auto id = network_.find_actor(actor_key(1));
    if (!id || network_.has_parts(*id)) return;
    for (const TieId tie : network_.ties_of(*id)) network_.remove(tie);
    static_cast<void>(network_.remove(*id));
  }

  Choices& choices_;
  model::Network network_;
};

inline model::Network any_network(Choices& choices) {
  return AnyNetwork(choices).make();
}

}  // namespace saite::fuzz
