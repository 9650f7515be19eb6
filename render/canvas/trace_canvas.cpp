// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/trace_canvas.h"

#include <array>

#include "render/canvas/curves.h"
#include "render/canvas/finite.h"
#include "render/canvas/number_text.h"
#include "render/canvas/on_page.h"

namespace saite::canvas {
namespace {

constexpr std::array<std::string_view, 3> dash_names = {"none", "dashed", "dotted"};
constexpr std::array<std::string_view, 4> arrow_names = {"none", "end", "start", "both"};

}  // namespace

void TraceCanvas::line(std::string_view word) {
  if (!text_.empty()) text_.push_back('\n');
  text_.append(static_cast<std::size_t>(depth_) * 2, ' ');
  text_ += word;
}

void TraceCanvas::point(Vec2 at) {
  text_.push_back(' ');
  append_number(text_, at.x, 1);
  text_.push_back(',');
  append_number(text_, at.y, 1);
}

void TraceCanvas::field(std::string_view name, double value) {
  ((text_ += ' ') += name) += '=';
  append_number(text_, value, 2);
}

void TraceCanvas::colour(std::string_view name, Colour value, const Batch& batch) {
  ((text_ += ' ') += name) += '=';
  text_ += to_hex(shown(value, batch, view_.background));
}

void TraceCanvas::tag(Tag value) {
  if (value == no_tag) return;
  text_ += " tag=";
  text_ += std::to_string(value);
}

void TraceCanvas::words(std::string_view name, std::string_view value) {
  ((text_ += ' ') += name) += '=';
  text_ += value;
}

void TraceCanvas::begin(const View& view) {
  view_ = view;
  line("page");
  point(view.page_size);
  field("ratio", view.pixel_ratio);
  colour("background", view.background, {});
}

void TraceCanvas::space(Space space) {
  space_ = space;
}

void TraceCanvas::polygons(std::span<const Polygon> polygons, Batch batch) {
  for (const Polygon& polygon : polygons) {
    const std::vector<Vec2> points = on_page(polygon, view_, space_);
    if (points.empty()) continue;
    line("polygon");
    for (const Vec2 corner : points) point(corner);
    colour("fill", polygon.fill, batch);
    if (usable_length(polygon.outline_width) > 0) {
      colour("outline", polygon.outline, batch);
      field("width", polygon.outline_width);
    }
    if (usable_length(polygon.corner) > 0) field("corner", polygon.corner);
    if (polygon.dash != Dash::none)
      words("dash", dash_names.at(static_cast<std::size_t>(polygon.dash)));
    tag(polygon.tag);
  }
}

void TraceCanvas::curves(std::span<const Curve> curves, Batch batch) {
  for (const Curve& curve : curves) {
    const auto page = on_page(curve, view_, space_, batch);
    if (!page) continue;
    line(page->straight ? "line" : "curve");
    point(page->from);
    if (!page->straight) {
      point(page->control1);
      point(page->control2);
    }
    point(page->to);
    field("width", page->width);
    colour("colour", curve.colour, batch);
    if (curve.dash != Dash::none)
      words("dash", dash_names.at(static_cast<std::size_t>(curve.dash)));
    if (curve.arrow != Arrow::none && shows_arrows(batch)) {
      words("arrow", arrow_names.at(static_cast<std::size_t>(curve.arrow)));
      if (curve.arrow != Arrow::start) point(page->end_arrow[0]);
      if (curve.arrow != Arrow::end) point(page->start_arrow[0]);
    }
    tag(curve.tag);
  }
}

void TraceCanvas::marks(std::span<const Mark> marks, Batch batch) {
  for (const Mark& mark : marks) {
    const auto seen = on_page(mark, view_, space_, batch);
    if (!seen) continue;
    line(shape_name(mark.shape));
    point(seen->at);
    field("r", seen->radius);
    colour("fill", mark.fill, batch);
    if (usable_length(mark.outline_width) > 0) {
      colour("outline", mark.outline, batch);
      field("width", mark.outline_width);
    }
    tag(mark.tag);
  }
}

void TraceCanvas::labels(std::span<const Label> labels, Batch batch) {
  constexpr std::array<std::string_view, 4> weights = {"regular", "medium", "semibold", "bold"};
  for (const Label& label : labels) {
    const auto at = on_page(label, view_, space_);
    if (!at) continue;
    line("text");
    point(*at);
    words("style", weights.at(static_cast<std::size_t>(label.run->style.weight)));
    field("size", label.run->style.size);
    field("advance", label.run->advance);
    colour("colour", label.colour, batch);
    if (usable_length(label.halo_width) > 0) {
      colour("halo", label.halo, batch);
      field("width", label.halo_width);
    }
    tag(label.tag);
    text_ += " \"" + label.run->text + '"';
  }
}

void TraceCanvas::begin_group(std::string_view name) {
  line("group ");
  text_ += name;
  ++depth_;
}

void TraceCanvas::end_group() {
  --depth_;
}

void TraceCanvas::end() {
  text_.push_back('\n');
}

}  // namespace saite::canvas
