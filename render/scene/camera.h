// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/geometry.h"
#include "render/canvas/canvas.h"

namespace saite::scene {

/// Where one looks: a value; every change gives a new one.
///     Camera camera = Camera::fit(scene.bounds, frame.map, page_size, scene.unit);
///     camera = camera.zoomed(1.25F, cursor, page_size).limited(scene.bounds, scene.unit,
///     page_size); draw_scene(scene, camera.view(page_size, pixel_ratio, background), …);
struct Camera {
  Vec2 centre{};    // world point in the middle of the page
  float scale = 1;  // px per world unit

  /// The whole of `world` within `area` of the page. Few marks are not blown up: at most
  /// `most` px per `unit`. An empty or single-point `world` gives that greatest scale.
  [[nodiscard]] static Camera fit(const Rect& world, const Rect& area, Vec2 page_size, float unit,
                                  float max = 70);

  [[nodiscard]] Camera panned(Vec2 px) const;  // the map follows the pointer
  /// The world point under `at` (page) stays under it.
  [[nodiscard]] Camera zoomed(float factor, Vec2 at, Vec2 page_size) const;
  /// Neither farther out than a quarter of the fitted scale nor nearer than 400 px per `unit`, and
  /// the middle of the page never leaves the world's bounds by more than half a page. Never gives
  /// numbers that are not finite.
  [[nodiscard]] Camera limited(const Rect& world, float unit, Vec2 page_size) const;
  /// In between, for animation: t = 0 gives this, 1 gives `other`; zoom changes evenly.
  [[nodiscard]] Camera towards(const Camera& other, float t) const;

  [[nodiscard]] canvas::View view(Vec2 page_size, float pixel_ratio,
                                  canvas::Colour background) const;
  friend bool operator==(const Camera&, const Camera&) = default;
};

}  // namespace saite::scene
