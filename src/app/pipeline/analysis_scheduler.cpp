// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/analysis_scheduler.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <utility>
#include <vector>

#include "src/app/pipeline/analysis_run.h"

namespace saite::app {
namespace {

using study::Arrival;

/// A measure or an answer that was asked for.
template <class View>
struct Entry {
  View view;
  bool asked = false;     // since it was last outdated
  bool wanted = false;    // on the list
  bool looked_at = true;  // since the projection is this one

  /// Whether it must be put on the list.
  bool request() {
    looked_at = true;
    if (asked) return false;
    return want();
  }
  bool want() {
    asked = true;
    view.state = Arrival::waiting;
    return !std::exchange(wanted, true);
  }
  /// As if nobody had ever asked.
  void forget() { asked = false; }
  void give_up() {
    wanted = false;
    if (view.state == Arrival::waiting) view.state = Arrival::cancelled;
  }
  template <class Found, class Make>
  void take(const Result<Found>& found, Make make) {
    wanted = false;
    view.error.reset();
    if (found) {
      view.state = Arrival::ready;
      view.result = make();
    } else if (found.error().code != cancelled_error().code) {
      view.state = Arrival::failed;
      view.result.reset();
      view.error = found.error();
    }
  }
};

const analysis::Inputs& made_from(const study::MeasureResult& result) {
  return result.measured.made_from;
}
const analysis::Inputs& made_from(const study::AnswerResult& result) {
  return result.answer.made_from;
}

analysis::Inputs difference(const AnalysisScheduler::Inputs& a,
                            const AnalysisScheduler::Inputs& b) {
  analysis::Inputs changed{a.grouping != b.grouping, a.normalised != b.normalised, {}};
  const auto compare = [&](const analysis::Parameters& some, const analysis::Parameters& others) {
    for (const auto& [key, value] : some) {
      const auto at = others.find(key);
      if (at == others.end() || at->second != value) changed.parameters.insert(key);
    }
  };
  compare(a.parameters, b.parameters);
  compare(b.parameters, a.parameters);
  return changed;
}

}  // namespace

struct AnalysisScheduler::State {
  State(Jobs& all_jobs, std::shared_ptr<const Projected> a_projected,
        std::shared_ptr<analysis::BetweennessCache> cache)
      : jobs(all_jobs), projected(std::move(a_projected)) {
    run = std::make_shared<AnalysisRun>(projected, std::move(cache));
  }

  Jobs& jobs;
  std::shared_ptr<const Projected> projected;
  std::shared_ptr<AnalysisRun> run;       // used by one job at a time
  Inputs inputs;                          // as they shall be
  std::vector<analysis::Inputs> changes;  // of them, one after the other
  std::map<const analysis::MeasureInfo*, Entry<study::MeasureView>> measures;
  std::map<analysis::Question, Entry<study::AnswerView>> answers;
  AnalysisWork wanted;
  AnalysisWork running;
  bool superseded = false;  // the job was cancelled because its results would be outdated
  JobId job = JobId::none;
  std::uint64_t revision = 1;
  std::atomic<bool> interrupted = false;  // the job under way ends after this measure

  /// What changed since the job that began after so many changes.
  [[nodiscard]] analysis::Inputs changed_since(std::size_t count) const {
    analysis::Inputs all;
    for (std::size_t i = count; i < changes.size(); ++i) all.add(changes[i]);
    return all;
  }

  void take(const analysis::MeasureInfo* info, std::size_t made_after,
            Result<analysis::Measured> found) {
    ++revision;
    auto& entry = measures[info];
    if (found && found->made_from.meets(changed_since(made_after))) {
      wanted.measures.push_back(info);  // it was asked for and is outdated by now
      return;
    }
    entry.take(found, [&] {
      return std::make_shared<study::MeasureResult>(
          study::MeasureResult{info, projected->projection, std::move(*found)});
    });
  }

  void take(analysis::Question question, std::size_t made_after, Result<analysis::Answer> found) {
    ++revision;
    auto& entry = answers[question];
    if (found && found->made_from.meets(changed_since(made_after))) {
      wanted.questions.push_back(question);
      return;
    }
    entry.take(found, [&] {
      return std::make_shared<study::AnswerResult>(
          study::AnswerResult{projected->projection, std::move(*found)});
    });
  }

  /// What the job had not done goes back on the list; a person who stopped it by hand wants it no
  /// more until somebody insists.
  void give_up() {
    job = JobId::none;
    ++revision;
    const bool again = std::exchange(superseded, false);
    for (const auto* info : std::exchange(running.measures, {})) {
      auto& entry = measures[info];
      if (!entry.wanted) continue;
      if (again) {
        wanted.measures.push_back(info);
      } else {
        entry.give_up();
      }
    }
    for (const analysis::Question question : std::exchange(running.questions, {})) {
      auto& entry = answers[question];
      if (!entry.wanted) continue;
      if (again) {
        wanted.questions.push_back(question);
      } else {
        entry.give_up();
      }
    }
  }

