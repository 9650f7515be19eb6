// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <utility>

#include "render/scene/annotations.h"
#include "src/edit/network_edits.h"
#include "src/present/scene_builder.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

// Annotations in the hand: areas and arrows are drawn by a drag, all are moved by one, at their
// ends and corners they change their shape. The document hears of it when the hand lets go.
namespace saite::ui {
namespace {

using What = Gesture::What;
using Shape = scene::SceneAnnotation::Shape;

bool draws(Tool tool) {
  return tool == Tool::area || tool == Tool::arrow;
}

Position in_file(const Ui& ui, Vec2 world) {
  return ui.mover.positions().in_file(world);
}

/// How an annotation of the document looks, or would look.
scene::SceneAnnotation seen(const Ui& ui, const model::Annotation& annotation) {
  return present::drawn(annotation, ui.mover.positions().origin(), ui.theme.accent,
                        static_cast<float>(ui.view.style().label_size));
}

/// What a drag draws. A drag of a few pixels draws nothing that could be seen.
model::Annotation drawn(const Ui& ui, const Gesture& gesture) {
  model::Annotation annotation;
  annotation.kind =
      ui.state.tool == Tool::area ? model::AnnotationKind::area : model::AnnotationKind::arrow;
  annotation.at = in_file(ui, ui.map.to_world(gesture.start));
  annotation.to = in_file(ui, ui.map.to_world(gesture.last));
  return annotation;
}

Vec2 dragged_by(const Ui& ui, const Gesture& gesture) {
  return (gesture.last - gesture.start) / (ui.map.view().pixel_ratio * ui.map.view().scale);
}

void draw_in_hand(const Ui& ui, const scene::SceneAnnotation& annotation, bool with_grips) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const ImU32 line = packed(ui.theme.accent);
  const auto on_screen = [&](Vec2 world) { return ui.map.to_window(ui.map.view().to_page(world)); };
  const Vec2 a = on_screen(annotation.at);
  const Vec2 b = on_screen(annotation.to);
  if (annotation.shape == Shape::area) {
    Rect box;
    box.include(a);
    box.include(b);
    list.AddRect(point(box.min), point(box.max), line, 0, 0, ui.px(2));
  } else if (annotation.shape == Shape::arrow) {
    list.AddLine(point(a), point(b), line, ui.px(2));
  }
  if (annotation.shape != Shape::area) {
    const Rect words = scene::words_box(annotation, ui.map.view(), ui.map.shaper());
    const Rect box{ui.map.to_window(words.min), ui.map.to_window(words.max)};
    if (!words.empty()) {
      list.AddRect(point(box.min), point(box.max), line, ui.px(4), 0, ui.px(2));
    }
  }
  if (!with_grips) return;
  for (const scene::GripPoint& grip : scene::grip_points(annotation)) {
    const ImVec2 at = point(on_screen(grip.at));
    list.AddCircleFilled(at, ui.px(5), packed(ui.theme.raised));
    list.AddCircle(at, ui.px(5), line, 24, ui.px(2));
  }
}

/// What the hand is to do with the tool it holds.
void tell_of_tool(const Ui& ui) {
  const Tool tool = ui.state.tool;
  if (tool != Tool::text && !draws(tool)) return;
  if (pressed_escape()) {
    ui.state.tool = Tool::move;
    return;
  }
  if (!ui.state.hovered_by_map || ui.state.gesture.what != What::none) return;
  ImGui::SetTooltip("%s", say(ui, tool == Tool::text   ? "ui.annotate.text.hint"
                                  : tool == Tool::area ? "ui.annotate.area.hint"
                                                       : "ui.annotate.arrow.hint"));
}

}  // namespace

void begin_annotation(const Ui& ui, model::AnnotationKind kind) {
  ui.state.tool = kind == model::AnnotationKind::text   ? Tool::text
                  : kind == model::AnnotationKind::area ? Tool::area
                                                        : Tool::arrow;
}

bool press_annotation(const Ui& ui, bool on_actor) {
  Gesture& gesture = ui.state.gesture;
  if (ui.state.tool == Tool::text) {
    ui.state.tool = Tool::move;
    begin_annotation_text(ui, gesture.start);
    return true;
  }
  if (draws(ui.state.tool)) {
    gesture.what = What::annotate;
    return true;
  }
  const ImGuiIO& io = ImGui::GetIO();
  if (on_actor || io.KeyShift || io.KeyAlt || io.KeyCtrl) return false;
  if (ui.state.tool != Tool::move) return false;
  const auto found = ui.map.annotation_at(ui.session, ui.map.to_page(gesture.start));
  if (!found) return false;
  gesture.what = What::annotation;
  gesture.annotation = found->id;
  gesture.grip = found->grip;
  ui.view.select_annotation(found->id);
  return true;
}

void release_annotation(const Ui& ui, const Gesture& gesture) {
  if (gesture.what == What::annotate) {
    if (gesture.moved) {
      ui.state.annotation = {true, true, true, drawn(ui, gesture), {}};
    }
    ui.state.tool = Tool::move;
    return;
  }
  const model::Annotation* held =
      model::find(ui.workspace.network().info.annotations, gesture.annotation);
  if (held == nullptr || !gesture.moved) return;
  const scene::SceneAnnotation now =
      scene::moved(seen(ui, *held), gesture.grip, dragged_by(ui, gesture));
  model::Annotation wanted = *held;
  // Where it was not moved it stays where it was, to the last digit.
  const auto take = [&](scene::Grip which, double& coordinate, double value) {
    if ((gesture.grip & which) != 0) coordinate = value;
  };
  const Position at = in_file(ui, now.at);
  const Position to = in_file(ui, now.to);
  take(scene::at_x, wanted.at.x, at.x);
  take(scene::at_y, wanted.at.y, at.y);
  if (held->kind != model::AnnotationKind::text) {
    take(scene::to_x, wanted.to.x, to.x);
    take(scene::to_y, wanted.to.y, to.y);
  }
  static_cast<void>(ui.workspace.execute(edit::set_annotation(ui.workspace.network(), wanted)));
  ui.view.select_annotation(gesture.annotation);
}

void draw_annotation_hands(const Ui& ui) {
  tell_of_tool(ui);
  const Gesture& gesture = ui.state.gesture;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const Rect& area = ui.map.area();
  list.PushClipRect(point(area.min), point(area.max));
  if (gesture.what == What::annotate && gesture.moved) {
    draw_in_hand(ui, seen(ui, drawn(ui, gesture)), false);
  } else if (ui.state.annotation.open && ui.state.annotation.is_new) {
    draw_in_hand(ui, seen(ui, ui.state.annotation.annotation), false);
  } else if (const model::Annotation* selected = ui.view.annotation()) {
    scene::SceneAnnotation shape = seen(ui, *selected);
    if (gesture.what == What::annotation && gesture.moved) {
      shape = scene::moved(std::move(shape), gesture.grip, dragged_by(ui, gesture));
    }
    if (ui.view.style().annotations) draw_in_hand(ui, shape, true);
  }
  list.PopClipRect();
}

}  // namespace saite::ui
