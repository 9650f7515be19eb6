// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>

#include "src/app/view/inspector.h"
#include "src/present/theme.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

namespace saite::ui {
namespace {

/// A floating card whose lower right corner (or upper left) is given.
bool begin_card(const Ui& ui, const char* id, Vec2 at, Vec2 pivot) {
  ImGui::SetNextWindowPos(point(at), ImGuiCond_Always, point(pivot));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(4), ui.px(4)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, ui.px(2)});
  ImGui::Begin(id, nullptr, float_flags);
  const ImVec2 low = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRectFullScreen();
  draw_card(ui, list, low, {low.x + size.x, low.y + size.y});
  list.PopClipRect();
  return true;
}

void end_card() {
  ImGui::End();
  ImGui::PopStyleVar(2);
}

/// Words, areas and arrows behind one sign.
void annotation_tools(const Ui& ui) {
  const Tool tool = ui.state.tool;
  const bool chosen = tool == Tool::text || tool == Tool::area || tool == Tool::arrow;
  if (icon_button(ui, "annotate", icon::pencil, say(ui, "ui.annotate"), "", chosen)) {
    ImGui::OpenPopup("annotate");
  }
  note_place(ui, "annotate");
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(8)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(12), ui.px(8)});
  if (ImGui::BeginPopup("annotate")) {
    close_on_escape();
    for (const char* action : {"annotate_text", "annotate_area", "annotate_arrow"}) {
      const std::string key = "action." + std::string(action);
      if (ImGui::MenuItem(ui.t.text(key.c_str()))) run(ui, action);
      note_place(ui, action);
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

void counts(const Ui& ui, const app::ActorCard& card) {
  std::size_t shown = 0;
  for (const app::Count& count : card.ties_by_kind) {
    if (++shown > 4) break;
    count_row(ui, count.name, count.count);
  }
}

}  // namespace

void draw_map_tools(const Ui& ui, const Rect& area) {
  // Both cards where there is room for them one above the other.
  const bool both = area.height() > ui.px(342);
  begin_card(ui, "zoom", area.max - Vec2{ui.px(8), ui.px(8)}, {1, 1});
  for (const auto& [action, sign] :
       {std::pair{"zoom_in", icon::plus}, std::pair{"zoom_out", icon::minus},
        std::pair{"fit_all", icon::arrow_expand_all}}) {
    action_button(ui, action, sign);
    note_place(ui, action);
  }
  end_card();
  if (!both) return;
  begin_card(ui, "tools", {area.max.x - ui.px(8), area.min.y + ui.px(8)}, {1, 0});
  const auto tool = [&](const char* id, Tool which, const char* sign, const char* key,
                        const char* shortcut) {
    if (icon_button(ui, id, sign, say(ui, key), shortcut, ui.state.tool == which)) {
      ui.state.tool = which;
    }
    note_place(ui, id);
  };
  tool("tool.move", Tool::move, icon::cursor_default, "ui.tool.move", "");
  tool("tool.box", Tool::box, icon::selection, "ui.tool.box", "Shift");
  tool("tool.lasso", Tool::lasso, icon::vector_polygon, "ui.tool.lasso", "L");
  action_button(ui, "new_actor", icon::account_plus);
  annotation_tools(ui);
  end_card();
}

void draw_hover_card(const Ui& ui) {
  const auto id = ui.view.hovered_actor();
  if (!id || !ui.state.hovered_by_map || ui.state.gesture.what != Gesture::What::none) return;
  if (!ui.workspace.network().has(*id) || ui.state.new_actor.open || ui.state.rename.actor) return;
  const app::ActorCard card = app::actor_card(ui.view, *id, 0);
  const Rect& area = ui.map.free();
  const Vec2 at = vector(ImGui::GetIO().MousePos);
  const bool right = at.x > area.max.x - ui.px(300);
  const bool low = at.y > area.max.y - ui.px(200);
  ImGui::SetNextWindowSizeConstraints({ui.px(180), 0}, {ui.px(280), ui.px(400)});
  const Vec2 by{right ? -ui.px(16) : ui.px(18), low ? -ui.px(12) : ui.px(14)};
  ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 1);
  ImGui::SetNextWindowPos(point(at + by), ImGuiCond_Always,
                          {right ? 1.0F : 0.0F, low ? 1.0F : 0.0F});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(14), ui.px(10)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(3)});
  ImGui::Begin("hover card", nullptr, float_flags | ImGuiWindowFlags_NoInputs);
  const ImVec2 corner = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRectFullScreen();
  draw_card(ui, list, corner, {corner.x + size.x, corner.y + size.y});
  list.PopClipRect();
  {
    const WithFont font(ui.fonts.strong);
    ImGui::PushTextWrapPos(ui.px(252));
    text(card.name);
    ImGui::PopTextWrapPos();
  }
  std::string below = card.kind;
  if (!card.subtype.empty()) below += " · " + card.subtype;
  ImGui::PushTextWrapPos(ui.px(252));
  muted(ui, below);
  if (!card.dates.empty()) muted(ui, card.dates);
  ImGui::PopTextWrapPos();
  gap(ui, 4);
  if (card.ties == 0) {
    muted(ui, say(ui, "ui.no_ties"));
  } else {
    const WithFont font(ui.fonts.small);
    text(ui.t.trn("count.ties", static_cast<std::int64_t>(card.ties)));
    counts(ui, card);
  }
  ImGui::End();
  ImGui::PopStyleVar(3);
}

