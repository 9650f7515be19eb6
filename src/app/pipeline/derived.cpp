// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/derived.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "src/app/pipeline/measuring.h"
#include "src/app/pipeline/stage.h"

namespace saite::app {
namespace {

/// Networks up to this many actors and ties are projected at once: that takes a few milliseconds,
/// less than a person sees.
constexpr std::size_t at_once = 40'000;

}  // namespace

struct Derived::State {
  struct Key {
    std::uint64_t structure = 0;
    std::uint64_t tuning = 0;
    ViewOptions options;
    friend bool operator==(const Key&, const Key&) = default;
  };

  explicit State(Jobs& all_jobs) : jobs(all_jobs), measuring(all_jobs), part_measuring(all_jobs) {}

  /// A part of what is visible, with a projection and answers of its own.
  struct Part {
    std::vector<ActorId> actors;  // empty: there is none
    Key made;
    std::vector<ActorId> made_of;
    JobId job = JobId::none;
  };

  Jobs& jobs;
  Measuring measuring;
  Measuring part_measuring;
  Part part;
  std::shared_ptr<const Stage> stage;
  project::Selection visible;  // of the stage, less what was removed since
  Key made;                    // what the stage was made for
  Key wanted;
  JobId job = JobId::none;
  std::uint64_t tuning = 1;
  std::uint64_t visible_revision = 1;
  std::uint64_t projection_revision = 1;
  std::map<std::string, double, std::less<>> parameters;

  void take(std::shared_ptr<const Stage> made_stage, Key key) {
    job = JobId::none;
    stage = std::move(made_stage);
    made = std::move(key);
    visible = stage->visible;
    ++visible_revision;
    ++projection_revision;
    measuring.set_stage(stage, parameters);
  }

  /// Until a large network is projected anew, what was removed must not be seen any more.
  void drop_missing(const model::Network& network) {
    const std::size_t before = visible.actors.size() + visible.ties.size();
    std::erase_if(visible.actors, [&](ActorId id) { return !network.has(id); });
    std::erase_if(visible.ties, [&](TieId id) { return !network.has(id); });
    if (visible.actors.size() + visible.ties.size() != before) ++visible_revision;
  }
};

Derived::Derived(Jobs& jobs) : state_(std::make_shared<State>(jobs)) {}
Derived::~Derived() = default;

void Derived::reset() {
  State& s = *state_;
  s.jobs.cancel(s.job);
  s.job = JobId::none;
  s.stage.reset();
  s.visible = {};
  s.made = s.wanted = {};
  ++s.visible_revision;
  ++s.projection_revision;
  s.measuring.reset();
  s.jobs.cancel(s.part.job);
  s.part = {};
  s.part_measuring.reset();
}

void Derived::update(const edit::Document& document, const ViewOptions& options) {
  State& s = *state_;
  State::Key key{document.stamps().structure, s.tuning, options};
  if (!(key == s.wanted)) {
    const bool removed = key.structure != s.wanted.structure;
    s.wanted = key;
    s.jobs.cancel(s.job);
    s.job = JobId::none;
    const model::Network& network = document.network();
    if (network.actor_count() + network.tie_count() <= at_once) {
      s.take(make_stage(network, options), std::move(key));
    } else {
      if (removed) s.drop_missing(network);
      start_projecting(document);
    }
  }
  update_part(document);
  s.measuring.start_wanted();
  s.part_measuring.start_wanted();
}

void Derived::update_part(const edit::Document& document) {
  State& s = *state_;
  State::Part& part = s.part;
  if (part.made == s.wanted && part.made_of == part.actors) return;
  s.jobs.cancel(part.job);
  part.job = JobId::none;
  // Answers about others must not be taken for answers about these.
  if (part.made_of != part.actors) s.part_measuring.reset();
  part.made = s.wanted;
  part.made_of = part.actors;
  if (part.actors.empty()) return;
  const model::Network& network = document.network();
  if (network.actor_count() + network.tie_count() <= at_once) {
    s.part_measuring.set_stage(make_stage(network, s.wanted.options, part.actors), s.parameters);
    return;
  }
  part.job =
      s.jobs.start({.label = {"job.project"},
                    .work = [state = state_, options = s.wanted.options, actors = part.actors,
                             network = document.snapshot()](Jobs::Port&) -> Jobs::Delivery {
                      auto stage = make_stage(*network, options, actors);
                      return [state, stage] {
                        state->part.job = JobId::none;
                        state->part_measuring.set_stage(stage, state->parameters);
                      };
                    },
                    .cancelled = {}});
}

void Derived::start_projecting(const edit::Document& document) {
  State& s = *state_;
  s.job = s.jobs.start({.label = {"job.project"},
                        .work = [state = state_, key = s.wanted,
                                 network = document.snapshot()](Jobs::Port&) -> Jobs::Delivery {
                          auto stage = make_stage(*network, key.options);
                          return [state, key, stage] { state->take(stage, key); };
                        },
                        .cancelled = {}});
}

const project::Selection& Derived::visible() const {
  return state_->visible;
}

bool Derived::is_visible(ActorId id) const {
  return std::ranges::binary_search(state_->visible.actors, id);
}

bool Derived::is_visible(TieId id) const {
  return std::ranges::binary_search(state_->visible.ties, id);
}

std::uint64_t Derived::visible_revision() const {
  return state_->visible_revision;
}

std::shared_ptr<const project::Projection> Derived::projection() const {
  return state_->stage ? state_->stage->projection : nullptr;
}

std::uint64_t Derived::projection_revision() const {
  return state_->projection_revision;
}

const std::optional<Error>& Derived::problem() const {
  static const std::optional<Error> none;
  return state_->stage ? state_->stage->problem : none;
}

bool Derived::fresh() const {
  return state_->stage != nullptr && state_->made == state_->wanted;
}

study::MeasureView Derived::measure(std::string_view id, analysis::Subject subject) {
  return state_->measuring.request(id, subject);
}

study::AnswerView Derived::answer(analysis::Question question, bool of_part) {
  return (of_part ? state_->part_measuring : state_->measuring).request(question);
}

void Derived::retry(analysis::Question question, bool of_part) {
  (of_part ? state_->part_measuring : state_->measuring).retry(question);
}

void Derived::set_part(std::vector<ActorId> actors) {
  if (state_->part.actors != actors) state_->part.actors = std::move(actors);
}

void Derived::retry(std::string_view id, analysis::Subject subject) {
  state_->measuring.retry(id, subject);
}

void Derived::set_parameter(const std::string& name, double value) {
  auto& held = state_->parameters[name];
  if (held == value) return;
  held = value;
  ++state_->tuning;
}

std::uint64_t Derived::results_revision() const {
  return state_->measuring.revision() + state_->part_measuring.revision();
}

}  // namespace saite::app
