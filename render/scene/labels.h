// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "graph/base/geometry.h"
#include "render/canvas/canvas.h"
#include "render/scene/scene.h"
#include "render/text/shaper.h"

namespace saite::scene {

/// How far names may reach beyond the bounds of the marks' centres.
struct NameRoom {
  float scale = 0;  // of the view that they are px of, and of all farther out; nearer, they grow
                    // along with the map. 0: as far as they like
  Vec2 low{};       // to the left and above
  Vec2 high{};      // to the right and below
  friend bool operator==(const NameRoom&, const NameRoom&) = default;
};

/// A label that is to be seen: one line, or two where the name is long. The left end of a base line
/// lies at the mark's page position + offset.
/// That of a group has an index into Scene::hulls, and offsets from the page's corner.
struct PlacedLabel {
  struct Line {
    std::shared_ptr<const text::GlyphRun> run;
    Vec2 offset{};  // px
  };
  std::uint32_t label = 0;  // in Scene::labels
  std::vector<Line> lines;
  Rect box;  // on the page
};

/// Which names show, and where: those of groups first, then those of marks. They never overlap each
/// other nor a mark of 3.5 px and more, and depend on the zoom only: panning changes nothing,
/// zooming in adds labels and never moves one. Idea: Been, Daiches, Yap 2006,
/// doi:10.1109/TVCG.2006.136 (active ranges): zoom is cut into steps; a label that fits at one step
/// keeps its place at all nearer ones, and the rest is tried again in order of importance (then of
/// index).
///     LabelPlan plan;                       // keep it as long as the scene: it remembers steps
///     for (auto& l : plan.place(scene, view, shaper)) …
/// Cost: O(labels) once a zoom step, then O(labels seen). Forgets all when Scene::revision changes.
/// While a large map moves there is no time for that: `hurried` uses only the steps that there
/// are, even from before marks were moved; improve() catches up when there is time.
class LabelPlan {
 public:
  LabelPlan();
  ~LabelPlan();
  LabelPlan(LabelPlan&&) noexcept;
  LabelPlan& operator=(LabelPlan&&) noexcept;

  /// From now on names that find no place within the room are not shown.
  void keep_within(const NameRoom& room);
  [[nodiscard]] const NameRoom& room() const;

  /// At most `most` labels, the most important first. `always` (mark indices, in rising order) get
  /// theirs in any case, before all others: what is hovered or selected. `groups` are given the
  /// names of groups, which take their room in any case.
  [[nodiscard]] std::vector<PlacedLabel> place(const Scene& scene, const canvas::View& view,
                                               text::Shaper& shaper, std::size_t max = 4000,
                                               std::span<const MarkIndex> always = {},
                                               bool hurried = false,
                                               std::vector<PlacedLabel>* groups = nullptr);
  /// Plans for about so long what place() needs for this view. False once it has it all.
  bool improve(const Scene& scene, const canvas::View& view, text::Shaper& shaper, double seconds);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saite::scene
