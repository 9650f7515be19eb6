// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/settle.h"

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>

#include "graph/layout/repulsion.h"

namespace saite::layout {
namespace {

/// Runs body(begin, end) over [0, n) in parallel; false as soon as somebody cancels.
template <class Body>
bool for_blocks(std::size_t n, std::size_t grain, Progress& progress, const Body& body) {
  std::atomic<bool> stopped = false;
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, n, grain), [&](const auto& range) {
    if (stopped.load(std::memory_order_relaxed)) return;
    if (progress.cancelled()) {
      stopped = true;
      return;
    }
    body(range.begin(), range.end());
  });
  return !stopped;
}

}  // namespace

Settler::Settler(const Graph& graph, const Forces& forces)
    : graph_(graph), forces_(forces), mass_(graph.mass) {
  if (forces.hub_push > 0) {
    for (Vertex v = 0; v < graph.size(); ++v) {
      float strength = 0;
      for (const float w : graph.strengths(v)) strength += w;
      mass_[v] += forces.hub_push * strength;
    }
  }
}

bool Settler::iterate(std::span<Vec2> positions, float longest_move, Progress& progress) {
  tree_.build(positions, mass_);
  push_.resize(graph_.size());
  stiffness_.resize(graph_.size());
  moved_.resize(graph_.size());
  if (!push(progress) || !pull(positions, longest_move, progress)) return false;
  std::ranges::copy(moved_, positions.begin());
  return true;
}

bool Settler::push(Progress& progress) {
  constexpr std::size_t room = QuadTree::group_size + repulsion_lanes;
  tbb::enumerable_thread_specific<QuadTree::Sources> local;
  const auto groups = tree_.groups();
  return for_blocks(groups.size(), 16, progress, [&](std::size_t begin, std::size_t end) {
    QuadTree::Sources& sources = local.local();
    std::array<float, room> x{};
    std::array<float, room> y{};
    std::array<float, room> px;
    std::array<float, room> py;
    std::array<float, room> stiff;
    for (std::size_t g = begin; g < end; ++g) {
      const QuadTree::Group& group = groups[g];
      tree_.gather(group, forces_.theta, sources);
      for (std::uint32_t first = group.begin; first < group.end; first += QuadTree::group_size) {
        const std::size_t count = std::min(group.end - first, QuadTree::group_size);
        std::copy_n(tree_.x().begin() + first, count, x.begin());
        std::copy_n(tree_.y().begin() + first, count, y.begin());
        add_repulsion({x.data(), y.data(), px.data(), py.data(), stiff.data(), count},
                      sources.x.data(), sources.y.data(), sources.mass.data(), sources.x.size(),
                      forces_.softening);
        for (std::size_t i = 0; i < count; ++i) {
          const std::uint32_t v = tree_.order()[first + i];
          push_[v] = Vec2{px[i], py[i]} * mass_[v];
          stiffness_[v] = stiff[i] * mass_[v];
        }
      }
    }
  });
}

bool Settler::pull(std::span<const Vec2> positions, float longest_move, Progress& progress) {
  const float mode = forces_.exponent;
  return for_blocks(graph_.size(), 1024, progress, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto v = static_cast<Vertex>(i);
      const Vec2 at = positions[v];
      Vec2 force = push_[v];
      float stiffness = stiffness_[v];
      const auto neighbours = graph_.neighbours(v);
      const auto strengths = graph_.strengths(v);
      for (std::size_t k = 0; k < neighbours.size(); ++k) {
        const Vec2 d = positions[neighbours[k]] - at;
        float w = strengths[k];
        if (mode != 1.0F) w *= std::pow(dot(d, d) + 1e-6F, 0.5F * (mode - 1.0F));
        force += d * w;
        stiffness += w;
      }
      Vec2 move = stiffness > 0 ? force / stiffness : Vec2{};
      const float far2 = dot(move, move);
      if (far2 > longest_move * longest_move) move = move * (longest_move / std::sqrt(far2));
      moved_[v] = at + move;
    }
  });
}

}  // namespace saite::layout
