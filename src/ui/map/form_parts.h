// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "src/ui/state/ui.h"

// What the small forms on the map are made of; for *_form(s).cpp and nobody else.
namespace saite::ui {

/// A small window at a place of the window, kept within the map.
void begin_form(const Ui& ui, const char* id, Vec2 at);
void end_form();
/// A button for a kind; the next stands beside it or on the next line.
bool kind_chip(const Ui& ui, const char* id, const std::string& name, bool chosen, int digit);
/// The window's place of an actor's mark, or the middle of the map.
[[nodiscard]] Vec2 place_of(const Ui& ui, ActorId actor);
/// Between begin_form() and end_form(): whether the pointer was pressed elsewhere.
[[nodiscard]] bool pressed_elsewhere();

}  // namespace saite::ui
