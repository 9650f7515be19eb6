// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/overlap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

namespace saite::layout {
namespace {

constexpr float gap = 1.12F;       // discs are pushed to this × the sum of their radii
constexpr float no_gap = 1.0001F;  // what counts as overlapping: rounding must not decide
constexpr int max_rounds = 250;
constexpr int rounds_before_growth = 25;
constexpr float growth = 1.04F;

/// Somewhere to go for two discs at one point.
Vec2 any_direction(std::uint32_t a, std::uint32_t b) {
  constexpr float h = 0.70710678F;
  constexpr std::array<Vec2, 8> directions{
      {{1, 0}, {h, h}, {0, 1}, {-h, h}, {-1, 0}, {-h, -h}, {0, -1}, {h, -h}}};
  return directions[(a * 5 + b * 3) % directions.size()];
}

/// The points of a sunflower head: the next one each time, about one unit apart.
class Sunflower {
 public:
  Vec2 next() {
    const double x = x_ * cosine - y_ * sine;
    y_ = x_ * sine + y_ * cosine;
    x_ = x;
    const double radius = 0.6 * std::sqrt(count_++);
    return {static_cast<float>(x_ * radius), static_cast<float>(y_ * radius)};
  }

 private:
  static constexpr double cosine = -0.7373688780783197;  // of the golden angle
  static constexpr double sine = 0.6754902942615238;
  double x_ = 1;
  double y_ = 0;
  double count_ = 0;
};

}  // namespace

OverlapRemoval::OverlapRemoval(std::vector<Vec2> centres, std::vector<float> radii,
                               std::vector<bool> fixed)
    : centres_(std::move(centres)), radii_(std::move(radii)), fixed_(std::move(fixed)) {
  spread_heaps();
}

/// Discs at the very same point, such as actors of one address, become an even cluster.
void OverlapRemoval::spread_heaps() {
  std::vector<std::uint32_t> order(centres_.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t i) {
    return std::tuple(centres_[i].x, centres_[i].y, !is_fixed(i), i);
  };
  std::ranges::sort(order, {}, key);
  for (std::size_t begin = 0; begin < order.size();) {
    const Vec2 heap = centres_[order[begin]];
    std::size_t end = begin + 1;
    float greatest = radii_[order[begin]];
    while (end < order.size() && centres_[order[end]] == heap) {
      greatest = std::max(greatest, radii_[order[end++]]);
    }
    Sunflower sunflower;
    for (std::size_t i = begin; i < end; ++i) {
      const Vec2 offset = sunflower.next() * (2 * gap * greatest);
      if (!is_fixed(order[i])) centres_[order[i]] = heap + offset;
    }
    begin = end;
  }
}

bool OverlapRemoval::iterate(Progress& progress) {
  if (finished_) return true;
  DiscGrid grid(centres_, radii_);
  grid.add_all();
  std::vector<DiscGrid::Pair> pairs;
  if (!grid.find_pairs(no_gap, pairs, progress)) return false;
  std::erase_if(pairs, [&](const auto& pair) { return is_fixed(pair.a) && is_fixed(pair.b); });
  if (pairs.empty()) {
    finished_ = true;
  } else if (round_ < max_rounds) {
    push_apart(pairs);
    ++round_;
  } else {
    settle_stuck(pairs);
  }
  return true;
}

void OverlapRemoval::push_apart(std::span<const DiscGrid::Pair> pairs) {
  push_.assign(centres_.size(), {});
  for (const auto& [a, b] : pairs) {
    const Vec2 d = centres_[b] - centres_[a];
    const float far = std::sqrt(dot(d, d));
    const Vec2 direction = far > 1e-6F ? d / far : any_direction(a, b);
    const float missing = gap * (radii_[a] + radii_[b]) - far;
    const float share = is_fixed(a) ? 0.0F : is_fixed(b) ? 1.0F : 0.5F;
    push_[a] -= direction * (missing * share);
    push_[b] += direction * (missing * (1 - share));
  }
  const bool grow = (round_ + 1) % rounds_before_growth == 0 &&
                    std::ranges::none_of(fixed_, [](bool f) { return f; });
  Vec2 centre;
  for (const Vec2 p : centres_) centre += p / static_cast<float>(centres_.size());
  for (std::size_t i = 0; i < centres_.size(); ++i) {
    // Several neighbours push at once: no disc jumps over another.
    const float max = 2 * radii_[i];
    const float far = std::sqrt(dot(push_[i], push_[i]));
    centres_[i] += far > max ? push_[i] * (max / far) : push_[i];
    if (grow) centres_[i] = centre + (centres_[i] - centre) * growth;
  }
}

/// Takes away one of each overlapping pair and puts it back at the nearest free place.
void OverlapRemoval::settle_stuck(std::span<const DiscGrid::Pair> pairs) {
  std::vector<std::uint32_t> stuck;
  for (const auto& [a, b] : pairs) stuck.push_back(is_fixed(b) ? a : b);
  std::ranges::sort(stuck);
  stuck.erase(std::unique(stuck.begin(), stuck.end()), stuck.end());
  DiscGrid grid(centres_, radii_);
  grid.add_all();
  for (const std::uint32_t disc : stuck) grid.remove(disc);
  for (const std::uint32_t disc : stuck) {
    Sunflower places;
    const Vec2 home = centres_[disc];
    while (!grid.is_free(centres_[disc], radii_[disc], 1.01F)) {
      centres_[disc] = home + places.next() * (0.7F * radii_[disc]);
    }
    grid.add(disc);
  }
}

float scale_for_room(std::span<const Vec2> centres, std::span<const float> radii, float room,
                     double crowding, Progress& progress) {
  constexpr float step = 1.2F;
  constexpr float max = 100;
  std::vector<float> shrunken(radii.begin(), radii.end());
  for (float scale = 1; scale < max; scale *= step) {
    if (progress.cancelled()) return scale;
    DiscGrid grid(centres, shrunken);
    grid.add_all();
    if (grid.pairs_per_disc(room) <= crowding) return scale;
    for (float& r : shrunken) r /= step;
  }
  return max;
}

}  // namespace saite::layout
