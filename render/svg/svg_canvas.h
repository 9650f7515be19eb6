// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/canvas/curves.h"
#include "render/text/font.h"

namespace saite::svg {

struct SvgOptions {
  std::string title = {};        // of the document
  std::string description = {};  // likewise
  /// What a mark or tie is called when the mouse rests on it; may be empty. Left out for pictures
  /// of more than `most_titles` marks or ties.
  std::function<std::string(canvas::Tag)> name = {};
  std::size_t max_titles = 3000;
  bool embed_fonts = true;
};

/// Writes SVG 1.1: text stays text, the letters that occur are embedded as fonts, those of fonts of
/// the machine too. The viewer puts words of both directions in order; each text is one of its own,
/// and says where it begins.
///     SvgCanvas canvas(fonts, {.title = "…"});
///     draw_scene(scene, view, plan, shaper, canvas);
///     std::string file = canvas.text();
/// Groups become <g id>. Long runs of ties that look alike share a path, so that 300,000 ties stay
/// within a few megabytes. Same calls, same bytes.
class SvgCanvas final : public canvas::Canvas {
 public:
  SvgCanvas(std::shared_ptr<const text::FontSet> fonts, SvgOptions options);

  void begin(const canvas::View& view) override;
  void space(canvas::Space space) override { space_ = space; }
  void polygons(std::span<const canvas::Polygon> polygons, canvas::Batch batch) override;
  void curves(std::span<const canvas::Curve> curves, canvas::Batch batch) override;
  void marks(std::span<const canvas::Mark> marks, canvas::Batch batch) override;
  void labels(std::span<const canvas::Label> labels, canvas::Batch batch) override;
  void begin_group(std::string_view name) override;
  void end_group() override;
  void end() override;

  /// The whole file; after end().
  [[nodiscard]] const std::string& text() const { return file_; }

 private:
  void open(std::string_view element);
  void attribute(std::string_view name, std::string_view value);
  void attribute(std::string_view name, double value, int decimals = 2);
  void paint(std::string_view what, canvas::Colour colour, const canvas::Batch& batch);
  void stroke(canvas::Colour colour, float width, canvas::Dash dash, const canvas::Batch& batch);
  void point(Vec2 at, int decimals = 1);
  void close(canvas::Tag tag, bool titled, std::string_view element);
  void one_curve(const canvas::Curve& curve, const canvas::PageCurve& seen,
                 const canvas::Batch& batch, bool titled);
  void many_curves(std::span<const canvas::Curve> curves, const canvas::Batch& batch);
  void path_of(const canvas::PageCurve& seen);
  void arrows(const canvas::Curve& curve, const canvas::PageCurve& seen,
              const canvas::Batch& batch);
  void mark(const canvas::Mark& mark, const canvas::Batch& batch, bool titled);
  void label(const canvas::Label& label, const canvas::Batch& batch);
  void use_letters(const text::GlyphRun& run);
  [[nodiscard]] std::vector<std::string> font_families() const;
  [[nodiscard]] std::string font_style() const;

  std::shared_ptr<const text::FontSet> fonts_;
  SvgOptions options_;
  canvas::View view_;
  canvas::Space space_ = canvas::Space::world;
  int depth_ = 1;
  std::string body_;
  std::string file_;
  std::array<std::set<char32_t>, text::max_faces> letters_;
};

/// Text as it may stand in XML: & < > " are escaped; what XML cannot hold (control characters,
/// U+FFFE and the like, broken bytes) is U+FFFD.
[[nodiscard]] std::string escape(std::string_view text);

}  // namespace saite::svg
