// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "render/canvas/canvas.h"
#include "render/gl/gl_canvas.h"
#include "render/gl/target.h"

namespace saite::gl {

/// Of a clock that nobody sets.
[[nodiscard]] double steady_seconds();

/// The map as it was last finished, in a texture that is moved and scaled under the camera; while
/// it is not quite right, the next one is drawn beside it in slices. So a frame costs the same
/// whatever the size of the network, and no frame is waited for.
///     each frame:
///       picture.refine(view, revision, record, 0.012);
///       picture.draw(view, target);
///       if (!picture.sharp(view, revision)) ask for another frame;
/// A second, smaller picture of the whole map stands behind, for what comes in at the edges.
class KeptPicture {
 public:
  /// Draws the content as seen in `view` on the canvas (begin … end).
  using Record = std::function<void(canvas::Canvas& canvas, const canvas::View& view)>;

  /// Seconds that have passed since any moment. Tests bring their own, so that their slices are
  /// the same on every machine.
  using Clock = std::function<double()>;

  explicit KeptPicture(std::shared_ptr<Tools> tools, Clock clock = steady_seconds);

  /// Draws on for about so many seconds. `content` changes whenever what `record` draws does;
  /// `world` is what there is to see. While view or content change from call to call, what was
  /// begun is finished; once they rest, a picture of something else is given up.
  void refine(const canvas::View& view, std::uint64_t content, const Rect& world,
              const Record& record, double seconds);
  /// Nothing will change before the next call of refine(): what was begun of something else is
  /// given up in it already, not only once it has seen the same twice.
  void rest(const canvas::View& view, std::uint64_t content) { wish_ = Wish{view, content}; }
  /// View or content will change again: what was begun is finished first, or nothing ever were.
  void keep_on() { wish_.reset(); }
  /// See GlCanvas::defer(). forget_sources(): what was recorded is gone from memory.
  void defer(bool deferred) { canvas_.defer(deferred); }
  void forget_sources() {
    if (canvas_.deferred()) painting_ = nullptr;
  }
  /// Shows the best there is. `wash` is laid over it (not premultiplied): the map steps back.
  void draw(const canvas::View& view, const Target& target, canvas::Colour wash) const;

  /// Whether draw() shows exactly this, and there is nothing left to refine.
  [[nodiscard]] bool sharp(const canvas::View& view, std::uint64_t content) const;
  [[nodiscard]] bool settled() const { return settled_; }
  /// Waits for all of it: the first frame, pictures for tests.
  void finish(const canvas::View& view, std::uint64_t content, const Rect& world,
              const Record& record);

 private:
  struct Picture {
    Offscreen image;
    std::optional<canvas::View> view;
    std::uint64_t content = 0;
  };

  /// A picture as it is wanted.
  struct Wish {
    canvas::View view;
    std::uint64_t content = 0;
    friend bool operator==(const Wish&, const Wish&) = default;
  };

  void start(Picture& picture, const canvas::View& view, std::uint64_t content,
             const Record& record);
  bool step(double seconds);
  void show(const Picture& picture, const canvas::View& view) const;
  [[nodiscard]] std::optional<canvas::View> wanted_overview(const canvas::View& view,
                                                            std::uint64_t content,
                                                            const Rect& world) const;

  std::shared_ptr<Tools> tools_;
  Clock clock_;
  GlCanvas canvas_;
  Picture done_;
  Picture next_;
  Picture overview_;
  Picture next_overview_;
  Picture* painting_ = nullptr;
  std::optional<Wish> wish_;    // of the last call
  double per_instance_ = 2e-6;  // seconds, as measured
  bool settled_ = false;
};

}  // namespace saite::gl
