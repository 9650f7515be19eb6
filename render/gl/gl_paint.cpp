// SPDX-License-Identifier: Apache-2.0
// What a GlCanvas was told is painted, all at once or in slices.

#include <algorithm>
#include <array>
#include <cstddef>

#include "render/gl/gl_canvas.h"
#include "render/gl/instances.h"

namespace saite::gl {
namespace {

const void* byte_offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);
}

/// One attribute of an instance (or of a vertex).
struct Attribute {
  GLuint index;
  GLint size;
  GLenum type;
  bool normalised;
  std::size_t offset;
  bool whole = false;  // stays an integer
};

void point_at(std::span<const Attribute> attributes, std::size_t stride, std::size_t first,
              GLuint divisor) {
  for (const Attribute& a : attributes) {
    const void* at = byte_offset(first * stride + a.offset);
    glEnableVertexAttribArray(a.index);
    if (a.whole) {
      glVertexAttribIPointer(a.index, a.size, a.type, static_cast<GLsizei>(stride), at);
    } else {
      glVertexAttribPointer(a.index, a.size, a.type, a.normalised ? GL_TRUE : GL_FALSE,
                            static_cast<GLsizei>(stride), at);
    }
    glVertexAttribDivisor(a.index, divisor);
  }
}

constexpr std::array fill_attributes{
    Attribute{0, 2, GL_FLOAT, false, offsetof(FillVertex, at)},
    Attribute{1, 4, GL_UNSIGNED_BYTE, true, offsetof(FillVertex, colour)},
    Attribute{2, 1, GL_FLOAT, false, offsetof(FillVertex, cover)},
    Attribute{3, 2, GL_FLOAT, false, offsetof(FillVertex, offset)},
};
constexpr std::array segment_attributes{
    Attribute{0, 2, GL_FLOAT, false, offsetof(Segment, from)},
    Attribute{1, 2, GL_FLOAT, false, offsetof(Segment, to)},
    Attribute{2, 4, GL_BYTE, true, offsetof(Segment, normals)},
    Attribute{3, 1, GL_FLOAT, false, offsetof(Segment, width)},
    Attribute{4, 4, GL_UNSIGNED_BYTE, true, offsetof(Segment, colour)},
    Attribute{5, 4, GL_FLOAT, false, offsetof(Segment, along)},
    Attribute{6, 1, GL_UNSIGNED_INT, false, offsetof(Segment, kind), true},
};
// Marks go to the driver as they are: no copy is made of them.
constexpr std::array mark_attributes{
    Attribute{0, 2, GL_FLOAT, false, offsetof(canvas::Mark, at)},
    Attribute{1, 1, GL_FLOAT, false, offsetof(canvas::Mark, radius)},
    Attribute{2, 1, GL_UNSIGNED_BYTE, false, offsetof(canvas::Mark, shape), true},
    Attribute{3, 4, GL_UNSIGNED_BYTE, true, offsetof(canvas::Mark, fill)},
    Attribute{4, 4, GL_UNSIGNED_BYTE, true, offsetof(canvas::Mark, outline)},
    Attribute{5, 1, GL_FLOAT, false, offsetof(canvas::Mark, outline_width)},
};

/// Hairlines: their greatest width, and that of the driver's lines that hold them with both soft
/// rims (which it measures along an axis: √2 of what lies across a slanting line).
constexpr float widest_hairline = 1.2F;
constexpr float hairline_width = 3.2F;
/// Marks up to this radius show no shape.
constexpr float greatest_dot = 1.6F;
}  // namespace

void GlCanvas::start(const Target& target, bool clear) {
  target_ = target;
  at_step_ = 0;
  at_instance_ = 0;
  tools_->atlas.upload();
  if (!clear) return;
  glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
  glEnable(GL_SCISSOR_TEST);
  glScissor(target.left, target.bottom, target.width, target.height);
  const canvas::Colour b = view_.background;
  const float alpha = static_cast<float>(b.a) / 255;
  const auto part = [&](std::uint8_t value) { return static_cast<float>(value) / 255 * alpha; };
  glClearColor(part(b.r), part(b.g), part(b.b), alpha);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_SCISSOR_TEST);
}

