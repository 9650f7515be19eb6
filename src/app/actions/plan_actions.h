// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/app/actions/actions.h"
#include "src/app/session/session.h"

// What if, suggestions and invitations as actions: for the table alone.
namespace saite::app {

[[nodiscard]] inline bool drafting(const Session& s) {
  return s.planning().draft().active();
}
[[nodiscard]] inline bool not_drafting(const Session& s) {
  return !drafting(s);
}
[[nodiscard]] inline bool anything_drafted(const Session& s) {
  return drafting(s) && !s.planning().draft().empty();
}
[[nodiscard]] inline bool anybody_to_plan_for(const Session& s) {
  return s.network().actor_count() > 0;
}

/// Begins; ends where nothing was thought of yet, so that the same key leads out again.
inline void toggle_what_if(Session& s) {
  if (drafting(s) && s.planning().draft().empty()) {
    s.discard_what_if();
    return;
  }
  s.begin_what_if();
  s.ask(Request::plan_what_if);
}
inline void accept_what_if(Session& s) {
  static_cast<void>(s.accept_what_if());  // what fails is told as a notice
}

template <Request request>
constexpr Action plan_action(std::string_view id) {
  return {id, Menu::analyse, {}, "", [](Session& s) { s.ask(request); }, anybody_to_plan_for};
}

}  // namespace saite::app
