// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace saite::io {

/// What Saite knows of a node, in the order in which it is written.
enum class ActorField : std::uint8_t {
  id,
  name,
  kind,
  subtype,
  part_of,
  lat,
  lon,
  x,
  y,
  pinned,
  since,
  until,
  spells,
  attributes,
  tags,
  consent,
  note,
  source,
  unread,
  unknown
};
inline constexpr std::array<std::string_view, 19> actor_field_names = {
    "id",   "name",    "kind",   "subtype", "part_of", "lat",    "lon",
    "x",    "y",       "pinned", "since",   "until",   "spells", "attributes",
    "tags", "consent", "note",   "source",  "unread"};

/// What Saite knows of an edge, in the order in which it is written.
enum class TieField : std::uint8_t {
  source,
  target,
  key,
  kind,
  weight,
  directed,
  since,
  until,
  spells,
  attributes,
  disputed,
  note,
  evidence,
  unread,
  unknown
};
inline constexpr std::array<std::string_view, 14> tie_field_names = {
    "source", "target", "key",        "kind",     "weight", "directed", "since",
    "until",  "spells", "attributes", "disputed", "note",   "evidence", "unread"};

/// Finds the number of a name in a list. Elements of a file mostly have the same members in the
/// same order, so the name that stood in this place last time is tried first.
template <std::size_t count>
class FieldGuess {
 public:
  explicit FieldGuess(const std::array<std::string_view, count>& names) : names_(names) {}

  void begin() { place_ = 0; }

  /// `count` where the name is none of the list.
  std::size_t find(std::string_view name) {
    if (place_ == guesses_.size()) guesses_.push_back(0);
    std::size_t& guess = guesses_[place_ < max_places ? place_++ : place_];
    if (guess < count && names_[guess] == name) return guess;
    for (std::size_t i = 0; i < count; ++i) {
      if (names_[i] == name) return guess = i;
    }
    return count;
  }

 private:
  static constexpr std::size_t max_places = 64;

  const std::array<std::string_view, count>& names_;
  std::vector<std::size_t> guesses_;
  std::size_t place_ = 0;
};

}  // namespace saite::io
