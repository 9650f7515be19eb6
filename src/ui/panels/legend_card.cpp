// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "render/canvas/finite.h"
#include "render/scene/annotations.h"
#include "render/scene/sizing.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/card_spots.h"
#include "src/ui/panels/legend_parts.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

namespace saite::ui {
namespace {

constexpr float card_width = 200;  // px of the design
constexpr float folded_width = 120;
constexpr float bare_width = 44;  // folded, without its word
constexpr float head_height = 30;
constexpr float lowest_height = 120;  // unfolded
constexpr float usual_rows = 240;     // before they have been drawn once
constexpr float margin = 10;
constexpr float most_of_height = 2.0F / 3;
constexpr std::array heights{1.0F, 0.8F, 0.65F, 0.5F};  // so low that it hides nothing
constexpr std::size_t max_looked_at = 5000;

/// What the card shall not lie over: marks, names and words on the map, in the window.
std::vector<Rect> obstacles(const Ui& ui) {
  std::vector<Rect> all;
  const scene::Scene& scene = ui.view.scene();
  const float size = scene::sizing(scene, ui.map.view().scale).size * ui.map.ratio();
  for (const canvas::Mark& mark : scene.marks) {
    if (!canvas::has_place(mark.at)) continue;
    const Vec2 at = ui.map.to_window(ui.map.view().to_page(mark.at));
    all.push_back(Rect{at, at}.grown(canvas::usable_length(mark.radius) * size));
  }
  for (const MapView::Name& name : ui.map.names(ui.session)) {
    all.push_back({ui.map.to_window(name.box.min), ui.map.to_window(name.box.max)});
  }
  for (const scene::SceneAnnotation& annotation : scene.annotations) {
    const Rect words = scene::words_box(annotation, ui.map.view(), ui.map.shaper());
    if (!words.empty()) all.push_back({ui.map.to_window(words.min), ui.map.to_window(words.max)});
  }
  return all;
}

/// Chooses the first of the sizes in which the card hides nothing, else the last, and the spot.
/// Returns the size.
Vec2 settle_card(const Ui& ui, const Rect& room, std::span<const Vec2> sizes) {
  LegendCard& card = ui.state.legend;
  const auto last = static_cast<int>(sizes.size()) - 1;
  const auto size = [&] { return sizes[static_cast<std::size_t>(std::min(card.size, last))]; };
  const bool rests = !ui.map.moves() && !ui.mover.positions().running() && !card.moved;
  if (!rests || ui.view.scene().marks.size() > max_looked_at) return size();
  const std::vector<Rect> in_the_way = obstacles(ui);
  for (card.size = 0;; ++card.size) {
    const CardSpot found = emptiest_spot(room, size(), in_the_way, card.spot);
    if (found.hides > 0 && card.size < last) continue;
    card.spot = found.spot;
    return size();
  }
}

/// Its head: folds the card when pressed, moves it when drawn.
void head(const Ui& ui, bool open) {
  LegendCard& card = ui.state.legend;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = ui.px(head_height);
  const float width = ImGui::GetContentRegionAvail().x;
  const bool pressed = ImGui::InvisibleButton("head", {width, height});
  note_place(ui, "legend.head");
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0, ui.px(4))) {
    card.by += vector(ImGui::GetIO().MouseDelta);
    card.dragged = card.moved = true;
  }
  if (pressed && !card.dragged) set_panel(ui, "legend_card.open", !open);
  if (!ImGui::IsItemActive()) card.dragged = false;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool hovered = ImGui::IsItemHovered();
  if (width < ui.px(bare_width)) {
    if (hovered) tooltip(ui, say(ui, "ui.legend"));
  } else {
    const WithFont font(ui.fonts.strong);
    list.AddText({at.x, at.y + (height - ImGui::GetFontSize()) / 2},
                 packed(hovered ? ui.theme.accent : ui.theme.ink), say(ui, "ui.legend"));
  }
  const WithFont font(ui.fonts.body);
  const char* sign = open ? icon::chevron_down : icon::chevron_up;
  const ImVec2 room = ImGui::CalcTextSize(sign);
  list.AddText({at.x + width - room.x, at.y + (height - room.y) / 2}, packed(ui.theme.muted), sign);
}

}  // namespace

void draw_legend_card(const Ui& ui) {
  const scene::Scene& scene = ui.view.scene();
  const bool told_beside = !ui.state.canvas_only && side_open(ui, Side::left);
  if (told_beside || scene.marks.empty() || scene.legend.empty()) return;
  if (!panel_open(ui, "legend", true)) return;
  LegendCard& card = ui.state.legend;
  const Rect& free = ui.map.free();
  const bool small = free.width() < ui.px(design::narrow_width) || free.height() < ui.px(420);
  const bool wanted = panel_open(ui, "legend_card.open", !small);
  const bool insisted = wanted && panel_open(ui, "legend_card.open", false);
  const float rows = card.height > 0 ? card.height : ui.px(usual_rows);
  const float full = std::min(rows + ui.px(head_height + 18), free.height() * most_of_height);
  const float folded = ui.px(head_height + 4);
  std::vector<Vec2> sizes;
  for (const float part : heights) {
    const float low = std::min(full, ui.px(lowest_height));
    if (wanted) sizes.push_back({ui.px(card_width), std::max(std::round(full * part), low)});
  }
  // Folded, it hides least; but a room that looks on has nobody to unfold it.
  if (!wanted || (!insisted && !ui.state.canvas_only)) {
    sizes.push_back({ui.px(folded_width), folded});
    sizes.push_back({ui.px(bare_width), folded});
  }
  const Rect room = free.grown(-ui.px(margin));
  const Vec2 size = settle_card(ui, room, sizes);
  const bool open = size.y > folded;
  const Rect place = card_at(room, size, card.spot);
  const Vec2 most_low = free.max - size;
  if (!card.moved) card.by = {};
  const Vec2 low{std::clamp(place.min.x + card.by.x, free.min.x, std::max(free.min.x, most_low.x)),
                 std::clamp(place.min.y + card.by.y, free.min.y, std::max(free.min.y, most_low.y))};
  card.by = low - place.min;
  ImGui::SetNextWindowPos(point(low));
  ImGui::SetNextWindowSize(point(size));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(2)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::Begin("legend", nullptr, float_flags & ~ImGuiWindowFlags_AlwaysAutoResize);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRectFullScreen();
  draw_card(ui, list, point(low), point(low + size));
  list.PopClipRect();
  head(ui, open);
  if (open) {
    ImGui::BeginChild("sections", {0, size.y - ui.px(head_height + 8)});
    const float top = ImGui::GetCursorPosY();
    for (const scene::LegendSection& section : scene.legend.sections) {
      draw_legend_section(ui, section);
    }
    const float height = ImGui::GetCursorPosY() - top;
    if (height != card.height) ui.state.wants_frame = true;
    card.height = height;
    ImGui::EndChild();
  }
  note_place(ui, "legend", {low, low + size});
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace saite::ui
