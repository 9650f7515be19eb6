// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>

#include "src/app/session/editing.h"
#include "src/app/view/find_actors.h"
#include "src/edit/actor_edits.h"
#include "src/edit/tie_edits.h"
#include "src/present/theme.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

// The small forms on the map that make and name things: fast enough for one who writes while a room
// of people talks.
namespace saite::ui {
namespace {

constexpr ImGuiWindowFlags form_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoSavedSettings |
                                        ImGuiWindowFlags_AlwaysAutoResize;

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

/// The window's place of an actor's mark, or the middle of the map.
Vec2 place_of(const Ui& ui, ActorId actor) {
  const auto mark = ui.view.mark_of(actor);
  if (!mark) return ui.map.area().centre();
  return ui.map.to_window(ui.map.view().to_page(ui.view.scene().marks[*mark].at));
}

void finish_new_actor(const Ui& ui) {
  NewActor& form = ui.state.new_actor;
  if (!form.name.empty()) {
    static_cast<void>(app::add_actor(ui.session, form.name, form.kind, form.world));
  }
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
    ImGui::SetKeyboardFocusHere();
    form.focus = false;
  }
  const bool entered = ImGui::InputTextWithHint("##name", say(ui, "ui.name"), &form.name,
                                                ImGuiInputTextFlags_EnterReturnsTrue);
  note_place(ui, "new_actor.name");
  for (const Choices::Kind& kind : ui.state.choices.actor_kinds()) {
    if (kind_chip(ui, kind.id.c_str(), kind.name, form.kind == kind.index, 0)) {
      form.kind = kind.index;
      form.focus = true;
    }
  }
  ImGui::NewLine();
  small_muted(ui, say(ui, "ui.enter_or_escape"));
  const bool left = pressed_escape() || (!ImGui::IsWindowFocused() && !ImGui::IsWindowAppearing() &&
                                         ImGui::IsMouseClicked(0));
  end_form();
  if (entered) finish_new_actor(ui);
  if (left) form.open = false;
}

namespace {

void choose_end(const Ui& ui) {
  NewTie& form = ui.state.new_tie;
  const std::string& from = ui.workspace.network().actor(*form.from).display_name(ui.t.language());
  begin_form(ui, "new tie", place_of(ui, *form.from) + Vec2{ui.px(20), ui.px(20)});
  small_muted(ui, ui.t.tr("ui.new_tie.from", from));
  ImGui::SetNextItemWidth(ui.px(288));
  if (form.to.focus) {
    ImGui::SetKeyboardFocusHere();
    form.to.focus = false;
  }
  ImGui::InputTextWithHint("##to", say(ui, "ui.new_tie.hint"), &form.to.query);
  note_place(ui, "new_tie.to");
  const bool typing = ImGui::IsItemActive() || ImGui::IsItemDeactivated();
  const ImVec2 below{ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + ui.px(4)};
  const bool left = pressed_escape();
  end_form();
  const auto found = app::find_actors(ui.view, form.to.query, 8);
  std::vector<TypeAheadLine> lines;
  for (const app::FoundActor& hit : found) lines.push_back({hit.name, hit.kind});
  if (!form.to.query.empty()) {
    const TypeAheadResult result = draw_type_ahead(ui, "new tie list", below, ui.px(288), form.to,
                                                   lines, say(ui, "ui.search.nothing"), typing);
    if (result.chosen >= 0) {
      const ActorId to = found[static_cast<std::size_t>(result.chosen)].actor;
      const ActorId begin = *form.from;
      form.from.reset();
      form.to = {};
      make_tie(ui, begin, to);
      return;
    }
  }
  if (left) form.from.reset();
}

void choose_kind(const Ui& ui) {
  NewTie& form = ui.state.new_tie;
  const model::Tie& tie = ui.workspace.network().tie(*form.made);
  begin_form(ui, "tie kind", place_of(ui, tie.target) + Vec2{ui.px(20), ui.px(20)});
  small_muted(ui, say(ui, "ui.new_tie.kind"));
  int digit = 0;
  std::optional<model::KindIndex> chosen;
  const ImGuiIO& io = ImGui::GetIO();
  for (const Choices::Kind& kind : ui.state.choices.tie_kinds()) {
    ++digit;
    bool typed = false;
    for (const ImWchar letter : io.InputQueueCharacters) {
      typed |= digit < 10 && letter == static_cast<ImWchar>('0' + digit);
    }
    if (kind_chip(ui, kind.id.c_str(), kind.name, tie.kind == kind.index, digit) || typed) {
      chosen = kind.index;
    }
    note_place(ui, "tie_kind." + kind.id);
  }
  ImGui::NewLine();
  const bool left = pressed_escape() || pressed_enter() ||
                    (ImGui::IsMouseClicked(0) &&
                     !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                     !ImGui::IsWindowAppearing());
  end_form();
  if (chosen) {
    const std::array ids{*form.made};
    static_cast<void>(
        ui.workspace.execute(edit::set_tie_kind(ui.workspace.network(), ids, *chosen)));
    form.kind = *chosen;
  }
  if (chosen || left) form.made.reset();
}

}  // namespace

void make_tie(const Ui& ui, ActorId from, ActorId to) {
  NewTie& form = ui.state.new_tie;
  app::Draft& draft = ui.planning.draft();
  if (!draft.active()) {
    if (auto made = app::add_tie(ui.session, from, to, form.kind)) form.made = *made;
    return;
  }
  const auto projection = ui.view.pipeline().projection();
  const std::array tie{app::Draft::NewTie{
      from, to, projection ? study::usual_bond(ui.workspace.network(), *projection) : form.kind}};
  if (draft.add(tie) == 0) ui.workspace.notify({{"notice.no_new_tie"}, false});
  ui.view.selected().clear();  // so that the map shows what was thought of
}

void draw_new_tie(const Ui& ui) {
  NewTie& form = ui.state.new_tie;
  if (form.from && !ui.workspace.network().has(*form.from)) form.from.reset();
  if (form.made && !ui.workspace.network().has(*form.made)) form.made.reset();
  if (form.from) {
    choose_end(ui);
  } else if (form.made) {
    choose_kind(ui);
  }
}

void draw_rename(const Ui& ui) {
  Rename& form = ui.state.rename;
  if (!form.actor) return;
  const model::Network& network = ui.workspace.network();
  if (!network.has(*form.actor)) {
    form.actor.reset();
    return;
  }
  begin_form(ui, "rename", place_of(ui, *form.actor) + Vec2{-ui.px(144), ui.px(14)});
  small_muted(ui, ui.t.text("action.rename"));
  ImGui::SetNextItemWidth(ui.px(288));
  if (form.focus) {
    ImGui::SetKeyboardFocusHere();
    form.focus = false;
  }
  const bool entered =
      ImGui::InputText("##rename", &form.name,
                       ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  note_place(ui, "rename.name");
  const bool left = pressed_escape() || (!ImGui::IsWindowFocused() && ImGui::IsMouseClicked(0));
  end_form();
  if (entered && !form.name.empty()) {
    static_cast<void>(
        ui.workspace.execute(edit::rename_actor(network, *form.actor, ui.t.language(), form.name)));
  }
  if (entered || left) form.actor.reset();
}

}  // namespace saite::ui
