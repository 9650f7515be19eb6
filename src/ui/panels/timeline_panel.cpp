// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <string>
#include <utility>

#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

// The years of the map: how many ties were there in each, and which of them are shown. A press
// shows one year, a drag several, an arrow key or ▶ the next.
namespace saite::ui {
namespace {

constexpr double seconds_a_year = 0.9;

struct Chart {
  Rect area;  // of the bars, pixels
  int first = 0;
  int last = 0;

  [[nodiscard]] float width() const { return area.width() / static_cast<float>(last - first + 1); }
  [[nodiscard]] float left(int year) const {
    return area.min.x + width() * static_cast<float>(year - first);
  }
  [[nodiscard]] int year_at(float x) const {
    // A mouse that is nowhere lies at −∞, or near it.
    const float years =
        std::clamp((x - area.min.x) / width(), 0.0F, static_cast<float>(last - first));
    return first + static_cast<int>(years);
  }
};

void show_years(const Ui& ui, int from, int to) {
  const app::Timeline& timeline = ui.state.timeline.years;
  if (from > to) std::swap(from, to);
  project::Filter next = app::with_years(ui.view.options().filter, timeline, from, to);
  if (next != ui.view.options().filter) ui.view.set_filter(std::move(next));
}

/// The years that are shown, as many of them later; from the beginning after the end.
void step_years(const Ui& ui, int by) {
  const app::Timeline& timeline = ui.state.timeline.years;
  auto [from, to] = app::years_of(ui.view.options().filter, timeline);
  const int span = to - from;
  if (from == timeline.first() && to == timeline.last()) {  // all of them: one year is meant
    from = to = by > 0 ? timeline.first() : timeline.last();
  } else {
    from += by;
    if (from + span > timeline.last()) from = timeline.first();
    if (from < timeline.first()) from = timeline.last() - span;
    to = from + span;
  }
  show_years(ui, from, to);
}

void play_years(const Ui& ui) {
  TimelineState& state = ui.state.timeline;
  if (!state.playing) return;
  ui.state.wants_frame = true;
  if (ui.state.now < state.next) return;
  state.next = ui.state.now + seconds_a_year;
  const auto [from, to] = app::years_of(ui.view.options().filter, state.years);
  const bool all = from == state.years.first() && to == state.years.last();
  if (!all && to == state.years.last()) {  // it has come to the end
    state.playing = false;
    return;
  }
  step_years(ui, 1);
}

/// From the beginning again, where the last year is shown.
void start_playing(const Ui& ui) {
  TimelineState& state = ui.state.timeline;
  state.playing = true;
  state.next = ui.state.now;
  const auto [from, to] = app::years_of(ui.view.options().filter, state.years);
  if (to < state.years.last() || from == state.years.first()) return;
  show_years(ui, state.years.first(), state.years.first() + to - from);
  state.next += seconds_a_year;
}

/// What is shown stands before the buttons, whose tooltips would lie over it.
void shown_years(const Ui& ui) {
  const auto [from, to] = app::years_of(ui.view.options().filter, ui.state.timeline.years);
  std::string words = std::to_string(from);
  if (to != from) words += "–" + std::to_string(to);
  const WithFont font(ui.fonts.strong);
  const float room = ImGui::CalcTextSize("0000–0000").x;  // so that the buttons stay in their place
  ImGui::AlignTextToFramePadding();
  const float left = ImGui::GetCursorPosX();
  text(words);
  ImGui::SameLine(left + room + ui.px(8));
}

void timeline_head(const Ui& ui) {
  TimelineState& state = ui.state.timeline;
  shown_years(ui);
  const bool back = icon_button(ui, "year.back", icon::arrow_left, say(ui, "ui.timeline.back"));
  note_place(ui, "year.back");
  ImGui::SameLine(0, ui.px(2));
  const bool playing = state.playing;
  if (icon_button(ui, "year.play", playing ? icon::pause : icon::play,
                  say(ui, playing ? "ui.timeline.pause" : "ui.timeline.play"))) {
    if (playing) {
      state.playing = false;
    } else {
      start_playing(ui);
    }
  }
  note_place(ui, "year.play");
  ImGui::SameLine(0, ui.px(2));
  const bool next = icon_button(ui, "year.next", icon::arrow_right, say(ui, "ui.timeline.next"));
  note_place(ui, "year.next");
  if (back != next) step_years(ui, next ? 1 : -1);
  const auto [from, to] = app::years_of(ui.view.options().filter, state.years);
  if (from == state.years.first() && to == state.years.last()) return;
  ImGui::SameLine(0, ui.px(12));
  if (button(ui, say(ui, "ui.timeline.all"), Tone::quiet)) {
    state.playing = false;
    show_years(ui, state.years.first(), state.years.last());
  }
  note_place(ui, "year.all");
}

void draw_bars(const Ui& ui, const Chart& chart, std::pair<int, int> shown) {
  const app::Timeline& years = ui.state.timeline.years;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool of_ties = years.most_ties() > 0;
  const auto most = static_cast<float>(
      std::max<std::size_t>(of_ties ? years.most_ties() : years.most_actors(), 1));
  const std::size_t lasting = of_ties ? years.lasting_ties() : years.lasting_actors();
  const float gap = chart.width() > ui.px(6) ? ui.px(1) : 0;
  for (int year = chart.first; year <= chart.last; ++year) {
    const bool in = year >= shown.first && year <= shown.second;
    const std::size_t count = of_ties ? years.ties(year) : years.actors(year);
    const float left = chart.left(year) + gap;
    const float right = chart.left(year + 1) - gap;
    const auto top_of = [&](std::size_t n) {
      return chart.area.max.y - chart.area.height() * static_cast<float>(n) / most;
    };
    const auto bar = [&](std::size_t low, std::size_t high, double alpha) {
      if (high <= low) return;
      list.AddRectFilled({left, top_of(high)}, {right, top_of(low)},
                         packed((in ? ui.theme.accent : ui.theme.muted).with_alpha(alpha)));
    };
    // What was always there says nothing of the change.
    bar(0, std::min(lasting, count), in ? 0.35 : 0.18);
    bar(std::min(lasting, count), count, in ? 0.9 : 0.4);
  }
  list.AddLine(point({chart.area.min.x, chart.area.max.y}), point(chart.area.max),
               packed(ui.theme.hairline));
}

/// As many years as there is room for, in even steps.
void draw_axis(const Ui& ui, const Chart& chart) {
  const WithFont font(ui.fonts.small);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float room = ImGui::CalcTextSize("0000").x + ui.px(14);
  int stride = 1;
  for (const int wanted : {1, 2, 5, 10, 20, 50, 100}) {
    stride = wanted;
    if (chart.width() * static_cast<float>(wanted) >= room) break;
  }
  for (int year = chart.first; year <= chart.last; ++year) {
    if (stride > 1 && year % stride != 0) continue;
    const std::string words = std::to_string(year);
    const float width = ImGui::CalcTextSize(words.c_str()).x;
    const float at = chart.left(year) + (chart.width() - width) / 2;
    if (at < chart.area.min.x || at + width > chart.area.max.x) continue;
    list.AddText({at, chart.area.max.y + ui.px(4)}, packed(ui.theme.muted), words.c_str());
  }
}

void tell_of_year(const Ui& ui, int year) {
  const app::Timeline& years = ui.state.timeline.years;
  const std::string words =
      std::to_string(year) + ": " +
      ui.t.trn("count.actors", static_cast<std::int64_t>(years.actors(year))) + ", " +
      ui.t.trn("count.ties", static_cast<std::int64_t>(years.ties(year)));
  ImGui::SetTooltip("%s", words.c_str());
}

void years_chart(const Ui& ui) {
  TimelineState& state = ui.state.timeline;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const float below = ui.px(24);
  if (room.y < ui.px(48) || room.x < ui.px(80)) return;
  const Chart chart{{{at.x, at.y + ui.px(6)}, {at.x + room.x, at.y + room.y - below}},
                    state.years.first(),
                    state.years.last()};
  ImGui::InvisibleButton("years", {room.x, room.y});
  note_place(ui, "years", chart.area);
  const int under = chart.year_at(ImGui::GetIO().MousePos.x);
  if (ImGui::IsItemActivated()) {
    state.playing = false;
    state.pressed = under;
  }
  if (ImGui::IsItemActive()) show_years(ui, state.pressed, under);
  if (ImGui::IsItemHovered()) tell_of_year(ui, under);
  draw_bars(ui, chart, app::years_of(ui.view.options().filter, state.years));
  draw_axis(ui, chart);
}

}  // namespace

void draw_timeline(const Ui& ui) {
  app::Timeline& years = ui.state.timeline.years;
  years.update(ui.view);
  if (years.empty()) {
    empty_state(ui, icon::history, say(ui, "ui.timeline.empty"),
                say(ui, "ui.timeline.empty.words"));
    return;
  }
  play_years(ui);
  timeline_head(ui);
  years_chart(ui);
}

}  // namespace saite::ui
