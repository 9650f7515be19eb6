// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/view.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "src/app/pipeline/stage.h"
#include "src/edit/network_edits.h"

namespace saite::app {
namespace {

/// After undo and redo what was changed is selected, unless it was half the map.
constexpr std::size_t max_shown = 20;

std::vector<ActorId> without(std::span<const ActorId> all, const ActorSelection& selected) {
  std::vector<ActorId> rest;
  for (const ActorId id : all) {
    if (!selected.has(id)) rest.push_back(id);
  }
  return rest;
}

template <class IdType>
std::optional<std::uint32_t> place_of(std::span<const IdType> ids, IdType id) {
  const auto at = std::ranges::lower_bound(ids, id);
  if (at == ids.end() || *at != id) return std::nullopt;
  return static_cast<std::uint32_t>(at - ids.begin());
}

}  // namespace

View::View(Workspace& workspace, Pipelines& pipelines)
    : workspace_(workspace), pipelines_(pipelines) {
  refresh();
}

void View::refresh() {
  const model::Network& network = workspace_.network();
  if (document_ != workspace_.document_number()) {
    document_ = workspace_.document_number();
    selected_.clear();
    hovered_actor_.reset();
    hovered_tie_.reset();
    highlight_ = {};
    // Another state of the same file is seen as that was, but for whom numbers point out.
    const bool same_file = file_ == workspace_.file_number();
    file_ = workspace_.file_number();
    ViewOptions wanted = same_file ? options() : ViewOptions();
    wanted.filter.hidden.clear();
    wanted.focus.reset();
    pipeline_ = pipelines_.get(std::move(pipeline_), wanted);
    group_names_ = {};
  }
  const std::uint64_t structure = workspace_.document().stamps().structure;
  if (structure != structure_) {
    structure_ = structure;
    selected_.drop_missing(network);
    if (hovered_actor_ && !network.has(*hovered_actor_)) hovered_actor_.reset();
    if (hovered_tie_ && !network.has(*hovered_tie_)) hovered_tie_.reset();
    drop_missing_focus();
  }
  // How fine detected groups are is part of the look, and so of the file.
  const double resolution = style().community_resolution;
  const auto& parameters = options().parameters;
  const auto known = parameters.find("community.resolution");
  if (known == parameters.end() || known->second != resolution) {
    ViewOptions wanted = options();
    wanted.parameters["community.resolution"] = resolution;
    pipeline_ = pipelines_.get(std::move(pipeline_), wanted);
  }
  pipeline_->update(workspace_.document());
}

void View::drop_missing_focus() {
  if (!options().focus) return;
  const model::Network& network = workspace_.network();
  Focus left = *options().focus;
  if (std::erase_if(left.around, [&](ActorId id) { return !network.has(id); }) == 0) return;
  ViewOptions wanted = options();
  if (left.around.empty()) {
    wanted.focus.reset();
  } else {
    wanted.focus = std::move(left);
  }
  pipeline_ = pipelines_.get(std::move(pipeline_), wanted);
}

bool View::update(const Mover& mover) {
  refresh();
  const bool redrawn = picture_.update({.document = workspace_.document(),
                                        .pipeline = *pipeline_,
                                        .node_positions = mover.positions(),
                                        .text = workspace_.text(),
                                        .theme = workspace_.theme(),
                                        .title = workspace_.title(),
                                        .names_hidden = workspace_.settings().names_hidden,
                                        .highlight = highlight_.shown});
  pipeline_->update(workspace_.document());  // starts what the picture asked for
  return redrawn;
}

void View::set_options(ViewOptions options) {
  options.parameters = this->options().parameters;
  pipeline_ = pipelines_.get(std::move(pipeline_), options);
  refresh();
}

void View::set_filter(project::Filter filter) {
  ViewOptions wanted = options();
  wanted.filter = std::move(filter);
  set_options(std::move(wanted));
}

void View::hide_others() {
  if (selected_.actors().empty()) return;
  project::Filter filter = options().filter;
  const auto others = without(pipeline_->visible().actors, selected_);
  filter.hidden.insert(filter.hidden.end(), others.begin(), others.end());
  set_filter(std::move(filter));
}

void View::hide_selected() {
  if (selected_.actors().empty()) return;
  project::Filter filter = options().filter;
  const auto gone = selected_.actors();
  filter.hidden.insert(filter.hidden.end(), gone.begin(), gone.end());
  selected_.clear();
  set_filter(std::move(filter));
}

void View::show_all() {
  ViewOptions wanted = options();
  wanted.filter.hidden.clear();
  wanted.focus.reset();
  set_options(std::move(wanted));
}

void View::focus(int steps) {
  ViewOptions wanted = options();
  const auto actors = selected_.actors();
  if (!actors.empty()) {
    wanted.focus = Focus{{actors.begin(), actors.end()}, steps};
  } else if (wanted.focus) {
    wanted.focus->steps = steps;
  } else {
    return;
  }
  set_options(std::move(wanted));
}

void View::clear_focus() {
  ViewOptions wanted = options();
  wanted.focus.reset();
  set_options(std::move(wanted));
}

void View::select_all() {
  selected_.set(pipeline_->visible().actors);
}

void View::invert_selection() {
  selected_.set(without(pipeline_->visible().actors, selected_));
}

void View::select_neighbours() {
  if (selected_.empty()) return;
  const model::Network& network = workspace_.network();
  std::vector<ActorId> around(selected_.actors().begin(), selected_.actors().end());
  for (const TieId id : selected_.ties()) {
    around.push_back(network.tie(id).source);
    around.push_back(network.tie(id).target);
  }
  selected_.set(within_steps(network, pipeline_->visible(), around, 1));
}

void View::select_component() {
  const auto projection = pipeline_->projection();
  if (!projection || selected_.actors().empty()) return;
  std::vector<bool> reached(projection->size(), false);
  std::vector<project::Index> queue;
  const auto reach = [&](project::Index u) {
    if (!reached[u]) queue.push_back(u);
    reached[u] = true;
  };
  for (const ActorId id : selected_.actors()) {
    if (const auto u = projection->index_of(id)) reach(*u);
  }
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const project::Index u = queue[i];
    for (const project::Index v : projection->neighbours(u)) reach(v);
    for (const project::Index v : projection->in_neighbours(u)) reach(v);
  }
  std::vector<ActorId> actors;
  for (const project::Index u : queue) actors.push_back(projection->actor(u));
  selected_.set(std::move(actors));
  selected_.drop_missing(workspace_.network());
}

