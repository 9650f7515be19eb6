// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>

#include "src/ui/map/map_view.h"
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
constexpr float head_height = 30;
constexpr float margin = 10;
constexpr float most_of_height = 2.0F / 3;
constexpr std::size_t max_looked_at = 5000;

Rect in_corner(const Ui& ui, int corner, Vec2 size) {
  const Rect room = ui.map.free().grown(-ui.px(margin));
  const bool right = (corner & 1) != 0;
  const bool low = (corner & 2) != 0;
  const Vec2 min{right ? room.max.x - size.x : room.min.x, low ? room.max.y - size.y : room.min.y};
  return {min, min + size};
}

/// How many marks and names the card would hide.
std::size_t hidden_by(const Ui& ui, const std::vector<Rect>& names, const Rect& card) {
  const auto& marks = ui.view.scene().marks;
  const auto hides = [&](const canvas::Mark& mark) {
    return card.contains(ui.map.to_window(ui.map.view().to_page(mark.at)));
  };
  const auto covers = [&](const Rect& name) {
    return card.overlaps({ui.map.to_window(name.min), ui.map.to_window(name.max)});
  };
  return static_cast<std::size_t>(std::ranges::count_if(marks, hides) +
                                  std::ranges::count_if(names, covers));
}

/// The emptiest corner; the one it is in for as long as that is no worse by much.
int emptiest_corner(const Ui& ui, Vec2 size) {
  LegendCard& card = ui.state.legend;
  if (ui.map.moves() || ui.mover.positions().running()) return card.corner;
  if (ui.view.scene().marks.size() > max_looked_at) return card.corner;
  const std::vector<Rect> names = ui.map.names(ui.session);
  constexpr std::array order{2, 0, 3, 1};  // lower left first
  int best = card.corner;
  std::size_t least = hidden_by(ui, names, in_corner(ui, card.corner, size));
  for (const int corner : order) {
    if (least == 0) break;
    const std::size_t under = hidden_by(ui, names, in_corner(ui, corner, size));
    if (under < least) {
      least = under;
      best = corner;
    }
  }
  return best;
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
    card.dragged = true;
  }
  if (pressed && !card.dragged) set_panel(ui, "legend_card.open", !open);
  if (!ImGui::IsItemActive()) card.dragged = false;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool hovered = ImGui::IsItemHovered();
  {
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
  const bool open = panel_open(ui, "legend_card.open", !small);
  const float most = free.height() * most_of_height;
  const float full = card.height + ui.px(head_height + 18);
  const Vec2 size{ui.px(open ? card_width : 120),
                  open ? std::min(full, most) : ui.px(head_height + 4)};
  card.corner = emptiest_corner(ui, size);
  const Rect place = in_corner(ui, card.corner, size);
  const Vec2 most_low = free.max - size;
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
