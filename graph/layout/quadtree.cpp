// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/quadtree.h"

#include <algorithm>
#include <array>

#include "graph/layout/parallel.h"

namespace saite::layout {
namespace {

constexpr std::size_t block = 4096;

/// Spreads 16 bits to the even places of 32.
std::uint32_t spread_bits(std::uint32_t v) {
  v = (v | (v << 8)) & 0x00ff00ffU;
  v = (v | (v << 4)) & 0x0f0f0f0fU;
  v = (v | (v << 2)) & 0x33333333U;
  v = (v | (v << 1)) & 0x55555555U;
  return v;
}

/// Stable, by the upper 32 bits.
void radix_sort(std::vector<std::uint64_t>& keys, std::vector<std::uint64_t>& scratch) {
  constexpr int digit_bits = 11;
  constexpr std::size_t digits = std::size_t{1} << digit_bits;
  scratch.resize(keys.size());
  for (int shift = 32; shift < 64; shift += digit_bits) {
    std::array<std::uint32_t, digits + 1> starts{};
    for (const std::uint64_t key : keys) ++starts[((key >> shift) & (digits - 1)) + 1];
    for (std::size_t d = 0; d < digits; ++d) starts[d + 1] += starts[d];
    for (const std::uint64_t key : keys) scratch[starts[(key >> shift) & (digits - 1)]++] = key;
    keys.swap(scratch);
  }
}

}  // namespace

bool QuadTree::sort(std::span<const Vec2> points, Progress& progress) {
  Rect box;
  for (const Vec2 p : points) box.include(p);
  const float side = std::max({box.width(), box.height(), 1e-20F});
  const float scale = 65535.0F / side;
  keys_.resize(points.size());
  const auto fill = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto cx = static_cast<std::uint32_t>((points[i].x - box.min.x) * scale);
      const auto cy = static_cast<std::uint32_t>((points[i].y - box.min.y) * scale);
      const std::uint64_t code = spread_bits(cx) | (spread_bits(cy) << 1);
      keys_[i] = code << 32 | i;
    }
  };
  if (!for_blocks(points.size(), block, progress, fill)) return false;
  if (keys_.size() < 2048) {
    std::ranges::sort(keys_);
  } else {
    radix_sort(keys_, scratch_);
  }
  return !progress.cancelled();
}

bool QuadTree::build(std::span<const Vec2> points, std::span<const float> mass,
                     Progress& progress) {
  if (!sort(points, progress)) return false;
  const std::size_t n = points.size();
  order_.resize(n);
  x_.resize(n);
  y_.resize(n);
  mass_.resize(n);
  const auto fill = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto v = static_cast<std::uint32_t>(keys_[i]);
      order_[i] = v;
      x_[i] = points[v].x;
      y_[i] = points[v].y;
      mass_[i] = mass[v];
    }
  };
  if (!for_blocks(n, block, progress, fill)) return false;
  nodes_.clear();
  groups_.clear();
  if (n > 0) add_node(0, static_cast<std::uint32_t>(n), 62, false);
  return true;
}

/// Adds the subtree of points [begin, end), which share the key's bits above `shift` + 1.
Rect QuadTree::add_node(std::uint32_t begin, std::uint32_t end, int shift, bool grouped) {
  // A cell with one full child only is that child.
  const bool leaf = end - begin <= leaf_size || shift < 32;
  const bool group = !grouped && (end - begin <= group_size || leaf);
  const std::size_t self = nodes_.size();
  nodes_.push_back({0, 0, 0, 0, 0, begin, end, leaf});
  Rect box;
  double sx = 0;
  double sy = 0;
  double sm = 0;
  if (leaf) {
    for (std::uint32_t i = begin; i < end; ++i) {
      box.include(Vec2{x_[i], y_[i]});
      sx += static_cast<double>(x_[i]) * mass_[i];
      sy += static_cast<double>(y_[i]) * mass_[i];
      sm += mass_[i];
    }
  } else {
    std::uint32_t from = begin;
    for (std::uint64_t quarter = 0; quarter < 4 && from < end; ++quarter) {
      const auto to = static_cast<std::uint32_t>(
          std::partition_point(keys_.begin() + from, keys_.begin() + end,
                               [&](std::uint64_t key) { return ((key >> shift) & 3) <= quarter; }) -
          keys_.begin());
      if (to == from) continue;
      const std::size_t child = nodes_.size();
      box.include(add_node(from, to, shift - 2, grouped || group));
      const Node& node = nodes_[child];
      sx += static_cast<double>(node.x) * node.mass;
      sy += static_cast<double>(node.y) * node.mass;
      sm += node.mass;
      from = to;
    }
  }
  Node& node = nodes_[self];
  node.x = static_cast<float>(sx / sm);
  node.y = static_cast<float>(sy / sm);
  node.mass = static_cast<float>(sm);
  node.width = std::max(box.width(), box.height());
  node.skip = static_cast<std::uint32_t>(nodes_.size());
  if (group) groups_.push_back({begin, end, box});
  return box;
}

void QuadTree::gather(const Group& group, float theta, Sources& sources) const {
  sources.clear();
  const float theta2 = theta * theta;
  const auto count = static_cast<std::uint32_t>(nodes_.size());
  for (std::uint32_t i = 0; i < count;) {
    const Node& node = nodes_[i];
    const float dx = std::max({group.box.min.x - node.x, node.x - group.box.max.x, 0.0F});
    const float dy = std::max({group.box.min.y - node.y, node.y - group.box.max.y, 0.0F});
    if (node.width * node.width < theta2 * (dx * dx + dy * dy)) {
      sources.add(node.x, node.y, node.mass);
      i = node.skip;
    } else if (node.leaf) {
      for (std::uint32_t p = node.begin; p < node.end; ++p) sources.add(x_[p], y_[p], mass_[p]);
      i = node.skip;
    } else {
      ++i;
    }
  }
}

}  // namespace saite::layout
