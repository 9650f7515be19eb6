// SPDX-License-Identifier: Apache-2.0
#include "render/gl/kept_picture.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace saite::gl {
namespace {

Rect world_of(const canvas::View& view) {
  return {view.to_world({0, 0}), view.to_world(view.page_size)};
}

bool within(const Rect& inner, const Rect& outer) {
  return inner.empty() || (outer.contains(inner.min) && outer.contains(inner.max));
}

/// Smaller pictures behind are enough, and cheap to fill.
constexpr float overview_size = 1024;

}  // namespace

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

KeptPicture::KeptPicture(std::shared_ptr<Tools> tools, Clock clock)
    : tools_(tools), clock_(std::move(clock)), canvas_(std::move(tools)) {}

void KeptPicture::start(Picture& picture, const canvas::View& view, std::uint64_t content,
                        const Record& record) {
  const DeviceSize size = device_size(view);
  picture.image.resize(size.width, size.height);
  picture.view = view;
  picture.content = content;
  record(canvas_, view);
  canvas_.start(picture.image.target());
  painting_ = &picture;
}

bool KeptPicture::step(double seconds) {
  const double begin = clock_();
  double slice = begin;
  for (;;) {
    const double left = seconds - (slice - begin);
    const double part = std::min(std::max(left, seconds / 4), 0.006);
    const auto instances = static_cast<std::size_t>(std::max(part / per_instance_, 200.0));
    const bool finished = canvas_.paint(instances);
    glFinish();  // what was asked for is not done yet on most drivers: only now the clock tells
    if (finished) return true;
    const double now = clock_();
    const double measured = (now - slice) / static_cast<double>(instances);
    per_instance_ = std::clamp(0.5 * per_instance_ + 0.5 * measured, 1e-9, 1e-4);
    if (now - begin >= seconds) return false;
    slice = now;
  }
}

void KeptPicture::refine(const canvas::View& view, std::uint64_t content, const Rect& world,
                         const Record& record, double seconds) {
  settled_ = false;
  const Wish wish{view, content};
  const bool rests = wish_ == wish;
  wish_ = wish;
  const bool other = painting_ == &next_ && !(next_.view == view && next_.content == content);
  const bool late = painting_ == &next_overview_ && !sharp(view, content);
  if (rests && (other || late)) painting_ = nullptr;
  if (painting_ == nullptr) {
    if (!sharp(view, content)) {
      start(next_, view, content, record);
    } else if (const auto overview = wanted_overview(view, content, world)) {
      start(next_overview_, *overview, content, record);
    } else {
      settled_ = true;
      return;
    }
  }
  if (!step(seconds)) return;
  std::swap(*painting_, painting_ == &next_ ? done_ : overview_);
  painting_ = nullptr;
  settled_ = sharp(view, content) && !wanted_overview(view, content, world);
}

void KeptPicture::finish(const canvas::View& view, std::uint64_t content, const Rect& world,
                         const Record& record) {
  while (!sharp(view, content)) refine(view, content, world, record, 1);
}

bool KeptPicture::sharp(const canvas::View& view, std::uint64_t content) const {
  return done_.view && *done_.view == view && done_.content == content;
}

std::optional<canvas::View> KeptPicture::wanted_overview(const canvas::View& view,
                                                         std::uint64_t content,
                                                         const Rect& world) const {
  if (world.empty() || within(world, world_of(view))) return std::nullopt;
  if (overview_.view && overview_.content == content) return std::nullopt;
  canvas::View all = view;
  const float longest = std::max({world.width(), world.height(), 1e-6F});
  all.pixel_ratio = 1;
  all.page_size =
      Vec2{std::max(world.width() / longest, 0.1F), std::max(world.height() / longest, 0.1F)} *
      overview_size;
  all.centre = world.centre();
  all.scale = overview_size / longest * 0.94F;
  return all;
}

void KeptPicture::show(const Picture& picture, const canvas::View& view) const {
  const Vec2 low = view.to_page(picture.view->to_world({0, 0}));
  const Vec2 high = view.to_page(picture.view->to_world(picture.view->page_size));
  glUniform4f(tools_->picture.uniform("u_from"), low.x, low.y, high.x, high.y);
  glBindTexture(GL_TEXTURE_2D, picture.image.texture());
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

void KeptPicture::draw(const canvas::View& view, const Target& target, canvas::Colour wash) const {
  glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
  glViewport(target.left, target.bottom, target.width, target.height);
  glEnable(GL_SCISSOR_TEST);
  glScissor(target.left, target.bottom, target.width, target.height);
  glDisable(GL_BLEND);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  const float alpha = static_cast<float>(wash.a) / 255;
  const auto part = [&](std::uint8_t value) { return static_cast<float>(value) / 255 * alpha; };
  const bool covered = done_.view && within(world_of(view), world_of(*done_.view));
  const auto paint = [&](std::uint8_t value) {  // the background, under the wash
    return static_cast<float>(value) / 255 * (1 - alpha);
  };
  const canvas::Colour b = view.background;
  glClearColor(paint(b.r) + part(wash.r), paint(b.g) + part(wash.g), paint(b.b) + part(wash.b), 1);
  if (!covered) glClear(GL_COLOR_BUFFER_BIT);
  const Program& program = tools_->picture;
  program.use();
  Transform transform;
  transform.size = view.page_size;
  transform.pixel_ratio = view.pixel_ratio;
  program.set(transform);
  glUniform4f(program.uniform("u_wash"), part(wash.r), part(wash.g), part(wash.b), alpha);
  glUniform1f(program.uniform("u_opacity"), 1);
  glActiveTexture(GL_TEXTURE0);
  glBindVertexArray(tools_->no_attributes.id());
  if (!covered && overview_.view) show(overview_, view);
  if (done_.view) show(done_, view);
  glBindVertexArray(0);
  glDisable(GL_SCISSOR_TEST);
}

}  // namespace saite::gl
