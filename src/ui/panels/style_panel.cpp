// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "graph/base/text.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/choices.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/choice_search.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

using Options = std::vector<Choices::Option>;
using Want = Choices::Want;

/// True where another was chosen.
bool channel(const Ui& ui, const char* id, const char* title, const char* standard,
             const Options& options, Want want, std::string& chosen, const char* none = nullptr) {
  muted(ui, title);
  ImGui::SetNextItemWidth(-1);
  const bool is_none = none != nullptr && chosen == present::no_hulls;
  const std::string shown = chosen.empty() ? standard
                            : is_none      ? none
                                           : ui.state.choices.name_of(options, chosen);
  bool changed = false;
  ImGui::PushID(id);
  if (begin_choice(ui, "##by", shown.c_str())) {
    ChoiceSearch search(ui);
    const auto choose = [&](const std::string& name, const std::string& value) {
      if (!search.fits(name)) return;
      ImGui::PushID(value.c_str());
      if (ImGui::Selectable(name.c_str(), same_name(chosen, value)) || search.takes()) {
        chosen = value;
        changed = true;
      }
      note_place(ui, std::string(id) + "." + value);
      ImGui::PopID();
    };
    choose(standard, "");
    if (none != nullptr) choose(none, std::string(present::no_hulls));
    bool measures = false;
    for (const Choices::Option& option : options) {
      if (!Choices::suits(option, want)) continue;
      if (option.measure && !measures && !search.narrowed()) {
        measures = true;
        gap(ui, 4);
        small_muted(ui, say(ui, "ui.look.measures"));
      }
      choose(option.name, option.id);
    }
    ImGui::EndCombo();
  }
  ImGui::PopID();
  note_place(ui, id);
  gap(ui, 6);
  return changed;
}

/// How fine detected groups are; takes effect when let go, since all measures follow it.
bool group_resolution(const Ui& ui, present::MapStyle& style) {
  if (style.color_by != "community" && style.hulls_by != "community") return false;
  float& value = ui.state.resolution;
  muted(ui, std::string(say(ui, "ui.look.resolution")) + " · " +
                ui.t.number(static_cast<double>(value), 2));
  tooltip(ui, say(ui, "ui.look.resolution.words"));
  ImGui::SetNextItemWidth(-1);
  ImGui::SliderFloat("##resolution", &value, static_cast<float>(present::min_resolution),
                     static_cast<float>(present::max_resolution), "", ImGuiSliderFlags_Logarithmic);
  note_place(ui, "resolution");
  const bool let_go = ImGui::IsItemDeactivatedAfterEdit();
  if (let_go) style.community_resolution = std::round(100.0 * value) / 100;
  if (!ImGui::IsItemActive()) value = static_cast<float>(style.community_resolution);
  gap(ui, 6);
  return let_go;
}

bool toggle(const Ui& ui, const char* key, bool& value) {
  const bool changed = ImGui::Checkbox(say(ui, key), &value);
  note_place(ui, key);
  return changed;
}

bool backbone_toggle(const Ui& ui, present::MapStyle& style) {
  bool stands_out = style.ties == present::backbone_ties || ui.view.ties_recede();
  const bool changed = toggle(ui, "ui.look.backbone", stands_out);
  tooltip(ui, say(ui, "ui.look.backbone.words"));
  if (changed) style.ties = stands_out ? present::backbone_ties : present::all_ties;
  return changed;
}

}  // namespace

void draw_style(const Ui& ui) {
  if (!section(ui, "look", say(ui, "ui.left.look"))) return;
  const Choices& choices = ui.state.choices;
  present::MapStyle style = ui.view.style();
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(4)});
  bool changed = channel(ui, "color_by", say(ui, "ui.look.colour"), say(ui, "ui.look.by_kind"),
                         choices.of_actors(), Want::all, style.color_by);
  changed |= channel(ui, "size_by", say(ui, "ui.look.size"), say(ui, "ui.look.same"),
                     choices.of_actors(), Want::numbers, style.size_by);
  changed |=
      channel(ui, "tie_color_by", say(ui, "ui.look.tie_colour"), say(ui, "ui.look.by_tie_kind"),
              choices.of_ties(), Want::all, style.tie_color_by);
  changed |= channel(ui, "width_by", say(ui, "ui.look.width"), say(ui, "ui.look.by_strength"),
                     choices.of_ties(), Want::numbers, style.width_by);
  changed |= channel(ui, "hulls_by", say(ui, "ui.look.hulls"), say(ui, "ui.look.hulls_apart"),
                     choices.of_actors(), Want::groups, style.hulls_by, say(ui, "ui.look.none"));
  changed |= group_resolution(ui, style);
  changed |= toggle(ui, "ui.look.labels", style.labels);
  changed |= toggle(ui, "ui.look.arrows", style.arrows);
  if (!ui.workspace.network().info.annotations.empty()) {
    changed |= toggle(ui, "ui.look.annotations", style.annotations);
  }
  changed |= backbone_toggle(ui, style);
  bool legend = panel_open(ui, "legend", true);
  if (toggle(ui, "ui.look.legend", legend)) set_panel(ui, "legend", legend);
  if (style.labels) {
    auto size = static_cast<float>(style.label_size);
    muted(ui, say(ui, "ui.look.label_size"));
    ImGui::SetNextItemWidth(-1);
    if (ImGui::SliderFloat("##label size", &size, 9, 24, "%.0f px")) {
      style.label_size = static_cast<double>(size);
      changed = true;
    }
  }
  ImGui::PopStyleVar();
  if (changed) ui.view.set_style(style);
  if (ui.view.style_waits()) small_muted(ui, say(ui, "ui.look.waits"));
}

}  // namespace saite::ui
