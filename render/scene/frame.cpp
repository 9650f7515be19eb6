// SPDX-License-Identifier: Apache-2.0
#include "render/scene/frame.h"

#include <algorithm>
#include <cmath>

#include "render/canvas/finite.h"
#include "render/scene/legend_sheet.h"

namespace saite::scene {
namespace {

constexpr text::Style title_style{text::Weight::semibold, 20};
constexpr text::Style subtitle_style{text::Weight::regular, 13};
constexpr text::Style note_style{text::Weight::regular, 10.5F};
constexpr text::Style empty_style{text::Weight::regular, 15};
constexpr float column_width = 208;
constexpr float max_legend_share = 0.6F;  // of the height, below the map
constexpr float gap = 20;                 // between map, title, legend and notes

SizedSheet title_sheet(const Scene& scene, float width, text::Shaper& shaper) {
  SizedSheet result;
  float y = 0;
  if (!scene.text.title.empty()) {
    for (const auto& line : shaper.wrapped(scene.text.title, title_style, width, 2)) {
      result.sheet.text(line, {0, y + 19}, scene.style.ink);
      y += 26;
    }
  }
  if (!scene.text.subtitle.empty()) {
    for (const auto& line : shaper.wrapped(scene.text.subtitle, subtitle_style, width, 2)) {
      result.sheet.text(line, {0, y + 14}, scene.style.muted);
      y += 18;
    }
    y += 2;
  }
  result.size = {width, y};
  return result;
}

SizedSheet notes_sheet(const Scene& scene, float width, text::Shaper& shaper) {
  SizedSheet result;
  float y = 0;
  for (const std::string& note : scene.text.notes) {
    for (const auto& line : shaper.wrapped(note, note_style, width, 3)) {
      result.sheet.text(line, {0, y + 11}, scene.style.muted);
      y += 15;
    }
  }
  result.size = {width, y};
  return result;
}

/// Cuts a band off one side of what is left of the page.
Rect take_top(Rect& left, float height) {
  Rect band{left.min, {left.max.x, left.min.y + height}};
  left.min.y += height + (height > 0 ? gap : 0);
  return band;
}
Rect take_bottom(Rect& left, float height) {
  Rect band{{left.min.x, left.max.y - height}, left.max};
  left.max.y -= height + (height > 0 ? gap : 0);
  return band;
}
Rect take_right(Rect& left, float width) {
  Rect band{{left.max.x - width, left.min.y}, left.max};
  left.max.x -= width + (width > 0 ? gap : 0);
  return band;
}

int columns_for(float width) {
  const float columns = (width + legend_column_gap) / (column_width + legend_column_gap);
  return static_cast<int>(std::clamp(columns, 1.0F, 1000.0F));
}

void place_side_legend(const Scene& scene, Frame& frame, Rect& left, text::Shaper& shaper) {
  // As many columns as the height asks for, as long as half of the width stays for the map.
  int columns = 1;
  while (
      columns < 3 && legend_size(scene.legend, columns, column_width, shaper).y > left.height() &&
      static_cast<float>(columns + 1) * (column_width + legend_column_gap) < left.width() * 0.5F) {
    ++columns;
  }
  const Vec2 size = legend_size(scene.legend, columns, column_width, shaper);
  if (size.x > left.width() * 0.5F || size.y > left.height()) return;  // it would be cut
  frame.legend_columns = columns;
  frame.legend = take_right(left, size.x);
}

void place_bottom_legend(const Scene& scene, Frame& frame, Rect& left, text::Shaper& shaper) {
  const int columns = columns_for(left.width());
  const Vec2 size = legend_size(scene.legend, columns, column_width, shaper);
  if (size.x > left.width() || size.y > left.height() * max_legend_share) return;
  frame.legend_columns = columns;
  frame.legend = take_bottom(left, size.y);
}

LegendPlace chosen_place(LegendPlace wanted, Vec2 page_size) {
  if (wanted != LegendPlace::automatic) return wanted;
  return page_size.x >= page_size.y * 1.05F ? LegendPlace::side : LegendPlace::bottom;
}

void draw_empty(const Scene& scene, const Frame& frame, text::Shaper& shaper, Sheet& sheet) {
  if (!scene.marks.empty() || scene.text.empty.empty()) return;
  const auto lines =
      shaper.wrapped(scene.text.empty, empty_style, std::max(frame.map.width() * 0.8F, 60.0F), 4);
  float y = frame.map.centre().y - 10 * static_cast<float>(lines.size()) + 15;
  for (const auto& line : lines) {
    sheet.text(line, {frame.map.centre().x - line->advance / 2, y}, scene.style.muted);
    y += 21;
  }
}

}  // namespace

namespace {

/// What of the map reaches into the rooms around it lies under the page's own colour.
void mask_surroundings(const Scene& scene, const Frame& frame, Sheet& sheet) {
  const Rect& map = frame.map;
  const Rect around[] = {{{0, 0}, {frame.page.x, map.min.y}},
                         {{0, map.max.y}, frame.page},
                         {{0, map.min.y}, {map.min.x, map.max.y}},
                         {{map.max.x, map.min.y}, {frame.page.x, map.max.y}}};
  for (const Rect& room : around) {
    if (!room.empty()) sheet.box(room, scene.style.background);
  }
}

}  // namespace

Vec2 legend_size(const Legend& legend, int columns, float width, text::Shaper& shaper) {
  Sizing greatest;
  greatest.size = greatest_size;
  return legend_sheet(legend, {}, greatest, columns, width, shaper).size;
}

Frame lay_out_frame(const Scene& scene, Vec2 page_size, const FrameOptions& options,
                    text::Shaper& shaper) {
  Frame frame;
  page_size = canvas::usable_size(page_size);
  frame.page = page_size;
  const float margin =
      std::min(canvas::usable_length(options.margin), std::min(page_size.x, page_size.y) * 0.08F);
  Rect left = Rect{{0, 0}, page_size}.grown(-margin);
  if (options.title) {
    const float height = title_sheet(scene, left.width(), shaper).size.y;
    if (height > 0 && height < left.height() * 0.4F) frame.title = take_top(left, height);
  }
  if (options.notes && !scene.text.notes.empty()) {
    const float height = notes_sheet(scene, left.width(), shaper).size.y;
    if (height < left.height() * 0.3F) frame.notes = take_bottom(left, height);
  }
  if (!scene.legend.empty()) {
    switch (chosen_place(options.legend, page_size)) {
      case LegendPlace::side:
        place_side_legend(scene, frame, left, shaper);
        break;
      case LegendPlace::bottom:
        place_bottom_legend(scene, frame, left, shaper);
        break;
      default:
        break;
    }
  }
  frame.map = left;
  frame.spare = std::min(gap, options.margin) * 0.6F;
  frame.masks = options.masks;
  return frame;
}

PageAround page_around(const Scene& scene, Vec2 map, const FrameOptions& options,
                       text::Shaper& shaper) {
  constexpr int rounds = 8;
  const bool with_legend = options.legend != LegendPlace::none && !scene.legend.empty();
  PageAround around{map, options};
  around.options.legend = chosen_place(options.legend, map);
  for (int round = 0; round < rounds; ++round) {
    const Frame frame = lay_out_frame(scene, around.page, around.options, shaper);
    const Vec2 lack{std::ceil(map.x - frame.map.width()), std::ceil(map.y - frame.map.height())};
    if (with_legend && frame.legend.empty()) {  // a long one: below, on a page that grows with it
      around.options.legend = LegendPlace::bottom;
      const Vec2 size =
          legend_size(scene.legend, columns_for(frame.map.width()), column_width, shaper);
      around.page +=
          Vec2{std::max(std::ceil(size.x - frame.map.width()), 0.0F),
               std::max(std::ceil(size.y / max_legend_share - frame.map.height()), 1.0F)};
    } else if (lack.x <= 0 && lack.y <= 0) {
      break;
    }
    around.page += Vec2{std::max(lack.x, 0.0F), std::max(lack.y, 0.0F)};
  }
  return around;
}

void draw_frame(const Scene& scene, const Frame& frame, const Sizing& sizing, text::Shaper& shaper,
                canvas::Canvas& canvas) {
  Sheet sheet;
  if (frame.masks) mask_surroundings(scene, frame, sheet);
  draw_empty(scene, frame, shaper, sheet);
  if (!frame.title.empty()) {
    sheet.add(title_sheet(scene, frame.title.width(), shaper).sheet, frame.title.min);
  }
  if (!frame.notes.empty()) {
    sheet.add(notes_sheet(scene, frame.notes.width(), shaper).sheet, frame.notes.min);
  }
  if (!frame.legend.empty()) {
    sheet.add(
        legend_sheet(scene.legend, scene.style, sizing, frame.legend_columns, column_width, shaper)
            .sheet,
        frame.legend.min);
  }
  sheet.draw(canvas);
}

}  // namespace saite::scene
