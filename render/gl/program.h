// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <initializer_list>
#include <string_view>

#include "graph/base/error.h"
#include "graph/base/geometry.h"
#include "render/canvas/colour.h"
#include "render/gl/handles.h"

namespace saite::gl {

/// How positions of a draw call become device pixels of its target.
struct Transform {
  Vec2 centre{};
  float scale = 1;
  Vec2 half{};
  Vec2 size{1, 1};                          // of the target, px
  std::array<float, 4> window{0, 0, 1, 1};  // the target in its framebuffer: left, bottom, size
  float pixel_ratio = 1;
  float size_scale = 1;  // the factors of canvas::Batch
  float width_scale = 1;
  float alpha = 1;
  float fade = 0;
  canvas::Colour background{};
};

/// A linked pair of shaders.
class Program {
 public:
  /// Each stage is the concatenation of its parts; `#version` is added.
  /// Errors: gl_shader (where: name of the program; args: what the driver says).
  static Result<Program> create(std::string_view name,
                                std::initializer_list<std::string_view> vertex,
                                std::initializer_list<std::string_view> fragment);

  void use() const { glUseProgram(handle_.id()); }
  /// Sets the uniforms of view.glsl; the program must be in use.
  void set(const Transform& transform) const;
  [[nodiscard]] GLint uniform(const char* name) const;

 private:
  explicit Program(ProgramHandle handle);

  ProgramHandle handle_;
  GLint centre_ = -1;
  GLint scale_ = -1;
  GLint half_ = -1;
  GLint size_ = -1;
  GLint window_ = -1;
  GLint pixel_ratio_ = -1;
  GLint units_ = -1;
  GLint tone_ = -1;
  GLint background_ = -1;
};

}  // namespace saite::gl
