// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "graph/base/random.h"
#include "graph/model/network.h"

namespace saite::generate {

/// What programmes are made of: numbered actors with names in two languages, ties with months.
class ProgrammeBuilder {
 public:
  /// `description`: what is asked of the programme.
  ProgrammeBuilder(std::uint64_t seed, std::string title, std::string description);

  [[nodiscard]] Random& random() { return random_; }
  /// A month counted from January of year 0.
  [[nodiscard]] static PartialDate month(int number);
  [[nodiscard]] static int month_number(int year, int month) { return year * 12 + month - 1; }

  struct About {
    std::string_view kind;
    std::string en;
    std::string lv;
    std::optional<ActorId> part_of = {};
    std::string_view subtype = {};
    std::optional<int> since = {};
    std::optional<int> until = {};
    std::optional<model::GeoPoint> place = {};
  };
  ActorId add(const std::string& key, const About& about);
  /// Ties of one kind stand once for a pair. False where it was there.
  bool tie(std::string_view kind, ActorId a, ActorId b, std::optional<int> since = {},
           std::optional<int> until = {});
  void declare(model::ActorKind kind);
  [[nodiscard]] model::Network finish() { return std::move(network_); }

 private:
  model::Network network_;
  Random random_;
  std::set<std::pair<std::string, std::pair<std::uint32_t, std::uint32_t>>> ties_;
  std::uint32_t tie_number_ = 0;
};

}  // namespace saite::generate
