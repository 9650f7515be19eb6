// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "graph/base/geometry.h"

namespace saite::scene {

/// Boxes of the plane, to find those that meet another box. The plane may be as wide as it likes:
/// cells are hashed, nothing is allocated for empty ones.
class BoxGrid {
 public:
  BoxGrid(Vec2 cell, std::size_t expected) : cell_(cell) {
    std::size_t size = 64;
    while (size < expected * 4) size *= 2;
    heads_.assign(size, none);
  }

  void add(const Rect& box, std::uint32_t value) {
    const auto index = static_cast<std::uint32_t>(boxes_.size());
    boxes_.push_back({box, value});
    each_cell(box, [&](std::size_t slot) {
      links_.push_back({index, heads_[slot]});
      heads_[slot] = static_cast<std::uint32_t>(links_.size() - 1);
      return true;
    });
  }

  /// Calls visit(box, value) for boxes that meet `box`, some maybe twice, until it returns false.
  template <class Visit>
  void meet(const Rect& box, Visit visit) const {
    each_cell(box, [&](std::size_t slot) {
      for (std::uint32_t link = heads_[slot]; link != none; link = links_[link].next) {
        const Entry& entry = boxes_[links_[link].box];
        if (entry.box.overlaps(box) && !visit(entry.box, entry.value)) return false;
      }
      return true;
    });
  }

  [[nodiscard]] bool any(const Rect& box) const {
    bool found = false;
    meet(box, [&](const Rect&, std::uint32_t) {
      found = true;
      return false;
    });
    return found;
  }

 private:
  struct Entry {
    Rect box;
    std::uint32_t value;
  };
  struct Link {
    std::uint32_t box;
    std::uint32_t next;
  };
  static constexpr std::uint32_t none = 0xffffffffU;

  template <class Visit>
  void each_cell(const Rect& box, Visit visit) const {
    const auto left = static_cast<std::int64_t>(std::floor(box.min.x / cell_.x));
    const auto right = static_cast<std::int64_t>(std::floor(box.max.x / cell_.x));
    const auto top = static_cast<std::int64_t>(std::floor(box.min.y / cell_.y));
    const auto bottom = static_cast<std::int64_t>(std::floor(box.max.y / cell_.y));
    for (std::int64_t y = top; y <= bottom; ++y) {
      for (std::int64_t x = left; x <= right; ++x) {
        const std::uint64_t key = static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15ULL ^
                                  static_cast<std::uint64_t>(y) * 0xC2B2AE3D27D4EB4FULL;
        if (!visit(static_cast<std::size_t>((key ^ (key >> 29U)) & (heads_.size() - 1)))) return;
      }
    }
  }

  Vec2 cell_;
  std::vector<std::uint32_t> heads_;
  std::vector<Link> links_;
  std::vector<Entry> boxes_;
};

}  // namespace saite::scene
