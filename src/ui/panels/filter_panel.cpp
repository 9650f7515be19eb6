// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>

#include "graph/base/text.h"
#include "render/text/bidi.h"
#include "src/present/theme.h"
#include "src/ui/panels/kind_editor.h"
#include "src/ui/panels/legend_parts.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/choices.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/choice_search.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/range_slider.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

using Kinds = std::vector<Choices::Kind>;

/// The list of a filter after a row was pressed: an empty one means all of them.
std::vector<std::string> after_click(const Kinds& kinds, const std::vector<std::string>& now,
                                     const std::string& id, RowClick click) {
  std::vector<std::string> next;
  if (click == RowClick::alone) return {id};
  const bool all = now.empty();
  for (const Choices::Kind& kind : kinds) {
    if (kind.count == 0) continue;
    const bool was = all || find_name(now, kind.id) != now.end();
    const bool is = kind.id == id ? !was : was;
    if (is) next.push_back(kind.id);
  }
  const auto used = static_cast<std::size_t>(
      std::count_if(kinds.begin(), kinds.end(), [](const auto& k) { return k.count > 0; }));
  if (next.size() == used || next.empty()) next.clear();
  return next;
}

std::string count_text(const Ui& ui, const std::vector<std::string>& chosen, const Kinds& kinds) {
  if (chosen.empty()) return {};
  const auto used =
      std::count_if(kinds.begin(), kinds.end(), [](const auto& kind) { return kind.count > 0; });
  return ui.t.tr("ui.of", chosen.size(), used);
}

/// Kinds that nobody is of are seen where somebody made them up: to be edited, or removed.
template <class Kind>
bool has_row(const model::KindTable<Kind>& table, const Choices::Kind& kind,
             const std::vector<Kind>& builtin) {
  return kind.count > 0 ||
         (table.declared(kind.index) && std::ranges::none_of(builtin, [&](const Kind& own) {
            return same_name(own.id, kind.id);
          }));
}

void add_kind_button(const Ui& ui, const char* id, void (*add)(const Ui&)) {
  ImGui::PushID(id);
  if (button(ui, say(ui, "ui.kind.add"), Tone::quiet, 0, icon::plus)) add(ui);
  ImGui::PopID();
  note_place(ui, id);
}

/// How many of a kind are seen, of how many: "12 / 39", or the one number where they are the same.
std::string seen_of_all(const Ui& ui, const Choices::Kind& kind,
                        const std::vector<app::Count>& visible) {
  const auto seen = std::ranges::find_if(
      visible, [&](const app::Count& count) { return count.name == kind.name; });
  const std::size_t count = seen == visible.end() ? 0 : seen->count;
  const std::string all = ui.t.number(static_cast<std::int64_t>(kind.count));
  if (count == kind.count) return all;
  return ui.t.number(static_cast<std::int64_t>(count)) + " / " + all;
}

void actor_kinds(const Ui& ui) {
  const Kinds& kinds = ui.state.choices.actor_kinds();
  const project::Filter& filter = ui.view.options().filter;
  if (!section(ui, "kinds", say(ui, "ui.left.kinds"), count_text(ui, filter.kinds, kinds))) return;
  const auto looks = present::kind_styles(ui.workspace.network(), ui.theme);
  const std::string by = ui.view.style().color_by;
  const bool coloured = (by.empty() || by == "kind") && ui.view.highlight() == nullptr;
  static const std::vector<model::ActorKind> builtin = model::builtin_actor_kinds();
  for (const Choices::Kind& kind : kinds) {
    if (!has_row(ui.workspace.network().actor_kinds(), kind, builtin)) continue;
    const bool on = filter.kinds.empty() || find_name(filter.kinds, kind.id) != filter.kinds.end();
    const present::KindStyle& look = looks[kind.index];
    const std::string id = "kind." + kind.id;
    const RowClick click = choice_row(
        ui, id.c_str(), {Sample::What::mark, look.shape, coloured ? look.colour : ui.theme.absent},
        kind.name, seen_of_all(ui, kind, ui.state.choices.visible_actors()), on);
    note_place(ui, id);
    if (actor_kind_editor(ui, kind.index, kind.count > 0)) break;
    if (click == RowClick::none) continue;
    project::Filter next = filter;
    next.kinds = after_click(kinds, filter.kinds, kind.id, click);
    ui.view.set_filter(std::move(next));
    break;
  }
  add_kind_button(ui, "add kind", add_actor_kind);
  gap(ui, 6);
}

