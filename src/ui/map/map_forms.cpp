// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "src/app/session/editing.h"
#include "src/ui/map/form_parts.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

// The small forms on the map that make and name actors: fast enough for one who writes while a room
// of people talks. What is typed is meant: leaving a form by the hand takes it as Enter does, only
// Esc gives it up.
namespace saite::ui {

namespace {

constexpr ImGuiWindowFlags form_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoSavedSettings |
                                        ImGuiWindowFlags_AlwaysAutoResize;

}  // namespace

void begin_form(const Ui& ui, const char* id, Vec2 at) {
  const Rect room = ui.map.area().grown(-ui.px(12));
  const Vec2 kept{std::clamp(at.x, room.min.x, std::max(room.min.x, room.max.x - ui.px(300))),
                  std::clamp(at.y, room.min.y, std::max(room.min.y, room.max.y - ui.px(180)))};
  ImGui::SetNextWindowPos(point(kept));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(12)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(design::corner));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, vivid(ui.theme.raised));
  ImGui::Begin(id, nullptr, form_flags);
}

void end_form() {
  ImGui::End();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(3);
}

bool kind_chip(const Ui& ui, const char* id, const std::string& name, bool chosen, int digit) {
  const std::string words = digit > 0 && digit < 10 ? std::to_string(digit) + "  " + name : name;
  ImGui::PushStyleColor(ImGuiCol_Button, vivid(chosen ? ui.theme.accent_soft : ui.theme.field));
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(chosen ? ui.theme.accent : ui.theme.ink));
  ImGui::PushID(id);
  const float width = ImGui::CalcTextSize(words.c_str()).x + ui.px(20);
  if (ImGui::GetCursorPosX() > ui.px(20) && ImGui::GetCursorPosX() + width > ui.px(300)) {
    ImGui::NewLine();
  }
  const bool pressed = ImGui::Button(words.c_str(), {width, 0});
  ImGui::PopID();
  ImGui::PopStyleColor(2);
  ImGui::SameLine(0, ui.px(4));
  return pressed;
}

Vec2 place_of(const Ui& ui, ActorId actor) {
  const auto mark = ui.view.mark_of(actor);
  if (!mark) return ui.map.area().centre();
  return ui.map.to_window(ui.map.view().to_page(ui.view.scene().marks[*mark].at));
}

bool pressed_elsewhere() {
  return ImGui::IsMouseClicked(0) && !ImGui::IsWindowAppearing() &&
         !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem |
                                 ImGuiHoveredFlags_ChildWindows);
}

namespace {

/// The field wants the keyboard back after something was refused.
void refuse(std::optional<Error>& refused, bool& focus, const Error& reason) {
  refused = reason;
  focus = true;
}

void finish_new_actor(const Ui& ui, bool entered) {
  NewActor& form = ui.state.new_actor;
  const auto made = app::add_actor(ui.session, form.name, form.kind, form.world);
  // Who goes elsewhere without a name has thought better of it.
  if (!made && entered) return refuse(form.refused, form.focus, made.error());
  form.open = false;
}

}  // namespace

void draw_new_actor(const Ui& ui) {
  NewActor& form = ui.state.new_actor;
  if (!form.open) return;
  begin_form(ui, "new actor", ui.map.to_window(ui.map.view().to_page(form.world)));
  small_muted(ui, say(ui, "ui.new_actor"));
  ImGui::SetNextItemWidth(ui.px(288));
  if (form.focus) {
    focus_next(ui);
    form.focus = false;
  }
  const bool entered = ImGui::InputTextWithHint("##name", say(ui, "ui.name"), &form.name,
                                                ImGuiInputTextFlags_EnterReturnsTrue);
  note_place(ui, "new_actor.name");
  if (ImGui::IsItemEdited()) form.refused.reset();
  if (form.refused) refusal(ui, *form.refused);
  for (const Choices::Kind& kind : ui.state.choices.actor_kinds()) {
    if (kind_chip(ui, kind.id.c_str(), kind.name, form.kind == kind.index, 0)) {
      form.kind = kind.index;
      form.focus = true;
    }
  }
  ImGui::NewLine();
  small_muted(ui, say(ui, "ui.enter_or_escape"));
  const bool given_up = pressed_escape();
  const bool left = pressed_elsewhere() || ui.state.commit;
  end_form();
  if (given_up || (left && !entered && form.offered && !ui.state.commit)) {
    form.open = false;
  } else if (entered || left) {
    finish_new_actor(ui, entered);
  }
}

void draw_rename(const Ui& ui) {
  Rename& form = ui.state.rename;
  if (!form.actor) return;
  if (!ui.workspace.network().has(*form.actor)) {
    form.actor.reset();
    return;
  }
  begin_form(ui, "rename", place_of(ui, *form.actor) + Vec2{-ui.px(144), ui.px(14)});
  small_muted(ui, ui.t.text("action.rename"));
  ImGui::SetNextItemWidth(ui.px(288));
  if (form.focus) {
    focus_next(ui);
    form.focus = false;
  }
  const bool entered =
      ImGui::InputText("##rename", &form.name,
                       ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  note_place(ui, "rename.name");
  if (ImGui::IsItemEdited()) form.refused.reset();
  if (form.refused) refusal(ui, *form.refused);
  const bool given_up = pressed_escape();
  const bool left = pressed_elsewhere() || ui.state.commit;
  end_form();
  if (given_up) {
    form.actor.reset();
  } else if (entered || left) {
    const std::string now = ui.workspace.network().actor(*form.actor).display_name(ui.t.language());
    const Status taken =
        form.name == now ? Status() : app::rename_actor(ui.session, *form.actor, form.name);
    if (!taken && entered) return refuse(form.refused, form.focus, taken.error());
    form.actor.reset();
  }
}

}  // namespace saite::ui
