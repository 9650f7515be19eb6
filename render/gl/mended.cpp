// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "render/canvas/finite.h"
#include "render/gl/instances.h"

namespace saite::gl {
namespace {

bool is_sound(const canvas::Mark& mark) {
  return canvas::has_place(mark.at) && canvas::usable_length(mark.radius) == mark.radius &&
         canvas::usable_length(mark.outline_width) == mark.outline_width;
}

}  // namespace

std::optional<std::vector<canvas::Mark>> mended(std::span<const canvas::Mark> marks) {
  if (std::all_of(marks.begin(), marks.end(), is_sound)) return std::nullopt;
  std::vector<canvas::Mark> out;
  for (canvas::Mark mark : marks) {
    if (!canvas::has_place(mark.at)) continue;
    mark.radius = canvas::usable_length(mark.radius);
    mark.outline_width = canvas::usable_length(mark.outline_width);
    out.push_back(mark);
  }
  return out;
}

}  // namespace saite::gl
