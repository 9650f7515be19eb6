// SPDX-License-Identifier: Apache-2.0
#include "render/gl/gl_canvas.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>

#include "render/canvas/finite.h"
#include "render/canvas/on_page.h"
#include "render/canvas/shapes.h"

namespace saite::gl {
namespace {

using canvas::Batch;
using canvas::Space;

/// So many ties may change their order a little: plain ones are drawn before bent, dashed, pointed.
constexpr std::size_t many_curves = 4000;

/// A large batch is kept in parts, so that one tie that changes does not bring along the rest.
constexpr std::size_t part_of_curves = 8192;

/// On a software driver the buffer may be larger than what it holds by this much, so that a network
/// that grows is not given a new one with each actor.
std::size_t roomy(std::size_t bytes) {
  return bytes + bytes / 8 + 1024;
}

}  // namespace

GlCanvas::GlCanvas(std::shared_ptr<Tools> tools) : tools_(std::move(tools)) {}

void GlCanvas::begin(const canvas::View& view) {
  view_ = view;
  space_ = Space::world;
  steps_.clear();
}

Transform GlCanvas::transform_of(const Batch& batch, bool on_page) const {
  Transform t;
  if (!on_page) {
    t.centre = view_.centre;
    t.scale = view_.scale;
    t.half = view_.page_size * 0.5F;
  }
  t.size = view_.page_size;
  t.pixel_ratio = view_.pixel_ratio;
  t.size_scale = batch.size_scale;
  t.width_scale = batch.width_scale;
  t.alpha = batch.alpha;
  t.fade = batch.fade;
  t.background = view_.background;
  return t;
}

std::pair<GlCanvas::Kept*, bool> GlCanvas::next(Kind kind, std::size_t given, const Batch& batch,
                                                std::uint64_t form) {
  const bool on_page = space_ == Space::page;
  const std::size_t place = steps_.size();
  if (place == kept_.size()) kept_.emplace_back();
  steps_.push_back({place, transform_of(batch, on_page)});
  // A batch may have come a place sooner or later because another is there now or gone.
  if (batch.revision != 0) {
    for (std::size_t i = place; i < kept_.size(); ++i) {
      Kept& other = kept_[i];
      if (other.kind != kind || other.revision != batch.revision || other.given != given ||
          other.form != form || other.count == 0) {
        continue;
      }
      if (i != place) std::swap(kept_[place], kept_[i]);
      return {&kept_[place], false};
    }
  }
  Kept& kept = kept_[place];
  if (kept.kind != kind || kept.given != given || kept.form != form) kept.count = kept.plain = 0;
  kept.waits = {};
  kept.kind = kind;
  kept.revision = batch.revision;
  kept.given = given;
  kept.form = form;
  return {&kept, true};
}

void GlCanvas::upload(Kept& kept, const void* data, std::size_t count, std::size_t stride) {
  kept.count = count;
  if (count == 0) return;
  if (!kept.buffer) {
    kept.buffer = Buffer::make();
    kept.array = VertexArray::make();
  }
  const std::size_t bytes = count * stride;
  glBindBuffer(GL_ARRAY_BUFFER, kept.buffer.id());
  if (bytes > kept.capacity || bytes * 4 < kept.capacity) {
    kept.capacity = roomy(bytes);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(kept.capacity), nullptr, GL_DYNAMIC_DRAW);
  }
  glBufferSubData(GL_ARRAY_BUFFER, 0, static_cast<GLsizeiptr>(bytes), data);
  uploaded_ += bytes;
}

void GlCanvas::polygons(std::span<const canvas::Polygon> polygons, Batch batch) {
  if (polygons.empty()) return;
  const bool kept_for_all_views =
      space_ == Space::world && std::ranges::all_of(polygons, is_of_the_world);
  if (kept_for_all_views && lost()) return;
  if (!kept_for_all_views) batch.revision = 0;
  const auto [kept, stale] =
      next(Kind::fill, polygons.size(), batch, std::bit_cast<std::uint32_t>(view_.pixel_ratio));
  if (!kept_for_all_views) steps_.back().transform = transform_of(batch, true);
  if (!stale) return;
  vertices_.clear();
  for (const canvas::Polygon& polygon : polygons) {
    if (kept_for_all_views) {
      append_world_fill(polygon, view_.pixel_ratio, vertices_);
    } else {
      append_fill(polygon, space_, view_, vertices_);
    }
  }
  upload(*kept, vertices_.data(), vertices_.size(), sizeof(FillVertex));
}

bool GlCanvas::lost() const {
  return space_ == Space::world &&
         !(canvas::has_place(view_.centre) && canvas::usable_length(view_.scale) == view_.scale);
}

