// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/pipeline.h"

#include <algorithm>
#include <utility>

#include "src/app/pipeline/stages.h"

namespace saite::app {

struct Pipeline::State {
  explicit State(Jobs& jobs) : all(jobs, [this] { show(); }), part(jobs, [] {}) {}

  ViewOptions options;
  Stages all;
  Stages part;
  std::vector<ActorId> part_actors;  // empty: there is none
  std::uint64_t structure = 0;
  bool stale = true;                         // options or part, since the last update
  std::shared_ptr<const Selected> selected;  // what `visible` is of
  project::Selection visible;                // less what was removed since
  std::uint64_t visible_revision = 1;
  std::uint64_t projection_revision = 1;

  /// Another stage is the present one.
  void show() {
    ++projection_revision;
    const auto& projected = *all.scheduler()->projected();
    if (projected.selected == selected) return;
    selected = projected.selected;
    visible = selected->visible;
    ++visible_revision;
  }

  void follow(const edit::Document& document) {
    const std::uint64_t now = document.stamps().structure;
    StageKey key{now, options.selection(), options.reading(), {}};
    all.update(document, key, options.analysis());
    if (!all.fresh() && now != structure) drop_missing(document.network());
    structure = now;
    stale = false;
    if (part_actors.empty()) {
      part.reset();
    } else {
      key.part = part_actors;
      part.update(document, key, options.analysis());
    }
  }

  /// Until a large network is projected anew, what was removed must not be seen any more.
  void drop_missing(const model::Network& network) {
    const std::size_t before = visible.actors.size() + visible.ties.size();
    std::erase_if(visible.actors, [&](ActorId id) { return !network.has(id); });
    std::erase_if(visible.ties, [&](TieId id) { return !network.has(id); });
    if (visible.actors.size() + visible.ties.size() != before) ++visible_revision;
  }
};

Pipeline::Pipeline(Jobs& jobs) : state_(std::make_unique<State>(jobs)) {}
Pipeline::~Pipeline() = default;

void Pipeline::reset() {
  State& s = *state_;
  s.all.reset();
  s.part.reset();
  s.part_actors.clear();
  s.stale = true;
  s.selected.reset();
  s.visible = {};
  ++s.visible_revision;
  ++s.projection_revision;
}

void Pipeline::set_options(ViewOptions options) {
  state_->options = std::move(options);
  state_->stale = true;
}

void Pipeline::update(const edit::Document& document) {
  State& s = *state_;
  const std::uint64_t structure = document.stamps().structure;
  // Filters may name very many actors: their keys are not made for each frame.
  if (s.stale || structure != s.structure) s.follow(document);
  for (const Stages* stages : {&s.all, &s.part}) {
    if (AnalysisScheduler* scheduler = stages->scheduler()) scheduler->start_wanted();
  }
}

const ViewOptions& Pipeline::options() const {
  return state_->options;
}

const project::Selection& Pipeline::visible() const {
  return state_->visible;
}

bool Pipeline::is_visible(ActorId id) const {
  return std::ranges::binary_search(state_->visible.actors, id);
}

bool Pipeline::is_visible(TieId id) const {
  return std::ranges::binary_search(state_->visible.ties, id);
}

std::uint64_t Pipeline::visible_revision() const {
  return state_->visible_revision;
}

std::shared_ptr<const project::Projection> Pipeline::projection() const {
  const AnalysisScheduler* scheduler = state_->all.scheduler();
  return scheduler == nullptr ? nullptr : scheduler->projected()->projection;
}

std::shared_ptr<const layout::Carrying> Pipeline::carrying() const {
  const AnalysisScheduler* scheduler = state_->all.scheduler();
  return scheduler == nullptr ? nullptr : scheduler->projected()->carrying;
}

std::uint64_t Pipeline::projection_revision() const {
  return state_->projection_revision;
}

const std::optional<Error>& Pipeline::problem() const {
  static const std::optional<Error> none;
  return state_->selected ? state_->selected->problem : none;
}

bool Pipeline::fresh() const {
  return state_->all.fresh();
}

study::MeasureView Pipeline::measure(std::string_view id, analysis::Subject subject) {
  AnalysisScheduler* scheduler = state_->all.scheduler();
  return scheduler == nullptr ? study::MeasureView() : scheduler->measure(id, subject);
}

void Pipeline::retry(std::string_view id, analysis::Subject subject) {
  if (AnalysisScheduler* scheduler = state_->all.scheduler()) scheduler->retry(id, subject);
}

study::AnswerView Pipeline::answer(analysis::Question question, bool of_part) {
  AnalysisScheduler* scheduler = (of_part ? state_->part : state_->all).scheduler();
  return scheduler == nullptr ? study::AnswerView() : scheduler->answer(question);
}

void Pipeline::retry(analysis::Question question, bool of_part) {
  AnalysisScheduler* scheduler = (of_part ? state_->part : state_->all).scheduler();
  if (scheduler != nullptr) scheduler->retry(question);
}

bool Pipeline::set_part(std::vector<ActorId> actors) {
  if (state_->part_actors == actors) return false;
  state_->part_actors = std::move(actors);
  state_->stale = true;
  return true;
}

std::uint64_t Pipeline::results_revision() const {
  return state_->all.revision() + state_->part.revision();
}

Pipeline::Made Pipeline::made() const {
  return {state_->all.selections_made(), state_->all.projections_made()};
}

}  // namespace saite::app
