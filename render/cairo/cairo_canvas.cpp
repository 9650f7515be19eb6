// SPDX-License-Identifier: Apache-2.0
#include "render/cairo/cairo_canvas.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "graph/base/utf8.h"
#include "render/cairo/line_raster.h"
#include "render/cairo/piece_text.h"
#include "render/cairo/png_resolution.h"
#include "render/canvas/finite.h"
#include "render/canvas/on_page.h"

namespace saite::cairo {
namespace {

constexpr double points_a_px = 72.0 / 96.0;
constexpr double px_an_inch = 96.0;
constexpr float max_pixels = 1e6F;  // a side; far beyond what Cairo takes

cairo_status_t write_to_string(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const Metadata& metadata) {
  const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
    const std::string clean = printable(text);
    cairo_pdf_surface_set_metadata(surface, what, text.empty() ? nullptr : clean.c_str());
  };
  if (!metadata.title.empty()) set(CAIRO_PDF_METADATA_TITLE, metadata.title);
  if (!metadata.subject.empty()) set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject);
  set(CAIRO_PDF_METADATA_CREATOR, "Saite");
  // Cairo would put the time of day here.
  set(CAIRO_PDF_METADATA_CREATE_DATE, metadata.date);
}

}  // namespace

CairoCanvas::CairoCanvas(Kind kind, std::shared_ptr<const text::FontSet> fonts, Metadata metadata)
    : kind_(kind),
      metadata_(std::move(metadata)),
      faces_(std::move(fonts)),
      bytes_(std::make_unique<std::string>()) {}

CairoCanvas CairoCanvas::png(std::shared_ptr<const text::FontSet> fonts) {
  return {Kind::png, std::move(fonts), {}};
}

CairoCanvas CairoCanvas::pdf(std::shared_ptr<const text::FontSet> fonts, Metadata metadata) {
  return {Kind::pdf, std::move(fonts), std::move(metadata)};
}

void CairoCanvas::begin(const canvas::View& view) {
  view_ = view;
  double scale = view.pixel_ratio;
  const Vec2 pixels = view.page_size * view.pixel_ratio;
  if (!canvas::has_place(pixels)) {
    surface_.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, -1, -1));  // finish() says so
  } else if (kind_ == Kind::png) {
    const Vec2 size{std::min(pixels.x, max_pixels), std::min(pixels.y, max_pixels)};
    surface_.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                              static_cast<int>(std::lround(size.x)),
                                              static_cast<int>(std::lround(size.y))));
  } else {
    scale = points_a_px * view.pixel_ratio;
    surface_.reset(cairo_pdf_surface_create_for_stream(
        write_to_string, bytes_.get(), view.page_size.x * scale, view.page_size.y * scale));
    describe(surface_.get(), metadata_);
  }
  context_.reset(cairo_create(surface_.get()));
  cairo_t* c = context_.get();
  const FontOptions options(cairo_font_options_create());
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(c, options.get());
  cairo_set_line_join(c, CAIRO_LINE_JOIN_ROUND);
  cairo_scale(c, scale, scale);
  source(view.background, {});
  cairo_paint(c);
}

void CairoCanvas::source(canvas::Colour colour, const canvas::Batch& batch) {
  const canvas::Colour c = canvas::shown(colour, batch, view_.background);
  cairo_set_source_rgba(context_.get(), c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
}

void CairoCanvas::dash(canvas::Dash dash, float width) {
  const auto pattern = canvas::dash_pattern(dash);
  std::array<double, 2> lengths{};
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    lengths.at(i) = pattern[i] * canvas::dash_unit(width);
  }
  cairo_set_dash(context_.get(), lengths.data(), static_cast<int>(pattern.size()), 0);
}

