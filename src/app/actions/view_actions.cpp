// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "src/app/actions/action_groups.h"
#include "src/app/actions/action_parts.h"

namespace saite::app {
namespace {

using M = Menu;
using R = Request;

bool focused(const Session& s) {
  return s.view().options().focus.has_value();
}
bool can_focus(const Session& s) {
  return actors_selected(s) || focused(s);
}
Action::Run focus(int steps) {
  return [steps](Session& s) { s.view().focus(steps); };
}
Action::Test focused_by(int steps) {
  return [steps](const Session& s) {
    return s.view().options().focus && s.view().options().focus->steps == steps;
  };
}
bool something_hidden(const Session& s) {
  return !s.view().options().filter.hidden.empty() || focused(s);
}
bool filtered(const Session& s) {
  return !s.view().options().filter.empty();
}
bool no_actors_selected(const Session& s) {
  return !actors_selected(s);
}
bool any_to_escape(const Session& s) {
  return s.mover().dragging() || focused(s) || any_selected(s) || s.view().highlight() != nullptr;
}

Action::Run set_theme(const char* id) {
  return [id](Session& s) { s.workspace().settings().theme = id; };
}
Action::Test has_theme(const char* id) {
  return [id](const Session& s) { return s.workspace().settings().theme == id; };
}
Action::Run set_language(const char* code) {
  return [code](Session& s) { s.workspace().set_language(code); };
}
Action::Test has_language(const char* code) {
  return [code](const Session& s) { return s.workspace().text().language() == code; };
}
Action::Run scale_ui(int percent) {
  return [percent](Session& s) {
    double& scale = s.workspace().settings().ui_scale;
    scale = std::clamp(scale + percent / 100.0, 0.75, 3.0);
  };
}
void toggle_names(Session& s) {
  s.workspace().settings().names_hidden = !s.workspace().settings().names_hidden;
}
bool names_hidden(const Session& s) {
  return s.workspace().settings().names_hidden;
}

void add_focus_actions(ActionRegistry& actions) {
  actions.add({.id = "focus_1",
               .menu = M::view,
               .shortcuts = {plain('1')},
               .run = focus(1),
               .enabled = can_focus,
               .checked = focused_by(1)});
  actions.add({.id = "focus_2",
               .menu = M::view,
               .shortcuts = {plain('2')},
               .run = focus(2),
               .enabled = can_focus,
               .checked = focused_by(2)});
  actions.add({.id = "focus_3",
               .menu = M::view,
               .shortcuts = {plain('3')},
               .run = focus(3),
               .enabled = can_focus,
               .checked = focused_by(3)});
  actions.add({.id = "focus_4",
               .menu = M::view,
               .shortcuts = {plain('4')},
               .run = focus(4),
               .enabled = can_focus,
               .checked = focused_by(4)});
  actions.add({.id = "focus_5",
               .menu = M::view,
               .shortcuts = {plain('5')},
               .run = focus(5),
               .enabled = can_focus,
               .checked = focused_by(5)});
  actions.add({.id = "focus_off",
               .menu = M::view,
               .run = [](Session& s) { s.view().clear_focus(); },
               .enabled = focused});
  actions.add({.id = "escape",
               .menu = M::none,
               .shortcuts = {plain(Key::escape)},
               .run = escape,
               .enabled = any_to_escape});
}

void add_hiding_actions(ActionRegistry& actions) {
  actions.add({.id = "hide_others",
               .menu = M::view,
               .shortcuts = {plain('H')},
               .icon = "eye_off",
               .run = [](Session& s) { s.view().hide_others(); },
               .enabled = actors_selected,
               .separator = true});
  actions.add({.id = "hide_picked",
               .menu = M::view,
               .icon = "eye_off",
               .run = [](Session& s) { s.view().hide_selected(); },
               .enabled = actors_selected});
  actions.add({.id = "show_all",
               .menu = M::view,
               .shortcuts = {plain('U'), shift(letter('H'))},
               .icon = "eye",
               .run = [](Session& s) { s.view().show_all(); },
               .enabled = something_hidden});
  actions.add({.id = "clear_filter",
               .menu = M::view,
               .icon = "filter_remove",
               .run = [](Session& s) { s.view().set_filter({}); },
               .enabled = filtered});
}

void add_camera_actions(ActionRegistry& actions) {
  actions.add({.id = "fit_all",
               .menu = M::view,
               .shortcuts = {ctrl('0'), plain(Key::backslash), plain('F')},
               .icon = "arrow_expand_all",
               .run = ask(R::fit_all),
               .enabled = any_actors,
               .separator = true});
  actions.add({.id = "fit_selection",
               .menu = M::view,
               .shortcuts = {ctrl('9')},
               .icon = "crop_free",
               .run = ask(R::fit_selection),
               .enabled = any_selected});
  actions.add({.id = "zoom_in",
               .menu = M::view,
               .shortcuts = {ctrl(Key::equal), ctrl(Key::keypad_add)},
               .icon = "magnify_plus",
               .run = ask(R::zoom_in)});
  actions.add({.id = "zoom_out",
               .menu = M::view,
               .shortcuts = {ctrl(Key::minus), ctrl(Key::keypad_subtract)},
               .icon = "magnify_minus",
               .run = ask(R::zoom_out)});
  actions.add({.id = "pan_left",
               .menu = M::none,
               .shortcuts = {plain(Key::left)},
               .run = ask(R::pan_left),
               .enabled = no_actors_selected});
  actions.add({.id = "pan_right",
               .menu = M::none,
               .shortcuts = {plain(Key::right)},
               .run = ask(R::pan_right),
               .enabled = no_actors_selected});
  actions.add({.id = "pan_up",
               .menu = M::none,
               .shortcuts = {plain(Key::up)},
               .run = ask(R::pan_up),
               .enabled = no_actors_selected});
  actions.add({.id = "pan_down",
               .menu = M::none,
               .shortcuts = {plain(Key::down)},
               .run = ask(R::pan_down),
               .enabled = no_actors_selected});
}

void add_window_actions(ActionRegistry& actions) {
  actions.add({.id = "table",
               .menu = M::view,
               .shortcuts = {ctrl('T')},
               .icon = "table",
               .run = ask(R::table_drawer),
               .separator = true});
  actions.add({.id = "timeline", .menu = M::view, .icon = "history", .run = ask(R::timeline)});
  actions.add({.id = "full_screen",
               .menu = M::view,
               .shortcuts = {plain(Key::f11)},
               .icon = "fullscreen",
               .run = ask(R::full_screen)});
  actions.add({.id = "canvas_only",
               .menu = M::view,
               .shortcuts = {shift(Key::f11)},
               .run = ask(R::canvas_only)});
  actions.add({.id = "projector",
               .menu = M::view,
               .shortcuts = {plain(Key::f9)},
               .icon = "fullscreen",
               .run = ask(R::projector)});
  actions.add({.id = "hide_names",
               .menu = M::view,
               .shortcuts = {plain(Key::f8)},
               .run = toggle_names,
               .checked = names_hidden});
}

void add_theme_actions(ActionRegistry& actions) {
  actions.add({.id = "theme_light",
               .menu = M::view,
               .icon = "white_balance_sunny",
               .run = set_theme("light"),
               .checked = has_theme("light"),
               .separator = true});
  actions.add({.id = "theme_dark",
               .menu = M::view,
               .icon = "weather_night",
               .run = set_theme("dark"),
               .checked = has_theme("dark")});
  actions.add({.id = "theme_contrast",
               .menu = M::view,
               .icon = "theme_light_dark",
               .run = set_theme("high-contrast"),
               .checked = has_theme("high-contrast")});
  actions.add({.id = "ui_larger",
               .menu = M::view,
               .shortcuts = {ctrl_shift(Key::equal)},
               .run = scale_ui(25)});
  actions.add({.id = "ui_smaller",
               .menu = M::view,
               .shortcuts = {ctrl_shift(Key::minus)},
               .run = scale_ui(-25)});
}

void add_language_actions(ActionRegistry& actions) {
  actions.add({.id = "language_en",
               .menu = M::view,
               .icon = "translate",
               .run = set_language("en"),
               .checked = has_language("en"),
               .separator = true});
  actions.add({.id = "language_lv",
               .menu = M::view,
               .icon = "translate",
               .run = set_language("lv"),
               .checked = has_language("lv")});
}

}  // namespace

void add_view_actions(ActionRegistry& actions) {
  add_focus_actions(actions);
  add_hiding_actions(actions);
  add_camera_actions(actions);
  add_window_actions(actions);
  add_theme_actions(actions);
  add_language_actions(actions);
}

}  // namespace saite::app
