// SPDX-License-Identifier: Apache-2.0
#include "src/ui/panels/kind_editor.h"

#include <imgui.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "render/canvas/shapes.h"
#include "src/edit/network_edits.h"
#include "src/present/theme.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

constexpr float editor_width = 264;

template <class Kind>
bool declare(const Ui& ui, Kind kind) {
  return ui.workspace.execute(edit::declare_kind(ui.workspace.network(), std::move(kind)))
      .has_value();
}

template <class Kind>
bool edit_name(const Ui& ui, const Kind& kind) {
  const std::string& language = ui.t.language();
  const auto take = [&](const std::string& name) -> Status {
    if (name.empty()) return Error{"blank_name"};
    Kind changed = kind;
    changed.label.set(language, name);
    return attempt(ui, edit::declare_kind(ui.workspace.network(), std::move(changed)));
  };
  return edit_field(ui, "##kind name", say(ui, "ui.name"), kind.label.in(language), take);
}

/// A small square that is pressed; the chosen one has a line around it.
bool swatch(const Ui& ui, const std::string& id, canvas::Colour colour, bool chosen) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float side = ui.px(22);
  const bool pressed = ImGui::InvisibleButton(id.c_str(), {side, side});
  note_place(ui, id);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, {at.x + side, at.y + side}, packed(colour), ui.px(5));
  if (chosen || ImGui::IsItemHovered()) {
    list.AddRect({at.x - ui.px(2), at.y - ui.px(2)},
                 {at.x + side + ui.px(2), at.y + side + ui.px(2)},
                 packed(chosen ? ui.theme.ink : ui.theme.muted), ui.px(7), 0, ui.px(1.5F));
  }
  return pressed;
}

/// The colours of the theme, which are told apart by everybody, and any other as #rrggbb.
template <class Kind>
bool edit_colour(const Ui& ui, const Kind& kind, canvas::Colour now) {
  small_muted(ui, say(ui, "ui.kind.colour"));
  Kind changed = kind;
  constexpr std::size_t in_a_row = 8;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(8)});
  bool done = false;
  for (std::size_t i = 0; i < ui.theme.categories.size(); ++i) {
    const canvas::Colour colour = ui.theme.categories[i];
    if (i % in_a_row > 0) ImGui::SameLine();
    if (!swatch(ui, "colour." + std::to_string(i), colour, colour == now)) continue;
    changed.color = canvas::to_hex(colour);
    done = true;
  }
  ImGui::PopStyleVar();
  if (done) return declare(ui, std::move(changed));
  const auto take = [&](const std::string& text) -> Status {
    if (!canvas::parse_colour(text)) return Error{"bad_colour", {}, {text}};
    Kind other = kind;
    other.color = text;
    return attempt(ui, edit::declare_kind(ui.workspace.network(), std::move(other)));
  };
  return edit_field(ui, "##colour", "", canvas::to_hex(now), take, "#336699");
}

bool edit_shape(const Ui& ui, const model::ActorKind& kind, canvas::Shape now) {
  small_muted(ui, say(ui, "ui.kind.shape"));
  constexpr int count = static_cast<int>(canvas::Shape::ring) + 1;
  for (int i = 0; i < count; ++i) {
    const auto shape = static_cast<canvas::Shape>(i);
    if (i > 0) ImGui::SameLine(0, ui.px(3));
    const std::string id = "shape." + std::string(canvas::shape_name(shape));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = ui.px(26);
    const bool pressed = ImGui::InvisibleButton(id.c_str(), {side, side});
    note_place(ui, id);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (shape == now || ImGui::IsItemHovered()) {
      list.AddRectFilled(at, {at.x + side, at.y + side},
                         packed(shape == now ? ui.theme.accent_soft : ui.theme.hover), ui.px(6));
    }
    draw_shape(list, {at.x + side / 2, at.y + side / 2}, ui.px(8), shape,
               shape == now ? ui.theme.accent : ui.theme.muted);
    if (!pressed) continue;
    model::ActorKind changed = kind;
    changed.shape = std::string(canvas::shape_name(shape));
    return declare(ui, std::move(changed));
  }
  return false;
}

bool edit_power(const Ui& ui, const model::ActorKind& kind) {
  std::vector<std::string> levels;
  for (int level = 0; level <= 3; ++level) {
    levels.push_back(ui.t.tr("ui.power." + std::to_string(level)));
  }
  const auto level = edit_choice(ui, "kind power", say(ui, "ui.kind.power"), levels,
                                 kind.power.value_or(analysis::standard_power));
  if (!level) return false;
  model::ActorKind changed = kind;
  changed.power = *level;
  return declare(ui, std::move(changed));
}

