// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "src/app/actions/plan_actions.h"
#include "src/app/actions/question_actions.h"
#include "src/app/actions/shortcuts.h"
#include "src/app/session/session.h"
#include "src/edit/actor_edits.h"
#include "src/edit/tie_edits.h"

namespace saite::app {
namespace {

// --- when ---
bool any_actors(const Session& s) {
  return s.network().actor_count() > 0;
}
bool any_selected(const Session& s) {
  return !s.selected().empty();
}
bool actors_selected(const Session& s) {
  return !s.selected().actors().empty();
}
bool no_actors_selected(const Session& s) {
  return s.selected().actors().empty();
}
bool only_ties_selected(const Session& s) {
  return s.selected().actors().empty() && !s.selected().ties().empty();
}
bool one_selected(const Session& s) {
  return s.selected().single_actor() || s.selected().single_tie();
}
bool can_undo(const Session& s) {
  return s.can_undo();
}
bool can_redo(const Session& s) {
  return s.can_redo();
}
bool can_save(const Session& s) {
  return s.document().modified() || !s.file();
}
bool can_focus(const Session& s) {
  return actors_selected(s) || s.view().focus.has_value();
}
bool focused(const Session& s) {
  return s.view().focus.has_value();
}
bool something_hidden(const Session& s) {
  return !s.view().filter.hidden.empty() || s.view().focus.has_value();
}
bool filtered(const Session& s) {
  return !s.view().filter.empty();
}
bool any_to_escape(const Session& s) {
  return s.dragging() || focused(s) || any_selected(s) || s.highlight() != nullptr;
}
bool any_problems(const Session& s) {
  return s.open_report().has_value();
}

// --- what ---
template <Request request>
void ask(Session& s) {
  s.ask(request);
}
template <int steps>
void focus(Session& s) {
  s.focus(steps);
}
template <int steps>
bool focused_by(const Session& s) {
  return s.view().focus && s.view().focus->steps == steps;
}

/// A quarter of a mark's radius, or with Shift ten times that.
template <int x, int y>
void nudge(Session& s) {
  const float step = s.scene().unit * 0.25F;
  s.nudge(Vec2{static_cast<float>(x), static_cast<float>(y)} * step);
}

constexpr char force[] = "force", stress[] = "stress", radial[] = "radial", layered[] = "layered",
               circular[] = "circular", geographic[] = "geographic", grid[] = "grid";
template <const char* algorithm>
void lay_out(Session& s) {
  static_cast<void>(s.start_layout(algorithm));  // what fails is told as a notice
}

constexpr char light[] = "light", dark[] = "dark", contrast[] = "high-contrast";
template <const char* theme>
void set_theme(Session& s) {
  s.settings().theme = theme;
}
template <const char* theme>
bool has_theme(const Session& s) {
  return s.settings().theme == theme;
}

constexpr char english[] = "en", latvian[] = "lv";
template <const char* language>
void set_language(Session& s) {
  s.set_language(language);
}
template <const char* language>
bool has_language(const Session& s) {
  return s.text().language() == language;
}

template <int percent>
void scale_ui(Session& s) {
  s.settings().ui_scale = std::clamp(s.settings().ui_scale + percent / 100.0, 0.75, 3.0);
}

template <bool directed>
void direct_ties(Session& s) {
  static_cast<void>(s.execute(edit::set_directed(s.network(), s.selected().ties(), directed)));
}
void reverse_ties(Session& s) {
  static_cast<void>(s.execute(edit::reverse_ties(s.network(), s.selected().ties())));
}
bool all_disputed(const Session& s) {
  const auto ties = s.selected().ties();
  return !ties.empty() &&
         std::ranges::all_of(ties, [&](TieId id) { return s.network().tie(id).disputed; });
}
void toggle_disputed(Session& s) {
  static_cast<void>(
      s.execute(edit::set_disputed(s.network(), s.selected().ties(), !all_disputed(s))));
}
bool all_pinned(const Session& s) {
  const auto actors = s.selected().actors();
  return !actors.empty() &&
         std::ranges::all_of(actors, [&](ActorId id) { return s.network().actor(id).pinned; });
}
void toggle_projector(Session& s) {
  const bool on = s.settings().theme == contrast;
  s.settings().theme = on ? light : contrast;
  s.settings().ui_scale = on ? 1 : 1.5;
}

using M = Menu;
using R = Request;
using Q = analysis::Question;
constexpr Key f = letter('F');

constexpr Action table[] = {
    {"new", M::file, {}, "file", [](Session& s) { s.new_document(); }},
    {"open", M::file, {ctrl('O')}, "folder", ask<R::open_dialog>},
    {"save", M::file, {ctrl('S')}, "content_save", [](Session& s) { s.save(); }, can_save},
    {"save_as", M::file, {ctrl_shift('S')}, "content_save", ask<R::save_as_dialog>},
    {"export_picture",
     M::file,
     {ctrl('E')},
     "image",
     ask<R::export_dialog>,
     any_actors,
     nullptr,
     true},
    {"problems", M::file, {}, "alert_circle_outline", ask<R::problems>, any_problems},
    {"quit", M::file, {ctrl('Q')}, "close", [](Session& s) { s.quit(); }, nullptr, nullptr, true},

    {"undo", M::edit, {ctrl('Z')}, "undo", [](Session& s) { s.undo(); }, can_undo},
    {"redo", M::edit, {ctrl('Y'), ctrl_shift('Z')}, "redo", [](Session& s) { s.redo(); }, can_redo},
    {"history", M::edit, {ctrl('H')}, "format_list_bulleted", ask<R::history>},
    {"new_actor",
     M::edit,
     {plain('N')},
     "account_plus",
     ask<R::new_actor>,
     not_drafting,
     nullptr,
     true},
    {"new_tie", M::edit, {plain('T')}, "link_variant", ask<R::new_tie>, actors_selected},
    {"rename",
     M::edit,
     {plain(Key::f2), plain(Key::enter)},
     "pencil",
     ask<R::rename>,
     one_selected},
    {"remove",
     M::edit,
     {plain(Key::del), plain(Key::backspace)},
     "bin",
     [](Session& s) { s.remove_selected(); },
     any_selected},
    {"pin",
     M::edit,
     {plain('P')},
     "pin",
     [](Session& s) { s.toggle_pins(); },
     actors_selected,
     all_pinned},
    {"tie_directed",
     M::edit,
     {plain('D')},
     "",
     direct_ties<true>,
     only_ties_selected,
     nullptr,
     true},
    {"tie_undirected", M::edit, {plain('U')}, "", direct_ties<false>, only_ties_selected},
    {"tie_reverse", M::edit, {plain('R')}, "", reverse_ties, only_ties_selected},
    {"tie_disputed", M::edit, {}, "", toggle_disputed, only_ties_selected, all_disputed},
    {"nudge_left", M::none, {plain(Key::left)}, "", nudge<-1, 0>, actors_selected},
    {"nudge_right", M::none, {plain(Key::right)}, "", nudge<1, 0>, actors_selected},
    {"nudge_up", M::none, {plain(Key::up)}, "", nudge<0, -1>, actors_selected},
    {"nudge_down", M::none, {plain(Key::down)}, "", nudge<0, 1>, actors_selected},
    {"nudge_left_far", M::none, {shift(Key::left)}, "", nudge<-10, 0>, actors_selected},
    {"nudge_right_far", M::none, {shift(Key::right)}, "", nudge<10, 0>, actors_selected},
    {"nudge_up_far", M::none, {shift(Key::up)}, "", nudge<0, -10>, actors_selected},
    {"nudge_down_far", M::none, {shift(Key::down)}, "", nudge<0, 10>, actors_selected},

    {"find", M::select, {ctrl('F')}, "magnify", ask<R::find>},
    {"pick_all",
     M::select,
     {ctrl('A')},
     "select_all",
     [](Session& s) { s.select_all(); },
     any_actors,
     nullptr,
     true},
    {"pick_none",
     M::select,
     {ctrl_shift('A')},
     "",
     [](Session& s) { s.deselect_all(); },
     any_selected},
    {"pick_inverse",
     M::select,
     {ctrl('I')},
     "select_inverse",
     [](Session& s) { s.invert_selection(); },
     any_actors},
    {"pick_neighbours",
     M::select,
     {ctrl('N')},
     "",
     [](Session& s) { s.select_neighbours(); },
     any_selected},
    {"pick_component",
     M::select,
     {plain(Key::page_down)},
     "",
     [](Session& s) { s.select_component(); },
     actors_selected},
    {"lasso",
     M::select,
     {plain('L')},
     "vector_polygon",
     ask<R::lasso_tool>,
     any_actors,
     nullptr,
     true},
    {"box", M::select, {plain('B')}, "selection", ask<R::box_tool>, any_actors},

    {"focus_1", M::view, {plain('1')}, "", focus<1>, can_focus, focused_by<1>},
    {"focus_2", M::view, {plain('2')}, "", focus<2>, can_focus, focused_by<2>},
    {"focus_3", M::view, {plain('3')}, "", focus<3>, can_focus, focused_by<3>},
    {"focus_4", M::view, {plain('4')}, "", focus<4>, can_focus, focused_by<4>},
    {"focus_5", M::view, {plain('5')}, "", focus<5>, can_focus, focused_by<5>},
    {"focus_off", M::view, {}, "", [](Session& s) { s.clear_focus(); }, focused},
    {"escape", M::none, {plain(Key::escape)}, "", [](Session& s) { s.escape(); }, any_to_escape},
    {"hide_others",
     M::view,
     {plain('H')},
     "eye_off",
     [](Session& s) { s.hide_others(); },
     actors_selected,
     nullptr,
     true},
    {"hide_picked", M::view, {}, "eye_off", [](Session& s) { s.hide_selected(); }, actors_selected},
    {"show_all",
     M::view,
     {plain('U'), shift(letter('H'))},
     "eye",
     [](Session& s) { s.show_all(); },
     something_hidden},
    {"clear_filter", M::view, {}, "filter_remove", [](Session& s) { s.set_filter({}); }, filtered},
    {"fit_all",
     M::view,
     {ctrl('0'), plain(Key::backslash), plain(f)},
     "arrow_expand_all",
     ask<R::fit_all>,
     any_actors,
     nullptr,
     true},
    {"fit_selection", M::view, {ctrl('9')}, "crop_free", ask<R::fit_selection>, any_selected},
    {"zoom_in",
     M::view,
     {ctrl(Key::equal), ctrl(Key::keypad_add)},
     "magnify_plus",
     ask<R::zoom_in>},
    {"zoom_out",
     M::view,
     {ctrl(Key::minus), ctrl(Key::keypad_subtract)},
     "magnify_minus",
     ask<R::zoom_out>},
    {"pan_left", M::none, {plain(Key::left)}, "", ask<R::pan_left>, no_actors_selected},
    {"pan_right", M::none, {plain(Key::right)}, "", ask<R::pan_right>, no_actors_selected},
    {"pan_up", M::none, {plain(Key::up)}, "", ask<R::pan_up>, no_actors_selected},
    {"pan_down", M::none, {plain(Key::down)}, "", ask<R::pan_down>, no_actors_selected},
    {"table", M::view, {ctrl('T')}, "table", ask<R::table_drawer>, nullptr, nullptr, true},
    {"full_screen", M::view, {plain(Key::f11)}, "fullscreen", ask<R::full_screen>},
    {"canvas_only", M::view, {shift(Key::f11)}, "", ask<R::canvas_only>},
    {"projector", M::view, {plain(Key::f9)}, "", toggle_projector, nullptr, has_theme<contrast>},
    {"hide_names",
     M::view,
     {plain(Key::f8)},
     "",
     [](Session& s) { s.settings().names_hidden = !s.settings().names_hidden; },
     nullptr,
     [](const Session& s) { return s.settings().names_hidden; }},
    {"theme_light",
     M::view,
     {},
     "white_balance_sunny",
     set_theme<light>,
     nullptr,
     has_theme<light>,
     true},
    {"theme_dark", M::view, {}, "weather_night", set_theme<dark>, nullptr, has_theme<dark>},
    {"theme_contrast",
     M::view,
     {},
     "theme_light_dark",
     set_theme<contrast>,
     nullptr,
     has_theme<contrast>},
    {"ui_larger", M::view, {ctrl_shift(Key::equal)}, "", scale_ui<25>},
    {"ui_smaller", M::view, {ctrl_shift(Key::minus)}, "", scale_ui<-25>},
    {"language_en",
     M::view,
     {},
     "translate",
     set_language<english>,
     nullptr,
     has_language<english>,
     true},
    {"language_lv",
     M::view,
     {},
     "translate",
     set_language<latvian>,
     nullptr,
     has_language<latvian>},

    {"layout_toggle",
     M::layout,
     {plain(Key::space)},
     "pause",
     [](Session& s) { s.toggle_layout(); },
     any_actors,
     [](const Session& s) { return s.node_positions().running(); }},
    {"layout_force", M::layout, {}, "", lay_out<force>, any_actors, nullptr, true},
    {"layout_stress", M::layout, {}, "", lay_out<stress>, any_actors},
    {"layout_radial", M::layout, {}, "", lay_out<radial>, any_actors},
    {"layout_layered", M::layout, {}, "", lay_out<layered>, any_actors},
    {"layout_circular", M::layout, {}, "", lay_out<circular>, any_actors},
    {"layout_geographic", M::layout, {}, "map_marker", lay_out<geographic>, any_actors},
    {"layout_grid", M::layout, {}, "", lay_out<grid>, any_actors},

    {"ask_next", M::analyse, {plain('Q')}, "", ask_next_question, any_actors},
    question_action<Q::holds>("ask_holds", true),
    question_action<Q::connects>("ask_connects"),
    question_action<Q::hard_to_reach>("ask_hard_to_reach"),
    question_action<Q::fragile>("ask_fragile"),
    question_action<Q::stage>("ask_stage"),
    question_action<Q::introduce>("ask_introduce"),
    {"for_room",
     M::analyse,
     {},
     "",
     [](Session& s) { s.settings().for_room = !s.settings().for_room; },
     nullptr,
     [](const Session& s) { return s.settings().for_room; },
     true},

    {"what_if", M::analyse, {plain('W')}, "", toggle_what_if, any_actors, drafting, true},
    {"what_if_accept", M::analyse, {ctrl(Key::enter)}, "", accept_what_if, anything_drafted},
    {"what_if_discard", M::analyse, {}, "", [](Session& s) { s.discard_what_if(); }, drafting},
    plan_action<R::plan_suggest>("suggest_ties"),
    plan_action<R::plan_invite>("invite_people"),

    {"palette", M::help, {ctrl('K')}, "", ask<R::palette>},
    {"shortcuts", M::help, {plain(Key::f1)}, "keyboard", ask<R::shortcuts_help>},
    {"settings", M::help, {}, "settings", ask<R::settings>},
    {"about", M::help, {}, "information_outline", ask<R::about>, nullptr, nullptr, true},
};

}  // namespace

std::span<const Action> actions() {
  return table;
}

}  // namespace saite::app
