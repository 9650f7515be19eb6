// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/scene/frame.h"
#include "render/scene/labels.h"
#include "render/scene/scene.h"
#include "render/scene/sizing.h"
#include "render/text/shaper.h"

namespace saite::scene {

/// What stands out: it is vivid, all else steps back. Indices in rising order.
struct Emphasis {
  std::vector<MarkIndex> marks;
  std::vector<TieIndex> ties;
  float strength = 1;  // of the stepping back, [0, 1]; lets it be eased
  [[nodiscard]] bool empty() const { return marks.empty() && ties.empty(); }
};

/// The marks at most `steps` ties away from any of `from`, and the ties between them that are part
/// of the way. Cost: O(steps · ties).
[[nodiscard]] Emphasis neighbourhood(const Scene& scene, std::span<const MarkIndex> from,
                                     int steps = 1);

struct DrawOptions {
  const Frame* frame = nullptr;  // title, legend and notes are drawn where it is given
  Emphasis emphasis;
  std::vector<MarkIndex> selected;  // ringed in the accent colour; in rising order
  std::vector<TieIndex> selected_ties;
  std::vector<MarkIndex> hovered;
  bool labels = true;
  bool hulls = true;
  /// A window that keeps the map in a texture draws what is at rest there, and what answers to the
  /// hand over it.
  bool rest = true;   // hulls, ties and marks as they are without emphasis and selection
  bool vivid = true;  // what is emphasised, selected, hovered
  std::size_t max_labels = 4000;
  bool hurried_labels = false;  // see LabelPlan
};

/// Draws the picture: hulls, ties, marks, labels, then the frame. The one routine behind screen,
/// paper, files, traces and hit tests.
///     scene::LabelPlan plan;
///     scene::draw_scene(scene, camera.view(size, ratio, background), plan, shaper, canvas, {.frame
///     = &frame});
/// Groups, in this order: "hulls", "annotation-areas", "ties", "marks", "labels",
/// "annotation-arrows", "annotation-words", "frame"; those of annotations only where there are any.
void draw_scene(const Scene& scene, const canvas::View& view, LabelPlan& plan, text::Shaper& shaper,
                canvas::Canvas& canvas, const DrawOptions& options = {});

}  // namespace saite::scene
