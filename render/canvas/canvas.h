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

/// A length on the page (px: 1/96 inch, whatever the zoom) or in the world of the map.
struct Width {
  enum class Unit : std::uint8_t { px, world };
  float value = 1;
  Unit unit = Unit::px;
  friend constexpr bool operator==(Width, Width) = default;
};

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
  [[nodiscard]] float to_px(Width width) const {
    return width.unit == Width::Unit::px ? width.value : width.value * scale;
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
  float radius = 1;  // in the unit of the batch
  Shape shape = Shape::circle;
  Colour fill{};
  Colour outline{};
  float outline_width = 0;  // px
  Tag tag = no_tag;
  friend bool operator==(const Mark&, const Mark&) = default;
};

enum class Dash : std::uint8_t { none, dashed, dotted };
enum class Arrow : std::uint8_t { none = 0, end = 1, start = 2, both = 3 };

/// A tie: a cubic from `from` to `to`, already cut short at the rims of the marks it joins.
/// Straight where both control points lie on the line.
struct Curve {
  Vec2 from;
  Vec2 control1;
  Vec2 control2;
  Vec2 to;
  float width = 1;  // in the unit of the batch
  Colour colour{};
  Dash dash = Dash::none;
  Arrow arrow = Arrow::none;
  Tag tag = no_tag;
  friend bool operator==(const Curve&, const Curve&) = default;
};

/// A filled outline: a hull, a panel, a swatch, a bar.
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

/// Radii and widths of a batch are in this unit; positions always in the current space.
/// `revision` changes when the content does: a canvas that keeps copies (OpenGL) uploads a batch
/// again only then. 0 means: never keep.
struct Batch {
  Width::Unit unit = Width::Unit::px;
  std::uint64_t revision = 0;
};

/// Something a scene is drawn on: the screen, a page, a file, a trace, a hit test.
///     canvas.begin(view);
///     canvas.space(Space::world);
///     canvas.curves(ties, {});
///     canvas.marks(actors, {});
///     canvas.end();
/// Marks are painted in the order given. Everything is in px; y points down.
class Canvas {
 public:
  virtual ~Canvas() = default;

  virtual void begin(const View& view) = 0;
  virtual void space(Space space) = 0;
  virtual void polygons(std::span<const Polygon> polygons, Batch batch) = 0;
  virtual void curves(std::span<const Curve> curves, Batch batch) = 0;
  virtual void marks(std::span<const Mark> marks, Batch batch) = 0;
  virtual void labels(std::span<const Label> labels, Batch batch) = 0;
  /// A named part of the picture (layers in SVG, lines in a trace), seen at `opacity`.
  virtual void begin_group(std::string_view name, float opacity) = 0;
  virtual void end_group() = 0;
  virtual void end() = 0;
};

}  // namespace saite::canvas
