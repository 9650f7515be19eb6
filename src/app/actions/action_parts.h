// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/app/actions/action_registry.h"
#include "src/app/session/editing.h"

/// What the actions of several menus are made of: keys written short, and when they are enabled.
namespace saite::app {

[[nodiscard]] constexpr Shortcut plain(Key key) {
  return {key, false, false, false};
}
[[nodiscard]] constexpr Shortcut plain(char key) {
  return plain(letter(key));
}
[[nodiscard]] constexpr Shortcut ctrl(char key) {
  return {letter(key), true, false, false};
}
[[nodiscard]] constexpr Shortcut ctrl(Key key) {
  return {key, true, false, false};
}
[[nodiscard]] constexpr Shortcut shift(Key key) {
  return {key, false, true, false};
}
[[nodiscard]] constexpr Shortcut ctrl_shift(char key) {
  return {letter(key), true, true, false};
}
[[nodiscard]] constexpr Shortcut ctrl_shift(Key key) {
  return {key, true, true, false};
}

[[nodiscard]] inline bool any_actors(const Session& s) {
  return s.workspace().network().actor_count() > 0;
}
[[nodiscard]] inline bool any_selected(const Session& s) {
  return !s.view().selected().empty();
}
[[nodiscard]] inline bool actors_selected(const Session& s) {
  return !s.view().selected().actors().empty();
}
[[nodiscard]] inline bool annotation_selected(const Session& s) {
  return s.view().annotation() != nullptr;
}

/// Asks the window.
[[nodiscard]] inline Action::Run ask(Request request) {
  return [request](Session& s) { s.workspace().ask(request); };
}

}  // namespace saite::app
