// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/plan_control.h"

#include <utility>

#include "src/app/plan/plan_picture.h"

namespace saite::app {

void PlanControl::begin(const edit::Document& document) {
  Draft& draft = planning_.draft();
  if (draft.active()) return;
  draft.begin();
  floor_ = newer_ = document.history().done();
  draft_ = draft.revision();
}

void PlanControl::update(const edit::Document& document) {
  if (planning_.draft().revision() == draft_) return;
  draft_ = planning_.draft().revision();
  newer_ = document.history().done();
}

bool PlanControl::can_undo(const edit::Document& document) const {
  const Draft& draft = planning_.draft();
  if (!draft.active()) return document.history().can_undo();
  return draft.can_undo() || document.history().done() > floor_;
}

bool PlanControl::can_redo(const edit::Document& document) const {
  const Draft& draft = planning_.draft();
  return (draft.active() && draft.can_redo()) || document.history().can_redo();
}

bool PlanControl::undo(const edit::Document& document) {
  Draft& draft = planning_.draft();
  if (!draft.active() || !draft.can_undo() || document.history().done() > newer_) return false;
  draft.undo();
  update(document);
  return true;
}

bool PlanControl::redo(const edit::Document& document) {
  Draft& draft = planning_.draft();
  if (!draft.active() || !draft.can_redo()) return false;
  draft.redo();
  update(document);
  return true;
}

void PlanControl::show(View& view, const model::Network& network, const i18n::Translator& t) {
  const Draft& draft = planning_.draft();
  const bool wanted = (draft.active() && !draft.empty()) || planning_.suggestions_shown() ||
                      planning_.invitation_shown();
  if (!wanted) {
    view.end_highlight(plan_highlight_owner);
    shown_.clear();
    return;
  }
  // Whoever points something else out may do so until the plan changes.
  std::vector<std::uint64_t> now{planning_.revision(), view.pipeline().visible_revision(),
                                 static_cast<std::uint64_t>(view.audience()),
                                 planning_.suggestions_shown() ? 1U : 0U,
                                 planning_.invitation_shown() ? 1U : 0U};
  if (now == shown_ && shown_words_ == t.language() && !view.highlight_owner().empty()) return;
  shown_ = std::move(now);
  shown_words_ = t.language();
  present::Highlight shown = plan_highlight(network, planning_, t, view.audience());
  if (shown.parts.empty()) {
    view.end_highlight(plan_highlight_owner);
  } else {
    view.show_highlight(std::move(shown), plan_highlight_owner);
  }
}

}  // namespace saite::app
