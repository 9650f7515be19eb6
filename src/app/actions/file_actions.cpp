// SPDX-License-Identifier: Apache-2.0
#include "src/app/actions/action_groups.h"
#include "src/app/actions/action_parts.h"

namespace saite::app {
namespace {

using M = Menu;
using R = Request;

bool can_save(const Session& s) {
  return s.workspace().file().modified() || !s.workspace().file().path();
}
bool has_versions(const Session& s) {
  return s.workspace().journal().on() && s.workspace().file().path().has_value() &&
         !s.workspace().file().read_only();
}
bool any_problems(const Session& s) {
  return s.workspace().file().open_report().has_value();
}

}  // namespace

void add_file_actions(ActionRegistry& actions) {
  actions.add({.id = "new", .menu = M::file, .icon = "file", .run = [](Session& s) {
                 s.workspace().file().new_document();
               }});
  actions.add({.id = "open",
               .menu = M::file,
               .shortcuts = {ctrl('O')},
               .icon = "folder",
               .run = ask(R::open_dialog)});
  actions.add({.id = "import",
               .menu = M::file,
               .shortcuts = {ctrl_shift('I')},
               .icon = "file",
               .run = ask(R::import_dialog)});
  actions.add({.id = "paste_table",
               .menu = M::file,
               .shortcuts = {ctrl('V')},
               .icon = "file",
               .run = ask(R::paste_table)});
  actions.add({.id = "save",
               .menu = M::file,
               .shortcuts = {ctrl('S')},
               .icon = "content_save",
               .run = [](Session& s) { s.workspace().file().save(); },
               .enabled = can_save});
  actions.add({.id = "save_as",
               .menu = M::file,
               .shortcuts = {ctrl_shift('S')},
               .icon = "content_save",
               .run = ask(R::save_as_dialog)});
  actions.add({.id = "versions",
               .menu = M::file,
               .shortcuts = {ctrl_shift('H')},
               .icon = "history",
               .run = ask(R::versions),
               .enabled = has_versions});
  actions.add({.id = "export_picture",
               .menu = M::file,
               .shortcuts = {ctrl('E')},
               .icon = "image",
               .run = ask(R::export_dialog),
               .enabled = any_actors,
               .separator = true});
  actions.add({.id = "problems",
               .menu = M::file,
               .icon = "alert_circle_outline",
               .run = ask(R::problems),
               .enabled = any_problems});
  actions.add({.id = "quit",
               .menu = M::file,
               .shortcuts = {ctrl('Q')},
               .icon = "close",
               .run = [](Session& s) { s.workspace().file().quit(); },
               .separator = true});
}

}  // namespace saite::app
