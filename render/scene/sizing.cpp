// SPDX-License-Identifier: Apache-2.0
#include "render/scene/sizing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "render/canvas/finite.h"

namespace saite::scene {
namespace {

/// Of a default mark, px. Less than a pixel is drawn faintly, so that a hundred thousand marks show
/// where they are dense instead of one blot.
constexpr float min_size = 0.45F;

/// What the map takes of the screen, px².
double room_of(const Scene& scene, double scale) {
  const double min = 10.0 * scene.unit;
  const double wide = std::max<double>(scene.bounds.empty() ? 0 : scene.bounds.width(), min);
  const double high = std::max<double>(scene.bounds.empty() ? 0 : scene.bounds.height(), min);
  return wide * scale * high * scale;
}

/// How often the ties would cover the map if they lay side by side.
double tie_ink(const Scene& scene, double scale, double width) {
  return scene.tie_length * scale * width / room_of(scene, scale);
}

/// Likewise of the marks, which a screen never shows smaller than a pixel or so.
double mark_ink(const Scene& scene, double scale, double size) {
  const double radius = std::max(size, 0.7);
  return static_cast<double>(scene.marks.size()) * std::numbers::pi * radius * radius /
         room_of(scene, scale);
}

/// Dots of 1.2 px and more are single marks again and keep their colour.
float dot_alpha(const Scene& scene, double scale, double size) {
  constexpr double room = 0.1;
  constexpr double single = 1.2;
  const double shine = std::clamp(room / mark_ink(scene, scale, size), 0.15, 1.0);
  const double apart = std::clamp((size - min_size) / (single - min_size), 0.0, 1.0);
  return static_cast<float>(shine + (1 - shine) * apart);
}

}  // namespace

Sizing sizing(const Scene& scene, float scale) {
  scale = std::clamp(canvas::usable_length(scale), 1e-12F, 1e12F);
  const float relative = std::max(scale * scene.unit, 1e-6F);
  Sizing result;
  result.size = std::clamp(1.9F * std::pow(relative, 0.6F), min_size, greatest_size);
  result.width = std::clamp(result.size / 8, 0.3F, 1.6F);
  constexpr double room = 0.25;  // ink up to which ties keep their full strength
  constexpr double crowd = 1.5;  // … from which all together lay no more, or the middle were full
  const double laid = std::max(tie_ink(scene, scale, result.width), room);
  const double fewer = std::pow(room / std::min(laid, crowd), 0.65);
  const double fainter = std::max(fewer * std::min(1.0, crowd / laid), 0.02);
  result.tie_alpha = static_cast<float>(scene.style.tie_alpha * fainter);
  if (!scene.marks.empty()) result.mark_alpha = dot_alpha(scene, scale, result.size);
  return result;
}

}  // namespace saite::scene
