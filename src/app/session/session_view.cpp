// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "src/app/pipeline/stage.h"
#include "src/app/session/session_state.h"

namespace saite::app {
namespace {

std::vector<ActorId> without(std::span<const ActorId> all, const ActorSelection& selected) {
  std::vector<ActorId> rest;
  for (const ActorId id : all) {
    if (!selected.has(id)) rest.push_back(id);
  }
  return rest;
}

}  // namespace

const ViewOptions& Session::view() const {
  return state_->view;
}

void Session::set_view(ViewOptions view) {
  state_->view = std::move(view);
  state_->refresh();
}

void Session::set_filter(project::Filter filter) {
  ViewOptions view = state_->view;
  view.filter = std::move(filter);
  set_view(std::move(view));
}

void Session::hide_others() {
  if (selected().actors().empty()) return;
  project::Filter filter = view().filter;
  const auto others = without(derived().visible().actors, selected());
  filter.hidden.insert(filter.hidden.end(), others.begin(), others.end());
  set_filter(std::move(filter));
}

void Session::hide_selected() {
  if (selected().actors().empty()) return;
  project::Filter filter = view().filter;
  const auto gone = selected().actors();
  filter.hidden.insert(filter.hidden.end(), gone.begin(), gone.end());
  selected().clear();
  set_filter(std::move(filter));
}

void Session::show_all() {
  ViewOptions view = state_->view;
  view.filter.hidden.clear();
  view.focus.reset();
  set_view(std::move(view));
}

void Session::focus(int steps) {
  ViewOptions view = state_->view;
  const auto selected_actors = selected().actors();
  if (!selected_actors.empty()) {
    view.focus = Focus{{selected_actors.begin(), selected_actors.end()}, steps};
  } else if (view.focus) {
    view.focus->steps = steps;
  } else {
    return;
  }
  set_view(std::move(view));
}

void Session::clear_focus() {
  ViewOptions view = state_->view;
  view.focus.reset();
  set_view(std::move(view));
}

bool Session::escape() {
  if (dragging()) {
    cancel_drag();
  } else if (highlight() != nullptr && highlight_owner() != plan_highlight_owner) {
    const bool selected_since = selected().revision() != state_->highlight.selected;
    if (selected_since && !selected().empty()) {
      selected().clear();
    } else {
      state_->highlight = {};
    }
  } else if (view().focus) {
    clear_focus();
  } else if (!selected().empty()) {
    selected().clear();
  } else {
    return false;
  }
  return true;
}

void Session::select_all() {
  selected().set(derived().visible().actors);
}

void Session::deselect_all() {
  selected().clear();
}

void Session::invert_selection() {
  selected().set(without(derived().visible().actors, selected()));
}

void Session::select_neighbours() {
  if (selected().empty()) return;
  std::vector<ActorId> around(selected().actors().begin(), selected().actors().end());
  for (const TieId id : selected().ties()) {
    around.push_back(network().tie(id).source);
    around.push_back(network().tie(id).target);
  }
  selected().set(within_steps(network(), derived().visible(), around, 1));
}

void Session::select_component() {
  const auto projection = derived().projection();
  if (!projection || selected().actors().empty()) return;
  std::vector<bool> reached(projection->size(), false);
  std::vector<project::Index> queue;
  const auto reach = [&](project::Index u) {
    if (!reached[u]) queue.push_back(u);
    reached[u] = true;
  };
  for (const ActorId id : selected().actors()) {
    if (const auto u = projection->index_of(id)) reach(*u);
  }
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const project::Index u = queue[i];
    for (const project::Index v : projection->neighbours(u)) reach(v);
    for (const project::Index v : projection->in_neighbours(u)) reach(v);
  }
  std::vector<ActorId> actors;
  for (const project::Index u : queue) actors.push_back(projection->actor(u));
  selected().set(std::move(actors));
  selected().drop_missing(network());
}

std::optional<ActorId> Session::hovered_actor() const {
  return state_->hovered_actor;
}

std::optional<TieId> Session::hovered_tie() const {
  return state_->hovered_tie;
}

void Session::hover(std::optional<ActorId> actor, std::optional<TieId> tie) {
  state_->hovered_actor = actor;
  state_->hovered_tie = tie;
}

}  // namespace saite::app
