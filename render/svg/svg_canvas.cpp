// SPDX-License-Identifier: Apache-2.0
#include "render/svg/svg_canvas.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/base/utf8.h"
#include "graph/base/xml_reference.h"
#include "render/canvas/finite.h"
#include "render/canvas/number_text.h"
#include "render/canvas/on_page.h"
#include "render/canvas/shapes.h"
#include "render/svg/font_subset.h"

namespace saite::svg {
namespace {

using canvas::append_number;

std::string rgb(canvas::Colour colour) {
  colour.a = 255;
  return canvas::to_hex(colour);
}

}  // namespace

std::string escape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : printable(text)) {
    const bool blank = c == '\r' || c == '\v' || c == '\f';
    const std::string_view reference = xml_reference(c);
    if (blank) {
      out.push_back(' ');
    } else if (reference.empty()) {
      out.push_back(c);
    } else {
      out += reference;
    }
  }
  return out;
}

SvgCanvas::SvgCanvas(std::shared_ptr<const text::FontSet> fonts, SvgOptions options)
    : fonts_(std::move(fonts)), options_(std::move(options)) {}

void SvgCanvas::open(std::string_view element) {
  body_.append(static_cast<std::size_t>(depth_), ' ');
  body_ += '<';
  body_ += element;
}

void SvgCanvas::attribute(std::string_view name, std::string_view value) {
  ((((body_ += ' ') += name) += "=\"") += value) += '"';
}

void SvgCanvas::attribute(std::string_view name, double value, int decimals) {
  ((body_ += ' ') += name) += "=\"";
  append_number(body_, value, decimals);
  body_ += '"';
}

void SvgCanvas::point(Vec2 at, int decimals) {
  append_number(body_, at.x, decimals);
  body_ += ' ';
  append_number(body_, at.y, decimals);
}

void SvgCanvas::paint(std::string_view what, canvas::Colour colour, const canvas::Batch& batch) {
  const canvas::Colour c = canvas::shown(colour, batch, view_.background);
  attribute(what, rgb(c));
  if (c.a != 255) attribute(std::string(what) + "-opacity", c.a / 255.0);
}

void SvgCanvas::stroke(canvas::Colour colour, float width, canvas::Dash dash,
                       const canvas::Batch& batch) {
  paint("stroke", colour, batch);
  attribute("stroke-width", width);
  const auto pattern = canvas::dash_pattern(dash);
  if (pattern.empty()) return;
  const float unit = canvas::dash_unit(width);
  attribute("stroke-dasharray",
            canvas::number(pattern[0] * unit, 1) + " " + canvas::number(pattern[1] * unit, 1));
}

void SvgCanvas::close(canvas::Tag tag, bool titled, std::string_view element) {
  const std::string name =
      titled && tag != canvas::no_tag && options_.name ? options_.name(tag) : std::string();
  if (name.empty()) {
    body_ += "/>\n";
  } else {
    ((((body_ += "><title>") += escape(name)) += "</title></") += element) += ">\n";
  }
}

void SvgCanvas::begin(const canvas::View& view) {
  view_ = view;
  open("rect");
  attribute("width", view.page_size.x);
  attribute("height", view.page_size.y);
  paint("fill", view.background, {});
  body_ += "/>\n";
}

void SvgCanvas::polygons(std::span<const canvas::Polygon> polygons, canvas::Batch batch) {
  for (const canvas::Polygon& polygon : polygons) {
    const std::vector<Vec2> points = canvas::on_page(polygon, view_, space_);
    const std::size_t n = points.size();
    if (n == 0) continue;
    const float corner = canvas::usable_length(polygon.corner);
    open("path");
    body_ += " d=\"";
    for (std::size_t i = 0; i < n; ++i) {
      const Vec2 here = points[i];
      const char* command = i == 0 ? "M" : "L";
      if (corner <= 0) {
        body_ += command;
        point(here);
        continue;
      }
      const auto cut = [&](Vec2 towards) {
        return here + normalised(towards - here) * std::min(corner, distance(here, towards) / 2);
      };
      body_ += command;
      point(cut(points[(i + n - 1) % n]));
      body_ += 'Q';
      point(here);
      body_ += ' ';
      point(cut(points[(i + 1) % n]));
    }
    body_ += "Z\"";
    paint("fill", polygon.fill, batch);
    if (canvas::usable_length(polygon.outline_width) > 0) {
      stroke(polygon.outline, polygon.outline_width, polygon.dash, batch);
    }
    close(polygon.tag, true, "path");
  }
}

