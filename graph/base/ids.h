// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace saite {

/// A number that stays with one thing for the life of a network, whatever else is removed.
/// `Tag` keeps the id of an actor from being passed where the id of a tie is meant.
template <class Tag>
class Id {
 public:
  using value_type = std::uint32_t;

  constexpr Id() = default;
  explicit constexpr Id(value_type value) : value_(value) {}

  [[nodiscard]] constexpr value_type value() const { return value_; }
  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  value_type value_ = 0;
};

using ActorId = Id<struct ActorTag>;
using TieId = Id<struct TieTag>;

}  // namespace saite

template <class Tag>
struct std::hash<saite::Id<Tag>> {
  std::size_t operator()(saite::Id<Tag> id) const noexcept {
    return std::hash<std::uint32_t>{}(id.value());
  }
};
