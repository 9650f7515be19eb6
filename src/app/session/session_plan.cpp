// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "src/app/plan/plan_picture.h"
#include "src/app/session/session_state.h"

namespace saite::app {

void Session::begin_what_if() {
  State& s = *state_;
  Draft& draft = s.planning.draft();
  if (draft.active()) return;
  cancel_drag();
  draft.begin();
  s.plan.floor = s.plan.newer = s.document.history().done();
  s.plan.draft = draft.revision();
}

Status Session::accept_what_if() {
  State& s = *state_;
  Draft& draft = s.planning.draft();
  if (!draft.active()) return {};
  draft.drop_missing(network());
  if (!draft.empty()) {
    s.end_layout();
    auto done = execute(draft_step(network(), draft.content()));
    if (!done) return done.error();
  }
  draft.end();
  return {};
}

void Session::discard_what_if() {
  state_->planning.draft().end();
}

bool Session::State::undo_draft() {
  Draft& draft = planning.draft();
  if (!draft.active() || !draft.can_undo() || document.history().done() > plan.newer) return false;
  draft.undo();
  note_draft();
  return true;
}

void Session::State::note_draft() {
  if (planning.draft().revision() == plan.draft) return;
  plan.draft = planning.draft().revision();
  plan.newer = document.history().done();
}

void Session::State::show_plan(Session& session) {
  const Draft& draft = planning.draft();
  note_draft();
  const bool wanted = (draft.active() && !draft.empty()) || planning.suggestions_shown() ||
                      planning.invitation_shown();
  const std::string& owner = session.highlight_owner();
  if (!wanted) {
    session.end_highlight(plan_highlight_owner);
    plan.shown.clear();
    return;
  }
  // Whoever points something else out may do so until the plan changes.
  const bool room = settings.for_room;
  std::vector<std::uint64_t> now{planning.revision(), document.stamps().structure, room ? 1U : 0U,
                                 planning.suggestions_shown() ? 1U : 0U,
                                 planning.invitation_shown() ? 1U : 0U};
  if (now == plan.shown && plan.shown_words == text.language() && !owner.empty()) return;
  plan.shown = std::move(now);
  plan.shown_words = text.language();
  Highlight now_shown = plan_highlight(document.network(), planning, text, room);
  if (now_shown.parts.empty()) {
    session.end_highlight(plan_highlight_owner);
  } else {
    session.show_highlight(std::move(now_shown), plan_highlight_owner);
  }
}

}  // namespace saite::app
