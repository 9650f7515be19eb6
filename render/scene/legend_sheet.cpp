// SPDX-License-Identifier: Apache-2.0
#include "render/scene/legend_sheet.h"

#include <algorithm>
#include <cmath>

#include "render/canvas/finite.h"
#include "render/canvas/shapes.h"

namespace saite::scene {
namespace {

constexpr text::Style heading_style{text::Weight::semibold, 11.5F};
constexpr text::Style row_style{text::Weight::regular, 12};
constexpr text::Style tick_style{text::Weight::regular, 11};
constexpr float heading_height = 22;
constexpr float row_height = 20;
constexpr float section_gap = 16;
constexpr float sample_width = 26;  // room for the sample before a row's text
constexpr float sample_gap = 8;

/// Draws the sections one below the other, each on its own sheet.
class SectionDrawer {
 public:
  SectionDrawer(const SceneStyle& style, const Sizing& sizing, float width, text::Shaper& shaper)
      : style_(style), sizing_(sizing), width_(width), shaper_(shaper) {}

  SizedSheet draw(const LegendSection& section) {
    sheet_ = {};
    y_ = 0;
    if (!section.heading.empty()) {
      for (const auto& line : shaper_.wrapped(section.heading, heading_style, width_, 2)) {
        sheet_.text(line, {0, y_ + 13}, style_.ink);
        y_ += heading_height - (y_ > 0 ? 0 : 6);
      }
      y_ += 6;
    }
    std::visit([this](const auto& body) { draw_body(body); }, section.body);
    if (!section.extra.empty()) y_ += 4;
    for (const LegendRow& row : section.extra) draw_row(row);
    return {std::move(sheet_), {width_, y_}};
  }

 private:
  void draw_body(const std::vector<LegendRow>& rows) {
    for (const LegendRow& row : rows) draw_row(row);
  }

  void draw_row(const LegendRow& row) {
    const float middle = y_ + row_height / 2;
    draw_sample(row, middle);
    const float left = row.sample == LegendRow::Sample::none ? 0 : sample_width + sample_gap;
    float right = width_;
    if (!row.count.empty()) {
      auto count = shaper_.run(row.count, row_style);
      right -= count->advance;
      sheet_.text(count, {right, middle + 4.3F}, style_.muted);
      right -= 10;
    }
    const auto lines = shaper_.wrapped(row.text, row_style, std::max(right - left, 30.0F), 2);
    float base = middle + 4.3F;
    for (const auto& line : lines) {
      sheet_.text(line, {left, base}, style_.ink);
      base += 15;
    }
    y_ += row_height + 15 * static_cast<float>(lines.size() - 1);
  }

  void draw_sample(const LegendRow& row, float middle) {
    const Vec2 centre{sample_width / 2, middle};
    switch (row.sample) {
      case LegendRow::Sample::mark: {
        canvas::Mark mark;
        mark.at = centre;
        mark.radius = 6.2F;
        mark.shape = row.shape;
        mark.fill = row.fill;
        mark.outline = row.outline;
        mark.outline_width = row.outline.a > 0 ? 1 : 0;
        sheet_.mark(mark);
        break;
      }
      case LegendRow::Sample::tie:
        sheet_.line({0, middle}, {sample_width, middle}, row.fill, row.width, row.dash, row.arrow);
        break;
      case LegendRow::Sample::area:
        sheet_.box({{4, middle - 6}, {sample_width - 4, middle + 6}}, row.fill, row.outline,
                   row.outline.a > 0 ? 1.0F : 0.0F, 4);
        break;
      case LegendRow::Sample::none:
        break;
    }
  }

  void draw_body(const LegendRamp& ramp) {
    constexpr float bar = 10;
    constexpr int cells = 48;
    y_ += 2;
    for (int i = 0; i < cells; ++i) {
      const float t = (static_cast<float>(i) + 0.5F) / cells;
      const float left = width_ * static_cast<float>(i) / cells;
      // Neighbours overlap by a hair, so that no seam shows.
      const float right = std::min(width_, width_ * static_cast<float>(i + 1) / cells + 0.6F);
      sheet_.box({{left, y_}, {right, y_ + bar}}, at(ramp, t));
    }
    y_ += bar;
    float free_from = -1e9F;
    for (const Tick& tick : ramp.ticks) {
      auto run = shaper_.run(tick.text, tick_style);
      const float x = canvas::usable_length(tick.at) * width_;
      const float left =
          std::clamp(x - run->advance / 2, 0.0F, std::max(width_ - run->advance, 0.0F));
      if (left < free_from) continue;
      free_from = left + run->advance + 6;
      sheet_.line({x, y_}, {x, y_ + 4}, style_.muted, 1);
      sheet_.text(run, {left, y_ + 16}, style_.muted);
    }
    y_ += 20;
  }

