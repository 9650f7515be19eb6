// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/geometry.h"
#include "src/ui/state/ui.h"

/// What lies over everything else, one file each.
namespace saite::ui {

void draw_palette(const Ui& ui);
void draw_file_dialog(const Ui& ui);
/// An import, looked at before it is on the map.
void draw_import_dialog(const Ui& ui);
void draw_export_dialog(const Ui& ui);
void draw_settings_dialog(const Ui& ui);
void draw_shortcuts_dialog(const Ui& ui);
void draw_about_dialog(const Ui& ui);
void draw_history_dialog(const Ui& ui);
/// Earlier states of the file: looked at, named, opened beside it, gone back to.
void draw_versions_dialog(const Ui& ui);
/// What programs that ended early left unsaved: each is one click away.
void draw_leftovers_dialog(const Ui& ui);
/// Before there is a map: how to begin, what was left unsaved, what was open lately, what can be
/// tried. False where there is one.
bool draw_start_page(const Ui& ui);
void draw_question(const Ui& ui);
void draw_problems(const Ui& ui);

/// A dialog in the middle of the window. Returns whether its content is to be drawn; end with
/// end_dialog(). Esc and a press beside it close it.
bool begin_dialog(const Ui& ui, const char* id, const char* title, Vec2 size, bool closable = true);
void end_dialog();
void close_dialog(const Ui& ui);

}  // namespace saite::ui
