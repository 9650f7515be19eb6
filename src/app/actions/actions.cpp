// SPDX-License-Identifier: Apache-2.0
#include "src/app/actions/actions.h"

#include <algorithm>
#include <tuple>

#include "src/app/session/session.h"
#include "src/i18n/search.h"

namespace saite::app {
namespace {

std::string name_of(const Action& action, const i18n::Translator& t) {
  return t.tr("action." + std::string(action.id));
}

struct KeyName {
  Key key;
  const char* text;  // a key of the catalogues
};
constexpr KeyName key_names[] = {
    {Key::space, "key.space"},     {Key::escape, "key.escape"},       {Key::enter, "key.enter"},
    {Key::tab, "key.tab"},         {Key::backspace, "key.backspace"}, {Key::del, "key.delete"},
    {Key::page_up, "key.page_up"}, {Key::page_down, "key.page_down"}, {Key::home, "key.home"},
    {Key::end, "key.end"}};

std::string key_text(Key key, const i18n::Translator& t) {
  for (const KeyName& named : key_names) {
    if (named.key == key) return t.tr(named.text);
  }
  switch (key) {
    case Key::none:
      return {};
    case Key::up:
      return "↑";
    case Key::down:
      return "↓";
    case Key::left:
      return "←";
    case Key::right:
      return "→";
    case Key::minus:
    case Key::keypad_subtract:
      return "−";
    case Key::equal:
    case Key::keypad_add:
      return "+";
    default:
      break;
  }
  if (key >= Key::f1 && key <= Key::f11) {
    return "F" + std::to_string(static_cast<int>(key) - static_cast<int>(Key::f1) + 1);
  }
  return std::string(1, static_cast<char>(key));
}

}  // namespace

const Action* find_action(std::string_view id) {
  const auto all = actions();
  const auto found = std::ranges::find(all, id, &Action::id);
  return found == all.end() ? nullptr : &*found;
}

bool is_enabled(const Action& action, const Session& session) {
  return action.enabled == nullptr || action.enabled(session);
}

const Action* action_of(Shortcut shortcut, const Session& session) {
  if (shortcut.key == Key::none) return nullptr;
  for (const Action& action : actions()) {
    const bool fits = std::ranges::find(action.shortcuts, shortcut) != action.shortcuts.end();
    if (fits && is_enabled(action, session)) return &action;
  }
  return nullptr;
}

bool run_action(std::string_view id, Session& session) {
  const Action* action = find_action(id);
  if (action == nullptr || !is_enabled(*action, session)) return false;
  action->run(session);
  return true;
}

std::string shortcut_text(Shortcut shortcut, const i18n::Translator& t) {
  if (shortcut.key == Key::none) return {};
  std::string text;
  if (shortcut.ctrl) text += t.tr("key.ctrl") + "+";
  if (shortcut.alt) text += t.tr("key.alt") + "+";
  if (shortcut.shift) text += t.tr("key.shift") + "+";
  return text + key_text(shortcut.key, t);
}

std::string shortcut_text(const Action& action, const i18n::Translator& t) {
  return shortcut_text(action.shortcuts[0], t);
}

std::vector<const Action*> find_actions(std::string_view query, const Session& session) {
  const i18n::Translator& t = session.text();
  std::vector<const Action*> offered;
  i18n::SearchIndex index;
  for (const Action& action : actions()) {
    // Nobody looks for "escape" or "pan left" by name.
    if (action.menu == Menu::none || !is_enabled(action, session)) continue;
    index.add(static_cast<std::uint32_t>(offered.size()), name_of(action, t));
    offered.push_back(&action);
  }
  if (i18n::search_key(query).empty()) return offered;
  std::vector<const Action*> found;
  for (const auto& hit : index.find(query, offered.size())) found.push_back(offered[hit.item]);
  return found;
}

}  // namespace saite::app
