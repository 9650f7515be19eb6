// SPDX-License-Identifier: Apache-2.0
#include <string_view>

#include "src/ui/widgets/icons.h"

namespace saite::ui::icon {
namespace {

struct Named {
  std::string_view name;
  const char* sign;
};
/// By name, as the action table has them.
constexpr Named all[] = {
    {"menu", menu},
    {"magnify", magnify},
    {"undo-variant", undo_variant},
    {"undo", undo},
    {"redo-variant", redo_variant},
    {"redo", redo},
    {"download", download},
    {"plus", plus},
    {"minus", minus},
    {"fullscreen", fullscreen},
    {"fullscreen-exit", fullscreen_exit},
    {"close", close},
    {"chevron-down", chevron_down},
    {"chevron-right", chevron_right},
    {"chevron-up", chevron_up},
    {"chevron-left", chevron_left},
    {"eye", eye},
    {"eye-off", eye_off},
    {"filter", filter},
    {"filter-remove", filter_remove},
    {"account", account},
    {"account-multiple", account_multiple},
    {"account-plus", account_plus},
    {"pin", pin},
    {"pin-off", pin_off},
    {"delete", bin},
    {"pencil", pencil},
    {"link-variant", link_variant},
    {"link", link},
    {"file", file},
    {"folder", folder},
    {"content-save", content_save},
    {"content-copy", content_copy},
    {"check", check},
    {"check-circle", check_circle},
    {"alert", alert},
    {"alert-circle", alert_circle},
    {"alert-circle-outline", alert_circle_outline},
    {"information-outline", information_outline},
    {"hexagon", hexagon},
    {"star", star},
    {"palette", palette},
    {"settings", settings},
    {"help-circle-outline", help_circle_outline},
    {"theme-light-dark", theme_light_dark},
    {"weather-night", weather_night},
    {"white-balance-sunny", white_balance_sunny},
    {"translate", translate},
    {"magnify-plus", magnify_plus},
    {"magnify-minus", magnify_minus},
    {"pause", pause},
    {"play", play},
    {"selection", selection},
    {"select-all", select_all},
    {"select-inverse", select_inverse},
    {"crop-free", crop_free},
    {"arrow-expand-all", arrow_expand_all},
    {"export", send_out},
    {"table", table},
    {"chart-bar", chart_bar},
    {"comment-question-outline", comment_question_outline},
    {"calendar", calendar},
    {"map-marker", map_marker},
    {"tune", tune},
    {"format-size", format_size},
    {"vector-polygon", vector_polygon},
    {"dots-vertical", dots_vertical},
    {"keyboard", keyboard},
    {"image", image},
    {"file-document", file_document},
    {"home", home},
    {"upload", upload},
    {"cursor-default", cursor_default},
    {"sort-ascending", sort_ascending},
    {"sort-descending", sort_descending},
    {"arrow-up", arrow_up},
    {"arrow-down", arrow_down},
    {"arrow-left", arrow_left},
    {"arrow-right", arrow_right},
    {"swap-horizontal", swap_horizontal},
    {"target", target},
    {"crosshairs-gps", crosshairs_gps},
    {"share-variant", share_variant},
    {"sitemap", sitemap},
    {"format-list-bulleted", format_list_bulleted},
    {"history", history},
    {"flag", flag},
    {"invert-colors", invert_colors},
    {"close-circle", close_circle},
    {"plus-circle-outline", plus_circle_outline},
    {"database", database},
    {"account-search", account_search},
    {"account-off", account_off},
    {"vector-line", vector_line},
    {"vector-selection", vector_selection},
    {"lan", lan},
    {"bank", bank},
    {"city", city},
    {"shape-plus", shape_plus},
    {"console", console},
    {"file-multiple", file_multiple},
    {"folder-plus", folder_plus},
    {"monitor", monitor},
    {"brightness-6", brightness_6},
    {"contrast-circle", contrast_circle},
    {"contrast-box", contrast_box},
    {"arrow-expand", arrow_expand},
    {"ray-start-arrow", ray_start_arrow},
    {"ray-vertex", ray_vertex},
    {"source-branch", source_branch},
    {"call-split", call_split},
    {"lock", lock},
    {"lock-open", lock_open},
    {"tag", tag},
    {"note-text", note_text},
    {"file-import", file_import},
    {"checkbox-blank-outline", checkbox_blank_outline},
    {"checkbox-marked", checkbox_marked},
    {"radiobox-marked", radiobox_marked},
    {"window-close", window_close},
};

/// Names are written with '-' by the font and with '_' by us: both mean the same.
constexpr bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if ((a[i] == '-' ? '_' : a[i]) != (b[i] == '-' ? '_' : b[i])) return false;
  }
  return true;
}

}  // namespace

const char* of(std::string_view name) {
  for (const Named& named : all) {
    if (same_name(named.name, name)) return named.sign;
  }
  return "";
}

}  // namespace saite::ui::icon
