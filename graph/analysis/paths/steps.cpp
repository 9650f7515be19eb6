// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/steps.h"

#include "graph/project/breadth_first.h"

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

std::vector<Index> steps_from(const Projection& projection, std::span<const Index> sources,
                              Index max) {
  std::vector<Index> steps(projection.size(), no_index);
  std::vector<Index> order;
  for (const Index s : sources) {
    if (steps[s] == 0) continue;
    steps[s] = 0;
    order.push_back(s);
  }
  const auto for_each_neighbour = [&](Index u, const auto& visit) {
    for (const Index v : projection.neighbours(u)) visit(v);
  };
  project::breadth_first(order, steps, for_each_neighbour, max);
  return steps;
}

std::span<const Index> StepSearch::within(std::span<const Index> sources, Index max) {
  ++round_;
  queue_.clear();
  for (const Index s : sources) {
    if (seen_[s] == round_) continue;
    seen_[s] = round_;
    queue_.push_back(s);
  }
  std::size_t begin = 0;
  for (Index step = 0; step < max && begin < queue_.size(); ++step) {
    const std::size_t end = queue_.size();
    for (; begin < end; ++begin) {
      for (const Index v : projection_.neighbours(queue_[begin])) {
        if (seen_[v] == round_) continue;
        seen_[v] = round_;
        queue_.push_back(v);
      }
    }
  }
  return queue_;
}

}  // namespace saite::analysis
