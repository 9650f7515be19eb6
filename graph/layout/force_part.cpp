// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/force_part.h"

#include <algorithm>
#include <cmath>

#include "graph/base/random.h"
#include "graph/layout/align.h"

namespace saite::layout {
namespace {

constexpr Vertex coarsest_size = 60;
constexpr float min_shrinking = 0.9F;

Vec2 random_in_disc(Random& random) {
  for (;;) {
    const Vec2 p{static_cast<float>(2 * random.uniform() - 1),
                 static_cast<float>(2 * random.uniform() - 1)};
    if (dot(p, p) <= 1) return p;
  }
}

}  // namespace

void prepare_strengths(Graph& graph) {
  constexpr float push_of_tie = 0.08F;
  double sum = 0;
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (std::uint32_t arc = graph.offsets[v]; arc < graph.offsets[v + 1]; ++arc) {
      const float degrees = static_cast<float>(graph.degree(v)) *
                            static_cast<float>(graph.degree(graph.targets[arc]));
      // To the power of 3/32, by square roots: those are the same bits on every machine.
      const float root16 = std::sqrt(std::sqrt(std::sqrt(std::sqrt(degrees))));
      graph.weights[arc] *= root16 * std::sqrt(root16);
      sum += graph.weights[arc];
    }
  }
  if (!(sum > 0)) return;
  const float mean = static_cast<float>(sum / static_cast<double>(graph.weights.size()));
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (std::uint32_t arc = graph.offsets[v]; arc < graph.offsets[v + 1]; ++arc) {
      graph.weights[arc] /= mean;
      graph.mass[v] += push_of_tie * graph.weights[arc];
    }
  }
}

ForcePart::ForcePart(const Graph& graph, const Schedule& schedule, std::uint64_t seed)
    : graph_(graph), schedule_(schedule), seed_(seed) {}

bool ForcePart::iterate(Progress& progress) {
  if (finished_) return true;
  if (!settler_) return coarsen_once(progress);
  if (!settler_->iterate(positions_, longest_move_, {}, progress)) return false;
  work_done_ += level_graph(coarser_.size()).size();
  longest_move_ *= cooling_;
  if (++iteration_ == iterations_) finish_level();
  return true;
}

bool ForcePart::coarsen_once(Progress& progress) {
  const Graph& fine = level_graph(coarser_.size());
  if (fine.size() <= coarsest_size) {
    start();
    return true;
  }
  auto next = coarsen(fine, stream_seed(seed_, coarser_.size()), progress);
  if (!next) return false;
  if (static_cast<float>(next->graph.size()) > min_shrinking * static_cast<float>(fine.size())) {
    start();
  } else {
    coarser_.push_back(std::make_unique<Coarser>(std::move(*next)));
  }
  return true;
}

int ForcePart::iterations_of(std::size_t level) const {
  if (level == 0 && multilevel_) return schedule_.finest_iterations;
  const double extra = schedule_.extra_work / level_graph(level).size();
  return (level == 0 ? schedule_.finest_iterations : schedule_.level_iterations) +
         static_cast<int>(std::min<double>(schedule_.extra_iterations, extra));
}

void ForcePart::start() {
  const Graph& graph = level_graph(coarser_.size());
  Random random(stream_seed(seed_, 1000));
  positions_.resize(graph.size());
  for (Vec2& p : positions_) p = random_in_disc(random);
  const float scale = balanced_scale(graph, {.far_pull = schedule_.pull.far}, positions_);
  for (Vec2& p : positions_) p = p * scale;
  multilevel_ = !coarser_.empty();
  for (std::size_t level = 0; level <= coarser_.size(); ++level) {
    work_all_ += static_cast<double>(level_graph(level).size()) * iterations_of(level);
  }
  begin_level();
}

void ForcePart::begin_level() {
  const std::size_t level = coarser_.size();
  const Graph& graph = level_graph(level);
  const float tie_length = mean_tie_length(graph, positions_);
  settler_ = std::make_unique<Settler>(graph, forces_for(tie_length, schedule_.pull));
  iteration_ = 0;
  iterations_ = iterations_of(level);
  longest_move_ = schedule_.first_move * tie_length;
  cooling_ =
      static_cast<float>(std::pow(schedule_.last_move / schedule_.first_move, 1.0 / iterations_));
}

void ForcePart::finish_level() {
  turn_widest_level(positions_);
  if (coarser_.empty()) {
    finished_ = true;
    return;
  }
  settler_.reset();  // it refers to the level that goes
  positions_ = spread_groups(coarser_.size() - 1, positions_);
  coarser_.pop_back();
  begin_level();
}

/// Members of a group start close to where it stood, apart from each other.
std::vector<Vec2> ForcePart::spread_groups(std::size_t level, std::span<const Vec2> coarse) const {
  Random random(stream_seed(seed_, 2000 + level));
  const auto& group_of = coarser_[level]->group_of;
  std::vector<Vec2> fine(group_of.size());
  for (std::size_t v = 0; v < fine.size(); ++v) {
    fine[v] = coarse[group_of[v]] + random_in_disc(random) * 0.3F;
  }
  return fine;
}

double ForcePart::progress() const {
  if (finished_) return 1;
  return work_all_ > 0 ? work_done_ / work_all_ : 0;
}

std::vector<Vec2> ForcePart::positions() const {
  std::vector<Vec2> result = positions_;
  if (result.empty()) return result;
  for (std::size_t level = coarser_.size(); level > 0; --level) {
    result = spread_groups(level - 1, result);
  }
  return result;
}

}  // namespace saite::layout