void CairoCanvas::trace(std::span<const Vec2> points, float corner) {
  cairo_t* c = context_.get();
  const std::size_t n = points.size();
  cairo_new_path(c);
  for (std::size_t i = 0; i < n; ++i) {
    const Vec2 here = points[i];
    if (corner <= 0) {
      cairo_line_to(c, here.x, here.y);
      continue;
    }
    const Vec2 before = points[(i + n - 1) % n];
    const Vec2 after = points[(i + 1) % n];
    const auto cut = [&](Vec2 towards) {
      const float room = distance(here, towards);
      return here + normalised(towards - here) * std::min(corner, room / 2);
    };
    const Vec2 from = cut(before);
    const Vec2 to = cut(after);
    constexpr float round = 0.5523F;
    const Vec2 first = from + (here - from) * round;
    const Vec2 second = to + (here - to) * round;
    cairo_line_to(c, from.x, from.y);
    cairo_curve_to(c, first.x, first.y, second.x, second.y, to.x, to.y);
  }
  cairo_close_path(c);
}

void CairoCanvas::polygons(std::span<const canvas::Polygon> polygons, canvas::Batch batch) {
  cairo_t* c = context_.get();
  for (const canvas::Polygon& polygon : polygons) {
    const std::vector<Vec2> points = canvas::on_page(polygon, view_, space_);
    if (points.empty()) continue;
    trace(points, canvas::usable_length(polygon.corner));
    if (polygon.fill.a > 0) {
      source(polygon.fill, batch);
      cairo_fill_preserve(c);
    }
    if (canvas::usable_length(polygon.outline_width) > 0 && polygon.outline.a > 0) {
      source(polygon.outline, batch);
      cairo_set_line_width(c, polygon.outline_width);
      dash(polygon.dash, polygon.outline_width);
      cairo_stroke_preserve(c);
    }
  }
  cairo_new_path(c);
}

void CairoCanvas::arrow(const std::array<Vec2, 3>& head) {
  if (head[0] == head[1]) return;
  cairo_t* c = context_.get();
  cairo_move_to(c, head[0].x, head[0].y);
  cairo_line_to(c, head[1].x, head[1].y);
  cairo_line_to(c, head[2].x, head[2].y);
  cairo_close_path(c);
  cairo_fill(c);
}

void CairoCanvas::append(const canvas::PageCurve& seen) {
  cairo_t* c = context_.get();
  cairo_move_to(c, seen.from.x, seen.from.y);
  if (seen.straight) {
    cairo_line_to(c, seen.to.x, seen.to.y);
  } else {
    cairo_curve_to(c, seen.control1.x, seen.control1.y, seen.control2.x, seen.control2.y, seen.to.x,
                   seen.to.y);
  }
}

void CairoCanvas::one_curve(const canvas::Curve& curve, const canvas::PageCurve& seen,
                            const canvas::Batch& batch) {
  source(curve.colour, batch);
  dash(curve.dash, seen.width);
  cairo_set_line_width(context_.get(), seen.width);
  append(seen);
  cairo_stroke(context_.get());
  arrow(seen.end_arrow);
  arrow(seen.start_arrow);
}

