// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/gl/handles.h"

namespace saite::gl {

/// A rectangle of a framebuffer that is drawn into, device pixels, counted from the lower left.
struct Target {
  GLuint framebuffer = 0;
  int left = 0;
  int bottom = 0;
  int width = 0;
  int height = 0;
};

/// A picture that is drawn into off the screen.
class Offscreen {
 public:
  Offscreen() = default;
  /// Makes it that large; what it showed is lost where its size changes.
  void resize(int width, int height);
  [[nodiscard]] Target target() const { return {framebuffer_.id(), 0, 0, width_, height_}; }
  [[nodiscard]] GLuint texture() const { return texture_.id(); }
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /// RGBA, the upper row first. Waits until all is drawn.
  [[nodiscard]] std::vector<std::uint8_t> read() const;

 private:
  Framebuffer framebuffer_;
  Texture texture_;
  int width_ = 0;
  int height_ = 0;
};

/// A size on the page in device pixels, at least 1 × 1.
struct DeviceSize {
  int width = 1;
  int height = 1;
  friend bool operator==(const DeviceSize&, const DeviceSize&) = default;
};
[[nodiscard]] DeviceSize device_size(const canvas::View& view);

}  // namespace saite::gl
