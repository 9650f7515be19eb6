// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/date.h"
#include "graph/base/error.h"
#include "graph/model/network.h"

namespace saite::project {

/// An actor passes where its field or attribute `key` reads `value`.
struct Condition {
  std::string key;  // as field_key() reads it (field.h)
  std::string value;
  friend bool operator==(const Condition&, const Condition&) = default;
};

/// Whose reports make a tie, see reports.h: any, those of both ends, of the one it comes from, of
/// the one it goes to.
enum class NamedBy : std::uint8_t { either, both, sender, receiver };
inline constexpr std::array<std::string_view, 4> named_by_ids = {"either", "both", "sender",
                                                                 "receiver"};

struct Reports {
  NamedBy all = NamedBy::either;
  std::vector<std::pair<std::string, NamedBy>> of_kinds = {};  // ids of tie kinds; the last counts
  [[nodiscard]] bool empty() const { return *this == Reports{}; }
  friend bool operator==(const Reports&, const Reports&) = default;
};

/// Which actors and ties are looked at. Everything empty: all of them.
struct Filter {
  std::vector<std::string> kinds = {};      // ids of actor kinds
  std::vector<std::string> tie_kinds = {};  // ids of tie kinds
  std::optional<PartialDate> from = {};     // what has no date passes always
  std::optional<PartialDate> to = {};
  std::optional<std::string> within = {};  // key of an actor; it and all that lies in it
  std::vector<Condition> where = {};       // all must hold
  std::vector<ActorId> hidden = {};        // left out by hand
  Reports reports = {};                    // of the ties that pass the rest
  /// Only ties between two whom so many kinds of ties join, of those that pass the rest; ties of
  /// polarity −1 are no such kind.
  std::size_t min_kinds = 0;
  /// Nothing but these, such as an actor's neighbourhood.
  std::optional<std::vector<ActorId>> only = {};

  [[nodiscard]] bool empty() const { return *this == Filter{}; }
  friend bool operator==(const Filter&, const Filter&) = default;
};

/// What passed a filter, in rising order of id; a tie passes only with both its ends.
struct Selection {
  std::vector<ActorId> actors;
  std::vector<TieId> ties;
};

/// Errors: unknown_kind, unknown_tie_kind (reports too), unknown_actor (within), unknown_key
/// (where). Cost: O(actors + ties).
Result<Selection> select(const model::Network& network, const Filter& filter);

}  // namespace saite::project
