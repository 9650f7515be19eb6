// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/i18n/translator.h"

namespace saite::app {

class Session;

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

enum class Menu : std::uint8_t { none, file, edit, select, view, layout, analyse, help };

/// Something a person may want to do. One table feeds menus, palette, tool buttons and shortcuts.
/// Its name is in the catalogues under `action.<id>`; what only the window can do (dialogs, camera)
/// it asks of the window by a Request.
struct Action {
  std::string_view id;  // such as "save", "focus_2"
  Menu menu = Menu::none;
  std::array<Shortcut, 3> shortcuts{};  // the first is the one shown
  std::string_view icon;                // Material Design Icons name, may be empty
  void (*run)(Session&) = nullptr;
  bool (*enabled)(const Session&) = nullptr;  // null: always
  bool (*checked)(const Session&) = nullptr;  // null: nothing to check
  bool separator = false;                     // a line before it in its menu
};

/// In the order of the menus.
[[nodiscard]] std::span<const Action> actions();
[[nodiscard]] const Action* find_action(std::string_view id);
/// The action of a shortcut that is enabled now; null where none.
[[nodiscard]] const Action* action_of(Shortcut shortcut, const Session& session);
[[nodiscard]] bool is_enabled(const Action& action, const Session& session);
/// Runs it if it is enabled. Returns whether it did.
bool run_action(std::string_view id, Session& session);

/// "Ctrl+Shift+Z" with the names of keys in the language (`key.space`, `key.ctrl` …); empty where
/// the action has no shortcut.
[[nodiscard]] std::string shortcut_text(const Action& action, const i18n::Translator& t);
[[nodiscard]] std::string shortcut_text(Shortcut shortcut, const i18n::Translator& t);

/// Actions for the palette: enabled ones whose name or menu fits the query, best first; all where
/// the query is empty.
[[nodiscard]] std::vector<const Action*> find_actions(std::string_view query,
                                                      const Session& session);

}  // namespace saite::app