/// Whose reports make a tie.
void reports(const Ui& ui) {
  const project::Filter& filter = ui.view.options().filter;
  if (!ui.state.choices.has_reports() && filter.reports.empty()) return;
  std::vector<std::string> names;
  for (const std::string_view id : project::named_by_ids) {
    names.emplace_back(say(ui, ("ui.reports." + std::string(id)).c_str()));
  }
  const auto now = static_cast<int>(filter.reports.all);
  if (const auto by = edit_choice(ui, "reports", say(ui, "ui.reports"), names, now)) {
    project::Filter next = filter;
    next.reports.all = static_cast<project::NamedBy>(*by);
    ui.view.set_filter(std::move(next));
  }
  note_place(ui, "reports");
}

/// By how many kinds of ties two must be tied.
void multiplex(const Ui& ui) {
  const project::Filter& filter = ui.view.options().filter;
  const auto used = std::ranges::count_if(ui.state.choices.tie_kinds(),
                                          [](const Choices::Kind& kind) { return kind.count > 0; });
  if (used < 2 && filter.min_kinds < 2) return;
  const auto most = std::clamp<std::size_t>(static_cast<std::size_t>(used), 2, 4);
  std::vector<std::string> names{say(ui, "ui.min_kinds.any")};
  for (std::size_t kinds = 2; kinds <= most; ++kinds) {
    names.push_back(ui.t.trn("ui.min_kinds", static_cast<std::int64_t>(kinds)));
  }
  const auto now = static_cast<int>(std::min(filter.min_kinds, most)) - 1;
  const auto chosen =
      edit_choice(ui, "min kinds", say(ui, "ui.min_kinds.caption"), names, std::max(0, now));
  note_place(ui, "min_kinds");
  if (!chosen) return;
  project::Filter next = filter;
  next.min_kinds = *chosen == 0 ? 0 : static_cast<std::size_t>(*chosen) + 1;
  ui.view.set_filter(std::move(next));
}

void tie_kinds(const Ui& ui) {
  const Kinds& kinds = ui.state.choices.tie_kinds();
  const project::Filter& filter = ui.view.options().filter;
  if (!section(ui, "ties", say(ui, "ui.left.ties"), count_text(ui, filter.tie_kinds, kinds))) {
    return;
  }
  const auto colours = present::tie_colours(ui.workspace.network(), ui.theme);
  const std::string by = ui.view.style().tie_color_by;
  const bool coloured = (by.empty() || by == "kind") && ui.view.highlight() == nullptr;
  static const std::vector<model::TieKind> builtin = model::builtin_tie_kinds();
  for (const Choices::Kind& kind : kinds) {
    if (!has_row(ui.workspace.network().tie_kinds(), kind, builtin)) continue;
    const bool on =
        filter.tie_kinds.empty() || find_name(filter.tie_kinds, kind.id) != filter.tie_kinds.end();
    const std::string id = "tie." + kind.id;
    const Sample sample{Sample::What::tie, {}, coloured ? colours[kind.index] : ui.theme.tie};
    const RowClick click = choice_row(ui, id.c_str(), sample, kind.name,
                                      seen_of_all(ui, kind, ui.state.choices.visible_ties()), on);
    note_place(ui, id);
    if (tie_kind_editor(ui, kind.index, kind.count > 0)) break;
    if (click == RowClick::none) continue;
    project::Filter next = filter;
    next.tie_kinds = after_click(kinds, filter.tie_kinds, kind.id, click);
    ui.view.set_filter(std::move(next));
    break;
  }
  add_kind_button(ui, "add tie kind", add_tie_kind);
  reports(ui);
  multiplex(ui);
  gap(ui, 6);
}

