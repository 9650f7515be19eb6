// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/error.h"
#include "render/cairo/faces.h"
#include "render/cairo/handles.h"
#include "render/canvas/canvas.h"
#include "render/canvas/curves.h"
#include "render/text/font.h"

namespace saite::cairo {

/// What a file says of itself. Empty fields are left out; no date unless given.
struct Metadata {
  std::string title = {};
  std::string subject = {};
  std::string date = {};  // ISO 8601
};

/// Draws on paper (PDF, with text as text and the fonts inside) or on pixels (PNG).
///     auto canvas = CairoCanvas::pdf(fonts, {.title = "…"});
///     draw_scene(scene, view, plan, shaper, canvas);
///     auto bytes = canvas.finish();
/// The page is View::page_size; a PNG has page_size · pixel_ratio pixels and carries its dots per
/// inch. Same calls, same bytes (for one version of Cairo). One picture a canvas.
class CairoCanvas final : public canvas::Canvas {
 public:
  enum class Kind : std::uint8_t { png, pdf };
  [[nodiscard]] static CairoCanvas png(std::shared_ptr<const text::FontSet> fonts);
  [[nodiscard]] static CairoCanvas pdf(std::shared_ptr<const text::FontSet> fonts,
                                       Metadata metadata = {});

  void begin(const canvas::View& view) override;
  void space(canvas::Space space) override { space_ = space; }
  void polygons(std::span<const canvas::Polygon> polygons, canvas::Batch batch) override;
  void curves(std::span<const canvas::Curve> curves, canvas::Batch batch) override;
  void marks(std::span<const canvas::Mark> marks, canvas::Batch batch) override;
  void labels(std::span<const canvas::Label> labels, canvas::Batch batch) override;
  void begin_group(std::string_view) override {}
  void end_group() override {}
  void end() override {}

  /// The file's bytes. Errors: drawing_failed (what Cairo says of it: too big or no size, out of
  /// memory).
  Result<std::string> finish();

 private:
  CairoCanvas(Kind kind, std::shared_ptr<const text::FontSet> fonts, Metadata metadata);
  void source(canvas::Colour colour, const canvas::Batch& batch);
  void dash(canvas::Dash dash, float width);
  void trace(std::span<const Vec2> points, float corner);
  void mark(const canvas::Mark& mark, const canvas::Batch& batch);
  void arrow(const std::array<Vec2, 3>& head);
  void one_curve(const canvas::Curve& curve, const canvas::PageCurve& seen,
                 const canvas::Batch& batch);
  void append(const canvas::PageCurve& seen);
  void many_on_pixels(std::span<const canvas::Curve> curves, const canvas::Batch& batch);
  void many_on_paper(std::span<const canvas::Curve> curves, const canvas::Batch& batch);
  void label(const canvas::Label& label, const canvas::Batch& batch);
  void show(const text::GlyphRun& run, Vec2 at, const text::GlyphPiece& piece);

  Kind kind_;
  Metadata metadata_;
  Faces faces_;
  std::unique_ptr<std::string> bytes_;  // on the heap: the PDF surface writes to it
  Surface surface_;
  Context context_;
  canvas::View view_;
  canvas::Space space_ = canvas::Space::world;
};

}  // namespace saite::cairo
