// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/pushes.h"

#include <algorithm>
#include <array>

#include "graph/layout/parallel.h"
#include "graph/layout/repulsion.h"

namespace saite::layout {

bool Pushes::compute(std::span<const Vec2> positions, std::span<const float> mass, float theta,
                     float softening, Progress& progress) {
  constexpr std::size_t room = QuadTree::group_size + repulsion_lanes;
  if (!tree_.build(positions, mass, progress)) return false;
  push_.resize(positions.size());
  stiffness_.resize(positions.size());
  const auto groups = tree_.groups();
  return for_blocks(groups.size(), 16, progress, [&](std::size_t begin, std::size_t end) {
    QuadTree::Sources& sources = sources_.local();
    std::array<float, room> x{};
    std::array<float, room> y{};
    std::array<float, room> push_x;
    std::array<float, room> push_y;
    std::array<float, room> stiff;
    for (const QuadTree::Group& group : groups.subspan(begin, end - begin)) {
      tree_.gather(group, theta, sources);
      for (std::uint32_t first = group.begin; first < group.end; first += QuadTree::group_size) {
        const std::size_t count = std::min(group.end - first, QuadTree::group_size);
        std::copy_n(tree_.x().begin() + first, count, x.begin());
        std::copy_n(tree_.y().begin() + first, count, y.begin());
        add_repulsion({x.data(), y.data(), push_x.data(), push_y.data(), stiff.data(), count},
                      sources.x.data(), sources.y.data(), sources.mass.data(), sources.x.size(),
                      softening);
        for (std::size_t i = 0; i < count; ++i) {
          const std::uint32_t v = tree_.order()[first + i];
          push_[v] = Vec2{push_x[i], push_y[i]};
          stiffness_[v] = stiff[i];
        }
      }
    }
  });
}

}  // namespace saite::layout
