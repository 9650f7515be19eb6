// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/gl/gl_canvas.h"
#include "render/gl/target.h"
#include "render/gl/tools.h"

struct GLFWwindow;

namespace saite::test {

/// An OpenGL context without a window to be seen. ok() is false where there is no display: these
/// tests run under xvfb-run.
class GlContext {
 public:
  GlContext();
  ~GlContext();
  GlContext(const GlContext&) = delete;
  GlContext& operator=(const GlContext&) = delete;

  [[nodiscard]] bool ok() const { return tools_ != nullptr; }
  [[nodiscard]] const std::shared_ptr<gl::Tools>& tools() const { return tools_; }
  [[nodiscard]] const std::shared_ptr<const text::FontSet>& fonts() const { return fonts_; }

 private:
  GLFWwindow* window_ = nullptr;
  std::shared_ptr<const text::FontSet> fonts_;
  std::shared_ptr<gl::Tools> tools_;
};

/// One for all tests: an X server without clients starts anew, and may refuse the next one then.
[[nodiscard]] const GlContext& gl_context();

/// RGBA, the upper row first.
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> bytes;

  [[nodiscard]] canvas::Colour at(int x, int y) const;
  /// Pixels whose red, green or blue is further than `by` from the colour's.
  [[nodiscard]] int unlike(canvas::Colour colour, int by = 8) const;
};

/// All that the canvas has written down, drawn off the screen.
[[nodiscard]] Pixels painted(gl::GlCanvas& canvas, const canvas::View& view);

}  // namespace saite::test
