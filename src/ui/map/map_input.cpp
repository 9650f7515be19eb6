// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "src/app/session/editing.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/widgets.h"

// What hands do on the map. Left: a press selects, a drag on an actor moves and pins it, from its
// rim it draws a tie, on the background it pans; with Shift it is a box, with Alt a lasso. Middle,
// right and Space pan always. The wheel zooms at the cursor.
namespace saite::ui {
namespace {

using What = Gesture::What;

Vec2 mouse() {
  return vector(ImGui::GetIO().MousePos);
}

bool over_map(const Ui& ui) {
  return ui.map.area().contains(mouse()) && !ImGui::GetIO().WantCaptureMouse;
}

bool space_held(const Ui& ui) {
  return ui.state.space_held;
}

void select(const Ui& ui, const MapView::Hit& hit) {
  const ImGuiIO& io = ImGui::GetIO();
  app::ActorSelection& selected = ui.view.selected();
  if (hit.actor) {
    const std::array ids{*hit.actor};
    if (io.KeyCtrl) {
      selected.toggle(*hit.actor);
    } else if (io.KeyShift) {
      selected.add(ids);
    } else if (!(selected.single_actor() == hit.actor && selected.ties().empty())) {
      selected.set({*hit.actor});
    }
  } else if (hit.tie) {
    if (io.KeyCtrl) {
      selected.toggle(*hit.tie);
    } else {
      selected.set({}, {*hit.tie});
    }
  } else if (!io.KeyCtrl && !io.KeyShift) {
    ui.view.select_annotation({});  // nothing is selected then
  }
}

void press(const Ui& ui) {
  Gesture& gesture = ui.state.gesture;
  const ImGuiIO& io = ImGui::GetIO();
  gesture = {};
  gesture.start = gesture.last = mouse();
  const MapView::Hit hit = ui.map.hit(ui.session, ui.map.to_page(mouse()));
  if (space_held(ui)) {
    gesture.what = What::pan;
  } else if (press_annotation(ui, hit.actor.has_value())) {
    return;
  } else if (hit.actor && hit.rim && !io.KeyCtrl && !io.KeyShift) {
    gesture.what = What::tie;
    gesture.actor = hit.actor;
  } else if (hit.actor && !hit.rim) {
    gesture.what = What::maybe_drag;
    gesture.actor = hit.actor;
  } else if (io.KeyAlt || ui.state.tool == Tool::lasso) {
    gesture.what = What::lasso;
    gesture.trail = {ui.map.to_page(mouse())};
  } else if (io.KeyShift || ui.state.tool == Tool::box) {
    gesture.what = What::box;
  } else {
    gesture.what = What::maybe_pan;
  }
}

void move_on(const Ui& ui) {
  Gesture& gesture = ui.state.gesture;
  const Vec2 now = mouse();
  const Vec2 by = now - gesture.last;
  const bool far = distance(now, gesture.start) > ui.px(4);
  if (gesture.what == What::maybe_pan && far) gesture.what = What::pan;
  if (gesture.what == What::maybe_drag && far) {
    gesture.what = What::drag;
    if (!ui.view.selected().has(*gesture.actor)) ui.view.selected().set({*gesture.actor});
    app::begin_drag(ui.session, *gesture.actor);
  }
  if (far) gesture.moved = true;
  const float ratio = ui.map.view().pixel_ratio;
  if (gesture.what == What::pan && (by.x != 0 || by.y != 0)) ui.map.pan(by / ratio);
  if (gesture.what == What::drag && (by.x != 0 || by.y != 0)) {
    ui.mover.drag_by(by / (ratio * ui.map.view().scale));
  }
  if (gesture.what == What::lasso && distance(now, gesture.last) > 1) {
    gesture.trail.push_back(ui.map.to_page(now));
  }
  gesture.last = now;
}

void select_within(const Ui& ui, const std::vector<Vec2>& outline) {
  if (outline.size() < 3) return;
  const MapView::Area found = ui.map.within(ui.session, outline);
  const ImGuiIO& io = ImGui::GetIO();
  app::ActorSelection& selected = ui.view.selected();
  if (io.KeyCtrl) {
    selected.add(found.actors);
  } else {
    selected.set(found.actors);
  }
}

std::vector<Vec2> box_of(const Ui& ui, const Gesture& gesture) {
  const Vec2 a = ui.map.to_page(gesture.start);
  const Vec2 b = ui.map.to_page(gesture.last);
  return {a, {b.x, a.y}, b, {a.x, b.y}};
}

void finish_tie(const Ui& ui, const Gesture& gesture) {
  const MapView::Hit hit = ui.map.hit(ui.session, ui.map.to_page(mouse()));
  if (!gesture.moved) {
    select(ui, {gesture.actor, std::nullopt, false});
    return;
  }
  if (!hit.actor || *hit.actor == *gesture.actor) return;
  ui.state.new_tie = {};
  make_tie(ui, *gesture.actor, *hit.actor);
}

void release(const Ui& ui) {
  Gesture gesture = std::move(ui.state.gesture);
  ui.state.gesture = {};
  switch (gesture.what) {
    case What::maybe_pan:
    case What::maybe_drag:
      select(ui, ui.map.hit(ui.session, ui.map.to_page(gesture.start)));
      break;
    case What::drag:
      ui.mover.end_drag();
      break;
    case What::box:
      if (gesture.moved) {
        select_within(ui, box_of(ui, gesture));
      } else {
        select(ui, ui.map.hit(ui.session, ui.map.to_page(gesture.start)));
      }
      ui.state.tool = Tool::move;
      break;
    case What::lasso:
      select_within(ui, gesture.trail);
      ui.state.tool = Tool::move;
      break;
    case What::tie:
      finish_tie(ui, gesture);
      break;
    case What::annotate:
    case What::annotation:
      release_annotation(ui, gesture);
      break;
    case What::pan:
      if (gesture.right && !gesture.moved) {
        ui.state.map_menu.asked = true;
        ui.state.map_menu.at = gesture.start;
      }
      break;
    case What::none:
      break;
  }
}

void hover(const Ui& ui) {
  if (ui.state.gesture.what == What::drag || ui.state.gesture.what == What::pan) {
    ui.view.hover(ui.view.hovered_actor(), ui.view.hovered_tie());
    return;
  }
  ui.state.hovered_by_map = over_map(ui);
  if (!ui.state.hovered_by_map) return;
  const MapView::Hit hit = ui.map.hit(ui.session, ui.map.to_page(mouse()));
  ui.view.hover(hit.actor, hit.tie);
  ui.state.hovered_rim = hit.rim;
  const bool there =
      hit.actor || hit.tie || ui.map.annotation_at(ui.session, ui.map.to_page(mouse()));
  if (there) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

void wheel(const Ui& ui) {
  const float turns = ImGui::GetIO().MouseWheel;
  if (turns == 0 || !over_map(ui)) return;
  ui.map.zoom(std::pow(1.2F, turns), ui.map.to_page(mouse()));
}

/// The box, the lasso, the tie in the making, and the ring from which a tie can be drawn.
void draw_gesture(const Ui& ui) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const Rect& area = ui.map.area();
  list.PushClipRect(point(area.min), point(area.max));
  const Gesture& gesture = ui.state.gesture;
  const ImU32 line = packed(ui.theme.accent);
  const ImU32 fill = packed(ui.theme.accent.with_alpha(0.12));
  if (gesture.what == What::box) {
    list.AddRectFilled(point(gesture.start), point(gesture.last), fill, ui.px(2));
    list.AddRect(point(gesture.start), point(gesture.last), line, ui.px(2), 0, ui.px(1.5F));
  }
  if (gesture.what == What::lasso) {
    for (const Vec2 p : gesture.trail) list.PathLineTo(point(ui.map.to_window(p)));
    list.PathStroke(line, ImDrawFlags_Closed, ui.px(1.5F));
  }
  const auto ring = [&](ActorId actor, canvas::Colour colour) {
    const auto mark = ui.view.mark_of(actor);
    if (!mark) return Vec2{};
    const Vec2 at = ui.map.to_window(ui.map.view().to_page(ui.view.scene().marks[*mark].at));
    const float radius = (ui.map.radius_of(ui.session, actor) + 7) * ui.map.ratio();
    list.AddCircle(point(at), radius, packed(colour), 48, ui.px(3));
    return at;
  };
  if (gesture.what == What::tie && gesture.moved) {
    const Vec2 from = ring(*gesture.actor, ui.theme.accent);
    if (const auto to = ui.view.hovered_actor(); to && *to != *gesture.actor) {
      ring(*to, ui.theme.accent);
    }
    list.AddLine(point(from), point(gesture.last), line, ui.px(2));
    list.AddCircleFilled(point(gesture.last), ui.px(4), line);
  } else if (ui.state.hovered_rim && ui.view.hovered_actor() && ui.state.hovered_by_map) {
    ring(*ui.view.hovered_actor(), ui.theme.accent.with_alpha(0.55));
  }
  list.PopClipRect();
}

}  // namespace

void begin_new_actor(const Ui& ui, Vec2 window, const std::string& name) {
  if (ui.planning.draft().active()) {
    ui.workspace.notify({{"notice.no_new_actor"}, false});
    return;
  }
  ui.state.new_actor = {true, true, ui.map.to_world(window), name, ui.state.new_actor.kind};
  ui.state.new_actor.offered = !name.empty();
}

void draw_map_input(const Ui& ui) {
  Gesture& gesture = ui.state.gesture;
  const bool inside = over_map(ui);
  if (inside && ImGui::IsMouseClicked(0)) press(ui);
  for (const int button : {1, 2}) {
    if (!inside || !ImGui::IsMouseClicked(button)) continue;
    gesture = {};
    gesture.what = What::pan;
    gesture.right = button == 1;
    gesture.start = gesture.last = mouse();
  }
  if (gesture.what != What::none) {
    move_on(ui);
    const bool held = ImGui::IsMouseDown(0) || ImGui::IsMouseDown(1) || ImGui::IsMouseDown(2);
    if (!held) release(ui);
  }
  if (inside && ImGui::IsMouseDoubleClicked(0)) {
    const MapView::Hit hit = ui.map.hit(ui.session, ui.map.to_page(mouse()));
    if (!hit.actor && ui.map.annotation_at(ui.session, ui.map.to_page(mouse()))) {
      ui.workspace.ask(app::Request::edit_annotation);  // what the first press has selected
    } else if (!hit.actor && !hit.tie && !ImGui::GetIO().KeyShift) {
      begin_new_actor(ui, mouse());
    }
    if (hit.actor) ui.workspace.ask(app::Request::rename);
  }
  hover(ui);
  wheel(ui);
  draw_gesture(ui);
  draw_annotation_hands(ui);
}

}  // namespace saite::ui
