// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "render/gl/gl_canvas.h"
#include "render/gl/kept_picture.h"
#include "render/scene/annotations.h"
#include "render/scene/camera.h"
#include "render/scene/draw_scene.h"
#include "src/app/session/session.h"
#include "src/ui/map/hit_grid.h"

namespace saite::ui {

/// The map in the window: camera, what lies under the mouse, and its drawing. What is at rest is
/// kept in a texture (gl::KeptPicture); labels and what follows the pointer are drawn over it each
/// frame, so they are always sharp.
class MapView {
 public:
  MapView(const std::shared_ptr<gl::Tools>& tools, std::shared_ptr<const text::FontSet> fonts);

  /// Where the map lies in the window, pixels; `free`: the part of it that nothing lies over, into
  /// which it is fitted; `ratio`: pixels per px of the page. Who has taken the camera sees what was
  /// in sight where it was; what is selected and would now be covered is brought in.
  void set_area(const Rect& area, const Rect& free, float ratio, const app::Session& session);
  [[nodiscard]] const Rect& area() const { return area_; }
  [[nodiscard]] const Rect& free() const { return free_; }
  [[nodiscard]] float ratio() const { return ratio_; }
  [[nodiscard]] Vec2 page_size() const { return area_size_ / ratio_; }
  [[nodiscard]] Vec2 to_page(Vec2 window) const { return (window - area_.min) / ratio_; }
  [[nodiscard]] Vec2 to_window(Vec2 page) const { return page * ratio_ + area_.min; }
  [[nodiscard]] Vec2 to_world(Vec2 window) const;
  [[nodiscard]] const scene::Camera& camera() const { return camera_; }
  [[nodiscard]] const canvas::View& view() const { return view_; }
  /// The camera of a page that is free_page() alone and shows the same.
  [[nodiscard]] scene::Camera camera_of_free() const {
    return {to_world(free_.centre()), camera_.scale};
  }
  /// The page's part of free(), px.
  [[nodiscard]] Rect free_page() const { return {to_page(free_.min), to_page(free_.max)}; }
  [[nodiscard]] text::Shaper& shaper() { return shaper_; }

  // --- camera; eased unless `at_once` ---
  void fit_all(const app::Session& session, bool at_once = false);
  void fit(const app::Session& session, std::span<const ActorId> actors);
  /// Brings an actor into sight, near enough to be read.
  void go_to(const app::Session& session, ActorId actor);
  void zoom(float factor, Vec2 page, bool at_once = false);
  void pan(Vec2 px, bool at_once = true);
  /// Ends an eased movement where it is.
  void hold();
  void set_eased(bool eased) { eased_ = eased; }
  /// While somebody types or draws, a selection is ringed but nothing steps back for it.
  void set_calm(bool calm) { calm_ = calm; }

  // --- what lies where ---
  struct Hit {
    std::optional<ActorId> actor;
    std::optional<TieId> tie;
    bool rim = false;  // just outside of the actor's mark
  };
  [[nodiscard]] Hit hit(const app::Session& session, Vec2 page);
  /// An annotation there, by its id, and by what it is held there.
  struct AnnotationFound {
    std::string id;
    scene::Grip grip = scene::grip_whole;
  };
  [[nodiscard]] std::optional<AnnotationFound> annotation_at(const app::Session& session,
                                                             Vec2 page);
  struct Area {
    std::vector<ActorId> actors;
    std::vector<TieId> ties;
  };
  [[nodiscard]] Area within(const app::Session& session, const std::vector<Vec2>& outline) const;
  /// Radius of an actor's mark on the page, px.
  [[nodiscard]] float radius_of(const app::Session& session, ActorId actor) const;

  // --- each frame ---
  /// What is known of what changes the map: `moves`: it goes on (a layout); `let_go`: it has just
  /// ended, what is seen now is what stays.
  enum class Hand : std::uint8_t { unknown, moves, let_go };
  /// Moves the camera on and finds out what has to be drawn anew.
  void update(const app::Session& session, double now);
  /// Goes on with the sharp picture of what is to be seen, for about so long, then with what names
  /// a large map still lacks. Whether draw() would show more than before.
  bool refine(const app::Session& session, double seconds, Hand hand = Hand::unknown);
  /// Draws the best there is into the window's framebuffer, whose height is given.
  void draw(const app::Session& session, int framebuffer_height);
  /// Whether the next frame will look different though nobody does anything.
  [[nodiscard]] bool moves() const;
  /// Whether refine() has nothing left to do.
  [[nodiscard]] bool settled() const { return picture_.settled() && !hurried_; }
  [[nodiscard]] bool sharp() const { return sharp_; }
  /// A name on the map, and where it stands on the page.
  struct Name {
    std::optional<ActorId> actor;  // nobody: that of a group
    std::string text;
    Rect box;
    bool whole = false;  // all of it within the map
  };
  /// Names as they stand now: those of actors, then those of groups.   Cost: O(names in sight).
  [[nodiscard]] std::vector<Name> names(const app::Session& session);
  /// What is to be exported: as on the screen.
  [[nodiscard]] scene::DrawOptions draw_options(const app::Session& session) const;
  [[nodiscard]] scene::Emphasis emphasis() const { return emphasis_; }

 private:
  struct Flight {
    scene::Camera from;
    scene::Camera to;
    double start = 0;
    double seconds = 0;
  };

  /// The camera for all of the map.
  [[nodiscard]] scene::Camera whole(const app::Session& session);
  void bring_in_selected(const app::Session& session);
  void fly(const scene::Camera& to, double seconds);
  void move(const scene::Camera& to);
  void refresh_emphasis(const app::Session& session);
  void record_live(const app::Session& session);
  bool improve_names(const scene::Scene& scene, bool rests, double seconds);
  [[nodiscard]] scene::Camera limited(const app::Session& session, const scene::Camera& c) const;

  std::shared_ptr<gl::Tools> tools_;
  text::Shaper shaper_;
  gl::KeptPicture picture_;
  gl::GlCanvas live_;
  scene::LabelPlan plan_;
  scene::LabelPlan export_plan_;

  Rect area_;
  Rect free_;
  Vec2 area_size_{1, 1};
  float ratio_ = 1;
  scene::Camera camera_;
  canvas::View view_;
  std::optional<Flight> flight_;
  double now_ = 0;
  bool eased_ = true;
  bool calm_ = false;
  bool fitted_ = false;
  bool followed_ = true;  // nobody has moved the camera: it keeps all in sight
  Rect fitted_bounds_;
  Rect fitted_room_;
  bool fitted_well_ = false;   // not roughly, as while a layout runs
  bool fitted_names_ = false;  // there were names, which need room

  scene::Emphasis emphasis_;
  std::vector<scene::MarkIndex> selected_;
  std::vector<scene::TieIndex> selected_ties_;
  std::vector<scene::MarkIndex> hovered_;
  std::uint64_t content_ = 0;                // of what is at rest
  const canvas::Curve* recorded_ = nullptr;  // the ties it was drawn from
  struct Seen {
    std::uint64_t scene = 0;
    std::uint64_t selected = 0;
    std::optional<ActorId> actor;
    std::optional<TieId> tie;
    bool calm = false;
    canvas::View view;
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  Seen live_seen_;
  Seen emphasis_seen_;
  float wash_ = 0;  // eased strength of stepping back
  double wash_time_ = 0;
  bool sharp_ = false;
  bool hurried_ = false;  // names may be better placed once there is time
  bool improved_ = false;
  canvas::View refined_view_;
  std::uint64_t refined_content_ = 0;
  HitGrid grid_;
};

}  // namespace saite::ui
