// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/base/geometry.h"
#include "render/canvas/canvas.h"
#include "render/scene/areas.h"
#include "render/scene/legend.h"
#include "render/text/glyph_run.h"

namespace saite::scene {

using MarkIndex = std::uint32_t;
using TieIndex = std::uint32_t;

/// What a tie is, before it has a shape on the map: shape_ties() makes its curve.
struct SceneTie {
  MarkIndex a = 0;  // the same as b: a loop
  MarkIndex b = 0;
  std::uint16_t lane = 0;   // its place among the ties that join the same two marks
  std::uint16_t lanes = 1;  // how many these are
  float width = 1;          // px where a default mark has a radius of 8 px
  canvas::Colour colour{};
  canvas::Dash dash = canvas::Dash::none;
  canvas::Arrow arrow = canvas::Arrow::none;  // end: at b
  canvas::Tag tag = canvas::no_tag;
  friend bool operator==(const SceneTie&, const SceneTie&) = default;
};

/// The name of a mark. The more important, the sooner it is seen while zooming in.
struct SceneLabel {
  std::string text;
  MarkIndex mark = 0;
  float importance = 0;
  text::Style style{text::Weight::medium, 12};
  float min_radius = 0;  // px: only where its mark is as large, as one that is a number
  friend bool operator==(const SceneLabel&, const SceneLabel&) = default;
};

/// Marks that belong together: their name in their midst and, where wanted, a soft area under them.
struct SceneHull {
  std::string text;                // empty: no name
  std::vector<MarkIndex> members;  // who is in several areas belongs to the first
  canvas::Colour colour{};
  bool area = true;
  text::Style style{text::Weight::semibold, 17};
  canvas::Tag tag = canvas::no_tag;
  friend bool operator==(const SceneHull&, const SceneHull&) = default;
};

/// Words, a box or an arrow that people put on the map; drawn by annotations.h, in this order.
struct SceneAnnotation {
  enum class Shape : std::uint8_t { text, area, arrow };
  Shape shape = Shape::text;
  Vec2 at;       // world: the middle of a text, a corner of an area, where an arrow begins
  Vec2 to = {};  // the corner opposite, the tip
  std::string text = {};
  canvas::Colour colour{};
  text::Style style{text::Weight::medium, 12};
  canvas::Tag tag = canvas::no_tag;
  friend bool operator==(const SceneAnnotation&, const SceneAnnotation&) = default;
};

/// A tie from a mark to itself: its size follows the mark's, so it gets its curve when drawn.
struct SceneLoop {
  TieIndex tie = 0;
  Vec2 direction;  // where its mark has room for it
  friend bool operator==(const SceneLoop&, const SceneLoop&) = default;
};

/// What stands around the map.
struct SceneText {
  std::string title;
  std::string subtitle;
  std::vector<std::string> notes;  // date, source, filters in force, projection; a line each
  std::string empty;               // stands in the middle of a map without marks
  friend bool operator==(const SceneText&, const SceneText&) = default;
};

/// Colours and measures of everything that is no mark of its own.
struct SceneStyle {
  canvas::Colour background{255, 255, 255};
  canvas::Colour panel{255, 255, 255};  // under the legend
  canvas::Colour ink{17, 24, 39};       // titles, labels
  canvas::Colour muted{75, 85, 99};     // notes, counts
  canvas::Colour hairline{209, 213, 219};
  canvas::Colour accent{37, 99, 235};  // selection
  canvas::Colour halo{255, 255, 255};  // around labels
  float tie_alpha = 0.5F;              // of ties at rest, where there is room
  float hull_alpha = 0.10F;
  friend bool operator==(const SceneStyle&, const SceneStyle&) = default;
};

/// A picture as a value: everything that is to be seen, nothing of how. Marks and ties are indexed
/// by position; ties, labels and hulls name marks by it. Made by present::build_scene().
struct Scene {
  std::vector<canvas::Mark> marks;  // radius 1: a default actor; later ones are painted over
  std::vector<SceneTie> ties;       // likewise
  std::vector<SceneLabel> labels;
  std::vector<SceneHull> hulls;
  std::vector<MarkIndex> front_marks;  // painted once more over all others; in rising order
  std::vector<TieIndex> front_ties;    // likewise, and vivid; where any are, names of others fade
  std::vector<SceneAnnotation> annotations;
  Legend legend;
  SceneText text;
  SceneStyle style;

  // Derived by settle(): what depends on where the marks are.
  std::vector<canvas::Curve> curves;  // of ties, by the same index; a loop's is a point
  std::vector<SceneLoop> loops;
  std::vector<std::vector<Ring>> hull_rims;  // by hull: outlines of its area, world
  bool rough_rims = false;                   // they are to be found again once all has come to rest
  Rect bounds;                               // of the marks' centres and annotations' places
  float unit = 1;                            // world length that suits the radius of a default mark
  double tie_length = 0;                     // of all ties together, world
  std::uint64_t revision = 0;                // another one whenever marks, ties or curves changed
  std::uint64_t built = 0;                   // the last one that was more than moved marks

  friend bool operator==(const Scene&, const Scene&) = default;
};

/// Computes what is derived and takes over `revision`, which the maker must never use twice for
/// different content on one canvas. Marks without a place (canvas/finite.h) do not count.
/// Cost: O(marks + ties).
void settle(Scene& scene, std::uint64_t revision);
/// Moves all marks (by index) and settles: where a few of very many move, what they touch; where
/// none moves, nothing, and the scene keeps its revision.
/// Cost: O(marks + ties), a thirtieth of settle()'s for a few.
void move_marks(Scene& scene, std::span<const Vec2> positions, std::uint64_t revision);

/// The same in steps, for scenes so large that a frame would wait for it:
///     MarkMove move(positions, revision);
///     each frame: if (move.step(scene, 60'000)) the scene is as move_marks() makes it;
/// Until then it has its old revision: marks lie where they shall, ties follow step by step.
class MarkMove {
 public:
  /// `rough`: areas need not be fine, for a layout that runs; the move that ends it finds them
  /// anew.
  MarkMove(std::vector<Vec2> positions, std::uint64_t revision, bool rough = false)
      : positions_(std::move(positions)), revision_(revision), rough_(rough) {}
  /// Moves about so many ties, or all else that is to be done in one go. True once it is done.
  bool step(Scene& scene, std::size_t ties);

 private:
  enum class Stage : std::uint8_t { marks, unit, ties, rims, done };
  void move_all(Scene& scene);
  void move_ties(Scene& scene, std::size_t max);

  std::vector<Vec2> positions_;
  std::uint64_t revision_ = 0;
  bool rough_ = false;
  Stage stage_ = Stage::marks;
  TieIndex next_ = 0;
  double length_ = 0;  // of the ties so far
};

}  // namespace saite::scene
