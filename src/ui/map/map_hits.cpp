// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/hit_canvas.h"
#include "src/present/scene_builder.h"
#include "src/ui/map/map_view.h"

// What of the map lies where on the screen.
namespace saite::ui {
namespace {

constexpr std::size_t max_ties_met = 60'000;  // while they move

}  // namespace

MapView::Hit MapView::hit(const app::Session& session, Vec2 page) {
  Hit found;
  const scene::Scene& scene = session.view().scene();
  grid_.update(scene);
  if (const auto mark = grid_.mark_at(scene, view_, page, 3)) {
    found.actor = present::actor_of(scene.marks[*mark].tag);
  } else if (const auto rim = grid_.mark_at(scene, view_, page, 11)) {
    const float radius = scene.marks[*rim].radius * scene::sizing(scene, view_.scale).size;
    if (radius >= 4) {
      found.actor = present::actor_of(scene.marks[*rim].tag);
      found.rim = true;
    }
  }
  if (found.actor) return found;
  // Where each of very many ties lies is not worth a stall as long as they move.
  if (session.view().map_moves() ||
      (session.mover().positions().running() && scene.ties.size() > max_ties_met))
    return found;
  if (const auto tie = grid_.tie_at(scene, view_, page, 4)) {
    found.tie = present::tie_of(scene.ties[*tie].tag);
  }
  return found;
}

std::optional<MapView::AnnotationFound> MapView::annotation_at(const app::Session& session,
                                                               Vec2 page) {
  const scene::Scene& scene = session.view().scene();
  const auto& all = session.workspace().network().info.annotations;
  const auto hit = scene::annotation_at(scene, view_, shaper_, page, 6);
  if (!hit) return std::nullopt;
  const auto place = present::annotation_of(scene.annotations[hit->annotation].tag);
  if (!place || *place >= all.size()) return std::nullopt;  // gone since the scene was made
  return AnnotationFound{all[*place].id, hit->grip};
}

MapView::Area MapView::within(const app::Session& session, const std::vector<Vec2>& outline) const {
  canvas::AreaCanvas area(outline);
  area.begin(view_);
  area.space(canvas::Space::world);
  area.curves(session.view().scene().curves, {});
  area.marks(session.view().scene().marks, {});
  Area found;
  for (const canvas::Tag tag : area.marks_found()) {
    if (const auto id = present::actor_of(tag)) found.actors.push_back(*id);
  }
  for (const canvas::Tag tag : area.curves_found()) {
    if (const auto id = present::tie_of(tag)) found.ties.push_back(*id);
  }
  return found;
}

float MapView::radius_of(const app::Session& session, ActorId actor) const {
  const auto mark = session.view().mark_of(actor);
  if (!mark) return 0;
  const scene::Scene& scene = session.view().scene();
  return scene.marks[*mark].radius * scene::sizing(scene, view_.scale).size;
}

}  // namespace saite::ui
