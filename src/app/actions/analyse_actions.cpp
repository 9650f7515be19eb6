// SPDX-License-Identifier: Apache-2.0
#include "src/app/actions/action_groups.h"
#include "src/app/actions/action_parts.h"

namespace saite::app {
namespace {

using M = Menu;
using R = Request;
using Q = analysis::Question;

/// Opens the questions with this one; asked already, it stays.
Action::Run ask_question(Q question) {
  return [question](Session& s) {
    if (s.asking().question() != question) s.asking().ask(question);
    s.workspace().ask(R::questions);
  };
}
Action::Test asks(Q question) {
  return [question](const Session& s) { return s.asking().question() == question; };
}
/// One after the other.
void ask_next_question(Session& s) {
  const auto now = s.asking().question();
  const std::size_t next = now ? (static_cast<std::size_t>(*now) + 1) : 0;
  s.asking().ask(static_cast<Q>(next % analysis::question_ids.size()));
  s.workspace().ask(R::questions);
}

void toggle_for_room(Session& s) {
  s.workspace().settings().for_room = !s.workspace().settings().for_room;
}
bool for_room(const Session& s) {
  return s.workspace().settings().for_room;
}

bool drafting(const Session& s) {
  return s.planning().draft().active();
}
bool anything_drafted(const Session& s) {
  return drafting(s) && !s.planning().draft().empty();
}
/// Begins; ends where nothing was thought of yet, so that the same key leads out again.
void toggle_what_if(Session& s) {
  if (drafting(s) && s.planning().draft().empty()) {
    discard_what_if(s);
    return;
  }
  begin_what_if(s);
  s.workspace().ask(R::plan_what_if);
}

/// Those of the palette lead to one each.
void add_method_actions(ActionRegistry& actions) {
  actions.add({.id = "methods",
               .menu = M::analyse,
               .run = [](Session& s) { s.workspace().ask(R::methods); },
               .enabled = any_actors,
               .separator = true});
  for (std::size_t i = 0; i < study::method_ids.size(); ++i) {
    const auto method = static_cast<study::Method>(i);
    actions.add({.id = "method_" + study::method_id(method),
                 .menu = M::palette,
                 .run =
                     [method](Session& s) {
                       s.methods().query().method = method;
                       s.workspace().ask(R::methods);
                     },
                 .enabled = any_actors});
  }
}

}  // namespace

void add_analyse_actions(ActionRegistry& actions) {
  actions.add({.id = "ask_next",
               .menu = M::analyse,
               .shortcuts = {plain('Q')},
               .run = ask_next_question,
               .enabled = any_actors});
  actions.add({.id = "ask_holds",
               .menu = M::analyse,
               .run = ask_question(Q::holds),
               .enabled = any_actors,
               .checked = asks(Q::holds),
               .separator = true});
  actions.add({.id = "ask_connects",
               .menu = M::analyse,
               .run = ask_question(Q::connects),
               .enabled = any_actors,
               .checked = asks(Q::connects)});
  actions.add({.id = "ask_hard_to_reach",
               .menu = M::analyse,
               .run = ask_question(Q::hard_to_reach),
               .enabled = any_actors,
               .checked = asks(Q::hard_to_reach)});
  actions.add({.id = "ask_fragile",
               .menu = M::analyse,
               .run = ask_question(Q::fragile),
               .enabled = any_actors,
               .checked = asks(Q::fragile)});
  actions.add({.id = "ask_stage",
               .menu = M::analyse,
               .run = ask_question(Q::stage),
               .enabled = any_actors,
               .checked = asks(Q::stage)});
  actions.add({.id = "ask_introduce",
               .menu = M::analyse,
               .run = ask_question(Q::introduce),
               .enabled = any_actors,
               .checked = asks(Q::introduce)});
  actions.add({.id = "for_room",
               .menu = M::analyse,
               .run = toggle_for_room,
               .checked = for_room,
               .separator = true});
  add_method_actions(actions);
  actions.add({.id = "what_if",
               .menu = M::analyse,
               .shortcuts = {plain('W')},
               .run = toggle_what_if,
               .enabled = any_actors,
               .checked = drafting,
               .separator = true});
  actions.add({.id = "what_if_accept",
               .menu = M::analyse,
               .shortcuts = {ctrl(Key::enter)},
               .run = accept_what_if,
               .enabled = anything_drafted});
  actions.add(
      {.id = "what_if_discard", .menu = M::analyse, .run = discard_what_if, .enabled = drafting});
  actions.add({.id = "suggest_ties",
               .menu = M::analyse,
               .run = ask(R::plan_suggest),
               .enabled = any_actors});
  actions.add({.id = "invite_people",
               .menu = M::analyse,
               .run = ask(R::plan_invite),
               .enabled = any_actors});
}

}  // namespace saite::app
