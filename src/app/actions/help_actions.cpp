// SPDX-License-Identifier: Apache-2.0
#include "src/app/actions/action_groups.h"
#include "src/app/actions/action_parts.h"

namespace saite::app {
namespace {

using M = Menu;
using R = Request;

}  // namespace

void add_help_actions(ActionRegistry& actions) {
  actions.add({.id = "palette", .menu = M::help, .shortcuts = {ctrl('K')}, .run = ask(R::palette)});
  actions.add({.id = "shortcuts",
               .menu = M::help,
               .shortcuts = {plain(Key::f1)},
               .icon = "keyboard",
               .run = ask(R::shortcuts_help)});
  actions.add({.id = "settings", .menu = M::help, .icon = "settings", .run = ask(R::settings)});
  actions.add({.id = "about",
               .menu = M::help,
               .icon = "information_outline",
               .run = ask(R::about),
               .separator = true});
}

}  // namespace saite::app
