// SPDX-License-Identifier: Apache-2.0
#include "render/scene/fit.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "render/canvas/finite.h"
#include "render/scene/annotations.h"
#include "render/scene/sizing.h"

namespace saite::scene {
namespace {

constexpr std::size_t most_weighed = 200;  // names and groups
constexpr std::size_t most_placed = 4000;
constexpr int tries = 26;
constexpr float step = 0.98F;        // from one scale that is tried to the next
constexpr float least_part = 0.6F;   // of the greatest scale
constexpr float least_share = 0.5F;  // of the room, for the marks
constexpr float group_worth = 3;     // in names

/// What is drawn of marks, loops, areas and annotations, px.
Rect drawn(const Scene& scene, const canvas::View& view, text::Shaper& shaper) {
  const Sizing sizes = sizing(scene, view.scale);
  Rect used;
  for (const canvas::Mark& mark : scene.marks) {
    if (!canvas::has_place(mark.at)) continue;
    const float r = canvas::usable_length(mark.radius) * sizes.size * 1.6F + 2;
    used.include(Rect{view.to_page(mark.at), view.to_page(mark.at)}.grown(r));
  }
  for (const SceneLoop& loop : scene.loops) {
    const canvas::Mark& mark = scene.marks[scene.ties[loop.tie].a];
    if (!canvas::has_place(mark.at)) continue;
    const float r = canvas::usable_length(mark.radius) * 1.5F + 3;
    used.include(view.to_page(mark.at) + loop.direction * r * sizes.size);
  }
  for (const auto& rings : scene.hull_rims) {
    for (const Ring& rim : rings) {
      for (const Vec2 point : rim) used.include(view.to_page(point));
    }
  }
  for (const SceneAnnotation& annotation : scene.annotations) {
    const Rect words = words_box(annotation, view, shaper);
    if (!words.empty()) used.include(words);
    for (const GripPoint& end : grip_points(annotation)) used.include(view.to_page(end.at));
  }
  return used;
}

struct Names {
  Rect box;  // around them all, px
  std::size_t marks = 0;
  std::size_t groups = 0;
};

Names place(const Scene& scene, const canvas::View& view, LabelPlan& plan, text::Shaper& shaper) {
  Names names;
  std::vector<PlacedLabel> groups;
  const auto labels = plan.place(scene, view, shaper, most_placed, {}, false, &groups);
  for (const PlacedLabel& label : labels) names.box.include(label.box);
  for (const PlacedLabel& label : groups) names.box.include(label.box);
  names.marks = labels.size();
  names.groups = groups.size();
  return names;
}

/// The map shrinks until nothing sticks out of its room.
Camera fit_roughly(const Scene& scene, const Frame& frame, LabelPlan& plan, text::Shaper& shaper) {
  constexpr int rounds = 4;
  plan.keep_within({});
  Rect area = frame.map;
  Camera camera;
  for (int round = 0; round < rounds; ++round) {
    camera = Camera::fit(scene.bounds, area, frame.page, scene.unit);
    const canvas::View view = camera.view(frame.page, 1, scene.style.background);
    Rect used = drawn(scene, view, shaper);
    used.include(place(scene, view, plan, shaper).box);
    if (used.empty()) break;
    const Vec2 low{std::max(frame.map.min.x - used.min.x, 0.0F),
                   std::max(frame.map.min.y - used.min.y, 0.0F)};
    const Vec2 high{std::max(used.max.x - frame.map.max.x, 0.0F),
                    std::max(used.max.y - frame.map.max.y, 0.0F)};
    if (low == Vec2{} && high == Vec2{}) break;
    // The map itself keeps most of the room: labels that then stick out are left out.
    const auto part = [](float wanted, float room) {
      return wanted > 0 && wanted > room ? std::max(room, 0.0F) / wanted : 1.0F;
    };
    const Vec2 share{part(low.x + high.x, area.width() - least_part * frame.map.width()),
                     part(low.y + high.y, area.height() - least_part * frame.map.height())};
    area.min += {low.x * share.x, low.y * share.y};
    area.max = area.max - Vec2{high.x * share.x, high.y * share.y};
  }
  return camera;
}

/// Moved so that the box on its page lies in the middle of the room.
Camera centred(const Camera& camera, const Rect& box, const Rect& room) {
  return box.empty() ? camera : camera.panned(room.centre() - box.centre());
}

/// The least part of the greatest scale that leaves the marks their share of the room; less for
/// those that could never fill it.
float least_scale(const Scene& scene, const Frame& frame, float greatest) {
  const float most = scene.bounds.width() * scene.bounds.height() * greatest * greatest;
  const float wanted = least_share * frame.map.width() * frame.map.height();
  return most > wanted ? std::max(std::sqrt(wanted / most), least_part) : least_part;
}

/// Of the greatest scale. Multiplied, not a power: those are the same bits on every machine.
float part_at(int at) {
  float part = 1;
  for (int i = 0; i < at; ++i) part *= step;
  return part;
}

/// A scale that was tried, and what it is worth.
struct Fitting {
  Camera camera;
  NameRoom room;
  float worth = 0;
};

/// Nothing where marks, loops and areas alone need more than there is.
std::optional<Fitting> try_scale(const Scene& scene, const Frame& frame, const Camera& greatest,
                                 float part, LabelPlan& plan, text::Shaper& shaper) {
  Camera camera = greatest;
  camera.scale *= part;
  Rect used = drawn(scene, camera.view(frame.page, 1, {}), shaper);
  if (used.width() > frame.map.width() || used.height() > frame.map.height()) return std::nullopt;
  camera = centred(camera, used, frame.map);
  const canvas::View view = camera.view(frame.page, 1, {});
  const Rect reach = frame.map.grown(frame.spare);
  const NameRoom room{camera.scale, view.to_page(scene.bounds.min) - reach.min,
                      reach.max - view.to_page(scene.bounds.max)};
  plan.keep_within(room);
  const Names names = place(scene, view, plan, shaper);
  const float worth =
      part * (1 + static_cast<float>(names.marks) + group_worth * static_cast<float>(names.groups));
  used = drawn(scene, view, shaper);
  used.include(names.box);
  return Fitting{centred(camera, used, frame.map), room, worth};
}

std::optional<Camera> fit_well(const Scene& scene, const Frame& frame, LabelPlan& plan,
                               text::Shaper& shaper) {
  const Camera greatest = Camera::fit(scene.bounds, frame.map, frame.page, scene.unit);
  const float least = least_scale(scene, frame, greatest.scale);
  std::optional<Fitting> best;
  int best_at = 0;
  const auto look = [&](int at) {
    auto found = try_scale(scene, frame, greatest, part_at(at), plan, shaper);
    if (!found || (best && found->worth <= best->worth)) return;
    best = *found;
    best_at = at;
  };
  for (int at = 0; at < tries; at += 2) {
    if (best && part_at(at) < least) break;
    look(at);
  }
  if (!best) return std::nullopt;
  const int around = best_at;
  if (around > 0) look(around - 1);
  look(around + 1);
  plan.keep_within(best->room);
  return best->camera;
}

}  // namespace

bool worth_weighing(const Scene& scene) {
  return !scene.bounds.empty() && scene.labels.size() + scene.hulls.size() <= most_weighed;
}

Camera fit_scene(const Scene& scene, const Frame& frame, LabelPlan& plan, text::Shaper& shaper,
                 bool roughly) {
  if (!roughly && worth_weighing(scene)) {
    if (const auto camera = fit_well(scene, frame, plan, shaper)) return *camera;
  }
  return fit_roughly(scene, frame, plan, shaper);
}

}  // namespace saite::scene