void CairoCanvas::many_on_pixels(std::span<const canvas::Curve> curves,
                                 const canvas::Batch& batch) {
  cairo_surface_t* surface = surface_.get();
  cairo_surface_flush(surface);
  const int width = cairo_image_surface_get_width(surface);
  const int height = cairo_image_surface_get_height(surface);
  const int stride = cairo_image_surface_get_stride(surface) / 4;
  auto* pixels = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface));
  if (pixels == nullptr) return;  // Cairo keeps the reason; finish() reports it
  const std::size_t count = static_cast<std::size_t>(stride) * static_cast<std::size_t>(height);
  LineRaster raster({pixels, count}, width, height, stride);
  std::vector<std::uint32_t> rest;
  const float ratio = view_.pixel_ratio;
  for (std::uint32_t i = 0; i < curves.size(); ++i) {
    const auto seen = canvas::on_page(curves[i], view_, space_, batch);
    if (!seen) continue;
    if (!seen->straight || curves[i].dash != canvas::Dash::none) {
      rest.push_back(i);
      continue;
    }
    raster.draw(seen->from * ratio, seen->to * ratio, seen->width * ratio,
                canvas::shown(curves[i].colour, batch, view_.background));
    if (canvas::shows_arrows(batch) && curves[i].arrow != canvas::Arrow::none) rest.push_back(i);
  }
  cairo_surface_mark_dirty(surface);
  for (const std::uint32_t i : rest) {
    const auto seen = canvas::on_page(curves[i], view_, space_, batch);
    if (!seen) continue;
    if (!seen->straight || curves[i].dash != canvas::Dash::none) {
      one_curve(curves[i], *seen, batch);
      continue;
    }
    source(curves[i].colour, batch);
    arrow(seen->end_arrow);
    arrow(seen->start_arrow);
  }
}

void CairoCanvas::many_on_paper(std::span<const canvas::Curve> curves, const canvas::Batch& batch) {
  std::size_t in_path = 0;
  const canvas::Curve* first = nullptr;  // of the path that is being put together
  const auto finish = [&] {
    if (first != nullptr) cairo_stroke(context_.get());
    first = nullptr;
  };
  std::vector<std::uint32_t> heads;
  for (const std::uint32_t i : canvas::by_look(curves)) {
    const auto seen = canvas::on_page(curves[i], view_, space_, batch);
    if (!seen) continue;
    if (first != nullptr && (in_path == canvas::ties_a_path || !same_look(*first, curves[i]))) {
      finish();
    }
    if (first == nullptr) {
      first = &curves[i];
      in_path = 0;
      source(curves[i].colour, batch);
      dash(curves[i].dash, seen->width);
      cairo_set_line_width(context_.get(), seen->width);
    }
    append(*seen);
    ++in_path;
    if (canvas::shows_arrows(batch) && curves[i].arrow != canvas::Arrow::none) heads.push_back(i);
  }
  finish();
  for (const std::uint32_t i : heads) {
    const auto seen = canvas::on_page(curves[i], view_, space_, batch);
    source(curves[i].colour, batch);
    arrow(seen->end_arrow);
    arrow(seen->start_arrow);
  }
}

void CairoCanvas::curves(std::span<const canvas::Curve> curves, canvas::Batch batch) {
  if (curves.size() > canvas::many_ties) {
    if (kind_ == Kind::png) {
      many_on_pixels(curves, batch);
    } else {
      many_on_paper(curves, batch);
    }
    return;
  }
  for (const canvas::Curve& curve : curves) {
    const auto seen = canvas::on_page(curve, view_, space_, batch);
    if (seen) one_curve(curve, *seen, batch);
  }
}

void CairoCanvas::mark(const canvas::Mark& mark, const canvas::Batch& batch) {
  cairo_t* c = context_.get();
  const auto seen = canvas::on_page(mark, view_, space_, batch);
  if (!seen) return;
  const auto [at, r, paint] = *seen;
  const auto [fill, outline] = paint;
  const auto corners = canvas::corners(mark.shape);
  cairo_new_path(c);
  if (corners.empty()) {
    cairo_arc(c, at.x, at.y, r - outline / 2, 0, 2 * std::numbers::pi);
    if (mark.shape == canvas::Shape::ring) {
      cairo_new_sub_path(c);
      cairo_arc_negative(c, at.x, at.y, r * canvas::ring_hole, 2 * std::numbers::pi, 0);
    }
  } else {
    const float inner = r - outline * 0.55F;
    for (const Vec2 corner : corners) {
      cairo_line_to(c, at.x + corner.x * inner, at.y + corner.y * inner);
    }
    cairo_close_path(c);
  }
  source(fill, batch);
  if (outline <= 0) {
    cairo_fill(c);
    return;
  }
  cairo_fill_preserve(c);
  source(mark.outline, batch);
  cairo_set_line_width(c, outline);
  cairo_stroke(c);
}

