// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace saite::app {

/// What an action asks of the window.
enum class Request : std::uint8_t {
  open_dialog,
  import_dialog,
  paste_table,
  save_as_dialog,
  export_dialog,
  palette,
  find,
  fit_all,
  fit_selection,
  zoom_in,
  zoom_out,
  pan_left,
  pan_right,
  pan_up,
  pan_down,
  full_screen,
  canvas_only,
  projector,
  new_actor,
  new_tie,
  rename,
  annotate_text,
  annotate_area,
  annotate_arrow,
  edit_annotation,
  lasso_tool,
  box_tool,
  tie_kind,  // 1 … 9 chose a kind while a tie is being made
  shortcuts_help,
  about,
  settings,
  history,
  versions,
  problems,
  table_drawer,
  timeline,
  questions,
  methods,
  plan_what_if,
  plan_suggest,
  plan_invite,
  quit
};

}  // namespace saite::app