void SvgCanvas::path_of(const canvas::PageCurve& seen) {
  body_ += 'M';
  point(seen.from);
  if (seen.straight) {
    body_ += 'L';
  } else {
    body_ += 'C';
    point(seen.control1);
    body_ += ' ';
    point(seen.control2);
    body_ += ' ';
  }
  point(seen.to);
}

void SvgCanvas::arrows(const canvas::Curve& curve, const canvas::PageCurve& seen,
                       const canvas::Batch& batch) {
  for (const auto& head : {seen.end_arrow, seen.start_arrow}) {
    if (head[0] == head[1]) continue;
    open("path");
    body_ += " d=\"M";
    point(head[0]);
    body_ += 'L';
    point(head[1]);
    body_ += 'L';
    point(head[2]);
    body_ += "Z\"";
    paint("fill", curve.colour, batch);
    body_ += "/>\n";
  }
}

void SvgCanvas::one_curve(const canvas::Curve& curve, const canvas::PageCurve& seen,
                          const canvas::Batch& batch, bool titled) {
  open("path");
  body_ += " d=\"";
  path_of(seen);
  body_ += '"';
  if (!seen.straight) attribute("fill", "none");
  stroke(curve.colour, seen.width, curve.dash, batch);
  close(curve.tag, titled, "path");
  arrows(curve, seen, batch);
}

void SvgCanvas::many_curves(std::span<const canvas::Curve> curves, const canvas::Batch& batch) {
  std::size_t in_path = 0;
  const canvas::Curve* first = nullptr;  // of the path that is being written
  float width = 1;
  const auto finish = [&] {
    if (first == nullptr) return;
    body_ += '"';
    stroke(first->colour, width, first->dash, batch);
    body_ += "/>\n";
    first = nullptr;
  };
  std::vector<std::pair<std::uint32_t, canvas::PageCurve>> heads;
  for (const std::uint32_t i : canvas::by_look(curves)) {
    const auto seen = canvas::on_page(curves[i], view_, space_, batch);
    if (!seen) continue;
    if (first != nullptr && (in_path == canvas::ties_a_path || !same_look(*first, curves[i])))
      finish();
    if (first == nullptr) {
      first = &curves[i];
      in_path = 0;
      open("path");
      body_ += " fill=\"none\" d=\"";
    }
    width = seen->width;
    path_of(*seen);
    ++in_path;
    if (seen->end_arrow[0] != seen->end_arrow[1] || seen->start_arrow[0] != seen->start_arrow[1]) {
      heads.emplace_back(i, *seen);
    }
  }
  finish();
  for (const auto& [i, seen] : heads) arrows(curves[i], seen, batch);
}

void SvgCanvas::curves(std::span<const canvas::Curve> curves, canvas::Batch batch) {
  if (curves.size() > canvas::many_ties) {
    many_curves(curves, batch);
    return;
  }
  const bool titled = curves.size() <= options_.max_titles;
  for (const canvas::Curve& curve : curves) {
    const auto seen = canvas::on_page(curve, view_, space_, batch);
    if (seen) one_curve(curve, *seen, batch, titled);
  }
}

void SvgCanvas::mark(const canvas::Mark& mark, const canvas::Batch& batch, bool titled) {
  const auto seen = canvas::on_page(mark, view_, space_, batch);
  if (!seen) return;
  const auto [at, r, paint_of_mark] = *seen;
  const auto [fill, outline] = paint_of_mark;
  const auto corners = canvas::corners(mark.shape);
  std::string_view element = "circle";
  if (mark.shape == canvas::Shape::ring) {
    // A ring is a circle with a wide stroke.
    const float width = r * (1 - canvas::ring_hole);
    open(element);
    attribute("cx", at.x, 1);
    attribute("cy", at.y, 1);
    attribute("r", r - width / 2);
    attribute("fill", "none");
    stroke(fill, width, canvas::Dash::none, batch);
    close(mark.tag, titled, element);
    return;
  }
  if (corners.empty()) {
    open(element);
    attribute("cx", at.x, 1);
    attribute("cy", at.y, 1);
    attribute("r", r - outline / 2);
  } else {
    element = "path";
    open(element);
    body_ += " d=\"";
    const float inner = r - outline * 0.55F;
    for (std::size_t i = 0; i < corners.size(); ++i) {
      body_ += i == 0 ? 'M' : 'L';
      point(at + corners[i] * inner, 2);
    }
    body_ += "Z\"";
  }
  paint("fill", fill, batch);
  if (outline > 0) stroke(mark.outline, outline, canvas::Dash::none, batch);
  close(mark.tag, titled, element);
}

void SvgCanvas::marks(std::span<const canvas::Mark> marks, canvas::Batch batch) {
  const bool titled = marks.size() <= options_.max_titles;
  for (const canvas::Mark& each : marks) mark(each, batch, titled);
}

