// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/base/geometry.h"
#include "render/gl/handles.h"

namespace saite::bench {

/// The yardstick: the least that an OpenGL program can do to show a network. Instanced discs and
/// one-pixel quads, blended, two shaders, nothing kept between frames but the buffers; no labels,
/// no shapes, no arrows, no anti-aliasing of ties.
class BareProgram {
 public:
  BareProgram(std::span<const Vec2> positions,
              std::span<const std::pair<std::uint32_t, std::uint32_t>> ties);
  /// Clears and draws all, into the framebuffer that is bound.
  void draw(Vec2 centre, float scale, Vec2 size) const;

 private:
  gl::ProgramHandle discs_;
  gl::ProgramHandle lines_;
  gl::VertexArray disc_array_;
  gl::VertexArray line_array_;
  gl::Buffer disc_buffer_;
  gl::Buffer line_buffer_;
  GLsizei disc_count_ = 0;
  GLsizei line_count_ = 0;
};

}  // namespace saite::bench