void place(const Ui& ui) {
  const auto& places = ui.state.choices.places();
  if (places.empty()) return;
  if (!section(ui, "place", say(ui, "ui.left.place"))) return;
  const project::Filter& filter = ui.view.options().filter;
  std::string shown = say(ui, "ui.place.all");
  for (const Choices::Place& p : places) {
    if (filter.within && same_name(p.key, *filter.within)) shown = p.name;
  }
  ImGui::SetNextItemWidth(-1);
  if (begin_choice(ui, "##place", shown.c_str())) {
    ChoiceSearch search(ui);
    const auto choose = [&](const char* name, std::optional<std::string> key) {
      if (!search.fits(name)) return;
      const bool pressed =
          ImGui::Selectable(text::in_visual_order(name).c_str(), filter.within == key);
      if (!pressed && !search.takes()) return;
      project::Filter next = filter;
      next.within = std::move(key);
      ui.view.set_filter(std::move(next));
    };
    choose(say(ui, "ui.place.all"), std::nullopt);
    for (const Choices::Place& p : places) {
      ImGui::PushID(p.key.c_str());
      choose(p.name.c_str(), p.key);
      ImGui::PopID();
    }
    ImGui::EndCombo();
  }
  note_place(ui, "place");
  gap(ui, 8);
}

void dates(const Ui& ui) {
  const Choices& choices = ui.state.choices;
  if (!choices.has_years() || choices.first_year() == choices.last_year()) return;
  const project::Filter& filter = ui.view.options().filter;
  int low = filter.from ? filter.from->year() : choices.first_year();
  int high = filter.to ? filter.to->year() : choices.last_year();
  const std::string span = std::to_string(low) + "–" + std::to_string(high);
  if (!section(ui, "dates", say(ui, "ui.left.dates"), span)) return;
  if (range_slider(ui, "dates", choices.first_year(), choices.last_year(), low, high)) {
    project::Filter next = filter;
    const auto year = [](int y) { return PartialDate::parse(std::to_string(y)); };
    next.from = low == choices.first_year() ? std::nullopt : year(low);
    next.to = high == choices.last_year() ? std::nullopt : year(high);
    ui.view.set_filter(std::move(next));
  }
  note_place(ui, "dates");
  gap(ui, 6);
}

void condition_rows(const Ui& ui) {
  const project::Filter& filter = ui.view.options().filter;
  for (std::size_t i = 0; i < filter.where.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const project::Condition& condition = filter.where[i];
    const float room = ImGui::GetContentRegionAvail().x - ui.px(32);
    ImGui::AlignTextToFramePadding();
    clipped(ui, condition.key + " = " + condition.value, room);
    ImGui::SameLine(room + ui.px(16));
    if (icon_button(ui, "drop", icon::close, say(ui, "ui.filter.drop"), {}, false, 24)) {
      project::Filter next = filter;
      next.where.erase(next.where.begin() + static_cast<std::ptrdiff_t>(i));
      ui.view.set_filter(std::move(next));
      ImGui::PopID();
      return;
    }
    ImGui::PopID();
  }
}

void attributes(const Ui& ui) {
  const auto& values = ui.state.choices.values();
  if (values.empty()) return;
  const project::Filter& filter = ui.view.options().filter;
  const std::string aside = filter.where.empty() ? "" : std::to_string(filter.where.size());
  if (!section(ui, "where", say(ui, "ui.left.where"), aside, false)) return;
  condition_rows(ui);
  ImGui::SetNextItemWidth(-1);
  if (begin_choice(ui, "##where", say(ui, "ui.filter.add"))) {
    for (const Choices::Values& key : values) {
      if (!ImGui::BeginMenu(key.name.c_str())) continue;
      for (const std::string& value : key.values) {
        if (!ImGui::MenuItem(value.c_str())) continue;
        project::Filter next = filter;
        next.where.push_back({key.key, value});
        ui.view.set_filter(std::move(next));
        break;
      }
      ImGui::EndMenu();
    }
    ImGui::EndCombo();
  }
  note_place(ui, "where");
  gap(ui, 8);
}

}  // namespace

void draw_filters(const Ui& ui) {
  // It keeps its room where there is nothing to reset: rows that moved under the hand at the first
  // press would get the second one of a double press wrong.
  const app::ViewOptions& view = ui.view.options();
  ImGui::BeginDisabled(view.filter.empty() && !view.focus);
  if (button(ui, say(ui, "ui.filter.reset"), Tone::quiet, -1, icon::filter_remove)) {
    ui.view.show_all();
    ui.view.set_filter({});
  }
  note_place(ui, "filter.reset");
  ImGui::EndDisabled();
  // What is pointed out or coloured comes first: it is what one looks for.
  draw_legend_of_measures(ui);
  actor_kinds(ui);
  tie_kinds(ui);
  place(ui);
  dates(ui);
  attributes(ui);
}

}  // namespace saite::ui
