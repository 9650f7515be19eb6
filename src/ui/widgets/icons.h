// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// Signs of the Material Design Icons font (Debian: fonts-materialdesignicons-webfont 1.6.50), as
/// UTF-8. They are merged into every font of the interface.
namespace saite::ui::icon {

inline constexpr const char* menu = "\xEF\x8D\x9C";
inline constexpr const char* magnify = "\xEF\x8D\x89";
inline constexpr const char* undo_variant = "\xEF\x95\x8D";
inline constexpr const char* undo = "\xEF\x95\x8C";
inline constexpr const char* redo_variant = "\xEF\x91\x8F";
inline constexpr const char* redo = "\xEF\x91\x8E";
inline constexpr const char* download = "\xEF\x87\x9A";
inline constexpr const char* plus = "\xEF\x90\x95";
inline constexpr const char* minus = "\xEF\x8D\xB4";
inline constexpr const char* fullscreen = "\xEF\x8A\x93";
inline constexpr const char* fullscreen_exit = "\xEF\x8A\x94";
inline constexpr const char* close = "\xEF\x85\x96";
inline constexpr const char* chevron_down = "\xEF\x85\x80";
inline constexpr const char* chevron_right = "\xEF\x85\x82";
inline constexpr const char* chevron_up = "\xEF\x85\x83";
inline constexpr const char* chevron_left = "\xEF\x85\x81";
inline constexpr const char* eye = "\xEF\x88\x88";
inline constexpr const char* eye_off = "\xEF\x88\x89";
inline constexpr const char* filter = "\xEF\x88\xB2";
inline constexpr const char* filter_remove = "\xEF\x88\xB4";
inline constexpr const char* account = "\xEF\x80\x84";
inline constexpr const char* account_multiple = "\xEF\x80\x8E";
inline constexpr const char* account_plus = "\xEF\x80\x94";
inline constexpr const char* pin = "\xEF\x90\x83";
inline constexpr const char* pin_off = "\xEF\x90\x84";
inline constexpr const char* bin = "\xEF\x87\x80";
inline constexpr const char* pencil = "\xEF\x8F\xAB";
inline constexpr const char* link_variant = "\xEF\x8C\xB9";
inline constexpr const char* link = "\xEF\x8C\xB7";
inline constexpr const char* file = "\xEF\x88\x94";
inline constexpr const char* folder = "\xEF\x89\x8B";
inline constexpr const char* content_save = "\xEF\x86\x93";
inline constexpr const char* content_copy = "\xEF\x86\x8F";
inline constexpr const char* check = "\xEF\x84\xAC";
inline constexpr const char* check_circle = "\xEF\x97\xA0";
inline constexpr const char* alert = "\xEF\x80\xA6";
inline constexpr const char* alert_circle = "\xEF\x80\xA8";
inline constexpr const char* alert_circle_outline = "\xEF\x97\x96";
inline constexpr const char* information_outline = "\xEF\x8B\xBD";
inline constexpr const char* hexagon = "\xEF\x8B\x98";
inline constexpr const char* star = "\xEF\x93\x8E";
inline constexpr const char* palette = "\xEF\x8F\x98";
inline constexpr const char* settings = "\xEF\x92\x93";
inline constexpr const char* help_circle_outline = "\xEF\x98\xA5";
inline constexpr const char* theme_light_dark = "\xEF\x94\x8E";
inline constexpr const char* weather_night = "\xEF\x96\x94";
inline constexpr const char* white_balance_sunny = "\xEF\x96\xA8";
inline constexpr const char* translate = "\xEF\x97\x8A";
inline constexpr const char* magnify_plus = "\xEF\x8D\x8B";
inline constexpr const char* magnify_minus = "\xEF\x8D\x8A";
inline constexpr const char* pause = "\xEF\x8F\xA4";
inline constexpr const char* play = "\xEF\x90\x8A";
inline constexpr const char* selection = "\xEF\x92\x89";
inline constexpr const char* select_all = "\xEF\x92\x86";
inline constexpr const char* select_inverse = "\xEF\x92\x87";
inline constexpr const char* crop_free = "\xEF\x86\x9F";
inline constexpr const char* arrow_expand_all = "\xEF\x81\x8C";
inline constexpr const char* send_out = "\xEF\x88\x87";
inline constexpr const char* table = "\xEF\x93\xAB";
inline constexpr const char* chart_bar = "\xEF\x84\xA8";
inline constexpr const char* comment_question_outline = "\xEF\x86\x86";
inline constexpr const char* calendar = "\xEF\x83\xAD";
inline constexpr const char* map_marker = "\xEF\x8D\x8E";
inline constexpr const char* tune = "\xEF\x98\xAE";
inline constexpr const char* format_size = "\xEF\x89\xBF";
inline constexpr const char* vector_polygon = "\xEF\x95\xA0";
inline constexpr const char* dots_vertical = "\xEF\x87\x99";
inline constexpr const char* keyboard = "\xEF\x8C\x8C";
inline constexpr const char* image = "\xEF\x8B\xA9";
inline constexpr const char* file_document = "\xEF\x88\x99";
inline constexpr const char* home = "\xEF\x8B\x9C";
inline constexpr const char* upload = "\xEF\x95\x92";
inline constexpr const char* cursor_default = "\xEF\x86\xB4";
inline constexpr const char* sort_ascending = "\xEF\x92\xBC";
inline constexpr const char* sort_descending = "\xEF\x92\xBD";
inline constexpr const char* arrow_up = "\xEF\x81\x9D";
inline constexpr const char* arrow_down = "\xEF\x81\x85";
inline constexpr const char* arrow_left = "\xEF\x81\x8D";
inline constexpr const char* arrow_right = "\xEF\x81\x94";
inline constexpr const char* swap_horizontal = "\xEF\x93\xA1";
inline constexpr const char* target = "\xEF\x93\xBE";
inline constexpr const char* crosshairs_gps = "\xEF\x86\xA4";
inline constexpr const char* share_variant = "\xEF\x92\x97";
inline constexpr const char* sitemap = "\xEF\x92\xAA";
inline constexpr const char* format_list_bulleted = "\xEF\x89\xB9";
inline constexpr const char* history = "\xEF\x8B\x9A";
inline constexpr const char* flag = "\xEF\x88\xBB";
inline constexpr const char* invert_colors = "\xEF\x8C\x81";
inline constexpr const char* close_circle = "\xEF\x85\x99";
inline constexpr const char* plus_circle_outline = "\xEF\x90\x99";
inline constexpr const char* database = "\xEF\x86\xB8";
inline constexpr const char* account_search = "\xEF\x80\x96";
inline constexpr const char* account_off = "\xEF\x80\x92";
inline constexpr const char* vector_line = "\xEF\x95\x9E";
inline constexpr const char* vector_selection = "\xEF\x95\xA2";
inline constexpr const char* lan = "\xEF\x8C\x97";
inline constexpr const char* bank = "\xEF\x81\xB0";
inline constexpr const char* city = "\xEF\x85\x86";
inline constexpr const char* shape_plus = "\xEF\x92\x95";
inline constexpr const char* console = "\xEF\x86\x8D";
inline constexpr const char* file_multiple = "\xEF\x88\xA2";
inline constexpr const char* folder_plus = "\xEF\x89\x97";
inline constexpr const char* monitor = "\xEF\x8D\xB9";
inline constexpr const char* brightness_6 = "\xEF\x83\x9F";
inline constexpr const char* contrast_circle = "\xEF\x86\x97";
inline constexpr const char* contrast_box = "\xEF\x86\x96";
inline constexpr const char* arrow_expand = "\xEF\x98\x96";
inline constexpr const char* ray_start_arrow = "\xEF\x91\x83";
inline constexpr const char* ray_vertex = "\xEF\x91\x85";
inline constexpr const char* source_branch = "\xEF\x98\xAC";
inline constexpr const char* call_split = "\xEF\x83\xBB";
inline constexpr const char* lock = "\xEF\x8C\xBE";
inline constexpr const char* lock_open = "\xEF\x8C\xBF";
inline constexpr const char* tag = "\xEF\x93\xB9";
inline constexpr const char* note_text = "\xEF\x8E\x9E";
inline constexpr const char* file_import = "\xEF\x88\xA0";
inline constexpr const char* checkbox_blank_outline = "\xEF\x84\xB1";
inline constexpr const char* checkbox_marked = "\xEF\x84\xB2";
inline constexpr const char* radiobox_marked = "\xEF\x90\xBE";
inline constexpr const char* window_close = "\xEF\x96\xAD";

/// The sign that the action table calls so; an empty text where there is none of this name.
[[nodiscard]] const char* of(std::string_view name);

}  // namespace saite::ui::icon
