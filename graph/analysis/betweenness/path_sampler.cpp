// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/path_sampler.h"

#include <algorithm>

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

PathSampler::PathSampler(const Projection& projection) : projection_(projection) {
  backward_.forward = false;
  for (Side* side : {&forward_, &backward_}) {
    side->depth.assign(projection.size(), no_index);
    side->paths.resize(projection.size());
  }
}

std::span<const Index> PathSampler::next_of(bool forward, Index u) const {
  return forward ? projection_.neighbours(u) : projection_.in_neighbours(u);
}

std::span<const Index> PathSampler::next_edges(bool forward, Index u) const {
  return forward ? projection_.incident_edges(u) : projection_.in_edges(u);
}

void PathSampler::start(Side& side, Index root) {
  for (const Index v : side.found) side.depth[v] = no_index;
  side.found.assign(1, root);
  side.level = 0;
  side.depth[root] = 0;
  side.paths[root] = 1;
}

std::size_t PathSampler::arcs_ahead(const Side& side) const {
  std::size_t arcs = 0;
  for (std::size_t i = side.level; i < side.found.size(); ++i) {
    arcs += next_of(side.forward, side.found[i]).size();
  }
  return arcs;
}

/// One level more of a side, or the arcs that touch the other side. False where it ends.
bool PathSampler::expand(Side& side, const Side& other, const Progress& progress) {
  const std::size_t end = side.found.size();
  double max = 0;
  for (std::size_t i = side.level; i < end; ++i) {
    if (i % 4096 == 4095 && progress.cancelled()) return false;
    const Index u = side.found[i];
    const auto heads = next_of(side.forward, u);
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const Index v = heads[k];
      if (other.depth[v] != no_index) {
        const Index edge = next_edges(side.forward, u)[k];
        const double weight = side.paths[u] * other.paths[v];
        meetings_.push_back(side.forward ? Meeting{u, v, edge, weight}
                                         : Meeting{v, u, edge, weight});
      }
      if (side.depth[v] == no_index) {
        side.depth[v] = side.depth[u] + 1;
        side.paths[v] = 0;
        side.found.push_back(v);
      }
      if (side.depth[v] == side.depth[u] + 1) side.paths[v] += side.paths[u];
    }
  }
  side.level = end;
  for (std::size_t i = end; i < side.found.size(); ++i) {
    max = std::max(max, side.paths[side.found[i]]);
  }
  if (max > 1e100) {
    for (std::size_t i = end; i < side.found.size(); ++i) side.paths[side.found[i]] /= max;
  }
  return side.found.size() > end || !meetings_.empty();
}

/// From a vertex to the root of its side, each step by its share of the paths.
void PathSampler::walk_back(const Side& side, Index from, Random& random) {
  for (Index v = from; side.depth[v] > 0;) {
    actors_.push_back(v);
    const auto tails = next_of(!side.forward, v);
    const auto nearer = [&](Index u) {
      return side.depth[u] != no_index && side.depth[u] + 1 == side.depth[v];
    };
    double sum = 0;
    for (const Index u : tails) {
      if (nearer(u)) sum += side.paths[u];
    }
    double left = random.uniform() * sum;
    std::size_t chosen = tails.size();
    for (std::size_t k = 0; k < tails.size() && (chosen == tails.size() || left >= 0); ++k) {
      if (!nearer(tails[k])) continue;
      chosen = k;
      left -= side.paths[tails[k]];
    }
    edges_.push_back(next_edges(!side.forward, v)[chosen]);
    v = tails[chosen];
  }
}

bool PathSampler::draw(Index s, Index t, Random& random, const Progress& progress) {
  actors_.clear();
  edges_.clear();
  meetings_.clear();
  start(forward_, s);
  start(backward_, t);
  while (meetings_.empty()) {
    const bool forward = arcs_ahead(forward_) <= arcs_ahead(backward_);
    Side& side = forward ? forward_ : backward_;
    if (!expand(side, forward ? backward_ : forward_, progress)) return false;
  }
  double sum = 0;
  for (const Meeting& meeting : meetings_) sum += meeting.weight;
  double left = random.uniform() * sum;
  std::size_t chosen = 0;
  for (std::size_t k = 0; k < meetings_.size() && left >= 0; ++k) {
    chosen = k;
    left -= meetings_[k].weight;
  }
  edges_.push_back(meetings_[chosen].edge);
  walk_back(forward_, meetings_[chosen].from, random);
  walk_back(backward_, meetings_[chosen].to, random);
  return true;
}

}  // namespace saite::analysis
