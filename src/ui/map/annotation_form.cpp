// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <optional>
#include <string>

#include "graph/base/text.h"
#include "src/edit/network_edits.h"
#include "src/ui/map/form_parts.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

// The form for the words of an annotation, and the colours in its menu.
namespace saite::ui {
namespace {

using model::AnnotationKind;

constexpr std::size_t max_colours = 6;

Vec2 window_place(const Ui& ui, Position at) {
  const Vec2 world = relative(at, ui.mover.positions().origin());
  return ui.map.to_window(ui.map.view().to_page(world));
}

const char* title_of(const Ui& ui, AnnotationKind kind) {
  return say(ui, kind == AnnotationKind::text   ? "ui.annotate.text"
                 : kind == AnnotationKind::area ? "ui.annotate.area"
                                                : "ui.annotate.arrow");
}

/// Whether it is in the document now, or nothing had to be done.
Status finish(const Ui& ui) {
  AnnotationForm& form = ui.state.annotation;
  model::Annotation wanted = form.annotation;
  wanted.text = trimmed(wanted.text);
  if (wanted.kind == AnnotationKind::text && wanted.text.empty()) return Error{"blank_text"};
  const auto& all = ui.workspace.network().info.annotations;
  if (form.is_new) {
    wanted.id = model::fresh_annotation_id(all);
  } else if (const model::Annotation* held = model::find(all, wanted.id);
             held == nullptr || held->text == wanted.text) {
    return {};
  }
  // Words that nobody could see would look like a fault.
  if (present::MapStyle style = ui.view.style(); !style.annotations) {
    style.annotations = true;
    ui.view.set_style(style);
  }
  const Status taken = attempt(ui, edit::set_annotation(ui.workspace.network(), wanted));
  if (taken) ui.view.select_annotation(wanted.id);
  return taken;
}

}  // namespace

void begin_annotation_text(const Ui& ui, Vec2 window) {
  model::Annotation annotation;
  annotation.at = ui.mover.positions().in_file(ui.map.to_world(window));
  ui.state.annotation = {true, true, true, std::move(annotation), {}};
}

void edit_annotation(const Ui& ui) {
  const model::Annotation* selected = ui.view.annotation();
  if (selected != nullptr) ui.state.annotation = {true, true, false, *selected, {}};
}

void draw_annotation_form(const Ui& ui) {
  AnnotationForm& form = ui.state.annotation;
  if (!form.open) return;
  begin_form(ui, "annotation", window_place(ui, form.annotation.at));
  small_muted(ui, title_of(ui, form.annotation.kind));
  if (form.focus) {
    focus_next(ui);
    form.focus = false;
  }
  const bool entered = ImGui::InputTextMultiline(
      "##words", &form.annotation.text, {ui.px(288), ui.px(76)},
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CtrlEnterForNewLine);
  note_place(ui, "annotation.words");
  if (ImGui::IsItemEdited()) form.refused.reset();
  if (form.refused) refusal(ui, *form.refused);
  small_muted(ui, say(ui, "ui.annotate.keys"));
  const bool given_up = pressed_escape();
  const bool left = pressed_elsewhere() || ui.state.commit;
  end_form();
  if (given_up) {
    form.open = false;
  } else if (entered || left) {
    const Status taken = finish(ui);
    if (!taken && entered) {
      form.refused = taken.error();
      form.focus = true;
    } else {
      form.open = false;
    }
  }
}

void annotation_colours(const Ui& ui) {
  const model::Annotation* selected = ui.view.annotation();
  if (selected == nullptr) return;
  std::vector<std::optional<std::string>> colours{std::nullopt};
  for (const canvas::Colour colour : ui.theme.categories) {
    if (colours.size() <= max_colours) colours.emplace_back(canvas::to_hex(colour));
  }
  const model::Annotation held = *selected;  // a press puts another in its place
  for (std::size_t i = 0; i < colours.size(); ++i) {
    if (i > 0) ImGui::SameLine();
    const canvas::Colour colour =
        colours[i] ? canvas::parse_colour(*colours[i]).value_or(ui.theme.accent) : ui.theme.accent;
    ImGui::PushID(static_cast<int>(i));
    constexpr auto flags = ImGuiColorEditFlags_NoTooltip | ImGuiColorEditFlags_NoDragDrop;
    const bool pressed =
        ImGui::ColorButton("##colour", vivid(colour), flags, {ui.px(20), ui.px(20)});
    note_place(ui, "annotation.colour." + std::to_string(i));
    if (held.color == colours[i]) {
      ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                          packed(ui.theme.ink), 0, 0, ui.px(2));
    }
    ImGui::PopID();
    if (!pressed) continue;
    model::Annotation wanted = held;
    wanted.color = colours[i];
    static_cast<void>(ui.workspace.execute(edit::set_annotation(ui.workspace.network(), wanted)));
    ui.view.select_annotation(wanted.id);
    ImGui::CloseCurrentPopup();
  }
}

}  // namespace saite::ui
