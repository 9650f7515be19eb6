// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/registry.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "graph/layout/force.h"

namespace saite::layout {
namespace {

constexpr std::array<LayoutInfo, 1> all_layouts{{
    {"force", false, {}, "O(n log n + m)", "Hu 2005; Jacomy et al. 2014"},
}};

}  // namespace

std::span<const LayoutInfo> layouts() {
  return all_layouts;
}

const LayoutInfo* find_layout(std::string_view id) {
  const auto it = std::ranges::find(all_layouts, id, &LayoutInfo::id);
  return it == all_layouts.end() ? nullptr : &*it;
}

Result<std::unique_ptr<Layout>> create_layout(std::string_view id,
                                              const project::Projection& projection,
                                              LayoutInput input, const Parameters&) {
  if (find_layout(id) == nullptr) return Error{"unknown_layout", "", {std::string(id)}};
  return std::unique_ptr<Layout>(std::make_unique<ForceLayout>(projection, std::move(input)));
}

}  // namespace saite::layout