bool edit_meaning(const Ui& ui, const model::TieKind& kind) {
  model::TieKind changed = kind;
  bool directed = kind.directed.value_or(false);
  bool conflict = kind.polarity.value_or(1) < 0;
  bool authority = analysis::gives_authority(kind);
  if (ImGui::Checkbox(say(ui, "ui.kind.directed"), &directed)) changed.directed = directed;
  note_place(ui, "kind.directed");
  if (ImGui::Checkbox(say(ui, "ui.kind.conflict"), &conflict)) changed.polarity = conflict ? -1 : 1;
  note_place(ui, "kind.conflict");
  if (ImGui::Checkbox(say(ui, "ui.kind.authority"), &authority)) {
    model::assign(changed.extra, "authority", authority);
  }
  note_place(ui, "kind.authority");
  tooltip(ui, say(ui, "ui.kind.authority.words"));
  bool dependency = analysis::means_dependency(kind);
  if (ImGui::Checkbox(say(ui, "ui.kind.dependency"), &dependency)) {
    model::assign(changed.extra, "dependency", dependency);
  }
  note_place(ui, "kind.dependency");
  tooltip(ui, say(ui, "ui.kind.dependency.words"));
  return !(changed == kind) && declare(ui, std::move(changed));
}

/// Only what nobody is of, and a file or a person declared.
template <class Kind>
bool remove_kind(const Ui& ui, const Kind& kind, bool used, bool declared) {
  if (used || !declared) return false;
  gap(ui, 4);
  if (!button(ui, say(ui, "ui.kind.remove"), Tone::danger, -1, icon::bin)) return false;
  ImGui::CloseCurrentPopup();
  return ui.workspace.execute(edit::undeclare_kind(ui.workspace.network(), kind)).has_value();
}

bool begin_editor(const Ui& ui, const char* id) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(12)});
  ImGui::SetNextWindowSize({ui.px(editor_width), 0});
  const bool open = ImGui::BeginPopupContextItem(id);
  ImGui::PopStyleVar();
  if (open) close_on_escape();
  return open;
}

/// "kind1", "kind2", … that no kind of the table has.
template <class Kind>
std::string fresh_id(const model::KindTable<Kind>& table) {
  for (int i = 1;; ++i) {
    std::string id = "kind" + std::to_string(i);
    if (!table.find(id)) return id;
  }
}

}  // namespace

bool actor_kind_editor(const Ui& ui, model::KindIndex index, bool used) {
  if (!begin_editor(ui, ("kind editor " + std::to_string(index)).c_str())) return false;
  // As it was: each edit puts another in its place.
  const model::ActorKind kind = ui.workspace.network().actor_kinds()[index];
  const present::KindStyle style = present::kind_styles(ui.workspace.network(), ui.theme)[index];
  const bool declared = ui.workspace.network().actor_kinds().declared(index);
  const bool changed = edit_name(ui, kind) || edit_colour(ui, kind, style.colour) ||
                       edit_shape(ui, kind, style.shape) || edit_power(ui, kind) ||
                       remove_kind(ui, kind, used, declared);
  ImGui::EndPopup();
  return changed;
}

bool tie_kind_editor(const Ui& ui, model::KindIndex index, bool used) {
  if (!begin_editor(ui, ("tie editor " + std::to_string(index)).c_str())) return false;
  const model::TieKind kind = ui.workspace.network().tie_kinds()[index];
  const canvas::Colour colour = present::tie_colours(ui.workspace.network(), ui.theme)[index];
  const bool declared = ui.workspace.network().tie_kinds().declared(index);
  const bool changed = edit_name(ui, kind) || edit_colour(ui, kind, colour) ||
                       edit_meaning(ui, kind) || remove_kind(ui, kind, used, declared);
  ImGui::EndPopup();
  return changed;
}

void add_actor_kind(const Ui& ui) {
  model::ActorKind kind{.id = fresh_id(ui.workspace.network().actor_kinds())};
  kind.label.set(ui.t.language(), say(ui, "ui.kind.new"));
  declare(ui, std::move(kind));
}

void add_tie_kind(const Ui& ui) {
  model::TieKind kind{.id = fresh_id(ui.workspace.network().tie_kinds())};
  kind.label.set(ui.t.language(), say(ui, "ui.kind.new"));
  declare(ui, std::move(kind));
}

}  // namespace saite::ui