void SvgCanvas::use_letters(const text::GlyphRun& run) {
  for (const text::GlyphPiece& piece : run.pieces) {
    auto& letters = letters_.at(text::number_of(piece.face));
    for (std::size_t at = piece.first_byte; at < piece.end_byte;) {
      const Letter letter = letter_at(run.text, at);
      letters.insert(letter.value);
      at = letter.next;
    }
  }
}

void SvgCanvas::label(const canvas::Label& label, const canvas::Batch& batch) {
  const auto at = canvas::on_page(label, view_, space_);
  if (!at || label.run->text.empty()) return;
  const text::GlyphRun& run = *label.run;
  use_letters(run);
  open("text");
  attribute("x", at->x, 1);
  attribute("y", at->y, 1);
  attribute("font-size", run.style.size);
  const int weight = text::FontSet::css_weight(text::face_of(run.style.weight));
  if (weight != 400) attribute("font-weight", weight, 0);
  if (run.direction == text::Direction::right_to_left) {
    // It begins at its right end, and ends where `at` is.
    attribute("direction", "rtl");
    attribute("text-anchor", "end");
  }
  paint("fill", label.colour, batch);
  if (canvas::usable_length(label.halo_width) > 0 && label.halo.a > 0) {
    paint("stroke", label.halo, batch);
    attribute("stroke-width", 2 * label.halo_width);
    attribute("paint-order", "stroke");
    attribute("stroke-linejoin", "round");
  }
  ((body_ += '>') += escape(run.text)) += "</text>\n";
}

void SvgCanvas::labels(std::span<const canvas::Label> labels, canvas::Batch batch) {
  for (const canvas::Label& each : labels) label(each, batch);
}

void SvgCanvas::begin_group(std::string_view name) {
  open("g");
  attribute("id", escape(name));
  body_ += ">\n";
  ++depth_;
}

void SvgCanvas::end_group() {
  --depth_;
  body_.append(static_cast<std::size_t>(depth_), ' ');
  body_ += "</g>\n";
}

/// What the fonts of each face are called in the file: no two fonts of the machine alike.
std::vector<std::string> SvgCanvas::font_families() const {
  std::vector<std::string> families(letters_.size());
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    if (i >= text::shipped_faces && letters_[i].empty()) continue;
    std::string name(fonts_->family(static_cast<text::Face>(i)));
    std::erase_if(name, [](char c) {
      return std::string_view("\"\\<>&;{}").find(c) != std::string_view::npos;
    });
    const bool machine = i >= text::shipped_faces;
    if (machine && std::ranges::find(families, name) != families.end()) {
      name += " " + std::to_string(i);
    }
    families[i] = std::move(name);
  }
  return families;
}

std::string SvgCanvas::font_style() const {
  const std::vector<std::string> families = font_families();
  std::string style = "text{font-family:Inter,\"DejaVu Sans\",";
  for (std::size_t i = text::shipped_faces; i < families.size(); ++i) {
    if (!families[i].empty()) style += '"' + families[i] + "\",";
  }
  style += "sans-serif;white-space:pre}\n";
  if (!options_.embed_fonts) return style;
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    if (letters_[i].empty()) continue;
    const auto face = static_cast<text::Face>(i);
    const std::string font = subset(*fonts_, face, letters_[i]);
    if (font.empty()) continue;
    const bool cff = font.starts_with("OTTO");
    style += "@font-face{font-family:\"" + families[i] +
             "\";font-weight:" + std::to_string(text::FontSet::css_weight(face)) +
             ";src:url(data:font/" + (cff ? "otf" : "ttf") + ";base64," + base64(font) + ")}\n";
  }
  return style;
}

void SvgCanvas::end() {
  const std::string wide = canvas::number(view_.page_size.x, 2);
  const std::string high = canvas::number(view_.page_size.y, 2);
  file_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"";
  file_ += " width=\"" + canvas::number(view_.page_size.x * view_.pixel_ratio, 2) + "\" height=\"" +
           canvas::number(view_.page_size.y * view_.pixel_ratio, 2) + "\"";
  file_ += " viewBox=\"0 0 " + wide + " " + high + "\" role=\"img\">\n";
  if (!options_.title.empty()) file_ += " <title>" + escape(options_.title) + "</title>\n";
  if (!options_.description.empty())
    file_ += " <desc>" + escape(options_.description) + "</desc>\n";
  file_ += " <style>" + font_style() + "</style>\n" + body_ + "</svg>\n";
  body_.clear();
}

}  // namespace saite::svg
