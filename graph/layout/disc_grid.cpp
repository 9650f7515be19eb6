// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/disc_grid.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "graph/layout/parallel.h"

namespace saite::layout {
namespace {

constexpr std::size_t disc_block = 2048;
constexpr std::uint32_t no_disc = std::numeric_limits<std::uint32_t>::max();

}  // namespace

DiscGrid::DiscGrid(std::span<const Vec2> centres, std::span<const float> radii)
    : centres_(centres), radii_(radii) {
  double sum = 0;
  for (const float r : radii) {
    sum += r;
    greatest_ = std::max(greatest_, r);
  }
  const std::size_t n = centres.size();
  if (n > 0) cell_ = std::max(1e-6F, static_cast<float>(2.4 * sum / static_cast<double>(n)));
  mask_ = std::bit_ceil(std::max<std::size_t>(n, 1)) - 1;
  first_.assign(mask_ + 1, no_disc);
  next_.assign(n, no_disc);
}

std::int32_t DiscGrid::cell(float x) const {
  constexpr float limit = 1e9F;
  return static_cast<std::int32_t>(std::floor(std::clamp(x / cell_, -limit, limit)));
}

std::size_t DiscGrid::bucket(std::int32_t column, std::int32_t row) const {
  const std::uint64_t mixed = static_cast<std::uint32_t>(column) * 0x9e3779b97f4a7c15ULL ^
                              static_cast<std::uint32_t>(row) * 0xc2b2ae3d27d4eb4fULL;
  return (mixed >> 20) & mask_;
}

std::size_t DiscGrid::bucket_of(std::uint32_t disc) const {
  return bucket(cell(centres_[disc].x), cell(centres_[disc].y));
}

void DiscGrid::add(std::uint32_t disc) {
  std::uint32_t& first = first_[bucket_of(disc)];
  next_[disc] = first;
  first = disc;
}

void DiscGrid::remove(std::uint32_t disc) {
  std::uint32_t* link = &first_[bucket_of(disc)];
  while (*link != disc) {
    if (*link == no_disc) return;
    link = &next_[*link];
  }
  *link = next_[disc];
}

void DiscGrid::add_all() {
  for (std::size_t i = centres_.size(); i > 0; --i) add(static_cast<std::uint32_t>(i - 1));
}

template <class Visit>
void DiscGrid::visit_near(Vec2 centre, float reach, const Visit& visit) const {
  const std::int32_t right = cell(centre.x + reach);
  const std::int32_t bottom = cell(centre.y + reach);
  for (std::int32_t row = cell(centre.y - reach); row <= bottom; ++row) {
    for (std::int32_t column = cell(centre.x - reach); column <= right; ++column) {
      for (std::uint32_t disc = first_[bucket(column, row)]; disc != no_disc; disc = next_[disc]) {
        // Other cells share the bucket.
        if (cell(centres_[disc].x) != column || cell(centres_[disc].y) != row) continue;
        if (!visit(disc)) return;
      }
    }
  }
}

/// A pair is found from its greater disc, so that only great discs look far.
void DiscGrid::pairs_of(std::uint32_t a, float room, std::vector<Pair>& out) const {
  const float radius = radii_[a];
  int left = max_pairs;
  visit_near(centres_[a], room * 2 * radius, [&](std::uint32_t b) {
    if (radii_[b] > radius || (radii_[b] == radius && b <= a)) return true;
    const Vec2 d = centres_[b] - centres_[a];
    const float reach = room * (radius + radii_[b]);
    if (dot(d, d) >= reach * reach) return true;
    out.push_back({a, b});
    return --left > 0;
  });
}

bool DiscGrid::find_pairs(float room, std::vector<Pair>& pairs, Progress& progress) const {
  const std::size_t n = centres_.size();
  const std::size_t blocks = (n + disc_block - 1) / disc_block;
  std::vector<std::vector<Pair>> found(blocks);
  const bool all = for_blocks(blocks, 1, progress, [&](std::size_t begin, std::size_t end) {
    for (std::size_t block = begin; block < end; ++block) {
      const std::size_t last = std::min(n, (block + 1) * disc_block);
      for (std::size_t i = block * disc_block; i < last; ++i) {
        pairs_of(static_cast<std::uint32_t>(i), room, found[block]);
      }
    }
  });
  if (!all) return false;
  pairs.clear();
  for (const auto& part : found) pairs.insert(pairs.end(), part.begin(), part.end());
  return true;
}

double DiscGrid::pairs_per_disc(float room) const {
  const std::size_t stride = 1 + centres_.size() / 4096;
  std::vector<Pair> pairs;
  double discs = 0;
  for (std::size_t i = 0; i < centres_.size(); i += stride) {
    pairs_of(static_cast<std::uint32_t>(i), room, pairs);
    discs += 1;
  }
  return discs > 0 ? static_cast<double>(pairs.size()) / discs : 0;
}

bool DiscGrid::is_free(Vec2 centre, float radius, float room) const {
  bool free = true;
  visit_near(centre, room * (radius + greatest_), [&](std::uint32_t disc) {
    const Vec2 d = centres_[disc] - centre;
    const float reach = room * (radius + radii_[disc]);
    free = dot(d, d) >= reach * reach;
    return free;
  });
  return free;
}

}  // namespace saite::layout
