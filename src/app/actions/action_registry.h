// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "src/app/actions/shortcut.h"
#include "src/i18n/translator.h"

namespace saite::app {

class Session;

/// none: by its shortcut alone; palette: by its name alone.
enum class Menu : std::uint8_t { none, palette, file, edit, select, view, layout, analyse, help };

/// Something a person may want to do: it feeds menus, palette, tool buttons and shortcuts. Its name
/// is in the catalogues under `action.<id>`; what only the window can do (dialogs, camera) it asks
/// of the window by a Request.
struct Action {
  using Run = std::function<void(Session&)>;
  using Test = std::function<bool(const Session&)>;

  std::string id;  // such as "save", "focus_2"
  Menu menu = Menu::none;
  std::vector<Shortcut> shortcuts = {};  // the first is the one shown
  std::string icon = {};                 // Material Design Icons name, may be empty
  Run run = {};
  Test enabled = {};       // none: always
  Test checked = {};       // none: nothing to check
  bool separator = false;  // a line before it in its menu
};

/// All actions there are, in the order in which they were added, which is that of the menus. Where
/// two have the same shortcut the first that is enabled gets it.
///     actions.add({.id = "save", .menu = Menu::file, .shortcuts = {ctrl('S')}, .run = …});
class ActionRegistry {
 public:
  ActionRegistry() = default;
  ActionRegistry(ActionRegistry&&) = default;  // copies would point into the first
  ActionRegistry& operator=(ActionRegistry&&) = default;

  /// The id must be new (std::invalid_argument) and there must be something to run.
  void add(Action action);

  [[nodiscard]] const std::deque<Action>& all() const { return all_; }
  /// Null where there is none.
  [[nodiscard]] const Action* find(std::string_view id) const;
  /// The action of a shortcut that is enabled now; null where none.
  [[nodiscard]] const Action* of(Shortcut shortcut, const Session& session) const;
  /// For the palette: enabled ones whose name or menu fits the query, best first; all where the
  /// query is empty.
  [[nodiscard]] std::vector<const Action*> search(std::string_view query,
                                                  const Session& session) const;
  /// Runs it if it is enabled. Returns whether it did.
  bool run(std::string_view id, Session& session) const;

 private:
  std::deque<Action> all_;  // stays where it is
  std::unordered_map<std::string_view, const Action*> by_id_;
};

/// What the program comes with.
[[nodiscard]] const ActionRegistry& program_actions();

[[nodiscard]] bool is_enabled(const Action& action, const Session& session);
[[nodiscard]] bool is_checked(const Action& action, const Session& session);
/// Of its first shortcut; empty where it has none.
[[nodiscard]] std::string shortcut_text(const Action& action, const i18n::Translator& t);

}  // namespace saite::app
