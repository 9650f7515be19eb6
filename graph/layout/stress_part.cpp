// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/stress_part.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/base/random.h"
#include "graph/layout/align.h"
#include "graph/layout/parallel.h"

namespace saite::layout {
namespace {

constexpr float slowest_rate = 0.02F;  // of neighbours, in the last epoch

}  // namespace

StressPart::StressPart(const Graph& graph, const StressSchedule& schedule, std::uint64_t seed)
    : graph_(graph), schedule_(schedule), seed_(seed) {
  if (graph.size() <= all_pairs_size) {
    start_anywhere();
  } else {
    force_ = std::make_unique<ForcePart>(graph, Schedule{}, seed);
  }
}

bool StressPart::iterate(Progress& progress) {
  if (finished()) return true;
  if (progress.cancelled()) return false;
  if (force_) {
    if (!force_->iterate(progress)) return false;
    if (force_->finished()) {
      start_from(force_->positions());
      force_.reset();
    }
    return true;
  }
  if (graph_.size() > all_pairs_size && pivots_.size() < schedule_.pivots) {
    add_pivot();
    return true;
  }
  const bool all = graph_.size() <= all_pairs_size;
  if (!(all ? descend(progress) : majorise(progress))) return false;
  if (++epoch_ == schedule_.epochs) turn_widest_level(positions_);
  return true;
}

bool StressPart::descend(Progress& progress) {
  const std::vector<Vec2> before = positions_;
  Random random(stream_seed(seed_, static_cast<std::uint64_t>(10 + epoch_)));
  std::vector<Vertex> order(graph_.size());
  std::iota(order.begin(), order.end(), 0U);
  random.shuffle(std::span(order));
  for (const Vertex v : order) {
    if (progress.cancelled()) {
      positions_ = before;
      return false;
    }
    pull_around(v);
  }
  rate_ *= cooling_;
  return true;
}

bool StressPart::majorise(Progress& progress) {
  std::vector<Vec2> next(positions_.size());
  const bool all =
      for_blocks(graph_.size(), 512, progress, [&](std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v) next[v] = wanted_place(static_cast<Vertex>(v));
      });
  if (all) positions_ = std::move(next);
  return all;
}

/// Each pivot stands for a share of all vertices.
Vec2 StressPart::wanted_place(Vertex v) const {
  const Vec2 at = positions_[v];
  Vec2 sum;
  float weights = 0;
  const auto add = [&](Vertex other, float steps, float weight) {
    const Vec2 d = at - positions_[other];
    const float length = std::sqrt(dot(d, d));
    if (length < 1e-6F) return;
    const float w = weight / (steps * steps);
    sum += (positions_[other] + d * (steps / length)) * w;
    weights += w;
  };
  const float share = static_cast<float>(graph_.size()) / static_cast<float>(pivots_.size());
  const std::uint16_t* steps = pivot_steps_.data() + std::size_t{v} * schedule_.pivots;
  for (std::size_t p = 0; p < pivots_.size(); ++p) {
    if (steps[p] > 1) add(pivots_[p], steps[p], share);
  }
  for (const Vertex u : graph_.neighbours(v)) add(u, 1, 1);
  return weights > 0 ? sum / weights : at;
}

void StressPart::add_pivot() {
  Random random(stream_seed(seed_, 5 + pivots_.size()));
  const auto pivot = static_cast<Vertex>(random.below(graph_.size()));
  breadth_first(graph_, pivot, steps_, reached_);
  pivot_steps_.resize(std::size_t{graph_.size()} * schedule_.pivots);
  for (Vertex v = 0; v < graph_.size(); ++v) {
    pivot_steps_[std::size_t{v} * schedule_.pivots + pivots_.size()] =
        static_cast<std::uint16_t>(std::min(steps_[v], 65535U));
  }
  pivots_.push_back(pivot);
}

void StressPart::start_anywhere() {
  breadth_first(graph_, 0, steps_, reached_);
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

/// Scales the drawing to steps by what is seen from one vertex.
void StressPart::start_from(std::vector<Vec2> drawing) {
  positions_ = std::move(drawing);
  breadth_first(graph_, 0, steps_, reached_);
  double ratios = 0;
  double squares = 0;
  for (const Vertex v : reached_) {
    if (steps_[v] == 0) continue;
    const double ratio = static_cast<double>(distance(positions_[v], positions_[0])) /
                         static_cast<double>(steps_[v]);
    ratios += ratio;
    squares += ratio * ratio;
  }
  if (squares > 0) {
    for (Vec2& p : positions_) p = p * static_cast<float>(ratios / squares);
  }
}

/// One gradient step for each pair with the pivot, farthest first.
void StressPart::pull_around(Vertex pivot) {
  breadth_first(graph_, pivot, steps_, reached_);
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
  if (force_) return 0.5 * force_->progress();
  const double begun = graph_.size() <= all_pairs_size ? 0 : 0.5;
  return begun + (1 - begun) * epoch_ / schedule_.epochs;
}

}  // namespace saite::layout