void GlCanvas::curves(std::span<const canvas::Curve> curves, Batch batch) {
  if (lost()) return;
  std::uint64_t part = 0;
  for (std::size_t first = 0; first < curves.size(); first += part_of_curves) {
    curve_part(curves.subspan(first, std::min(part_of_curves, curves.size() - first)), batch,
               ++part, curves.size() >= many_curves);
  }
}

void GlCanvas::curve_part(std::span<const canvas::Curve> curves, const Batch& batch,
                          std::uint64_t part, bool sorted) {
  const auto [kept, stale] = next(Kind::segment, curves.size(), batch, part);
  if (!stale && kept->waits.empty()) return;
  if (defers_ && sorted && batch.revision != 0) {
    kept->waits = curves;
  } else {
    upload_curves(*kept, curves, sorted);
  }
}

void GlCanvas::upload_curves(Kept& kept, std::span<const canvas::Curve> curves, bool sorted) {
  kept.waits = {};
  const std::uint64_t fingerprint = kept.revision == 0 ? 0 : fingerprint_of(curves);
  if (kept.count > 0 && fingerprint != 0 && fingerprint == kept.fingerprint) return;
  kept.fingerprint = fingerprint;
  segments_.clear();
  append_segments(curves, segments_);
  kept.plain = plain_first(segments_, sorted);
  kept.greatest = 0;
  for (std::size_t i = 0; i < kept.plain; ++i) {
    kept.greatest = std::max(kept.greatest, segments_[i].width);
  }
  upload(kept, segments_.data(), segments_.size(), sizeof(Segment));
}

bool GlCanvas::deferred() const {
  return std::any_of(steps_.begin() + static_cast<std::ptrdiff_t>(at_step_), steps_.end(),
                     [&](const Step& step) { return !kept_[step.kept].waits.empty(); });
}

void GlCanvas::marks(std::span<const canvas::Mark> marks, Batch batch) {
  if (marks.empty() || lost()) return;
  const auto [kept, stale] = next(Kind::mark, marks.size(), batch);
  if (!stale) return;
  kept->greatest = 0;
  const auto copy = mended(marks);
  if (copy) marks = *copy;
  for (const canvas::Mark& mark : marks) {
    kept->greatest = std::max(kept->greatest, mark.radius * canvas::reach(mark.shape));
  }
  upload(*kept, marks.data(), marks.size(), sizeof(canvas::Mark));
}

void GlCanvas::labels(std::span<const canvas::Label> labels, Batch batch) {
  if (labels.empty()) return;
  const auto [kept, stale] =
      next(Kind::glyph, labels.size(), batch,
           tools_->atlas.generation() * 4096 + static_cast<std::uint64_t>(view_.pixel_ratio * 64));
  if (!stale) return;
  const std::uint64_t before = tools_->atlas.generation();
  fill_glyphs(labels);
  if (tools_->atlas.generation() != before) fill_glyphs(labels);  // it was full and began anew
  upload(*kept, glyphs_.data(), glyphs_.size(), sizeof(GlyphInstance));
}

void GlCanvas::fill_glyphs(std::span<const canvas::Label> labels) {
  glyphs_.clear();
  for (const canvas::Label& label : labels) append_glyphs(label, true);
  for (const canvas::Label& label : labels) append_glyphs(label, false);
}

void GlCanvas::append_glyphs(const canvas::Label& label, bool halo) {
  if (!canvas::on_page(label, view_, space_)) return;
  const float halo_width = canvas::usable_length(label.halo_width);
  if (halo && (label.halo.a == 0 || halo_width <= 0)) return;
  const float ratio = view_.pixel_ratio;
  GlyphAtlas::Key key;
  key.size = static_cast<std::uint16_t>(std::lround(label.run->style.size * ratio * 4));
  if (halo) key.halo = static_cast<std::uint16_t>(std::lround(halo_width * ratio * 4));
  for (const text::Glyph& glyph : label.run->glyphs) {
    key.face = glyph.face;
    key.id = glyph.id;
    const float x = (label.offset.x + glyph.x) * ratio;
    const float y = std::round((label.offset.y + glyph.y) * ratio);
    const float whole = std::floor(x + 0.125F);
    key.subpixel = static_cast<std::uint8_t>(std::clamp((x + 0.125F - whole) * 4, 0.0F, 3.0F));
    const AtlasGlyph place = tools_->atlas.find(key);
    if (place.width == 0) continue;
    glyphs_.push_back(
        {label.at,
         {whole + static_cast<float>(place.offset_x), y + static_cast<float>(place.offset_y)},
         {place.left, place.top, place.width, place.height},
         halo ? label.halo : label.colour});
  }
}

}  // namespace saite::gl
