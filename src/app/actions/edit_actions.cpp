// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "src/app/actions/action_groups.h"
#include "src/app/actions/action_parts.h"
#include "src/edit/actor_edits.h"
#include "src/edit/tie_edits.h"

namespace saite::app {
namespace {

using M = Menu;
using R = Request;

bool not_drafting(const Session& s) {
  return !s.planning().draft().active();
}
bool only_ties_selected(const Session& s) {
  return s.view().selected().actors().empty() && !s.view().selected().ties().empty();
}
bool one_selected(const Session& s) {
  return s.view().selected().single_actor() || s.view().selected().single_tie();
}

/// So many quarters of a mark's radius.
Action::Run nudge(int x, int y) {
  return [by = Vec2{static_cast<float>(x), static_cast<float>(y)}](Session& s) {
    const float step = s.view().scene().unit * 0.25F;
    s.mover().nudge(s.view().selected().actors(), by * step);
  };
}

Action::Run direct_ties(bool directed) {
  return [directed](Session& s) {
    static_cast<void>(s.workspace().execute(
        edit::set_directed(s.workspace().network(), s.view().selected().ties(), directed)));
  };
}
void reverse_ties(Session& s) {
  static_cast<void>(s.workspace().execute(
      edit::reverse_ties(s.workspace().network(), s.view().selected().ties())));
}
bool all_disputed(const Session& s) {
  const auto ties = s.view().selected().ties();
  return !ties.empty() && std::ranges::all_of(ties, [&](TieId id) {
    return s.workspace().network().tie(id).disputed;
  });
}
void toggle_disputed(Session& s) {
  static_cast<void>(s.workspace().execute(
      edit::set_disputed(s.workspace().network(), s.view().selected().ties(), !all_disputed(s))));
}
bool all_pinned(const Session& s) {
  const auto actors = s.view().selected().actors();
  return !actors.empty() && std::ranges::all_of(actors, [&](ActorId id) {
    return s.workspace().network().actor(id).pinned;
  });
}

void add_history_actions(ActionRegistry& actions) {
  actions.add({.id = "undo",
               .menu = M::edit,
               .shortcuts = {ctrl('Z')},
               .icon = "undo",
               .run = undo,
               .enabled = can_undo});
  actions.add({.id = "redo",
               .menu = M::edit,
               .shortcuts = {ctrl('Y'), ctrl_shift('Z')},
               .icon = "redo",
               .run = redo,
               .enabled = can_redo});
  actions.add({.id = "history",
               .menu = M::edit,
               .shortcuts = {ctrl('H')},
               .icon = "format_list_bulleted",
               .run = ask(R::history)});
}

void add_thing_actions(ActionRegistry& actions) {
  actions.add({.id = "new_actor",
               .menu = M::edit,
               .shortcuts = {plain('N')},
               .icon = "account_plus",
               .run = ask(R::new_actor),
               .enabled = not_drafting,
               .separator = true});
  actions.add({.id = "new_tie",
               .menu = M::edit,
               .shortcuts = {plain('T')},
               .icon = "link_variant",
               .run = ask(R::new_tie),
               .enabled = actors_selected});
  actions.add({.id = "rename",
               .menu = M::edit,
               .shortcuts = {plain(Key::f2), plain(Key::enter)},
               .icon = "pencil",
               .run = ask(R::rename),
               .enabled = one_selected});
  actions.add(
      {.id = "remove",
       .menu = M::edit,
       .shortcuts = {plain(Key::del), plain(Key::backspace)},
       .icon = "bin",
       .run = remove_selected,
       .enabled = [](const Session& s) { return any_selected(s) || annotation_selected(s); }});
  actions.add({.id = "pin",
               .menu = M::edit,
               .shortcuts = {plain('P')},
               .icon = "pin",
               .run = [](Session& s) { s.mover().toggle_pins(s.view().selected().actors()); },
               .enabled = actors_selected,
               .checked = all_pinned});
}

void add_annotation_actions(ActionRegistry& actions) {
  actions.add({.id = "annotate_text",
               .menu = M::edit,
               .icon = "pencil",
               .run = ask(R::annotate_text),
               .separator = true});
  actions.add(
      {.id = "annotate_area", .menu = M::edit, .icon = "crop_free", .run = ask(R::annotate_area)});
  actions.add({.id = "annotate_arrow",
               .menu = M::edit,
               .icon = "arrow_right",
               .run = ask(R::annotate_arrow)});
  actions.add({.id = "edit_annotation",
               .menu = M::none,
               .shortcuts = {plain(Key::f2), plain(Key::enter)},
               .icon = "pencil",
               .run = ask(R::edit_annotation),
               .enabled = annotation_selected});
}

void add_tie_actions(ActionRegistry& actions) {
  actions.add({.id = "tie_directed",
               .menu = M::edit,
               .shortcuts = {plain('D')},
               .run = direct_ties(true),
               .enabled = only_ties_selected,
               .separator = true});
  actions.add({.id = "tie_undirected",
               .menu = M::edit,
               .shortcuts = {plain('U')},
               .run = direct_ties(false),
               .enabled = only_ties_selected});
  actions.add({.id = "tie_reverse",
               .menu = M::edit,
               .shortcuts = {plain('R')},
               .run = reverse_ties,
               .enabled = only_ties_selected});
  actions.add({.id = "tie_disputed",
               .menu = M::edit,
               .run = toggle_disputed,
               .enabled = only_ties_selected,
               .checked = all_disputed});
}

void add_nudge_actions(ActionRegistry& actions) {
  actions.add({.id = "nudge_left",
               .menu = M::none,
               .shortcuts = {plain(Key::left)},
               .run = nudge(-1, 0),
               .enabled = actors_selected});
  actions.add({.id = "nudge_right",
               .menu = M::none,
               .shortcuts = {plain(Key::right)},
               .run = nudge(1, 0),
               .enabled = actors_selected});
  actions.add({.id = "nudge_up",
               .menu = M::none,
               .shortcuts = {plain(Key::up)},
               .run = nudge(0, -1),
               .enabled = actors_selected});
  actions.add({.id = "nudge_down",
               .menu = M::none,
               .shortcuts = {plain(Key::down)},
               .run = nudge(0, 1),
               .enabled = actors_selected});
  actions.add({.id = "nudge_left_far",
               .menu = M::none,
               .shortcuts = {shift(Key::left)},
               .run = nudge(-10, 0),
               .enabled = actors_selected});
  actions.add({.id = "nudge_right_far",
               .menu = M::none,
               .shortcuts = {shift(Key::right)},
               .run = nudge(10, 0),
               .enabled = actors_selected});
  actions.add({.id = "nudge_up_far",
               .menu = M::none,
               .shortcuts = {shift(Key::up)},
               .run = nudge(0, -10),
               .enabled = actors_selected});
  actions.add({.id = "nudge_down_far",
               .menu = M::none,
               .shortcuts = {shift(Key::down)},
               .run = nudge(0, 10),
               .enabled = actors_selected});
}

}  // namespace

void add_edit_actions(ActionRegistry& actions) {
  add_history_actions(actions);
  add_thing_actions(actions);
  add_annotation_actions(actions);
  add_tie_actions(actions);
  add_nudge_actions(actions);
}

}  // namespace saite::app
