// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/stages.h"

#include <algorithm>
#include <utility>

namespace saite::app {
namespace {

/// Networks up to this many actors and ties are projected at once: that takes a few milliseconds,
/// less than a person sees.
constexpr std::size_t at_once = 40'000;

/// So many stages are kept beside the present one …
constexpr std::size_t max_kept = 8;
/// … as long as all of them together have so many actors and ties at most.
constexpr std::size_t max_kept_size = 2'000'000;

std::size_t size_of(const Projected& projected) {
  const project::Selection& visible = projected.selected->visible;
  return visible.actors.size() + visible.ties.size();
}

}  // namespace

void Stages::Order::make(const model::Network& network) {
  if (!projected) {
    if (!selected) selected = make_selected(network, key.selection, key.part);
    const bool whole = !key.selection.focus && key.part.empty();
    projected = make_projected(network, selected, key.selection, key.reading, whole);
  }
  if (!grouped) grouping = make_grouping(network, *projected, analysis.group_by);
  grouped = true;
}

Stages::~Stages() {
  reset();
}

void Stages::reset() {
  if (!asked_) return;
  jobs_.cancel(std::exchange(job_, JobId::none));
  revision_ = revision() + 1;
  ++*alive_;  // what is under way is of another document
  present_.reset();
  kept_.clear();
  cache_ = std::make_shared<analysis::BetweennessCache>();
  asked_ = false;
}

void Stages::update(const edit::Document& document, const StageKey& key,
                    const AnalysisOptions& analysis) {
  if (asked_ && key == wanted_ && analysis == analysis_) return;
  asked_ = true;
  wanted_ = key;
  analysis_ = analysis;
  jobs_.cancel(std::exchange(job_, JobId::none));
  Order wanted = order();
  if (!wanted.projected) ++projections_made_;
  if (!wanted.projected && !wanted.selected) ++selections_made_;
  const model::Network& network = document.network();
  if (!wanted.complete() && network.actor_count() + network.tie_count() > at_once) {
    job_ = jobs_.start(
        {.label = {"job.project"},
         .work = [this, alive = alive_, round = *alive_, made = std::make_shared<Order>(wanted),
                  held = document.snapshot()](Jobs::Port&) -> Jobs::Delivery {
           made->make(*held);
           return [this, alive, round, made] {
             if (*alive == round) take(std::move(*made));
           };
         },
         .cancelled = {}});
    return;
  }
  wanted.make(network);
  take(std::move(wanted));
}

Stages::Order Stages::order() const {
  Order order;
  order.key = wanted_;
  order.analysis = analysis_;
  const auto look = [&](const Stage& stage) {
    if (stage.key.same_selection(order.key)) order.selected = stage.projected()->selected;
    if (!(stage.key == order.key)) return;
    order.projected = stage.projected();
    order.grouped = stage.group_by == order.analysis.group_by;
    if (order.grouped) order.grouping = stage.scheduler->inputs().grouping;
  };
  for (const Stage& stage : kept_) look(stage);
  if (present_) look(*present_);
  return order;
}

void Stages::take(Order order) {
  job_ = JobId::none;
  const bool other = !present_ || !(present_->key == order.key);
  if (other) switch_to(order);
  present_->group_by = order.analysis.group_by;
  present_->scheduler->set_inputs(
      {std::move(order.grouping), order.analysis.normalised, order.analysis.parameters});
  present_->scheduler->start_wanted();
  if (other) switched_();
}

/// Takes the wanted stage from those kept, or begins it; the present one is kept.
void Stages::switch_to(const Order& order) {
  revision_ = revision() + 1;
  std::optional<Stage> before = std::exchange(present_, std::nullopt);
  const auto known = std::ranges::find(kept_, order.key, &Stage::key);
  if (known != kept_.end()) {
    present_ = std::move(*known);
    kept_.erase(known);
  } else {
    present_ =
        Stage{order.key, std::make_shared<AnalysisScheduler>(jobs_, order.projected, cache_), {}};
    // Answers about others must not be taken for answers about these.
    if (before && before->key.part == order.key.part) {
      present_->scheduler->continue_from(*before->scheduler);
    }
  }
  if (before) keep(*std::move(before));
}

void Stages::keep(Stage before) {
  before.scheduler->put_aside();
  kept_.push_front(std::move(before));
  const StageKey& now = present_->key;
  std::erase_if(kept_, [&](const Stage& kept) {
    return kept.key.structure != now.structure || kept.key.part != now.part;
  });
  std::size_t count = 0;
  for (std::size_t size = 0; count < std::min(kept_.size(), max_kept); ++count) {
    size += size_of(*kept_[count].projected());
    if (size > max_kept_size) break;
  }
  kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(count), kept_.end());
}

bool Stages::fresh() const {
  return present_ && present_->key == wanted_ && present_->group_by == analysis_.group_by;
}

std::uint64_t Stages::revision() const {
  return revision_ + (present_ ? present_->scheduler->revision() : 0);
}

}  // namespace saite::app
