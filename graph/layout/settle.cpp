// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/settle.h"

#include <algorithm>
#include <cmath>

#include "graph/layout/parallel.h"

namespace saite::layout {
namespace {

constexpr float softening = 1e-4F;  // squared distance at which pushes level off

/// Calls visit(length of tie, strength) for every arc, or for an even sample of them.
template <class Visit>
void visit_arcs(const Graph& graph, std::span<const Vec2> positions, const Visit& visit) {
  const std::size_t stride = 1 + graph.targets.size() / 100000;
  Vertex v = 0;
  for (std::size_t arc = 0; arc < graph.targets.size(); arc += stride) {
    while (graph.offsets[v + 1] <= arc) ++v;
    const Vec2 d = positions[graph.targets[arc]] - positions[v];
    visit(std::sqrt(static_cast<double>(dot(d, d))), static_cast<double>(graph.weights[arc]));
  }
}

}  // namespace

bool Settler::iterate(std::span<Vec2> positions, float longest_move, const Anchors& anchors,
                      Progress& progress) {
  if (!pushes_.compute(positions, graph_.mass, forces_.theta, softening, progress)) return false;
  moved_.resize(graph_.size());
  if (!pull(positions, longest_move, anchors, progress)) return false;
  std::ranges::copy(moved_, positions.begin());
  return true;
}

bool Settler::pull(std::span<const Vec2> positions, float longest_move, const Anchors& anchors,
                   Progress& progress) {
  return for_blocks(graph_.size(), 1024, progress, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      Vec2 move = balance(positions, static_cast<Vertex>(i), anchors);
      const float far2 = dot(move, move);
      if (far2 > longest_move * longest_move) move = move * (longest_move / std::sqrt(far2));
      moved_[i] = positions[i] + move;
    }
  });
}

Vec2 Settler::balance(std::span<const Vec2> positions, Vertex v, const Anchors& anchors) const {
  const float hold = anchors.hold.empty() ? 0.0F : anchors.hold[v];
  if (hold == Anchors::fixed) return {};
  const Vec2 at = positions[v];
  Vec2 force = pushes_.push()[v] * graph_.mass[v];
  float stiffness = pushes_.stiffness()[v] * graph_.mass[v];
  const auto neighbours = graph_.neighbours(v);
  const auto strengths = graph_.strengths(v);
  const float inverse_reach2 = 1.0F / (forces_.near_reach * forces_.near_reach);
  for (std::size_t k = 0; k < neighbours.size(); ++k) {
    const Vec2 d = positions[neighbours[k]] - at;
    const float d2 = dot(d, d);
    const float w = strengths[k] * (forces_.far_pull * std::sqrt(d2) +
                                    forces_.near_pull / (1.0F + d2 * inverse_reach2));
    force += d * w;
    stiffness += w;
  }
  if (!(stiffness > 0)) return {};
  if (hold > 0) {
    force += (anchors.at[v] - at) * (hold * stiffness);
    stiffness *= 1.0F + hold;
  }
  return force / stiffness;
}

float balanced_scale(const Graph& graph, const Forces& forces, std::span<const Vec2> positions) {
  double mass = 0;
  double mass2 = 0;
  for (const float m : graph.mass) {
    mass += m;
    mass2 += static_cast<double>(m) * m;
  }
  // A 1/d push times its distance is the product of masses, whatever the scale: so the pushes'
  // virial is a constant that the pulls' must meet. Theirs grows with the scale: bisection.
  const double reach2 = static_cast<double>(forces.near_reach) * forces.near_reach;
  const auto pull_at = [&](double scale) {
    double sum = 0;
    double seen = 0;
    visit_arcs(graph, positions, [&](double length, double strength) {
      const double d = length * scale;
      sum += strength * d * d * (forces.far_pull * d + forces.near_pull / (1 + d * d / reach2));
      seen += 1;
    });
    return seen > 0 ? sum * static_cast<double>(graph.targets.size()) / seen : 0;
  };
  const double aim = mass * mass - mass2;  // arcs count each pair twice
  double low = 1;
  double high = 1;
  if (!(pull_at(1) > 0)) return 1;
  for (int i = 0; i < 60 && pull_at(low) > aim; ++i) low *= 0.5;
  for (int i = 0; i < 60 && pull_at(high) < aim; ++i) high *= 2;
  for (int i = 0; i < 16; ++i) {
    const double middle = 0.5 * (low + high);
    (pull_at(middle) < aim ? low : high) = middle;
  }
  return static_cast<float>(0.5 * (low + high));
}

float mean_tie_length(const Graph& graph, std::span<const Vec2> positions) {
  double sum = 0;
  double count = 0;
  visit_arcs(graph, positions, [&](double length, double) {
    sum += length;
    count += 1;
  });
  return count > 0 ? static_cast<float>(sum / count) : 0.0F;
}

}  // namespace saite::layout