bool hints_wanted(const Ui& ui) {
  return !ui.workspace.settings().hints_seen && ui.workspace.network().actor_count() > 0 &&
         !ui.workspace.file().opening();
}

void draw_hints(const Ui& ui, const Rect& area) {
  constexpr std::array keys{"ui.hint.explore", "ui.hint.select", "ui.hint.ask"};
  constexpr std::array signs{icon::cursor_default, icon::selection, icon::comment_question_outline};
  const auto step = static_cast<std::size_t>(std::clamp(ui.state.hint, 0, 2));
  const bool last = step + 1 == keys.size();
  ImGui::SetNextWindowPos(point(area.min));
  ImGui::SetNextWindowSize({area.width(), area.height()});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, vivid(ui.theme.accent_soft));
  ImGui::Begin("hints", nullptr, panel_flags);
  const char* next = say(ui, last ? "ui.hint.done" : "ui.hint.next");
  const char* skip = say(ui, "ui.hint.skip");
  const float buttons = ImGui::CalcTextSize(next).x + ImGui::CalcTextSize(skip).x + ui.px(72);
  const float room = area.width() - buttons - ui.px(56);
  ImGui::GetWindowDrawList()->AddText(
      ui.fonts.icons, ui.fonts.icons->FontSize,
      {area.min.x + ui.px(16), area.centre().y - ui.fonts.icons->FontSize / 2},
      packed(ui.theme.accent), signs[step]);
  const char* words = say(ui, keys[step]);
  const ImVec2 size = ImGui::CalcTextSize(words, nullptr, false, room);
  ImGui::SetCursorPos({ui.px(44), (area.height() - size.y) / 2});
  ImGui::PushTextWrapPos(ui.px(44) + room);
  text(words);
  ImGui::PopTextWrapPos();
  ImGui::SetCursorPos(
      {area.width() - buttons, (area.height() - ImGui::GetFontSize() - ui.px(14)) / 2});
  if (button(ui, next, Tone::primary)) {
    ui.state.hint += 1;
    if (last) ui.workspace.settings().hints_seen = true;
  }
  note_place(ui, "hint.next");
  if (!last) {
    ImGui::SameLine();
    if (button(ui, skip, Tone::quiet)) ui.workspace.settings().hints_seen = true;
    note_place(ui, "hint.skip");
  }
  ImGui::End();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
}

void draw_map_state(const Ui& ui) {
  const bool empty = ui.workspace.network().actor_count() == 0;
  const bool filtered = !empty && ui.view.scene().marks.empty() && ui.view.pipeline().fresh();
  const bool opening = ui.workspace.file().opening() && ui.view.scene().marks.empty();
  if (!empty && !filtered && !opening) return;
  if (ui.state.new_actor.open) return;
  const Rect& area = ui.map.free();
  const float width = std::min(ui.px(380), area.width() - ui.px(24));
  ImGui::SetNextWindowPos(point(area.centre()), ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize({width, 0});
  ImGui::Begin("map state", nullptr, float_flags & ~ImGuiWindowFlags_AlwaysAutoResize);
  const auto centred = [&](const char* words, Tone tone, const char* sign) {
    const float room = ImGui::CalcTextSize(words).x + ui.px(56);
    ImGui::SetCursorPosX((width - room) / 2);
    return button(ui, words, tone, room, sign);
  };
  if (opening) {
    empty_state(ui, icon::folder, say(ui, "ui.state.opening"), "");
  } else if (filtered) {
    empty_state(ui, icon::filter, say(ui, "ui.state.filtered"), say(ui, "ui.state.filtered.words"));
    if (centred(say(ui, "ui.filter.reset"), Tone::primary, icon::filter_remove)) {
      ui.view.show_all();
      ui.view.set_filter({});
    }
    note_place(ui, "state.reset");
  } else {
    empty_state(ui, icon::share_variant, say(ui, "ui.state.empty"),
                say(ui, "ui.state.empty.words"));
    if (centred(ui.t.text("action.open"), Tone::primary, icon::folder)) run(ui, "open");
    gap(ui, 4);
    if (centred(ui.t.text("action.new_actor"), Tone::plain, icon::account_plus)) {
      run(ui, "new_actor");
    }
  }
  ImGui::End();
}

}  // namespace saite::ui
