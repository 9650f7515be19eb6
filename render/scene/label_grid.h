// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "graph/base/geometry.h"

namespace saite::scene {

/// Boxes of the plane, to find those that meet another box. The plane may be of any width:
/// cells are hashed, nothing is allocated for empty ones. Boxes of very many cells are kept in a
/// list of their own.
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
    if (is_wide(box)) {
      wide_.push_back(index);
      return;
    }
    each_cell(box, [&](std::size_t slot) {
      links_.push_back({index, heads_[slot]});
      heads_[slot] = static_cast<std::uint32_t>(links_.size() - 1);
      return true;
    });
  }

  /// Calls visit(box, value) for boxes that meet `box`, some maybe twice, until it returns false.
  template <class Visit>
  void meet(const Rect& box, Visit visit) const {
    const auto meets = [&](std::uint32_t index) {
      const Entry& entry = boxes_[index];
      return !entry.box.overlaps(box) || visit(entry.box, entry.value);
    };
    if (is_wide(box)) {
      for (std::uint32_t index = 0; index < boxes_.size(); ++index) {
        if (!meets(index)) return;
      }
      return;
    }
    for (const std::uint32_t index : wide_) {
      if (!meets(index)) return;
    }
    each_cell(box, [&](std::size_t slot) {
      for (std::uint32_t link = heads_[slot]; link != none; link = links_[link].next) {
        if (!meets(links_[link].box)) return false;
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

  [[nodiscard]] bool is_wide(const Rect& box) const {
    constexpr float max_cells = 4096;
    return !(box.width() / cell_.x * (box.height() / cell_.y) < max_cells) ||
           !(box.width() / cell_.x < max_cells) || !(box.height() / cell_.y < max_cells);
  }

  static std::int64_t cell_of(float at, float size) {
    constexpr float max = 1e18F;  // what a 64-bit number holds
    return static_cast<std::int64_t>(std::clamp(std::floor(at / size), -max, max));
  }

  template <class Visit>
  void each_cell(const Rect& box, Visit visit) const {
    const std::int64_t left = cell_of(box.min.x, cell_.x);
    const std::int64_t right = cell_of(box.max.x, cell_.x);
    const std::int64_t top = cell_of(box.min.y, cell_.y);
    const std::int64_t bottom = cell_of(box.max.y, cell_.y);
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
  std::vector<std::uint32_t> wide_;
};

}  // namespace saite::scene