bool GlCanvas::paint(std::size_t instances) {
  if (at_step_ == steps_.size()) return true;
  glBindFramebuffer(GL_FRAMEBUFFER, target_.framebuffer);
  glViewport(target_.left, target_.bottom, target_.width, target_.height);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glDisable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glEnable(GL_PROGRAM_POINT_SIZE);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  while (at_step_ < steps_.size() && instances > 0) {
    const Step& step = steps_[at_step_];
    Kept& kept = kept_[step.kept];
    if (!kept.waits.empty()) upload_curves(kept, kept.waits, true);
    const std::size_t left = kept.count - at_instance_;
    // Triangles of areas are few and soon drawn: as a whole.
    const bool fill = kept.kind == Kind::fill;
    std::size_t now = fill ? left : std::min(left, instances);
    if (at_instance_ < kept.plain) now = std::min(now, kept.plain - at_instance_);
    if (now > 0) draw(step, at_instance_, now);
    instances -= std::min(instances, fill ? now / corners_of_a_piece : now);
    at_instance_ += now;
    if (at_instance_ == kept.count) {
      ++at_step_;
      at_instance_ = 0;
    }
  }
  glBindVertexArray(0);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  return at_step_ == steps_.size();
}

void GlCanvas::paint_all() {
  while (!paint(static_cast<std::size_t>(1) << 40U)) {
  }
}

std::size_t GlCanvas::instances() const {
  std::size_t sum = 0;
  for (const Step& step : steps_) sum += kept_[step.kept].count;
  return sum;
}

GlCanvas::Way GlCanvas::way_of(const Step& step, std::size_t first) const {
  const Kept& kept = kept_[step.kept];
  const Transform& t = step.transform;
  switch (kept.kind) {
    case Kind::fill:
      return {&tools_->fill, GL_TRIANGLES, 0};
    case Kind::glyph:
      return {&tools_->glyph, GL_TRIANGLE_STRIP, 4};
    case Kind::segment: {
      const float width = kept.greatest * t.width_scale * t.pixel_ratio;
      const bool thin = tools_->lines_widen && first < kept.plain && width <= widest_hairline;
      if (thin) return {&tools_->hairline, GL_LINES, 2};
      return {&tools_->segment, GL_TRIANGLE_STRIP, 4};
    }
    case Kind::mark:
      break;
  }
  const float reach = kept.greatest * t.size_scale * t.pixel_ratio;
  if (tools_->lines_widen && reach <= greatest_dot) return {&tools_->dot, GL_POINTS, 1};
  if (tools_->lines_widen && 2 * reach + 2 <= greatest_point) {
    return {&tools_->point, GL_POINTS, 1};
  }
  return {&tools_->mark, GL_TRIANGLE_STRIP, 4};
}

void GlCanvas::draw(const Step& step, std::size_t first, std::size_t count) {
  const Kept& kept = kept_[step.kept];
  const Way way = way_of(step, first);
  way.program->use();
  Transform transform = step.transform;
  transform.window = {static_cast<float>(target_.left), static_cast<float>(target_.bottom),
                      static_cast<float>(target_.width), static_cast<float>(target_.height)};
  way.program->set(transform);
  glBindVertexArray(kept.array.id());
  glBindBuffer(GL_ARRAY_BUFFER, kept.buffer.id());
  const auto instances = static_cast<GLsizei>(count);
  switch (kept.kind) {
    case Kind::fill:
      point_at(fill_attributes, sizeof(FillVertex), first, 0);
      glDrawArrays(GL_TRIANGLES, 0, instances);
      return;
    case Kind::segment:
      point_at(segment_attributes, sizeof(Segment), first, 1);
      break;
    case Kind::mark:
      point_at(mark_attributes, sizeof(canvas::Mark), first, 1);
      break;
    case Kind::glyph: {
      constexpr std::array attributes{
          Attribute{0, 2, GL_FLOAT, false, offsetof(GlyphInstance, anchor)},
          Attribute{1, 2, GL_FLOAT, false, offsetof(GlyphInstance, offset)},
          Attribute{2, 4, GL_UNSIGNED_SHORT, false, offsetof(GlyphInstance, box)},
          Attribute{3, 4, GL_UNSIGNED_BYTE, true, offsetof(GlyphInstance, colour)},
      };
      point_at(attributes, sizeof(GlyphInstance), first, 1);
      glActiveTexture(GL_TEXTURE0);
      glBindTexture(GL_TEXTURE_2D, tools_->atlas.texture());
      break;
    }
  }
  if (way.primitive == GL_LINES) glLineWidth(hairline_width);
  glDrawArraysInstanced(way.primitive, 0, way.corners, instances);
}

}  // namespace saite::gl
