// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/scene/scene.h"
#include "render/text/shaper.h"

/// What people wrote and drew on the map: areas under the network, arrows and words over all.
/// Words keep their size at every zoom and stand on a card, so that they can be read anywhere.
namespace saite::scene {

/// Where the words of an annotation stand on the page; empty where it has none, or no place.
/// Cost: that of shaping them the first time.
[[nodiscard]] Rect words_box(const SceneAnnotation& annotation, const canvas::View& view,
                             text::Shaper& shaper);

// Each draws nothing where there is nothing of its kind.
void draw_annotation_areas(const Scene& scene, canvas::Canvas& canvas);
void draw_annotation_arrows(const Scene& scene, const canvas::View& view, canvas::Canvas& canvas);
void draw_annotation_words(const Scene& scene, const canvas::View& view, text::Shaper& shaper,
                           canvas::Canvas& canvas);

/// By what an annotation is held: which of its coordinates go along. An arrow can be held at its
/// ends, an area at its corners, all of them anywhere else.
using Grip = std::uint8_t;
inline constexpr Grip at_x = 1, at_y = 2, to_x = 4, to_y = 8;
inline constexpr Grip grip_whole = at_x | at_y | to_x | to_y;
struct GripPoint {
  Grip grip = grip_whole;
  Vec2 at;  // world
};
/// The ends or corners of one; none of a text.
[[nodiscard]] std::vector<GripPoint> grip_points(const SceneAnnotation& annotation);
/// One that was held so and is moved by that, world.
[[nodiscard]] SceneAnnotation moved(SceneAnnotation annotation, Grip grip, Vec2 by);

struct AnnotationHit {
  std::size_t annotation = 0;  // in Scene::annotations
  Grip grip = grip_whole;
};
/// The topmost one at a place of the page: its words, the line of an arrow, the rim of an area (its
/// inside is the map's), or one of its ends or corners. `tolerance` in px.
[[nodiscard]] std::optional<AnnotationHit> annotation_at(const Scene& scene,
                                                         const canvas::View& view,
                                                         text::Shaper& shaper, Vec2 page,
                                                         float tolerance);

}  // namespace saite::scene
