// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// Signs of the Material Design Icons font (Debian: fonts-materialdesignicons-webfont 1.6.50), as
/// UTF-8. They are merged into every font of the interface.
namespace saite::ui::icon {

// Each sign once: its name, and its letter in the font of signs.
// clang-format off
#define SAITE_ICONS(icon) \
  icon(menu, "\xEF\x8D\x9C") \
  icon(magnify, "\xEF\x8D\x89") \
  icon(undo_variant, "\xEF\x95\x8D") \
  icon(undo, "\xEF\x95\x8C") \
  icon(redo_variant, "\xEF\x91\x8F") \
  icon(redo, "\xEF\x91\x8E") \
  icon(download, "\xEF\x87\x9A") \
  icon(plus, "\xEF\x90\x95") \
  icon(minus, "\xEF\x8D\xB4") \
  icon(fullscreen, "\xEF\x8A\x93") \
  icon(close, "\xEF\x85\x96") \
  icon(chevron_down, "\xEF\x85\x80") \
  icon(chevron_right, "\xEF\x85\x82") \
  icon(chevron_up, "\xEF\x85\x83") \
  icon(eye, "\xEF\x88\x88") \
  icon(eye_off, "\xEF\x88\x89") \
  icon(filter, "\xEF\x88\xB2") \
  icon(filter_remove, "\xEF\x88\xB4") \
  icon(account_multiple, "\xEF\x80\x8E") \
  icon(account_plus, "\xEF\x80\x94") \
  icon(pin, "\xEF\x90\x83") \
  icon(bin, "\xEF\x87\x80") \
  icon(pencil, "\xEF\x8F\xAB") \
  icon(link_variant, "\xEF\x8C\xB9") \
  icon(link, "\xEF\x8C\xB7") \
  icon(file, "\xEF\x88\x94") \
  icon(folder, "\xEF\x89\x8B") \
  icon(content_save, "\xEF\x86\x93") \
  icon(content_copy, "\xEF\x86\x8F") \
  icon(check, "\xEF\x84\xAC") \
  icon(check_circle, "\xEF\x97\xA0") \
  icon(alert, "\xEF\x80\xA6") \
  icon(alert_circle, "\xEF\x80\xA8") \
  icon(alert_circle_outline, "\xEF\x97\x96") \
  icon(information_outline, "\xEF\x8B\xBD") \
  icon(star, "\xEF\x93\x8E") \
  icon(palette, "\xEF\x8F\x98") \
  icon(settings, "\xEF\x92\x93") \
  icon(theme_light_dark, "\xEF\x94\x8E") \
  icon(weather_night, "\xEF\x96\x94") \
  icon(white_balance_sunny, "\xEF\x96\xA8") \
  icon(translate, "\xEF\x97\x8A") \
  icon(magnify_plus, "\xEF\x8D\x8B") \
  icon(magnify_minus, "\xEF\x8D\x8A") \
  icon(pause, "\xEF\x8F\xA4") \
  icon(play, "\xEF\x90\x8A") \
  icon(selection, "\xEF\x92\x89") \
  icon(select_all, "\xEF\x92\x86") \
  icon(select_inverse, "\xEF\x92\x87") \
  icon(crop_free, "\xEF\x86\x9F") \
  icon(arrow_expand_all, "\xEF\x81\x8C") \
  icon(table, "\xEF\x93\xAB") \
  icon(chart_bar, "\xEF\x84\xA8") \
  icon(comment_question_outline, "\xEF\x86\x86") \
  icon(map_marker, "\xEF\x8D\x8E") \
  icon(tune, "\xEF\x98\xAE") \
  icon(vector_polygon, "\xEF\x95\xA0") \
  icon(keyboard, "\xEF\x8C\x8C") \
  icon(image, "\xEF\x8B\xA9") \
  icon(file_document, "\xEF\x88\x99") \
  icon(home, "\xEF\x8B\x9C") \
  icon(upload, "\xEF\x95\x92") \
  icon(cursor_default, "\xEF\x86\xB4") \
  icon(arrow_up, "\xEF\x81\x9D") \
  icon(arrow_down, "\xEF\x81\x85") \
  icon(arrow_left, "\xEF\x81\x8D") \
  icon(arrow_right, "\xEF\x81\x94") \
  icon(swap_horizontal, "\xEF\x93\xA1") \
  icon(target, "\xEF\x93\xBE") \
  icon(crosshairs_gps, "\xEF\x86\xA4") \
  icon(share_variant, "\xEF\x92\x97") \
  icon(format_list_bulleted, "\xEF\x89\xB9") \
  icon(history, "\xEF\x8B\x9A") \
  icon(close_circle, "\xEF\x85\x99") \
  icon(plus_circle_outline, "\xEF\x90\x99") \
  icon(account_search, "\xEF\x80\x96") \
  icon(account_off, "\xEF\x80\x92") \
  icon(vector_line, "\xEF\x95\x9E") \
  icon(ray_vertex, "\xEF\x91\x85") \
  icon(lock, "\xEF\x8C\xBE") \
  icon(tag, "\xEF\x93\xB9") \
  icon(file_import, "\xEF\x88\xA0")
// clang-format on

#define SAITE_ICON(name, letters) inline constexpr const char* name = letters;
SAITE_ICONS(SAITE_ICON)
#undef SAITE_ICON

/// The sign that the action table calls so; an empty text where there is none of this name.
[[nodiscard]] const char* of(std::string_view name);

}  // namespace saite::ui::icon
