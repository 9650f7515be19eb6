// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "graph/base/text.h"
#include "render/text/bidi.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/choices.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

// What is in force, whether or not a panel is open: the map never shows a part, or means something
// else by its colours, without saying so.
namespace saite::ui {
namespace {

struct Chip {
  std::string id;
  std::string words;
  std::function<void()> end;
};
using Chips = std::vector<Chip>;

/// Names of the kinds that are shown; of more than two how many of all.
std::string kinds_shown(const Ui& ui, const std::vector<std::string>& chosen,
                        const std::vector<Choices::Kind>& kinds) {
  std::string names;
  std::size_t used = 0;
  for (const Choices::Kind& kind : kinds) {
    if (kind.count > 0) ++used;
    if (find_name(chosen, kind.id) == chosen.end()) continue;
    names += (names.empty() ? "" : ", ") + kind.name;
  }
  return chosen.size() > 2 ? ui.t.tr("ui.of", chosen.size(), used) : names;
}

template <class Change>
std::function<void()> without(const Ui& ui, Change change) {
  return [&ui, change] {
    project::Filter next = ui.view.options().filter;
    change(next);
    ui.view.set_filter(std::move(next));
  };
}

void add_kinds(const Ui& ui, Chips& chips) {
  const project::Filter& filter = ui.view.options().filter;
  const Choices& choices = ui.state.choices;
  if (!filter.kinds.empty()) {
    chips.push_back({"kinds",
                     ui.t.tr("ui.chip.kinds", kinds_shown(ui, filter.kinds, choices.actor_kinds())),
                     without(ui, [](project::Filter& f) { f.kinds.clear(); })});
  }
  if (!filter.tie_kinds.empty()) {
    chips.push_back(
        {"tie_kinds",
         ui.t.tr("ui.chip.tie_kinds", kinds_shown(ui, filter.tie_kinds, choices.tie_kinds())),
         without(ui, [](project::Filter& f) { f.tie_kinds.clear(); })});
  }
}

/// Whose reports make a tie, where not any.
void add_reports(const Ui& ui, Chips& chips) {
  const project::Filter& filter = ui.view.options().filter;
  if (filter.reports.empty()) return;
  const auto by = static_cast<std::size_t>(filter.reports.all);
  chips.push_back({"reports",
                   std::string(say(ui, "ui.reports")) + ": " +
                       ui.t.tr("ui.reports." + std::string(project::named_by_ids.at(by))),
                   without(ui, [](project::Filter& f) { f.reports = {}; })});
}

/// By how many kinds of ties two must be tied, where one is not enough.
void add_min_kinds(const Ui& ui, Chips& chips) {
  const std::size_t kinds = ui.view.options().filter.min_kinds;
  if (kinds < 2) return;
  chips.push_back({"min_kinds", ui.t.trn("ui.min_kinds", static_cast<std::int64_t>(kinds)),
                   without(ui, [](project::Filter& f) { f.min_kinds = 0; })});
}

void add_parts(const Ui& ui, Chips& chips) {
  const project::Filter& filter = ui.view.options().filter;
  if (filter.within) {
    std::string name = *filter.within;
    for (const Choices::Place& place : ui.state.choices.places()) {
      if (same_name(place.key, *filter.within)) name = place.name;
    }
    chips.push_back({"place", name, without(ui, [](project::Filter& f) { f.within.reset(); })});
  }
  if (filter.from || filter.to) {
    const std::string from = filter.from ? filter.from->text() : "…";
    const std::string to = filter.to ? filter.to->text() : "…";
    chips.push_back({"dates", from + "–" + to, without(ui, [](project::Filter& f) {
                       f.from.reset();
                       f.to.reset();
                     })});
  }
  for (std::size_t i = 0; i < filter.where.size(); ++i) {
    const project::Condition& condition = filter.where[i];
    chips.push_back({"where." + std::to_string(i), condition.key + " = " + condition.value,
                     without(ui, [i](project::Filter& f) {
                       if (i < f.where.size())
                         f.where.erase(f.where.begin() + static_cast<std::ptrdiff_t>(i));
                     })});
  }
}

/// What was hidden by hand, and the focus.
void add_hidden(const Ui& ui, Chips& chips) {
  const app::ViewOptions& options = ui.view.options();
  if (!options.filter.hidden.empty()) {
    chips.push_back(
        {"hidden",
         ui.t.trn("ui.chip.hidden", static_cast<std::int64_t>(options.filter.hidden.size())),
         without(ui, [](project::Filter& f) { f.hidden.clear(); })});
  }
  if (options.focus) {
    chips.push_back({"focus",
                     ui.t.trn("ui.chip.focus", static_cast<std::int64_t>(options.focus->steps)),
                     [&ui] { ui.view.clear_focus(); }});
  }
}

void add_look(const Ui& ui, Chips& chips) {
  const present::MapStyle style = ui.view.style();
  const Choices& choices = ui.state.choices;
  const auto channel = [&](const char* id, const char* key, const std::string& by,
                           const std::vector<Choices::Option>& options,
                           std::string present::MapStyle::*field) {
    if (by.empty() || by == "kind" || by == present::no_hulls) return;
    chips.push_back(
        {id, std::string(say(ui, key)) + ": " + choices.name_of(options, by), [&ui, field] {
           present::MapStyle next = ui.view.style();
           (next.*field).clear();
           ui.view.set_style(next);
         }});
  };
  using Style = present::MapStyle;
  channel("color_by", "ui.look.colour", style.color_by, choices.of_actors(), &Style::color_by);
  channel("size_by", "ui.look.size", style.size_by, choices.of_actors(), &Style::size_by);
  channel("tie_color_by", "ui.look.tie_colour", style.tie_color_by, choices.of_ties(),
          &Style::tie_color_by);
  channel("width_by", "ui.look.width", style.width_by, choices.of_ties(), &Style::width_by);
  channel("hulls_by", "ui.look.hulls", style.hulls_by, choices.of_actors(), &Style::hulls_by);
  if (ui.workspace.settings().names_hidden) {
    chips.push_back({"names", say(ui, "ui.chip.names_hidden"),
                     [&ui] { ui.workspace.settings().names_hidden = false; }});
  }
}

Chips chips_of(const Ui& ui) {
  Chips chips;
  if (ui.workspace.network().actor_count() == 0) return chips;
  const study::QuestionCard* card = ui.asking.card();
  if (card != nullptr && !sheet_shows(ui, SheetTab::ask) && !card->title.empty()) {
    chips.push_back({"answer", card->title, [&ui] { ui.asking.ask(std::nullopt); }});
  }
  add_hidden(ui, chips);
  add_parts(ui, chips);
  add_kinds(ui, chips);
  add_reports(ui, chips);
  add_min_kinds(ui, chips);
  add_look(ui, chips);
  return chips;
}

/// Words and a cross. True where the cross was pressed.
bool draw_chip(const Ui& ui, const Chip& chip, float max) {
  const float height = ui.px(28);
  const float cross = ui.px(26);
  const std::string words = text::in_visual_order(chip.words);
  const float room = std::min(ImGui::CalcTextSize(words.c_str()).x, max - cross - ui.px(12));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 end{at.x + ui.px(12) + room + cross, at.y + height};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, end, packed(ui.theme.raised), height / 2);
  list.AddRect(at, end, packed(ui.theme.hairline), height / 2);
  ImGui::PushID(chip.id.c_str());
  ImGui::SetCursorScreenPos({at.x + ui.px(12), at.y + (height - ImGui::GetFontSize()) / 2});
  clipped(ui, chip.words, room + 1);
  ImGui::SetCursorScreenPos({at.x + ui.px(12) + room + ui.px(1), at.y + ui.px(2)});
  const bool ended = icon_button(ui, "end", icon::close, say(ui, "ui.chip.end"), {}, false, 24);
  note_place(ui, "chip." + chip.id);
  ImGui::PopID();
  ImGui::SetCursorScreenPos({end.x + ui.px(6), at.y});
  return ended;
}

/// As many as there is room for; the rest is counted and told by a tooltip.
void draw_row(const Ui& ui, const Chips& chips, float right) {
  const WithFont font(ui.fonts.small);
  std::size_t shown = 0;
  for (const Chip& chip : chips) {
    const float left = right - ImGui::GetCursorScreenPos().x;
    const float max = std::min(left - ui.px(chips.size() - shown > 1 ? 44 : 0), ui.px(320));
    if (max < ui.px(80)) break;
    const bool ended = draw_chip(ui, chip, max);
    ++shown;
    if (!ended) continue;
    chip.end();
    ui.state.wants_frame = true;
    return;
  }
  if (shown == chips.size()) return;
  std::string rest;
  for (std::size_t i = shown; i < chips.size(); ++i) rest += chips[i].words + "\n";
  ImGui::AlignTextToFramePadding();
  muted(ui, "+" + std::to_string(chips.size() - shown));
  tooltip(ui, rest);
}

}  // namespace

bool chips_wanted(const Ui& ui) {
  return !chips_of(ui).empty();
}

void draw_chips(const Ui& ui, const Rect& area) {
  ImGui::SetNextWindowPos(point(area.min));
  ImGui::SetNextWindowSize({area.width(), area.height()});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(8), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin("chips", nullptr, panel_flags | ImGuiWindowFlags_NoBackground);
  draw_row(ui, chips_of(ui), area.max.x - ui.px(8));
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace saite::ui
