// SPDX-License-Identifier: Apache-2.0
#include "render/scene/draw_scene.h"

#include <algorithm>

#include "render/canvas/finite.h"
#include "render/scene/annotations.h"
#include "render/scene/tie_shapes.h"

namespace saite::scene {
namespace {

using canvas::Batch;
using canvas::Space;

// What steps back keeps its shape: it can still be read.
constexpr float rest_alpha = 0.40F;      // of its ties
constexpr float rest_fade = 0.60F;       // of its marks
constexpr float rest_name_fade = 0.50F;  // of its names
constexpr float quiet_fade = 0.3F;       // of names beside what is pointed out
constexpr std::size_t few_in_front = 100;

template <class T>
bool holds(const std::vector<T>& sorted, T value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

/// One drawing of one scene.
class Drawing {
 public:
  Drawing(const Scene& scene, const canvas::View& view, text::Shaper& shaper,
          canvas::Canvas& canvas, const DrawOptions& options)
      : scene_(scene),
        view_(view),
        shaper_(shaper),
        canvas_(canvas),
        options_(options),
        sizing_(sizing(scene, view.scale)) {}

  void hulls() {
    if (scene_.hulls.empty()) return;
    canvas_.begin_group("hulls");
    canvas_.space(Space::world);
    std::vector<canvas::Polygon> areas;
    for (std::size_t i = 0; i < scene_.hulls.size() && options_.rest; ++i) {
      for (const Ring& rim : scene_.hull_rims[i]) {
        canvas::Polygon polygon;
        polygon.points = rim;
        polygon.fill = scene_.hulls[i].colour.with_alpha(scene_.style.hull_alpha);
        polygon.outline = scene_.hulls[i].colour.with_alpha(0.55);
        polygon.outline_width = 1.2F;
        polygon.tag = scene_.hulls[i].tag;
        areas.push_back(polygon);
      }
    }
    Batch batch;
    batch.revision = scene_.revision;
    if (!areas.empty()) canvas_.polygons(areas, stepping_back(batch));
    canvas_.end_group();
  }

  void ties() {
    if (scene_.ties.empty()) return;
    canvas_.begin_group("ties");
    Batch batch = sized({});
    batch.revision = scene_.revision;
    batch.alpha = sizing_.tie_alpha;
    if (emphasised()) batch.alpha *= 1 - (1 - rest_alpha) * options_.emphasis.strength;
    canvas_.space(Space::world);
    if (options_.rest) {
      canvas_.curves(scene_.curves, batch);
      batch.revision = 0;
      loops(batch, [](TieIndex) { return true; });
      front_ties();
    }
    if (options_.vivid) {
      vivid_ties(options_.emphasis.ties, false);
      vivid_ties(options_.selected_ties, true);
    }
    canvas_.end_group();
  }

  void marks() {
    if (scene_.marks.empty()) return;
    canvas_.begin_group("marks");
    canvas_.space(Space::world);
    Batch batch = sized({});
    batch.revision = scene_.revision;
    if (options_.rest) {
      Batch resting = stepping_back(batch);
      resting.alpha *= sizing_.mark_alpha;
      canvas_.marks(scene_.marks, resting);
      front_marks();
    }
    if (options_.vivid) vivid_marks();
    canvas_.end_group();
  }

  void labels(LabelPlan& plan) {
    if (!options_.labels) return;
    canvas_.begin_group("labels");
    std::vector<MarkIndex> always = options_.selected;
    always.insert(always.end(), options_.hovered.begin(), options_.hovered.end());
    if (options_.emphasis.marks.size() <= 60) {
      always.insert(always.end(), options_.emphasis.marks.begin(), options_.emphasis.marks.end());
    }
    std::sort(always.begin(), always.end());
    std::vector<PlacedLabel> groups;
    const auto placed = plan.place(scene_, view_, shaper_, options_.max_labels, always,
                                   options_.hurried_labels, &groups);
    std::vector<canvas::Label> bold;
    std::vector<canvas::Label> rest;
    std::vector<canvas::Label> quiet;
    for (const PlacedLabel& label : placed) {
      const MarkIndex mark = scene_.labels[label.label].mark;
      if (on_paper() && !within_room(label.box)) continue;
      const bool steps_back =
          emphasised() && !holds(options_.emphasis.marks, mark) && !holds(always, mark);
      for (const PlacedLabel::Line& line : label.lines) {
        const bool fades = !emphasised() && behind_front(mark) && !holds(always, mark);
        (steps_back ? rest : fades ? quiet : bold).push_back(mark_label(mark, line));
      }
    }
    group_names(groups);
    canvas_.space(Space::world);
    if (!rest.empty()) canvas_.labels(rest, {.fade = rest_name_fade * options_.emphasis.strength});
    if (!quiet.empty()) canvas_.labels(quiet, {.fade = quiet_fade});
    if (!bold.empty()) canvas_.labels(bold, {});
    canvas_.end_group();
  }

  void frame() {
    if (options_.frame == nullptr) return;
    canvas_.begin_group("frame");
    draw_frame(scene_, *options_.frame, sizing_, shaper_, canvas_);
    canvas_.end_group();
  }

 private:
  [[nodiscard]] bool emphasised() const { return !options_.emphasis.empty(); }

  /// Whether something is pointed out, and not this mark.
  [[nodiscard]] bool behind_front(MarkIndex mark) const {
    return !(scene_.front_marks.empty() && scene_.front_ties.empty()) &&
           !holds(scene_.front_marks, mark);
  }

  [[nodiscard]] Batch sized(Batch batch) const {
    batch.size_scale = sizing_.size;
    batch.width_scale = sizing_.width;
    return batch;
  }

  [[nodiscard]] Batch stepping_back(Batch batch) const {
    if (emphasised()) batch.fade = rest_fade * options_.emphasis.strength;
    return batch;
  }

  template <class Wanted>
  void loops(Batch batch, Wanted wanted) {
    std::vector<canvas::Curve> curves;
    for (const SceneLoop& loop : scene_.loops) {
      if (!wanted(loop.tie)) continue;
      const Vec2 at = view_.to_page(scene_.marks[scene_.ties[loop.tie].a].at);
      curves.push_back(loop_curve(scene_, loop, at, sizing_.size));
    }
    if (curves.empty()) return;
    canvas_.space(Space::page);
    canvas_.curves(curves, batch);
    canvas_.space(Space::world);
  }

  void front_ties() {
    std::vector<canvas::Curve> curves;
    for (const TieIndex i : scene_.front_ties) {
      if (scene_.ties[i].a != scene_.ties[i].b) curves.push_back(scene_.curves[i]);
    }
    if (curves.empty()) return;
    Batch batch = sized({});
    batch.width_scale = std::max(batch.width_scale, curves.size() <= few_in_front ? 0.8F : 0.45F);
    if (emphasised()) batch.alpha = 1 - (1 - rest_alpha) * options_.emphasis.strength;
    canvas_.curves(curves, batch);
  }

  void front_marks() {
    // Small as the map may be, what it points out is to be found.
    const float min = scene_.front_marks.size() <= few_in_front ? 5.0F : 2.5F;  // px
    std::vector<canvas::Mark> marks;
    for (const MarkIndex i : scene_.front_marks) {
      marks.push_back(scene_.marks[i]);
      marks.back().radius = std::max(marks.back().radius, min / std::max(sizing_.size, 1e-6F));
    }
    if (!marks.empty()) canvas_.marks(marks, stepping_back(sized({})));
  }

  void vivid_ties(const std::vector<TieIndex>& ties, bool accent) {
    if (ties.empty()) return;
    std::vector<canvas::Curve> curves;
    for (const TieIndex i : ties) {
      if (scene_.ties[i].a == scene_.ties[i].b) continue;
      curves.push_back(scene_.curves[i]);
      curves.back().colour = accent ? scene_.style.accent : curves.back().colour.with_alpha(1);
    }
    Batch batch = sized({});
    batch.width_scale = std::max(batch.width_scale, 0.8F) * (accent ? 1.6F : 1.15F);
    batch.alpha = accent ? 1 : 0.92F;
    if (!curves.empty()) canvas_.curves(curves, batch);
    loops(batch, [&](TieIndex i) { return holds(ties, i); });
  }

  void vivid_marks() {
    std::vector<canvas::Mark> vivid;
    for (const MarkIndex i : options_.emphasis.marks) vivid.push_back(scene_.marks[i]);
    if (!vivid.empty()) canvas_.marks(vivid, sized({}));
    rings();
  }

  /// Rings around what is hovered and selected.
  void rings() {
    std::vector<canvas::Mark> inner;
    const auto ring = [&](const std::vector<MarkIndex>& which, float width) {
      for (const MarkIndex i : which) {
        canvas::Mark mark = scene_.marks[i];
        const float r = mark.radius * sizing_.size;
        mark.radius = r + 3.0F + width;
        mark.fill = scene_.style.accent;
        mark.outline_width = 0;
        inner.push_back(mark);
        mark.radius = r + 3.0F;
        mark.fill = scene_.style.background;
        inner.push_back(mark);
        mark = scene_.marks[i];
        mark.radius = std::max(r, 2.5F);
        inner.push_back(mark);
      }
    };
    ring(options_.selected, 2.5F);
    ring(options_.hovered, 1.5F);
    if (!inner.empty()) canvas_.marks(inner, {});
  }

  [[nodiscard]] canvas::Label mark_label(MarkIndex mark, const PlacedLabel::Line& line) const {
    canvas::Label label;
    label.run = line.run.get();
    label.at = scene_.marks[mark].at;
    label.offset = line.offset;
    label.colour = scene_.style.ink;
    label.halo = scene_.style.halo;
    label.halo_width = 2.5F;
    label.tag = scene_.marks[mark].tag;
    return label;
  }

  /// The names of groups: quieter than those of marks, though larger.
  void group_names(const std::vector<PlacedLabel>& placed) {
    if (!options_.hulls) return;
    canvas_.space(Space::page);
    std::vector<canvas::Label> names;
    for (const PlacedLabel& group : placed) {
      if (on_paper() ? !within_room(group.box) : !within_map(group.box)) continue;
      const SceneHull& hull = scene_.hulls[group.label];
      for (const PlacedLabel::Line& line : group.lines) {
        canvas::Label label;
        label.run = line.run.get();
        label.at = line.offset;
        label.colour = canvas::mix(hull.colour, scene_.style.ink, 0.55);
        label.halo = scene_.style.halo;
        label.halo_width = 3;
        label.tag = hull.tag;
        names.push_back(label);
      }
    }
    if (!names.empty()) canvas_.labels(names, stepping_back(Batch{}));
  }

  /// A picture for a page, not a window: there nothing may be cut.
  [[nodiscard]] bool on_paper() const { return options_.frame != nullptr; }
  [[nodiscard]] bool within_page(const Rect& box) const {
    const Rect page{{0, 0}, view_.page_size};
    return page.contains(box.min) && page.contains(box.max);
  }

  [[nodiscard]] bool within_room(const Rect& box) const {
    return options_.frame->masks ? within_map(box) : within_page(box);
  }

  [[nodiscard]] bool within_map(const Rect& box) const {
    const Rect map =
        options_.frame != nullptr ? options_.frame->map : Rect{{0, 0}, view_.page_size};
    return map.grown(6).contains(box.min) && map.grown(6).contains(box.max);
  }

  const Scene& scene_;
  const canvas::View& view_;
  text::Shaper& shaper_;
  canvas::Canvas& canvas_;
  const DrawOptions& options_;
  Sizing sizing_;
};

}  // namespace

Emphasis neighbourhood(const Scene& scene, std::span<const MarkIndex> from, int steps) {
  constexpr int far = 1 << 30;
  std::vector<int> away(scene.marks.size(), far);
  for (const MarkIndex mark : from) away[mark] = 0;
  for (int step = 1; step <= steps; ++step) {
    for (const SceneTie& tie : scene.ties) {
      if (away[tie.a] == step - 1 && away[tie.b] == far) away[tie.b] = step;
      if (away[tie.b] == step - 1 && away[tie.a] == far) away[tie.a] = step;
    }
  }
  Emphasis found;
  for (MarkIndex i = 0; i < away.size(); ++i) {
    if (away[i] != far) found.marks.push_back(i);
  }
  for (TieIndex i = 0; i < scene.ties.size(); ++i) {
    const int a = away[scene.ties[i].a];
    const int b = away[scene.ties[i].b];
    if (a != far && b != far && std::min(a, b) < steps) found.ties.push_back(i);
  }
  return found;
}

void draw_scene(const Scene& scene, const canvas::View& view, LabelPlan& plan, text::Shaper& shaper,
                canvas::Canvas& canvas, const DrawOptions& options) {
  Drawing drawing(scene, view, shaper, canvas, options);
  canvas.begin(view);
  if (options.hulls) drawing.hulls();
  if (options.rest) draw_annotation_areas(scene, canvas);
  drawing.ties();
  drawing.marks();
  drawing.labels(plan);
  if (options.vivid) {  // over the names, and as sharp as they
    draw_annotation_arrows(scene, view, canvas);
    draw_annotation_words(scene, view, shaper, canvas);
  }
  drawing.frame();
  canvas.end();
}

}  // namespace saite::scene
