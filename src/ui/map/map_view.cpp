// SPDX-License-Identifier: Apache-2.0
#include "src/ui/map/map_view.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "render/scene/fit.h"
#include "src/present/scene_builder.h"

namespace saite::ui {
namespace {

constexpr double flight_seconds = 0.22;
/// What steps back keeps its shape: its ties a third of their ink, its names readable.
constexpr float wash_strength = 0.6F;
constexpr std::size_t max_emphasised = 3000;  // more are too many to be drawn each frame
constexpr std::size_t max_labels_shown = 350;
constexpr std::size_t max_planned_at_once = 3000;  // names; more of them take a frame's time

float eased(double t) {
  const double s = std::clamp(t, 0.0, 1.0);
  return static_cast<float>(1 - (1 - s) * (1 - s) * (1 - s));
}

bool near(const Rect& a, const Rect& b) {
  const float by = 0.002F * std::max({a.width(), a.height(), 1e-6F});
  return distance(a.min, b.min) < by && distance(a.max, b.max) < by;
}

/// Whether marks and areas are where they stay.
bool rests(const app::Session& session) {
  return !session.mover().positions().running() && !session.view().map_moves() &&
         !session.view().scene().rough_rims;
}

}  // namespace

MapView::MapView(const std::shared_ptr<gl::Tools>& tools,
                 std::shared_ptr<const text::FontSet> fonts)
    : tools_(tools), shaper_(std::move(fonts)), picture_(tools), live_(tools) {}

void MapView::set_area(const Rect& area, const Rect& free, float ratio,
                       const app::Session& session) {
  const bool other = area != area_ || free != free_ || ratio != ratio_;
  if (!other) return;
  // A page point in the middle of the window stays where it is though the page has other edges.
  if (!followed_ && ratio == ratio_ && !area_.empty()) {
    const Vec2 by = (area.centre() - area_.centre()) / (ratio * camera_.scale);
    camera_.centre += by;
    if (flight_) {
      flight_->from.centre += by;
      flight_->to.centre += (area.centre() - area_.centre()) / (ratio * flight_->to.scale);
    }
  }
  const bool narrower = !followed_ && free.width() < free_.width();
  area_ = area;
  free_ = free;
  area_size_ = {std::max(area.width(), 1.0F), std::max(area.height(), 1.0F)};
  ratio_ = ratio;
  if (narrower) bring_in_selected(session);
}

void MapView::bring_in_selected(const app::Session& session) {
  Rect bounds;
  for (const ActorId id : session.view().selected().actors()) {
    if (const auto mark = session.view().mark_of(id))
      bounds.include(session.view().scene().marks[*mark].at);
  }
  if (bounds.empty()) return;
  const scene::Camera from = flight_ ? flight_->to : camera_;
  const canvas::View view = from.view(page_size(), ratio_, {});
  const Vec2 at = view.to_page(bounds.centre());
  const Rect room = free_page().grown(-40);
  const Vec2 kept{std::clamp(at.x, room.min.x, std::max(room.min.x, room.max.x)),
                  std::clamp(at.y, room.min.y, std::max(room.min.y, room.max.y))};
  if (kept != at) fly(from.panned(kept - at), flight_seconds);
}

Vec2 MapView::to_world(Vec2 window) const {
  return view_.to_world(to_page(window));
}

scene::Camera MapView::limited(const app::Session& session, const scene::Camera& c) const {
  const scene::Scene& scene = session.view().scene();
  return scene.marks.empty() ? c : c.limited(scene.bounds, scene.unit, page_size());
}

void MapView::fly(const scene::Camera& to, double seconds) {
  if (!eased_ || seconds <= 0) {
    camera_ = to;
    flight_.reset();
  } else {
    flight_ = Flight{camera_, to, now_, seconds};
  }
}

void MapView::move(const scene::Camera& to) {
  camera_ = to;
  flight_.reset();
  followed_ = false;
}

void MapView::hold() {
  flight_.reset();
}

scene::Camera MapView::whole(const app::Session& session) {
  constexpr float margin = 8;  // px
  constexpr std::size_t max_with_names = 5000;
  const scene::Scene& scene = session.view().scene();
  scene::Frame room;
  room.page = page_size();
  room.map = free_page().grown(-margin);
  if (room.map.empty()) room.map = free_page();
  if (scene.marks.size() > max_with_names) {
    plan_.keep_within({});
    fitted_well_ = false;
    return scene::Camera::fit(scene.bounds, room.map, page_size(), scene.unit);
  }
  fitted_well_ = scene::worth_weighing(scene) && rests(session);
  const scene::Camera camera = scene::fit_scene(scene, room, export_plan_, shaper_, !fitted_well_);
  plan_.keep_within(export_plan_.room());
  live_seen_ = {};
  return camera;
}

void MapView::fit_all(const app::Session& session, bool at_once) {
  const scene::Scene& scene = session.view().scene();
  if (scene.marks.empty()) return;
  followed_ = true;
  fitted_bounds_ = scene.bounds;
  fitted_room_ = free_;
  fitted_names_ = !scene.labels.empty();
  fly(whole(session), at_once ? 0 : flight_seconds);
}

void MapView::fit(const app::Session& session, std::span<const ActorId> actors) {
  Rect bounds;
  for (const ActorId id : actors) {
    if (const auto mark = session.view().mark_of(id))
      bounds.include(session.view().scene().marks[*mark].at);
  }
  if (bounds.empty()) return;
  followed_ = false;
  const Vec2 size = page_size();
  const Rect free = free_page();
  const Rect room = free.grown(-std::min(free.width(), free.height()) * 0.15F);
  fly(limited(session, scene::Camera::fit(bounds, room, size, session.view().scene().unit, 40)),
      flight_seconds);
}

void MapView::go_to(const app::Session& session, ActorId actor) {
  const auto mark = session.view().mark_of(actor);
  if (!mark) return;
  const scene::Scene& scene = session.view().scene();
  followed_ = false;
  scene::Camera to = camera_;
  to.scale = std::max(camera_.scale, 14 / std::max(scene.unit, 1e-6F));
  // Into the middle of what nothing lies over.
  to.centre = scene.marks[*mark].at + (page_size() * 0.5F - free_page().centre()) / to.scale;
  fly(limited(session, to), flight_seconds * 1.2);
}

void MapView::zoom(float factor, Vec2 page, bool at_once) {
  const scene::Camera from = flight_ && !at_once ? flight_->to : camera_;
  const scene::Camera to = from.zoomed(factor, page, page_size());
  if (at_once) {
    move(to);
  } else {
    followed_ = false;
    fly(to, 0.16);
  }
}

void MapView::pan(Vec2 px, bool at_once) {
  if (at_once) {
    move(camera_.panned(px));
  } else {
    followed_ = false;
    fly((flight_ ? flight_->to : camera_).panned(px), 0.16);
  }
}

void MapView::update(const app::Session& session, double now) {
  now_ = now;
  const scene::Scene& scene = session.view().scene();
  if (!fitted_ && !scene.marks.empty()) {
    fitted_ = true;
    fit_all(session, true);
  }
  if (scene.marks.empty()) fitted_ = false;
  // While a layout settles and nobody has taken the camera, it keeps all of the map in sight.
  if (session.mover().dragging()) followed_ = false;  // who is put somewhere stays under the hand
  if (followed_ && fitted_) {
    const bool well = scene::worth_weighing(scene) && rests(session);
    const bool elsewhere = well ? !fitted_well_ || scene.bounds != fitted_bounds_
                                : !near(scene.bounds, fitted_bounds_);
    if (free_ != fitted_room_ || fitted_names_ == scene.labels.empty()) fit_all(session);
    if (elsewhere) fit_all(session, !session.mover().positions().running());
  }
  if (flight_) {
    const float t = eased((now - flight_->start) / flight_->seconds);
    camera_ = flight_->from.towards(flight_->to, t);
    if (t >= 1) flight_.reset();
  }
  view_ = camera_.view(page_size(), ratio_, scene.style.background);
  refresh_emphasis(session);
  const float target = emphasis_.empty() ? 0.0F : 1.0F;
  if (wash_ != target) {
    const double passed = wash_time_ == 0 ? 0.016 : std::min(now - wash_time_, 0.05);
    const auto step = static_cast<float>(passed / 0.15);
    wash_ = !eased_ ? target : std::clamp(target, wash_ - step, wash_ + step);
    wash_time_ = now;
    live_seen_ = {};  // labels step back with it
  } else {
    wash_time_ = 0;
  }
}

void MapView::refresh_emphasis(const app::Session& session) {
  Seen seen;
  seen.scene = session.view().scene().revision;
  seen.selected = session.view().selected().revision();
  seen.actor = session.view().hovered_actor();
  seen.tie = session.view().hovered_tie();
  seen.calm = calm_;
  if (seen == emphasis_seen_) return;
  emphasis_seen_ = seen;
  live_seen_ = {};
  const scene::Scene& scene = session.view().scene();
  selected_.clear();
  selected_ties_.clear();
  hovered_.clear();
  for (const ActorId id : session.view().selected().actors()) {
    if (const auto mark = session.view().mark_of(id)) selected_.push_back(*mark);
  }
  for (const TieId id : session.view().selected().ties()) {
    if (const auto tie = session.view().scene_tie_of(id)) selected_ties_.push_back(*tie);
  }
  // What is pointed out stays vivid: a selection is only ringed then.
  const bool pointed_out = !scene.front_marks.empty() || !scene.front_ties.empty();
  std::vector<scene::MarkIndex> from;
  if (!pointed_out && !calm_) from = selected_;
  if (seen.actor) {
    if (const auto mark = session.view().mark_of(*seen.actor)) {
      hovered_ = {*mark};
      from = hovered_;
    }
  }
  emphasis_ = {};
  if (!from.empty() && from.size() < max_emphasised) {
    emphasis_ = scene::neighbourhood(scene, from);
  } else if (!from.empty()) {
    emphasis_.marks = from;
    if (emphasis_.marks.size() > 4 * max_emphasised) emphasis_.marks.resize(4 * max_emphasised);
    if (selected_.size() > max_emphasised) selected_.clear();  // all vivid, none ringed
  }
  const auto vivid_tie = [&](std::optional<scene::TieIndex> tie) {
    if (!tie) return;
    emphasis_.ties.push_back(*tie);
    emphasis_.marks.push_back(scene.ties[*tie].a);
    emphasis_.marks.push_back(scene.ties[*tie].b);
  };
  if (seen.tie) vivid_tie(session.view().scene_tie_of(*seen.tie));
  if (!pointed_out && from.empty() && selected_ties_.size() < max_emphasised) {
    for (const scene::TieIndex tie : selected_ties_) vivid_tie(tie);
  }
  const auto sort = [](auto& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  };
  sort(emphasis_.marks);
  sort(emphasis_.ties);
  sort(selected_);
  sort(selected_ties_);
}

std::vector<MapView::Name> MapView::names(const app::Session& session) {
  if (!session.view().style().labels) return {};
  const scene::Scene& scene = session.view().scene();
  std::vector<scene::PlacedLabel> groups;
  const auto labels = plan_.place(scene, view_, shaper_, max_labels_shown, {}, hurried_, &groups);
  const Rect page{{0, 0}, page_size()};
  std::vector<Name> names;
  const auto add = [&](std::optional<ActorId> actor, const std::string& text, const Rect& box) {
    names.push_back({actor, text, box, page.contains(box.min) && page.contains(box.max)});
  };
  for (const scene::PlacedLabel& label : labels) {
    const scene::SceneLabel& name = scene.labels[label.label];
    add(present::actor_of(scene.marks[name.mark].tag), name.text, label.box);
  }
  for (const scene::PlacedLabel& group : groups) {
    add(std::nullopt, scene.hulls[group.label].text, group.box);
  }
  return names;
}

scene::DrawOptions MapView::draw_options(const app::Session& session) const {
  scene::DrawOptions options;
  options.labels = session.view().style().labels;
  return options;
}

void MapView::record_live(const app::Session& session) {
  Seen seen = emphasis_seen_;
  seen.view = view_;
  if (seen == live_seen_) return;
  live_seen_ = seen;
  scene::DrawOptions options = draw_options(session);
  options.rest = false;
  options.emphasis = emphasis_;
  options.emphasis.strength = wash_;
  options.selected = selected_;
  options.selected_ties = selected_ties_;
  options.hovered = hovered_;
  options.max_labels = max_labels_shown;
  options.hurried_labels = hurried_ = session.view().scene().labels.size() > max_planned_at_once;
  scene::draw_scene(session.view().scene(), view_, plan_, shaper_, live_, options);
}

bool MapView::refine(const app::Session& session, double seconds, Hand hand) {
  const auto start = std::chrono::steady_clock::now();
  const bool was_sharp = sharp_;
  const scene::Scene& scene = session.view().scene();
  if (scene.revision != content_) content_ = scene.revision;
  const auto record = [&](canvas::Canvas& canvas, const canvas::View& view) {
    scene::DrawOptions options;
    options.labels = false;
    options.vivid = false;
    scene::draw_scene(scene, view, export_plan_, shaper_, canvas, options);
  };
  // Marks that only moved stay where they are in memory.
  picture_.defer(scene.revision != scene.built);
  const Rect world = scene.bounds.grown(scene.unit * 4);
  if (hand == Hand::let_go) picture_.rest(view_, content_);
  if (hand == Hand::moves) picture_.keep_on();
  if (recorded_ != scene.curves.data()) picture_.forget_sources();
  recorded_ = scene.curves.data();
  picture_.refine(view_, content_, world, record, seconds);
  sharp_ = picture_.sharp(view_, content_);
  const bool rests = refined_view_ == view_ && refined_content_ == content_;
  refined_view_ = view_;
  refined_content_ = content_;
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  return improve_names(scene, rests, seconds - taken.count()) || (sharp_ && !was_sharp);
}

bool MapView::improve_names(const scene::Scene& scene, bool rests, double seconds) {
  if (!hurried_ || !rests || !sharp_) return false;
  if (plan_.improve(scene, view_, shaper_, seconds)) {
    improved_ = true;
    return false;
  }
  hurried_ = false;
  if (!std::exchange(improved_, false)) return false;
  live_seen_ = {};
  return true;
}

void MapView::draw(const app::Session& session, int framebuffer_height) {
  const scene::Scene& scene = session.view().scene();
  const gl::Target target{0, static_cast<int>(std::lround(area_.min.x)),
                          framebuffer_height - static_cast<int>(std::lround(area_.max.y)),
                          static_cast<int>(std::lround(area_.width())),
                          static_cast<int>(std::lround(area_.height()))};
  const canvas::Colour wash = scene.style.background.with_alpha(wash_strength * wash_);
  picture_.draw(view_, target, wash);
  record_live(session);
  live_.start(target, false);
  live_.paint_all();
}

bool MapView::moves() const {
  const float target = emphasis_.empty() ? 0.0F : 1.0F;
  return flight_.has_value() || wash_ != target;
}

}  // namespace saite::ui
