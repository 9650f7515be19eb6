// SPDX-License-Identifier: Apache-2.0
#include "render/scene/camera.h"

#include <algorithm>
#include <cmath>

#include "render/canvas/finite.h"

namespace saite::scene {

Camera Camera::fit(const Rect& world, const Rect& area, Vec2 page_size, float unit, float max) {
  Camera camera;
  const float greatest = max / std::max(canvas::usable_length(unit), 1e-15F);
  camera.scale = greatest;
  if (!world.empty()) {
    if (world.width() > 0) camera.scale = std::min(camera.scale, area.width() / world.width());
    if (world.height() > 0) camera.scale = std::min(camera.scale, area.height() / world.height());
  }
  if (!(canvas::usable_length(camera.scale) > 0)) camera.scale = 1;
  const bool somewhere = !world.empty() && canvas::has_place(world.centre());
  const Vec2 middle = somewhere ? world.centre() : Vec2{};
  camera.centre = middle - (area.centre() - page_size * 0.5F) / camera.scale;
  return camera;
}

Camera Camera::panned(Vec2 px) const {
  return {centre - px / scale, scale};
}

Camera Camera::zoomed(float factor, Vec2 at, Vec2 page_size) const {
  const Vec2 from_middle = at - page_size * 0.5F;
  const float next = scale * factor;
  return {centre + from_middle / scale - from_middle / next, next};
}

Camera Camera::limited(const Rect& world, float unit, Vec2 page_size) const {
  Camera camera = *this;
  const float nearest = 400 / std::max(canvas::usable_length(unit), 1e-15F);
  float farthest = fit(world, {{0, 0}, page_size}, page_size, unit).scale / 4;
  farthest = std::min(farthest, nearest);
  camera.scale = std::isfinite(scale) ? std::clamp(scale, farthest, nearest) : farthest;
  if (!canvas::has_place(camera.centre)) camera.centre = world.empty() ? Vec2{} : world.centre();
  if (world.empty()) return camera;
  const Vec2 half = page_size * (0.5F / camera.scale);
  camera.centre.x = std::clamp(camera.centre.x, world.min.x - half.x, world.max.x + half.x);
  camera.centre.y = std::clamp(camera.centre.y, world.min.y - half.y, world.max.y + half.y);
  return camera;
}

Camera Camera::towards(const Camera& other, float t) const {
  if (t <= 0) return *this;
  if (t >= 1) return other;
  const float ratio = other.scale / scale;
  const float next = scale * std::pow(ratio, t);
  // The world point that keeps its place on the page is approached as the zoom changes.
  const float way =
      std::abs(ratio - 1) < 1e-4F ? t : (1 - scale / next) / (1 - scale / other.scale);
  return {centre + (other.centre - centre) * way, next};
}

canvas::View Camera::view(Vec2 page_size, float pixel_ratio, canvas::Colour background) const {
  canvas::View view;
  view.centre = centre;
  view.scale = scale;
  view.page_size = page_size;
  view.pixel_ratio = pixel_ratio;
  view.background = background;
  return view;
}

}  // namespace saite::scene
