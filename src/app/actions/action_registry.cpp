// SPDX-License-Identifier: Apache-2.0
#include "src/app/actions/action_registry.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "src/app/actions/action_groups.h"
#include "src/app/session/editing.h"
#include "src/i18n/search.h"

namespace saite::app {

void ActionRegistry::add(Action action) {
  if (action.id.empty() || !action.run) throw std::invalid_argument("action: no id or no run");
  if (find(action.id) != nullptr) throw std::invalid_argument("action: twice " + action.id);
  const Action& added = all_.emplace_back(std::move(action));
  by_id_.emplace(added.id, &added);
}

const Action* ActionRegistry::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

const Action* ActionRegistry::of(Shortcut shortcut, const Session& session) const {
  if (shortcut.key == Key::none) return nullptr;
  for (const Action& action : all_) {
    const bool fits = std::ranges::find(action.shortcuts, shortcut) != action.shortcuts.end();
    if (fits && is_enabled(action, session)) return &action;
  }
  return nullptr;
}

std::vector<const Action*> ActionRegistry::search(std::string_view query,
                                                  const Session& session) const {
  const i18n::Translator& t = session.workspace().text();
  std::vector<const Action*> offered;
  i18n::SearchIndex index;
  for (const Action& action : all_) {
    // Nobody looks for "escape" or "pan left" by name.
    if (action.menu == Menu::none || !is_enabled(action, session)) continue;
    index.add(static_cast<std::uint32_t>(offered.size()), t.tr("action." + action.id));
    offered.push_back(&action);
  }
  if (i18n::search_key(query).empty()) return offered;
  std::vector<const Action*> found;
  for (const auto& hit : index.find(query, offered.size())) found.push_back(offered[hit.item]);
  return found;
}

bool ActionRegistry::run(std::string_view id, Session& session) const {
  const Action* action = find(id);
  if (action == nullptr || !is_enabled(*action, session)) return false;
  action->run(session);
  return true;
}

const ActionRegistry& program_actions() {
  static const ActionRegistry registry = [] {
    ActionRegistry actions;
    add_file_actions(actions);
    add_edit_actions(actions);
    add_select_actions(actions);
    add_view_actions(actions);
    add_layout_actions(actions);
    add_analyse_actions(actions);
    add_help_actions(actions);
    return actions;
  }();
  return registry;
}

bool is_enabled(const Action& action, const Session& session) {
  return !action.enabled || action.enabled(session);
}

bool is_checked(const Action& action, const Session& session) {
  return action.checked && action.checked(session);
}

std::string shortcut_text(const Action& action, const i18n::Translator& t) {
  return action.shortcuts.empty() ? std::string() : shortcut_text(action.shortcuts[0], t);
}

}  // namespace saite::app