void CairoCanvas::marks(std::span<const canvas::Mark> marks, canvas::Batch batch) {
  cairo_set_dash(context_.get(), nullptr, 0, 0);
  for (const canvas::Mark& each : marks) mark(each, batch);
}

void CairoCanvas::show(const text::GlyphRun& run, Vec2 at, const text::GlyphPiece& piece) {
  std::vector<cairo_glyph_t> glyphs;
  for (std::uint32_t i = piece.first_glyph; i < piece.end_glyph; ++i) {
    const text::Glyph& glyph = run.glyphs[i];
    glyphs.push_back({glyph.id, at.x + glyph.x, at.y + glyph.y});
  }
  const auto count = static_cast<int>(glyphs.size());
  if (kind_ == Kind::png) {
    cairo_show_glyphs(context_.get(), glyphs.data(), count);
    return;
  }
  const PieceText shown = text_of(run, piece);
  cairo_show_text_glyphs(context_.get(), shown.text.data(), static_cast<int>(shown.text.size()),
                         glyphs.data(), count, shown.clusters.data(),
                         static_cast<int>(shown.clusters.size()),
                         static_cast<cairo_text_cluster_flags_t>(0));
}

void CairoCanvas::label(const canvas::Label& label, const canvas::Batch& batch) {
  cairo_t* c = context_.get();
  const auto place = canvas::on_page(label, view_, space_);
  if (!place) return;
  const Vec2 at = *place;
  const text::GlyphRun& run = *label.run;
  const auto each_piece = [&](auto visit) {
    for (const text::GlyphPiece& piece : run.pieces) {
      cairo_set_font_face(c, faces_.get(piece.face));
      cairo_set_font_size(c, run.style.size);
      visit(piece);
    }
  };
  if (canvas::usable_length(label.halo_width) > 0 && label.halo.a > 0) {
    each_piece([&](const text::GlyphPiece& piece) {
      std::vector<cairo_glyph_t> glyphs;
      for (std::uint32_t i = piece.first_glyph; i < piece.end_glyph; ++i) {
        glyphs.push_back({run.glyphs[i].id, at.x + run.glyphs[i].x, at.y + run.glyphs[i].y});
      }
      cairo_glyph_path(c, glyphs.data(), static_cast<int>(glyphs.size()));
    });
    source(label.halo, batch);
    cairo_set_line_width(c, 2 * label.halo_width);
    cairo_stroke(c);
  }
  source(label.colour, batch);
  each_piece([&](const text::GlyphPiece& piece) { show(run, at, piece); });
}

void CairoCanvas::labels(std::span<const canvas::Label> labels, canvas::Batch batch) {
  cairo_set_dash(context_.get(), nullptr, 0, 0);
  for (const canvas::Label& each : labels) label(each, batch);
}

Result<std::string> CairoCanvas::finish() {
  const auto failed = [](cairo_status_t status) {
    return Error{"drawing_failed", "", {cairo_status_to_string(status)}};
  };
  if (context_ == nullptr) broken("a picture that was never begun");
  if (const auto status = cairo_status(context_.get()); status != CAIRO_STATUS_SUCCESS) {
    return failed(status);
  }
  context_.reset();
  if (kind_ == Kind::png) {
    const auto status =
        cairo_surface_write_to_png_stream(surface_.get(), write_to_string, bytes_.get());
    if (status != CAIRO_STATUS_SUCCESS) return failed(status);
    return with_resolution(std::move(*bytes_), px_an_inch * view_.pixel_ratio);
  }
  cairo_surface_finish(surface_.get());
  const auto status = cairo_surface_status(surface_.get());
  if (status != CAIRO_STATUS_SUCCESS) return failed(status);
  return std::move(*bytes_);
}

}  // namespace saite::cairo
