// SPDX-License-Identifier: Apache-2.0
#include "src/app/actions/action_groups.h"
#include "src/app/actions/action_parts.h"

namespace saite::app {
namespace {

using M = Menu;
using R = Request;

}  // namespace

void add_select_actions(ActionRegistry& actions) {
  actions.add({.id = "find",
               .menu = M::select,
               .shortcuts = {ctrl('F')},
               .icon = "magnify",
               .run = ask(R::find)});
  actions.add({.id = "pick_all",
               .menu = M::select,
               .shortcuts = {ctrl('A')},
               .icon = "select_all",
               .run = [](Session& s) { s.view().select_all(); },
               .enabled = any_actors,
               .separator = true});
  actions.add({.id = "pick_none",
               .menu = M::select,
               .shortcuts = {ctrl_shift('A')},
               .run = [](Session& s) { s.view().deselect_all(); },
               .enabled = any_selected});
  actions.add({.id = "pick_inverse",
               .menu = M::select,
               .shortcuts = {ctrl('I')},
               .icon = "select_inverse",
               .run = [](Session& s) { s.view().invert_selection(); },
               .enabled = any_actors});
  actions.add({.id = "pick_neighbours",
               .menu = M::select,
               .shortcuts = {ctrl('N')},
               .run = [](Session& s) { s.view().select_neighbours(); },
               .enabled = any_selected});
  actions.add({.id = "pick_component",
               .menu = M::select,
               .shortcuts = {plain(Key::page_down)},
               .run = [](Session& s) { s.view().select_component(); },
               .enabled = actors_selected});
  actions.add({.id = "lasso",
               .menu = M::select,
               .shortcuts = {plain('L')},
               .icon = "vector_polygon",
               .run = ask(R::lasso_tool),
               .enabled = any_actors,
               .separator = true});
  actions.add({.id = "box",
               .menu = M::select,
               .shortcuts = {plain('B')},
               .icon = "selection",
               .run = ask(R::box_tool),
               .enabled = any_actors});
}

}  // namespace saite::app
