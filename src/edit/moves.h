// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/geometry.h"

namespace saite::edit {

/// Keys of many actors, close together in memory.
class KeyList {
 public:
  void add(std::string_view key) {
    text_ += key;
    ends_.push_back(text_.size());
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }
  friend bool operator==(const KeyList&, const KeyList&) = default;

 private:
  std::string text_;
  std::vector<std::size_t> ends_;
};

/// Where an actor lies on the map, if anywhere, and whether it is pinned there.
struct Spot {
  std::optional<Position> at;
  bool pinned = false;
  friend bool operator==(const Spot&, const Spot&) = default;
};

/// Spots of many actors: a drag or a layout moves them all. Positions that a float holds exactly,
/// as those of layouts, take half the room.
class SpotList {
 public:
  void add(const Spot& spot);
  [[nodiscard]] std::size_t size() const { return state_.size(); }
  [[nodiscard]] Spot operator[](std::size_t i) const;
  friend bool operator==(const SpotList& a, const SpotList& b);

 private:
  std::vector<Vec2> floats_;       // all of them, or …
  std::vector<Position> doubles_;  // … all of them
  std::vector<std::uint8_t> state_;
};

}  // namespace saite::edit
