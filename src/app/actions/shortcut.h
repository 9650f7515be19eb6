// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "src/i18n/translator.h"

namespace saite::app {

/// Keys by what is printed on them; letters and digits are 'A' … 'Z' and '0' … '9'.
enum class Key : std::uint16_t {
  none = 0,
  space = ' ',
  minus = '-',
  equal = '=',
  backslash = '\\',
  escape = 256,
  enter,
  tab,
  backspace,
  del,
  up,
  down,
  left,
  right,
  page_up,
  page_down,
  home,
  end,
  f1,
  f2,
  f8 = f1 + 7,
  f9,
  f11 = f1 + 10,
  keypad_add = 300,
  keypad_subtract
};
[[nodiscard]] constexpr Key letter(char c) {
  return static_cast<Key>(c);
}

struct Shortcut {
  Key key = Key::none;
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
  friend constexpr bool operator==(Shortcut, Shortcut) = default;
};

/// "Ctrl+Shift+Z" with the names of keys in the language (`key.space`, `key.ctrl` …); empty where
/// there is no key.
[[nodiscard]] std::string shortcut_text(Shortcut shortcut, const i18n::Translator& t);

}  // namespace saite::app
