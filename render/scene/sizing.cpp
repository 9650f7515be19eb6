// SPDX-License-Identifier: Apache-2.0
#include "render/scene/sizing.h"

#include <algorithm>
#include <cmath>

namespace saite::scene {
namespace {

/// Of a default mark, px. Less than a pixel is drawn faintly, so that a hundred thousand marks show
/// where they are dense instead of one blot.
constexpr float least_size = 0.45F;

/// How often the ties would cover the map if they lay side by side.
double ink(const Scene& scene, double scale, double width) {
  const double least = 10.0 * scene.unit;
  const double wide = std::max<double>(scene.bounds.empty() ? 0 : scene.bounds.width(), least);
  const double high = std::max<double>(scene.bounds.empty() ? 0 : scene.bounds.height(), least);
  return scene.tie_length * scale * width / (wide * scale * high * scale);
}

}  // namespace

Sizing sizing(const Scene& scene, float scale) {
  const float relative = std::max(scale * scene.unit, 1e-6F);
  Sizing result;
  result.size = std::clamp(1.9F * std::pow(relative, 0.6F), least_size, greatest_size);
  result.width = std::clamp(result.size / 8, 0.3F, 1.6F);
  constexpr double room = 0.25;  // ink up to which ties keep their full strength
  const double laid = std::max(ink(scene, scale, result.width), room);
  const double fainter = std::max(std::pow(room / laid, 0.65), 0.08);
  result.tie_alpha = static_cast<float>(scene.style.tie_alpha * fainter);
  return result;
}

}  // namespace saite::scene
