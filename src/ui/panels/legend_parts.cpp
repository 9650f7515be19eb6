// SPDX-License-Identifier: Apache-2.0
#include "src/ui/panels/legend_parts.h"

#include <imgui.h>

#include <algorithm>
#include <string>
#include <utility>

#include "render/canvas/finite.h"
#include "render/scene/sizing.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

constexpr float sample_width = 20;  // px of the design, before a row's words
constexpr float row_height = 22;

void draw_sample(const Ui& ui, const scene::LegendRow& row, ImVec2 at, float middle) {
  using Sample = scene::LegendRow::Sample;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float width = ui.px(sample_width);
  switch (row.sample) {
    case Sample::mark:
      draw_shape(list, {at.x + width / 2, middle}, ui.px(6), row.shape, row.fill);
      break;
    case Sample::tie: {
      const float step = row.dash == canvas::Dash::none     ? width
                         : row.dash == canvas::Dash::dotted ? ui.px(2)
                                                            : ui.px(6);
      for (float x = 0; x < width; x += step + ui.px(3)) {
        list.AddLine({at.x + x, middle}, {at.x + std::min(x + step, width), middle},
                     packed(row.fill), ui.px(std::max(row.width, 1.0F)));
      }
      break;
    }
    case Sample::area:
      list.AddRectFilled({at.x, middle - ui.px(6)}, {at.x + width, middle + ui.px(6)},
                         packed(row.fill), ui.px(3));
      list.AddRect({at.x, middle - ui.px(6)}, {at.x + width, middle + ui.px(6)},
                   packed(row.outline), ui.px(3));
      break;
    case Sample::none:
      break;
  }
}

void draw_row(const Ui& ui, const scene::LegendRow& row) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x;
  const float middle = at.y + ui.px(row_height) / 2;
  draw_sample(ui, row, at, middle);
  const bool sampled = row.sample != scene::LegendRow::Sample::none;
  const float left = sampled ? ui.px(sample_width + 8) : 0;
  const WithFont font(ui.fonts.small);
  const float count = ImGui::CalcTextSize(row.count.c_str()).x;
  const float top = middle - ImGui::GetFontSize() / 2;
  ImGui::SetCursorScreenPos({at.x + left, top});
  clipped(ui, row.text, std::max(room - left - count - ui.px(8), ui.px(20)));
  if (!row.count.empty()) {
    ImGui::GetWindowDrawList()->AddText({at.x + room - count, top}, packed(ui.theme.muted),
                                        row.count.c_str());
  }
  ImGui::SetCursorScreenPos({at.x, at.y + ui.px(row_height)});
}

void draw_body(const Ui& ui, const std::vector<scene::LegendRow>& rows) {
  for (const scene::LegendRow& row : rows) draw_row(ui, row);
}

void draw_body(const Ui& ui, const scene::LegendRamp& ramp) {
  if (ramp.stops.empty()) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float bar = ui.px(10);
  const std::size_t pieces = std::max<std::size_t>(ramp.stops.size() - 1, 1);
  for (std::size_t i = 0; i < pieces; ++i) {
    const ImU32 low = packed(ramp.stops[i]);
    const ImU32 high = packed(ramp.stops[std::min(i + 1, ramp.stops.size() - 1)]);
    const float from = at.x + width * static_cast<float>(i) / static_cast<float>(pieces);
    const float to = at.x + width * static_cast<float>(i + 1) / static_cast<float>(pieces);
    list.AddRectFilledMultiColor({from, at.y}, {to, at.y + bar}, low, high, high, low);
  }
  const WithFont font(ui.fonts.small);
  float free_from = -1e9F;
  for (const scene::Tick& tick : ramp.ticks) {
    const float words = ImGui::CalcTextSize(tick.text.c_str()).x;
    const float x = at.x + canvas::usable_length(tick.at) * width;
    const float left = std::clamp(x - words / 2, at.x, std::max(at.x + width - words, at.x));
    if (left < free_from) continue;
    free_from = left + words + ui.px(6);
    list.AddText({left, at.y + bar + ui.px(2)}, packed(ui.theme.muted), tick.text.c_str());
  }
  ImGui::Dummy({width, bar + ImGui::GetFontSize() + ui.px(4)});
}

void draw_body(const Ui& ui, const scene::LegendSizes& sizes) {
  const float size = scene::sizing(ui.view.scene(), ui.map.view().scale).size;
  const auto radius = [&](const scene::Tick& tick) {
    return ui.px(canvas::usable_length(tick.at) * size);
  };
  float highest = 0;
  for (const scene::Tick& tick : sizes.ticks) highest = std::max(highest, 2 * radius(tick));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const WithFont font(ui.fonts.small);
  float x = at.x;
  for (const scene::Tick& tick : sizes.ticks) {
    const float r = radius(tick);
    const float words = ImGui::CalcTextSize(tick.text.c_str()).x;
    const float wide = std::max(2 * r, words);
    if (x + wide > at.x + width + 1) break;
    list.AddCircleFilled({x + wide / 2, at.y + highest - r}, r, packed(sizes.fill), 32);
    list.AddText({x + (wide - words) / 2, at.y + highest + ui.px(2)}, packed(ui.theme.muted),
                 tick.text.c_str());
    x += wide + ui.px(16);
  }
  ImGui::Dummy({width, highest + ImGui::GetFontSize() + ui.px(4)});
}

void draw_body(const Ui& ui, const scene::LegendWidths& widths) {
  for (const scene::Tick& tick : widths.ticks) {
    scene::LegendRow row;
    row.sample = scene::LegendRow::Sample::tie;
    row.text = tick.text;
    row.fill = widths.colour;
    row.width = canvas::usable_length(tick.at);
    draw_row(ui, row);
  }
}

}  // namespace

void draw_legend_section(const Ui& ui, const scene::LegendSection& section) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), 0});
  if (!section.heading.empty()) {
    const WithFont font(ui.fonts.strong);
    wrapped(section.heading);
    gap(ui, 4);
  }
  std::visit([&](const auto& body) { draw_body(ui, body); }, section.body);
  for (const scene::LegendRow& row : section.extra) draw_row(ui, row);
  gap(ui, 10);
  ImGui::PopStyleVar();
}

void draw_legend_of_measures(const Ui& ui) {
  bool named = false;  // groups are the same whether coloured or outlined
  for (const scene::LegendSection& section : ui.view.scene().legend.sections) {
    if (section.by == "kind") continue;
    if (section.by != "community") {
      draw_legend_section(ui, section);
    } else if (!std::exchange(named, true)) {
      draw_group_names(ui);
    }
  }
}

}  // namespace saite::ui
