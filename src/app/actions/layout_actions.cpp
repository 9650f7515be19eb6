// SPDX-License-Identifier: Apache-2.0
#include "src/app/actions/action_groups.h"
#include "src/app/actions/action_parts.h"

namespace saite::app {
namespace {

Action::Run lay_out(const char* algorithm) {
  return [algorithm](Session& s) {
    // What fails is told as a notice.
    static_cast<void>(s.mover().start_layout(algorithm, s.view().pipeline()));
  };
}
bool layout_runs(const Session& s) {
  return s.mover().positions().running();
}

}  // namespace

void add_layout_actions(ActionRegistry& actions) {
  actions.add({.id = "layout_toggle",
               .menu = Menu::layout,
               .shortcuts = {plain(Key::space)},
               .icon = "pause",
               .run = [](Session& s) { s.mover().toggle_layout(s.view().pipeline()); },
               .enabled = any_actors,
               .checked = layout_runs});
  actions.add({.id = "layout_untangled",
               .menu = Menu::layout,
               .run = lay_out("untangled"),
               .enabled = any_actors,
               .separator = true});
  actions.add(
      {.id = "layout_force", .menu = Menu::layout, .run = lay_out("force"), .enabled = any_actors});
  actions.add({.id = "layout_stress",
               .menu = Menu::layout,
               .run = lay_out("stress"),
               .enabled = any_actors});
  actions.add({.id = "layout_radial",
               .menu = Menu::layout,
               .run = lay_out("radial"),
               .enabled = any_actors});
  actions.add({.id = "layout_layered",
               .menu = Menu::layout,
               .run = lay_out("layered"),
               .enabled = any_actors});
  actions.add({.id = "layout_circular",
               .menu = Menu::layout,
               .run = lay_out("circular"),
               .enabled = any_actors});
  actions.add({.id = "layout_geographic",
               .menu = Menu::layout,
               .icon = "map_marker",
               .run = lay_out("geographic"),
               .enabled = any_actors});
  actions.add(
      {.id = "layout_grid", .menu = Menu::layout, .run = lay_out("grid"), .enabled = any_actors});
}

}  // namespace saite::app
