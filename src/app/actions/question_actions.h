// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/app/actions/actions.h"
#include "src/app/session/session.h"

// Questions as actions: for the table alone.
namespace saite::app {

/// Opens the questions with this one; asked already, it stays.
template <analysis::Question question>
void ask_question(Session& s) {
  if (s.asking().question() != question) s.asking().ask(question);
  s.ask(Request::questions);
}
template <analysis::Question question>
[[nodiscard]] bool asks(const Session& s) {
  return s.asking().question() == question;
}
/// One after the other.
inline void ask_next_question(Session& s) {
  const auto now = s.asking().question();
  const std::size_t next = now ? (static_cast<std::size_t>(*now) + 1) : 0;
  s.asking().ask(static_cast<analysis::Question>(next % analysis::question_ids.size()));
  s.ask(Request::questions);
}

[[nodiscard]] inline bool can_ask(const Session& s) {
  return s.network().actor_count() > 0;
}

template <analysis::Question question>
constexpr Action question_action(std::string_view id, bool separator = false) {
  return {id, Menu::analyse, {}, "", ask_question<question>, can_ask, asks<question>, separator};
}

}  // namespace saite::app
