// SPDX-License-Identifier: Apache-2.0
#include "render/scene/sheet.h"

namespace saite::scene {

void Sheet::polygon(std::vector<Vec2> points, canvas::Colour fill, canvas::Colour outline,
                    float outline_width, float corner) {
  canvas::Polygon look;
  look.fill = fill;
  look.outline = outline;
  look.outline_width = outline_width;
  look.corner = corner;
  outlines_.push_back({std::move(points), look});
}

void Sheet::box(const Rect& box, canvas::Colour fill, canvas::Colour outline, float outline_width,
                float corner) {
  polygon({box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}}, fill, outline,
          outline_width, corner);
}

void Sheet::line(Vec2 from, Vec2 to, canvas::Colour colour, float width, canvas::Dash dash,
                 canvas::Arrow arrow) {
  canvas::Curve curve;
  curve.from = from;
  curve.control1 = from + (to - from) / 3;
  curve.control2 = to - (to - from) / 3;
  curve.to = to;
  curve.colour = colour;
  curve.width = width;
  curve.dash = dash;
  curve.arrow = arrow;
  lines_.push_back(curve);
}

void Sheet::mark(const canvas::Mark& mark) {
  marks_.push_back(mark);
}

void Sheet::text(std::shared_ptr<const text::GlyphRun> run, Vec2 at, canvas::Colour colour,
                 canvas::Colour halo, float halo_width) {
  canvas::Label look;
  look.at = at;
  look.colour = colour;
  look.halo = halo;
  look.halo_width = halo_width;
  texts_.push_back({std::move(run), look});
}

void Sheet::add(const Sheet& other, Vec2 at) {
  for (Outline outline : other.outlines_) {
    for (Vec2& point : outline.points) point += at;
    outlines_.push_back(std::move(outline));
  }
  for (canvas::Curve curve : other.lines_) {
    for (Vec2* point : {&curve.from, &curve.control1, &curve.control2, &curve.to}) *point += at;
    lines_.push_back(curve);
  }
  for (canvas::Mark mark : other.marks_) {
    mark.at += at;
    marks_.push_back(mark);
  }
  for (Text text : other.texts_) {
    text.look.at += at;
    texts_.push_back(std::move(text));
  }
}

void Sheet::draw(canvas::Canvas& canvas) const {
  canvas.space(canvas::Space::page);
  std::vector<canvas::Polygon> polygons;
  polygons.reserve(outlines_.size());
  for (const Outline& outline : outlines_) {
    polygons.push_back(outline.look);
    polygons.back().points = outline.points;
  }
  std::vector<canvas::Label> labels;
  labels.reserve(texts_.size());
  for (const Text& text : texts_) {
    labels.push_back(text.look);
    labels.back().run = text.run.get();
  }
  canvas::Batch batch;
  batch.size_scale = 3;  // lengths are px already; arrows show
  if (!polygons.empty()) canvas.polygons(polygons, {});
  if (!lines_.empty()) canvas.curves(lines_, batch);
  if (!marks_.empty()) canvas.marks(marks_, {});
  if (!labels.empty()) canvas.labels(labels, {});
}

}  // namespace saite::scene