  /// Results that `changed` outdates are computed anew where somebody asked for them.
  void outdate(const analysis::Inputs& changed) {
    const auto outdated = [&](const auto& entry) {
      return entry.view.result != nullptr && made_from(*entry.view.result).meets(changed);
    };
    for (auto& [info, entry] : measures) {
      if (!entry.asked || (!outdated(entry) && entry.view.state != Arrival::failed)) continue;
      if (entry.wanted) {
        superseded = superseded || std::ranges::count(running.measures, info) > 0;
      } else if (entry.want()) {
        wanted.measures.push_back(info);
      }
    }
    for (auto& [question, entry] : answers) {
      if (!entry.asked || (!outdated(entry) && entry.view.state != Arrival::failed)) continue;
      if (entry.wanted) {
        superseded = superseded || std::ranges::count(running.questions, question) > 0;
      } else if (entry.want()) {
        wanted.questions.push_back(question);
      }
    }
  }
};

AnalysisScheduler::AnalysisScheduler(Jobs& jobs, std::shared_ptr<const Projected> projected,
                                     std::shared_ptr<analysis::BetweennessCache> cache)
    : state_(std::make_shared<State>(jobs, std::move(projected), std::move(cache))) {}

AnalysisScheduler::~AnalysisScheduler() {
  state_->jobs.cancel(state_->job);
}

const std::shared_ptr<const Projected>& AnalysisScheduler::projected() const {
  return state_->projected;
}

void AnalysisScheduler::set_inputs(Inputs inputs) {
  State& s = *state_;
  if (inputs == s.inputs) return;
  const analysis::Inputs changed = difference(s.inputs, inputs);
  s.inputs = std::move(inputs);
  s.changes.push_back(changed);
  ++s.revision;
  s.superseded = false;
  s.outdate(changed);
  if (!s.jobs.has(s.job)) {
    s.superseded = false;
  } else if (s.superseded) {
    s.jobs.cancel(s.job);  // give_up() puts the rest back on the list
  } else if (s.wanted.size() > 0) {
    s.interrupted = true;
  }
}

const AnalysisScheduler::Inputs& AnalysisScheduler::inputs() const {
  return state_->inputs;
}

void AnalysisScheduler::continue_from(const AnalysisScheduler& before) {
  State& s = *state_;
  const auto take_over = [](const auto& entries, auto& mine, auto& list) {
    for (const auto& [what, entry] : entries) {
      auto& own = mine[what];
      own.view = entry.view;
      own.view.error.reset();
      const bool begin = entry.asked && entry.looked_at;
      own.looked_at = false;
      if (begin && own.want()) list.push_back(what);
    }
  };
  take_over(before.state_->measures, s.measures, s.wanted.measures);
  // Answers about others must not begin by themselves: a person asks for each.
  for (const auto& [question, entry] : before.state_->answers) {
    s.answers[question].view = entry.view;
  }
  ++s.revision;
}

study::MeasureView AnalysisScheduler::measure(std::string_view id, analysis::Subject subject) {
  State& s = *state_;
  const analysis::MeasureInfo* info = analysis::find_measure(id, subject);
  if (info == nullptr) {
    study::MeasureView unknown;
    unknown.state = Arrival::failed;
    unknown.error = Error{"unknown_measure", {}, {std::string(id)}};
    return unknown;
  }
  auto& entry = s.measures[info];
  if (entry.request()) s.wanted.measures.push_back(info);
  return entry.view;
}

study::AnswerView AnalysisScheduler::answer(analysis::Question question) {
  State& s = *state_;
  auto& entry = s.answers[question];
  if (entry.request()) {
    s.wanted.questions.push_back(question);
    s.interrupted = true;
  }
  return entry.view;
}

void AnalysisScheduler::retry(analysis::Question question) {
  state_->answers[question].forget();
}

void AnalysisScheduler::retry(std::string_view id, analysis::Subject subject) {
  const analysis::MeasureInfo* info = analysis::find_measure(id, subject);
  if (info != nullptr) state_->measures[info].forget();
}

void AnalysisScheduler::start_wanted() {
  State& s = *state_;
  if (s.wanted.size() == 0 || s.jobs.paused() || s.jobs.has(s.job)) return;
  s.running = std::exchange(s.wanted, {});
  s.running.quick_first();
  s.interrupted = false;
  s.run->context.set_grouping(s.inputs.grouping);
  s.run->context.set_normalised(s.inputs.normalised);
  s.run->context.set_parameters(s.inputs.parameters);
  s.job =
      s.jobs.start({.label = {"job.measure", {std::to_string(s.running.size())}},
                    .work = [state = state_, run = s.run, list = s.running,
                             made_after = s.changes.size()](Jobs::Port& port) -> Jobs::Delivery {
                      auto left =
                          run->work_off(list, port, state->interrupted, [&](auto what, auto found) {
                            port.post([state, what, made_after,
                                       held = std::make_shared<decltype(found)>(std::move(found))] {
                              state->take(what, made_after, std::move(*held));
                            });
                          });
                      return [state, left = std::move(left)] {
                        state->running = {};
                        auto& wanted = state->wanted.measures;
                        wanted.insert(wanted.begin(), left.begin(), left.end());
                      };
                    },
                    .cancelled = [state = state_] { state->give_up(); },
                    .yields = true});
}

void AnalysisScheduler::put_aside() {
  State& s = *state_;
  s.superseded = s.jobs.has(s.job);
  s.jobs.cancel(s.job);
}

std::uint64_t AnalysisScheduler::revision() const {
  return state_->revision;
}

}  // namespace saite::app
