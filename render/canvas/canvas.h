// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "graph/base/geometry.h"
#include "render/canvas/colour.h"
#include "render/text/glyph_run.h"

namespace saite::canvas {

/// Whatever the maker of a picture wants to know again of a mark: hit-testing gives it back.
using Tag = std::uint64_t;
inline constexpr Tag no_tag = 0;

/// How the world lies on the page: page = (world − centre) · scale + page_size / 2, in px.
struct View {
  Vec2 centre{};
  float scale = 1;            // px per world unit
  Vec2 page_size{1280, 720};  // px
  float pixel_ratio = 1;      // device pixels per px (HiDPI, dpi / 96)
  Colour background{255, 255, 255};

  [[nodiscard]] Vec2 to_page(Vec2 world) const {
    return (world - centre) * scale + page_size * 0.5F;
  }
  [[nodiscard]] Vec2 to_world(Vec2 page) const {
    return (page - page_size * 0.5F) / scale + centre;
  }
  friend bool operator==(const View&, const View&) = default;
};

/// Which coordinates the following marks are in.
enum class Space : std::uint8_t { world, page };

enum class Shape : std::uint8_t {
  circle,
  triangle,
  hexagon,
  square,
  diamond,
  pentagon,
  star,
  ring
};

/// The mark of an actor. All shapes have the area of the circle of this radius.
struct Mark {
  Vec2 at;
  float radius = 1;  // times Batch::size_scale: px
  Shape shape = Shape::circle;
  Colour fill{};
  Colour outline{};
  float outline_width = 0;  // px, lies inside the radius, at most a quarter of it
  Tag tag = no_tag;
  friend bool operator==(const Mark&, const Mark&) = default;
};

enum class Dash : std::uint8_t { none, dashed, dotted };
enum class Arrow : std::uint8_t { none = 0, end = 1, start = 2, both = 3 };

/// A tie: a cubic from the centre of one mark to the centre of another. Straight where both control
/// points lie on the line (is_straight() in curves.h).
struct Curve {
  Vec2 from;
  Vec2 control1;
  Vec2 control2;
  Vec2 to;
  float width = 1;     // px, times Batch::width_scale
  float from_gap = 0;  // what the marks at the ends cover of the curve: the distance from centre
  float to_gap = 0;    // to rim, in the unit of marks, times Batch::size_scale
  Colour colour{};
  Dash dash = Dash::none;
  Arrow arrow = Arrow::none;  // the tip lies at the rim
  Tag tag = no_tag;
  friend bool operator==(const Curve&, const Curve&) = default;
};

/// A filled outline: a hull, a panel, a swatch, a bar. Simple (does not cross itself), closed by
/// itself, maybe concave.
struct Polygon {
  std::span<const Vec2> points;
  Colour fill{};
  Colour outline{};
  float outline_width = 0;  // px
  float corner = 0;         // rounding radius, px
  Dash dash = Dash::none;
  Tag tag = no_tag;
};

/// Text that is shaped already. `at` is the left end of the base line; size in px, never scaled by
/// the zoom. In world space only `at` moves with the map.
struct Label {
  const text::GlyphRun* run = nullptr;
  Vec2 at;
  Vec2 offset{};  // px, added after `at` is on the page
  Colour colour{};
  Colour halo{0, 0, 0, 0};
  float halo_width = 0;  // px
  Tag tag = no_tag;
};

/// What holds for all marks of one call. The factors change with every zoom and hover, the content
/// hardly ever: a canvas that keeps copies (OpenGL) uploads a batch again only where `revision`
/// is another, and passes the rest as uniforms. Revision 0 means: never keep.
struct Batch {
  std::uint64_t revision = 0;
  float size_scale = 1;   // px per unit of Mark::radius and Curve::from_gap, to_gap
  float width_scale = 1;  // px per unit of Curve::width
  float alpha = 1;        // multiplies the alpha of every colour
  float fade = 0;         // mixes every colour with the background: 0 none, 1 wholly
  friend bool operator==(const Batch&, const Batch&) = default;
};

/// Something a scene is drawn on: the screen, a page, a file, a trace, a hit test.
///     canvas.begin(view);
///     canvas.space(Space::world);
///     canvas.curves(ties, {.revision = 7, .size_scale = 6});
///     canvas.marks(actors, {.revision = 7, .size_scale = 6});
///     canvas.end();
/// Everything is painted in the order given. Positions are in the current space, every other length
/// in px (1/96 inch); y points down. Numbers that are not finite: finite.h.
class Canvas {
 public:
  virtual ~Canvas() = default;

  virtual void begin(const View& view) = 0;
  virtual void space(Space space) = 0;
  virtual void polygons(std::span<const Polygon> polygons, Batch batch) = 0;
  virtual void curves(std::span<const Curve> curves, Batch batch) = 0;
  virtual void marks(std::span<const Mark> marks, Batch batch) = 0;
  virtual void labels(std::span<const Label> labels, Batch batch) = 0;
  /// A named part of the picture: a layer in SVG, a line in a trace.
  virtual void begin_group(std::string_view name) = 0;
  virtual void end_group() = 0;
  virtual void end() = 0;
};

}  // namespace saite::canvas
