// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "graph/base/error.h"
#include "render/gl/glyph_atlas.h"
#include "render/gl/program.h"

namespace saite::gl {

/// Lines and points of the driver's own, device pixels: no more is asked of it.
inline constexpr float widest_line = 4;
inline constexpr float greatest_point = 16;

/// What all canvases of one OpenGL context share: its programs and its letters.
///     if (!gl::load(&glfwGetProcAddress)) …           // once the context is current
///     auto tools = gl::Tools::create(fonts);
class Tools {
 public:
  /// Errors: gl_shader.
  static Result<std::shared_ptr<Tools>> create(std::shared_ptr<const text::FontSet> fonts);

  Program fill;
  Program segment;
  Program hairline;
  Program mark;
  Program point;  // a mark, as a point of the driver's own
  Program dot;
  Program glyph;
  Program picture;
  bool lines_widen = false;  // the driver draws lines and points of a few pixels by itself
  GlyphAtlas atlas;
  VertexArray no_attributes;  // of what a shader makes up from the number of the vertex

 private:
  Tools(std::vector<Program> programs, std::shared_ptr<const text::FontSet> fonts);
};

/// Finds the functions of OpenGL. Errors: no_opengl (args: the version that there is, or nothing).
using FindFunction = void (*(*)(const char* name))();
Status load(FindFunction find);

}  // namespace saite::gl
