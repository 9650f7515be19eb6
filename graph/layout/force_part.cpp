// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/force_part.h"

#include <cmath>

#include "graph/base/random.h"

namespace saite::layout {
namespace {

constexpr Vertex coarsest_size = 60;

Vec2 random_in_disc(Random& random) {
  for (;;) {
    const Vec2 p{static_cast<float>(2 * random.uniform() - 1),
                 static_cast<float>(2 * random.uniform() - 1)};
    if (dot(p, p) <= 1) return p;
  }
}

}  // namespace

ForcePart::ForcePart(const Graph& graph, const Forces& forces, const Schedule& schedule,
                     std::uint64_t seed)
    : graph_(graph), forces_(forces), schedule_(schedule), seed_(seed) {}

bool ForcePart::iterate(Progress& progress) {
  if (finished_) return true;
  if (!coarsened_) return coarsen_once(progress);
  const float t = static_cast<float>(iteration_) / static_cast<float>(iterations_);
  const float move = schedule_.first_move * std::pow(schedule_.last_move / schedule_.first_move, t);
  if (!settler_->iterate(positions_, move, progress)) return false;
  work_done_ += level_graph().size();
  if (++iteration_ == iterations_) refine();
  return true;
}

bool ForcePart::coarsen_once(Progress& progress) {
  const Graph& fine = level_graph();
  if (fine.size() <= coarsest_size) {
    coarsened_ = true;
    start();
    return true;
  }
  auto next = coarsen(fine, stream_seed(seed_, coarser_.size()), progress);
  if (!next) return false;
  if (next->graph.size() > 0.9 * fine.size()) {
    coarsened_ = true;
    start();
    return true;
  }
  coarser_.push_back(std::make_unique<Coarser>(std::move(*next)));
  return true;
}

void ForcePart::start() {
  const Graph& graph = level_graph();
  Random random(stream_seed(seed_, 1000));
  positions_.resize(graph.size());
  const float radius = std::sqrt(static_cast<float>(graph.size()));
  for (Vec2& p : positions_) p = random_in_disc(random) * radius;
  iteration_ = 0;
  iterations_ = schedule_.coarsest_iterations;
  settler_ = std::make_unique<Settler>(graph, forces_);
  work_all_ = static_cast<double>(graph.size()) * iterations_;
  for (std::size_t i = 0; i < coarser_.size(); ++i) {
    const Vertex n = i == 0 ? graph_.size() : coarser_[i - 1]->graph.size();
    work_all_ += static_cast<double>(n) *
                 (i == 0 ? schedule_.finest_iterations : schedule_.level_iterations);
  }
}

void ForcePart::refine() {
  if (coarser_.empty()) {
    finished_ = true;
    return;
  }
  const auto done = std::move(coarser_.back());
  coarser_.pop_back();
  Random random(stream_seed(seed_, 2000 + coarser_.size()));
  std::vector<Vec2> fine(done->group_of.size());
  for (std::size_t v = 0; v < fine.size(); ++v) {
    fine[v] = positions_[done->group_of[v]] + random_in_disc(random) * 0.3F;
  }
  positions_ = std::move(fine);
  settler_ = std::make_unique<Settler>(level_graph(), forces_);
  iteration_ = 0;
  iterations_ = coarser_.empty() ? schedule_.finest_iterations : schedule_.level_iterations;
}

double ForcePart::progress() const {
  if (finished_) return 1;
  return work_all_ > 0 ? work_done_ / work_all_ : 0;
}

std::vector<Vec2> ForcePart::positions() const {
  std::vector<Vec2> result = positions_;
  for (auto it = coarser_.rbegin(); it != coarser_.rend() && !result.empty(); ++it) {
    std::vector<Vec2> finer((*it)->group_of.size());
    for (std::size_t v = 0; v < finer.size(); ++v) finer[v] = result[(*it)->group_of[v]];
    result = std::move(finer);
  }
  if (result.empty()) result.resize(graph_.size());
  return result;
}

}  // namespace saite::layout
