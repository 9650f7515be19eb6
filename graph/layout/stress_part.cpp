// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/stress_part.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "graph/layout/align.h"

namespace saite::layout {
namespace {

constexpr std::uint32_t not_reached = std::numeric_limits<std::uint32_t>::max();
constexpr float slowest_rate = 0.02F;  // of neighbours, in the last epoch

}  // namespace

StressPart::StressPart(const Graph& graph, const StressSchedule& schedule, std::uint64_t seed)
    : graph_(graph), schedule_(schedule), seed_(seed) {
  if (graph.size() <= all_pairs_size) schedule_.pivots = graph.size();
}

bool StressPart::iterate(Progress& progress) {
  if (finished()) return true;
  if (progress.cancelled()) return false;
  if (positions_.empty()) {
    start();
    return true;
  }
  const std::vector<Vec2> before = positions_;
  Random random(stream_seed(seed_, static_cast<std::uint64_t>(10 + epoch_)));
  std::vector<Vertex> pivots(graph_.size());
  std::iota(pivots.begin(), pivots.end(), 0U);
  for (Vertex i = 0; i < schedule_.pivots; ++i) {
    std::swap(pivots[i], pivots[i + random.below(graph_.size() - i)]);
    if (progress.cancelled()) {
      positions_ = before;
      return false;
    }
    pull_around(pivots[i]);
  }
  rate_ *= cooling_;
  if (++epoch_ == schedule_.epochs) turn_widest_level(positions_);
  return true;
}

void StressPart::start() {
  search(0);
  const auto farthest = static_cast<float>(std::max(1U, steps_[reached_.back()]));
  Random random(stream_seed(seed_, 1));
  for (Vertex v = 0; v < graph_.size(); ++v) {
    positions_.push_back(Vec2{static_cast<float>(random.uniform() - 0.5),
                              static_cast<float>(random.uniform() - 0.5)} *
                         farthest);
  }
  // From so fast that the farthest pairs go all the way to so slow that neighbours hardly move.
  rate_ = farthest * farthest;
  cooling_ =
      static_cast<float>(std::pow(slowest_rate / rate_, 1.0 / std::max(1, schedule_.epochs - 1)));
}

void StressPart::search(Vertex from) {
  steps_.assign(graph_.size(), not_reached);
  reached_.assign(1, from);
  steps_[from] = 0;
  for (std::size_t i = 0; i < reached_.size(); ++i) {
    for (const Vertex u : graph_.neighbours(reached_[i])) {
      if (steps_[u] != not_reached) continue;
      steps_[u] = steps_[reached_[i]] + 1;
      reached_.push_back(u);
    }
  }
}

/// One gradient step for each pair with the pivot, farthest first.
void StressPart::pull_around(Vertex pivot) {
  search(pivot);
  for (std::size_t i = reached_.size(); i > 1; --i) {
    const Vertex v = reached_[i - 1];
    pull_to_distance(v, pivot, static_cast<float>(steps_[v]));
  }
}

void StressPart::pull_to_distance(Vertex v, Vertex other, float distance) {
  Vec2 d = positions_[v] - positions_[other];
  float length = std::sqrt(dot(d, d));
  if (length < 1e-6F) {
    d = {1e-3F * static_cast<float>(v % 7 + 1), 1e-3F * static_cast<float>(other % 5 + 1)};
    length = std::sqrt(dot(d, d));
  }
  const float share = std::min(1.0F, rate_ / (distance * distance));
  const Vec2 move = d * (share * (length - distance) / (2 * length));
  positions_[v] -= move;
  positions_[other] += move;
}

double StressPart::progress() const {
  return static_cast<double>(epoch_) / schedule_.epochs;
}

}  // namespace saite::layout
