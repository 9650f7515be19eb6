// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/base/text.h"

namespace saite::model {

/// Where each key of a growing list stands. A few are compared one by one, which is fastest for
/// the objects that people write; from then on they are hashed, so that an object of any size is
/// made in linear time.
///     KeyPlaces places;
///     for (const auto& [key, value] : members)
///       if (const auto there = places.find_or_add(key)) list[*there] = value; else
///       list.push_back(value);
/// Keys must stay where they are; everything added takes the next place.
class KeyPlaces {
 public:
  /// The place of `key`, or nothing: it has then been given the next one.
  std::optional<std::size_t> find_or_add(std::string_view key) {
    if (!hashed_) {
      for (std::size_t i = 0; i < few_.size(); ++i) {
        if (same_name(few_[i], key)) return i;
      }
      few_.push_back(key);
      if (few_.size() > max_few) {
        hashed_.emplace();
        for (std::size_t i = 0; i < few_.size(); ++i) hashed_->emplace(few_[i], i);
      }
      return std::nullopt;
    }
    const auto [at, is_new] = hashed_->try_emplace(key, hashed_->size());
    return is_new ? std::nullopt : std::optional(at->second);
  }

  /// Whether `key` has a place.
  [[nodiscard]] bool contains(std::string_view key) const {
    if (hashed_) return hashed_->contains(key);
    for (const std::string_view one : few_) {
      if (same_name(one, key)) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t max_few = 16;

  std::vector<std::string_view> few_;
  std::optional<std::unordered_map<std::string_view, std::size_t, NameHash, NameEqual>> hashed_;
};

}  // namespace saite::model
