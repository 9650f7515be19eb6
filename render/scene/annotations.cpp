// SPDX-License-Identifier: Apache-2.0
#include "render/scene/annotations.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "render/canvas/finite.h"

namespace saite::scene {
namespace {

using Shape = SceneAnnotation::Shape;
using Lines = std::vector<std::shared_ptr<const text::GlyphRun>>;

constexpr float line_ems = 18;  // words are broken at this width
constexpr float line_height = 1.4F;
constexpr float base_line = 1.05F;  // of a line, below its top, in ems
constexpr Vec2 card_padding{8, 5};  // px
constexpr float arrow_width = 2.5F;
constexpr float head_length = 15;  // px: greater than those of ties, for it is pointed with
constexpr float head_width = 13;
constexpr float rim_width = 1.5F;
constexpr std::size_t max_lines = 60;

bool has_place(const SceneAnnotation& annotation) {
  return canvas::has_place(annotation.at) &&
         (annotation.shape == Shape::text || canvas::has_place(annotation.to));
}

/// Lines as they were written, and those too long broken.
Lines lines_of(const SceneAnnotation& annotation, text::Shaper& shaper) {
  Lines lines;
  std::string_view rest = annotation.text;
  while (!rest.empty() && lines.size() < max_lines) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    for (auto& line : shaper.wrapped(rest.substr(0, end), annotation.style,
                                     line_ems * annotation.style.size, max_lines)) {
      lines.push_back(std::move(line));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

Rect area_on(const SceneAnnotation& annotation, const canvas::View& view) {
  Rect box;
  box.include(view.to_page(annotation.at));
  box.include(view.to_page(annotation.to));
  return box;
}

Rect box_of(const SceneAnnotation& annotation, const Lines& lines, const canvas::View& view) {
  if (lines.empty()) return {};
  Vec2 size{0, line_height * annotation.style.size * static_cast<float>(lines.size())};
  for (const auto& line : lines) size.x = std::max(size.x, line->advance);
  size += card_padding * 2;
  const Vec2 corner = annotation.shape == Shape::area ? area_on(annotation, view).min
                                                      : view.to_page(annotation.at) - size * 0.5F;
  return {corner, corner + size};
}

float distance_to_line(Vec2 p, Vec2 a, Vec2 b) {
  const Vec2 along = b - a;
  const float square = dot(along, along);
  const float t = square > 0 ? std::clamp(dot(p - a, along) / square, 0.0F, 1.0F) : 0.0F;
  return distance(p, a + along * t);
}

bool on_shape(const SceneAnnotation& annotation, const canvas::View& view, Vec2 page,
              float tolerance) {
  const Vec2 a = view.to_page(annotation.at);
  const Vec2 b = view.to_page(annotation.to);
  if (annotation.shape == Shape::arrow) return distance_to_line(page, a, b) <= tolerance;
  if (annotation.shape != Shape::area) return false;
  const Rect area = area_on(annotation, view);
  return area.grown(tolerance).contains(page) && !area.grown(-tolerance).contains(page);
}

std::vector<Vec2> corners(const Rect& box) {
  return {box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}};
}

/// Words on their cards, as many in one go as do not lie over each other.
class Cards {
 public:
  Cards(const SceneStyle& style, canvas::Canvas& canvas) : style_(style), canvas_(canvas) {}

  void add(const SceneAnnotation& annotation, const Rect& box, Lines lines) {
    if (std::ranges::any_of(boxes_, [&](const Rect& other) { return other.overlaps(box); })) draw();
    boxes_.push_back(box);
    const bool area = annotation.shape == Shape::area;
    if (!area) add_card(annotation, box);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      canvas::Label label;
      label.run = lines[i].get();
      const float line = (line_height * static_cast<float>(i) + base_line) * annotation.style.size;
      label.at = box.min + card_padding + Vec2{0, line};
      label.colour = area ? canvas::mix(annotation.colour, style_.ink, 0.45) : style_.ink;
      if (area) {
        label.halo = style_.halo;
        label.halo_width = 3;
      }
      label.tag = annotation.tag;
      words_.push_back(label);
    }
    lines_.push_back(std::move(lines));
  }

  void finish() {
    draw();
    if (begun_) canvas_.end_group();
  }

 private:
  void add_card(const SceneAnnotation& annotation, const Rect& box) {
    outlines_.push_back(corners(box));
    canvas::Polygon card;
    card.fill = canvas::mix(style_.panel, annotation.colour, 0.10);
    card.outline = annotation.colour;
    card.outline_width = 1;
    card.corner = 4;
    card.tag = annotation.tag;
    cards_.push_back(card);
  }

  void draw() {
    if (words_.empty()) return;
    if (!std::exchange(begun_, true)) canvas_.begin_group("annotation-words");
    canvas_.space(canvas::Space::page);
    for (std::size_t i = 0; i < cards_.size(); ++i) cards_[i].points = outlines_[i];
    if (!cards_.empty()) canvas_.polygons(cards_, {});
    canvas_.labels(words_, {});
    boxes_.clear();
    outlines_.clear();
    cards_.clear();
    words_.clear();
    lines_.clear();
  }

  const SceneStyle& style_;
  canvas::Canvas& canvas_;
  bool begun_ = false;
  std::vector<Rect> boxes_;
  std::vector<std::vector<Vec2>> outlines_;
  std::vector<canvas::Polygon> cards_;
  std::vector<canvas::Label> words_;
  std::vector<Lines> lines_;  // holds the runs of words_
};

}  // namespace

Rect words_box(const SceneAnnotation& annotation, const canvas::View& view, text::Shaper& shaper) {
  return has_place(annotation) ? box_of(annotation, lines_of(annotation, shaper), view) : Rect{};
}

void draw_annotation_areas(const Scene& scene, canvas::Canvas& canvas) {
  std::vector<std::vector<Vec2>> outlines;
  std::vector<canvas::Polygon> areas;
  for (const SceneAnnotation& annotation : scene.annotations) {
    if (annotation.shape != Shape::area || !has_place(annotation)) continue;
    Rect box;
    box.include(annotation.at);
    box.include(annotation.to);
    outlines.push_back(corners(box));
    canvas::Polygon area;
    area.fill = annotation.colour.with_alpha(0.10);
    area.outline = annotation.colour.with_alpha(0.75);
    area.outline_width = rim_width;
    area.dash = canvas::Dash::dashed;
    area.tag = annotation.tag;
    areas.push_back(area);
  }
  if (areas.empty()) return;
  for (std::size_t i = 0; i < areas.size(); ++i) areas[i].points = outlines[i];
  canvas.begin_group("annotation-areas");
  canvas.space(canvas::Space::world);
  canvas.polygons(areas, {});
  canvas.end_group();
}

void draw_annotation_arrows(const Scene& scene, const canvas::View& view, canvas::Canvas& canvas) {
  std::vector<canvas::Curve> lines;
  std::vector<std::array<Vec2, 3>> corners_of_heads;
  std::vector<canvas::Polygon> heads;
  for (const SceneAnnotation& annotation : scene.annotations) {
    if (annotation.shape != Shape::arrow || !has_place(annotation)) continue;
    const Vec2 from = view.to_page(annotation.at);
    const Vec2 tip = view.to_page(annotation.to);
    const float length = distance(from, tip);
    if (!canvas::has_place(from) || !canvas::has_place(tip) || !(length > 0)) continue;
    const Vec2 along = (tip - from) / length;
    const Vec2 foot = tip - along * std::min(head_length, length);
    const Vec2 aside = perpendicular(along) * (head_width / 2);
    canvas::Curve line;
    line.from = from;
    line.control1 = from + (foot - from) / 3;
    line.control2 = from + (foot - from) * (2.0F / 3);
    line.to = foot + along;  // so that no gap shows
    line.width = arrow_width;
    line.colour = annotation.colour;
    line.tag = annotation.tag;
    lines.push_back(line);
    corners_of_heads.push_back({tip, foot + aside, foot - aside});
    canvas::Polygon head;
    head.fill = annotation.colour;
    head.tag = annotation.tag;
    heads.push_back(head);
  }
  if (lines.empty()) return;
  for (std::size_t i = 0; i < heads.size(); ++i) heads[i].points = corners_of_heads[i];
  canvas.begin_group("annotation-arrows");
  canvas.space(canvas::Space::page);
  canvas.curves(lines, {});
  canvas.polygons(heads, {});
  canvas.end_group();
}

void draw_annotation_words(const Scene& scene, const canvas::View& view, text::Shaper& shaper,
                           canvas::Canvas& canvas) {
  const Rect page{{0, 0}, view.page_size};
  Cards cards(scene.style, canvas);
  for (const SceneAnnotation& annotation : scene.annotations) {
    if (annotation.text.empty() || !has_place(annotation)) continue;
    Lines lines = lines_of(annotation, shaper);
    const Rect box = box_of(annotation, lines, view);
    if (box.overlaps(page)) cards.add(annotation, box, std::move(lines));
  }
  cards.finish();
}

std::vector<GripPoint> grip_points(const SceneAnnotation& annotation) {
  const Vec2 a = annotation.at;
  const Vec2 b = annotation.to;
  switch (annotation.shape) {
    case Shape::text:
      break;
    case Shape::arrow:
      return {{to_x | to_y, b}, {at_x | at_y, a}};
    case Shape::area:
      return {
          {to_x | to_y, b}, {at_x | at_y, a}, {at_x | to_y, {a.x, b.y}}, {to_x | at_y, {b.x, a.y}}};
  }
  return {};
}

SceneAnnotation moved(SceneAnnotation annotation, Grip grip, Vec2 by) {
  const auto add = [&](Grip which, float& coordinate, float amount) {
    if ((grip & which) != 0) coordinate += amount;
  };
  add(at_x, annotation.at.x, by.x);
  add(at_y, annotation.at.y, by.y);
  add(to_x, annotation.to.x, by.x);
  add(to_y, annotation.to.y, by.y);
  return annotation;
}

std::optional<AnnotationHit> annotation_at(const Scene& scene, const canvas::View& view,
                                           text::Shaper& shaper, Vec2 page, float tolerance) {
  for (std::size_t i = scene.annotations.size(); i-- > 0;) {
    const SceneAnnotation& annotation = scene.annotations[i];
    if (!has_place(annotation)) continue;
    // The words of an arrow lie over where it begins.
    const bool on_words = words_box(annotation, view, shaper).contains(page);
    for (const GripPoint& point : grip_points(annotation)) {
      const bool hidden = on_words && annotation.shape == Shape::arrow && point.at == annotation.at;
      if (!hidden && distance(view.to_page(point.at), page) <= tolerance) {
        return AnnotationHit{i, point.grip};
      }
    }
    if (on_words || on_shape(annotation, view, page, tolerance))
      return AnnotationHit{i, grip_whole};
  }
  return std::nullopt;
}

}  // namespace saite::scene
