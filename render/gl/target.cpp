// SPDX-License-Identifier: Apache-2.0
#include "render/gl/target.h"

#include <algorithm>
#include <cmath>

#include "render/canvas/finite.h"

namespace saite::gl {

void Offscreen::resize(int width, int height) {
  if (framebuffer_ && width == width_ && height == height_) return;
  if (!framebuffer_) {
    framebuffer_ = Framebuffer::make();
    texture_ = Texture::make();
  }
  width_ = width;
  height_ = height;
  glBindTexture(GL_TEXTURE_2D, texture_.id());
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  for (const GLenum side : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) {
    glTexParameteri(GL_TEXTURE_2D, side, GL_LINEAR);
  }
  for (const GLenum side : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) {
    glTexParameteri(GL_TEXTURE_2D, side, GL_CLAMP_TO_EDGE);
  }
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_.id(), 0);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

std::vector<std::uint8_t> Offscreen::read() const {
  const auto row = static_cast<std::size_t>(width_) * 4;
  std::vector<std::uint8_t> below(row * static_cast<std::size_t>(height_));
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, below.data());
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  std::vector<std::uint8_t> out;
  out.reserve(below.size());
  for (int y = height_ - 1; y >= 0; --y) {
    const auto from = below.begin() + static_cast<std::ptrdiff_t>(row) * y;
    out.insert(out.end(), from, from + static_cast<std::ptrdiff_t>(row));
  }
  return out;
}

DeviceSize device_size(const canvas::View& view) {
  const auto pixels = [&](float px) {
    constexpr float max = 65536;  // beyond what drivers take
    const float size = std::min(canvas::usable_length(px * view.pixel_ratio), max);
    return std::max(1, static_cast<int>(std::lround(size)));
  };
  return {pixels(view.page_size.x), pixels(view.page_size.y)};
}

}  // namespace saite::gl
