// SPDX-License-Identifier: Apache-2.0
#include "tests/render/gl/gl_fixture.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cstdlib>

namespace saite::test {

GlContext::GlContext() {
  if (glfwInit() != GLFW_TRUE) return;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  window_ = glfwCreateWindow(64, 64, "test", nullptr, nullptr);
  if (window_ == nullptr) return;
  glfwMakeContextCurrent(window_);
  if (!gl::load(&glfwGetProcAddress)) return;
  auto fonts = text::FontSet::create();
  if (!fonts) return;
  fonts_ = *fonts;
  auto tools = gl::Tools::create(fonts_);
  if (tools) tools_ = *tools;
}

GlContext::~GlContext() {
  tools_.reset();
  if (window_ != nullptr) glfwDestroyWindow(window_);
  glfwTerminate();
}

const GlContext& gl_context() {
  static const GlContext context;
  return context;
}

canvas::Colour Pixels::at(int x, int y) const {
  const auto place = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)) *
                     4;
  return {bytes[place], bytes[place + 1], bytes[place + 2], bytes[place + 3]};
}

int Pixels::unlike(canvas::Colour colour, int by) const {
  int count = 0;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const canvas::Colour here = at(x, y);
      if (std::abs(here.r - colour.r) > by || std::abs(here.g - colour.g) > by ||
          std::abs(here.b - colour.b) > by) {
        ++count;
      }
    }
  }
  return count;
}

Pixels painted(gl::GlCanvas& canvas, const canvas::View& view) {
  const gl::DeviceSize size = gl::device_size(view);
  gl::Offscreen offscreen;
  offscreen.resize(size.width, size.height);
  canvas.start(offscreen.target());
  canvas.paint_all();
  return {size.width, size.height, offscreen.read()};
}

}  // namespace saite::test
