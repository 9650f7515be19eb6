// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/app/actions/actions.h"

/// Keys of the action table, written short.
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

}  // namespace saite::app