void View::show_touched(const edit::Touched& touched, edit::Aspects aspects) {
  refresh();
  if (!edit::touches(aspects, edit::Aspect::structure)) return;
  if (touched.actors.size() + touched.ties.size() > max_shown) return;
  selected_.set(touched.actors, touched.ties);
  selected_.drop_missing(workspace_.network());
}

present::Audience View::audience() const {
  if (audience_) return *audience_;
  return workspace_.settings().for_room ? present::Audience::room : present::Audience::planner;
}

const model::Annotation* View::annotation() const {
  if (annotation_.id.empty() || annotation_.selected != selected_.revision()) return nullptr;
  return model::find(workspace_.network().info.annotations, annotation_.id);
}

void View::select_annotation(std::string id) {
  selected_.clear();
  annotation_ = {std::move(id), selected_.revision()};
}

void View::hover(std::optional<ActorId> actor, std::optional<TieId> tie) {
  ++hover_calls_;
  hovered_actor_ = actor;
  hovered_tie_ = tie;
}

void View::show_highlight(present::Highlight highlight, std::string_view owner) {
  ShownHighlight& now = highlight_;
  if (now.shown && now.owner == owner && *now.shown == highlight) return;
  if (now.owner != owner) now.selected = selected_.revision();
  now.owner = owner;
  now.shown = std::make_shared<const present::Highlight>(std::move(highlight));
}

void View::end_highlight(std::string_view owner) {
  if (highlight_.owner == owner) highlight_ = {};
}

bool View::selected_since_highlight() const {
  return selected_.revision() != highlight_.selected;
}

std::optional<scene::MarkIndex> View::mark_of(ActorId id) const {
  return place_of(picture_.actors(), id);
}

std::optional<scene::TieIndex> View::scene_tie_of(TieId id) const {
  return place_of(picture_.ties(), id);
}

void View::set_style(const present::MapStyle& style) {
  if (style == this->style()) return;
  // Nothing in it can fail; execute() would tell.
  static_cast<void>(workspace_.execute(
      edit::set_view(workspace_.network(), "look", present::map_style_value(style))));
}

const GroupNames& View::group_names() {
  const study::MeasureView view = pipeline_->measure("community", analysis::Subject::actor);
  group_names_.update(workspace_.document(), view.result, workspace_.text(),
                      picture_.shows_groups());
  return group_names_;
}

}  // namespace saite::app
