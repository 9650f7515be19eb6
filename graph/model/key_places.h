// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "graph/base/text.h"

namespace saite::model {

/// Finds keys in a list of (key, value) that only grows at its end. A few are compared one by one,
/// which is fastest for the objects that people write; from then on they are hashed, so that an
/// object of any size is made in linear time.
///     KeyPlaces places;
///     for (const auto& [key, value] : members)
///       if (const auto there = places.find(list, key)) list[*there].second = value; else
///       list.emplace_back(key, value);
/// Always asked about the same list: it is the list that holds the keys, nothing here points to
/// them, so that neither the list's growth nor where a key was read from matters.
class KeyPlaces {
 public:
  /// The place of `key` in `list`, or nothing.   Cost: O(1) on average, once for each new key.
  template <class List>
  std::optional<std::size_t> find(const List& list, std::string_view key) {
    if (list.size() <= max_few) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        if (same_name(list[i].first, key)) return i;
      }
      return std::nullopt;
    }
    for (; known_ < list.size(); ++known_) by_hash_.emplace(name_hash(list[known_].first), known_);
    const auto [begin, end] = by_hash_.equal_range(name_hash(key));
    for (auto at = begin; at != end; ++at) {
      if (same_name(list[at->second].first, key)) return at->second;
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t max_few = 16;

  std::unordered_multimap<std::size_t, std::size_t> by_hash_;
  std::size_t known_ = 0;  // how many of the list are in by_hash_
};

}  // namespace saite::model