  static canvas::Colour at(const LegendRamp& ramp, float t) {
    if (ramp.stops.empty()) return {};
    const float place = t * static_cast<float>(ramp.stops.size() - 1);
    const auto low = static_cast<std::size_t>(place);
    const std::size_t high = std::min(low + 1, ramp.stops.size() - 1);
    return canvas::mix(ramp.stops[low], ramp.stops[high], place - static_cast<float>(low));
  }

  void draw_body(const LegendSizes& sizes) {
    // The room does not depend on the zoom: as for the greatest marks there can be.
    float greatest = 0;
    for (const Tick& tick : sizes.ticks)
      greatest = std::max(greatest, canvas::usable_length(tick.at));
    const float floor = y_ + 2 * greatest * greatest_size * 0.75F;
    float x = 0;
    float base = 0;
    for (const Tick& tick : sizes.ticks)
      base = std::max(base, 2 * canvas::usable_length(tick.at) * sizing_.size);
    const float bottom = y_ + std::min(base, floor - y_) + 1;
    for (const Tick& tick : sizes.ticks) {
      const float r = canvas::usable_length(tick.at) * sizing_.size;
      auto run = shaper_.run(tick.text, tick_style);
      const float wide = std::max(2 * r, run->advance);
      if (x + wide > width_ + 1) break;
      canvas::Mark mark;
      mark.at = {x + wide / 2, bottom - r};
      mark.radius = r;
      mark.fill = sizes.fill;
      sheet_.mark(mark);
      sheet_.text(run, {x + (wide - run->advance) / 2, bottom + 15}, style_.muted);
      x += wide + 18;
    }
    y_ = bottom + 20;
  }

  void draw_body(const LegendWidths& widths) {
    for (const Tick& tick : widths.ticks) {
      const float middle = y_ + row_height / 2;
      sheet_.line({0, middle}, {sample_width, middle}, widths.colour, tick.at);
      sheet_.text(shaper_.run(tick.text, row_style), {sample_width + sample_gap, middle + 4.3F},
                  style_.muted);
      y_ += row_height - 2;
    }
  }

  const SceneStyle& style_;
  const Sizing& sizing_;
  float width_;
  text::Shaper& shaper_;
  Sheet sheet_;
  float y_ = 0;
};

/// Heights of columns if sections are dealt in order, none higher than `limit` unless one section
/// is; empty where there are too few columns.
std::vector<int> deal(const std::vector<SizedSheet>& sections, int columns, float limit) {
  std::vector<int> column_of;
  int column = 0;
  float height = 0;
  for (const SizedSheet& section : sections) {
    if (height > 0 && height + section_gap + section.size.y > limit) {
      ++column;
      height = 0;
    }
    if (column >= columns) return {};
    height += (height > 0 ? section_gap : 0) + section.size.y;
    column_of.push_back(column);
  }
  return column_of;
}

}  // namespace

SizedSheet legend_sheet(const Legend& legend, const SceneStyle& style, const Sizing& sizing,
                        int columns, float column_width, text::Shaper& shaper) {
  SectionDrawer drawer(style, sizing, column_width, shaper);
  std::vector<SizedSheet> sections;
  float total = 0;
  float highest = 0;
  for (const LegendSection& section : legend.sections) {
    sections.push_back(drawer.draw(section));
    total += sections.back().size.y + section_gap;
    highest = std::max(highest, sections.back().size.y);
  }
  float limit = std::max(total / static_cast<float>(std::max(columns, 1)), highest);
  std::vector<int> column_of = deal(sections, columns, limit);
  while (column_of.size() < sections.size()) column_of = deal(sections, columns, limit += 12);

  SizedSheet whole;
  std::vector<float> heights(static_cast<std::size_t>(std::max(columns, 1)), 0);
  int used = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    float& height = heights[static_cast<std::size_t>(column_of[i])];
    if (height > 0) height += section_gap;
    const float x = static_cast<float>(column_of[i]) * (column_width + legend_column_gap);
    whole.sheet.add(sections[i].sheet, {x, height});
    height += sections[i].size.y;
    whole.size.y = std::max(whole.size.y, height);
    used = std::max(used, column_of[i] + 1);
  }
  whole.size.x = static_cast<float>(used) * column_width +
                 static_cast<float>(std::max(used - 1, 0)) * legend_column_gap;
  return whole;
}

}  // namespace saite::scene
