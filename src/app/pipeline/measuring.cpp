// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/measuring.h"

#include <algorithm>
#include <atomic>
#include <vector>

#include "graph/analysis/betweenness/betweenness_cache.h"
#include "src/app/pipeline/betweenness_ahead.h"

namespace saite::app {
namespace {

/// A context together with what it reads.
struct AnalysisRun {
  std::shared_ptr<const Stage> stage;
  analysis::Context context;

  AnalysisRun(std::shared_ptr<const Stage> a_stage,
              std::map<std::string, double, std::less<>> parameters,
              std::shared_ptr<analysis::BetweennessCache> live)
      : stage(std::move(a_stage)), context(*stage->projection) {
    context.facts = stage->facts;
    context.grouping = stage->grouping;
    context.parameters = std::move(parameters);
    context.normalised = stage->normalised;
    context.live = std::move(live);
  }
};

bool waits_for_paths(const analysis::MeasureInfo* info) {
  return info->paths != analysis::AllPaths::none;
}
bool waits_for_betweenness(const analysis::MeasureInfo* info) {
  return info->paths == analysis::AllPaths::betweenness;
}

}  // namespace

/// What one job does: answers first, since a person waits for them.
struct Measuring::Work {
  std::vector<const analysis::MeasureInfo*> measures;
  std::vector<analysis::Question> questions;

  [[nodiscard]] std::size_t size() const { return measures.size() + questions.size(); }
};

struct Measuring::Scheduler {
  template <class View>
  struct Entry {
    View view;
    std::uint64_t generation = 0;  // of the stage it was asked for
    std::uint64_t foreseen = 0;    // of the stage it was put on the list for by itself
    bool asked = false;

    /// Whether it must be put on the list of those wanted.
    bool request(std::uint64_t now) {
      if (asked && generation == now) return false;
      asked = true;
      generation = now;
      if (foreseen == now) return false;
      view.state = study::MeasureView::State::waiting;
      return true;
    }
    /// Whether it was looked at until `now` began, and so will be again.
    bool foresee(std::uint64_t now) {
      if (!asked || generation + 1 != now) return false;
      foreseen = now;
      view.state = study::MeasureView::State::waiting;
      return true;
    }
    /// As if nobody had ever asked.
    void forget() {
      asked = false;
      foreseen = 0;
    }
    void give_up() {
      if (view.state == study::MeasureView::State::waiting)
        view.state = study::MeasureView::State::cancelled;
    }
    template <class Value, class Make>
    void take(const Result<Value>& found, Make make) {
      view.error.reset();
      if (found) {
        view.state = study::MeasureView::State::ready;
        view.result = make();
      } else if (found.error().code != cancelled_error().code) {
        view.state = study::MeasureView::State::failed;
        view.result.reset();
        view.error = found.error();
      }
    }
  };

  explicit Scheduler(Jobs& all_jobs) : jobs(all_jobs) {}

  Jobs& jobs;
  std::shared_ptr<AnalysisRun> run;  // used by one job at a time
  std::uint64_t generation = 0;
  std::map<const analysis::MeasureInfo*, Entry<study::MeasureView>> entries;
  std::map<analysis::Question, Entry<study::AnswerView>> answers;
  Work wanted;
  Work running;
  std::shared_ptr<analysis::BetweennessCache> live = std::make_shared<analysis::BetweennessCache>();
  JobId job = JobId::none;
  std::uint64_t revision = 1;
  std::atomic<bool> asked = false;  // a question waits: the job under way ends after this measure

  void take(const analysis::MeasureInfo* info, std::uint64_t made_for,
            const std::shared_ptr<const Stage>& stage, Result<analysis::Measured> measured) {
    if (made_for != generation) return;
    ++revision;
    entries[info].take(measured, [&] {
      return std::make_shared<study::MeasureResult>(
          study::MeasureResult{info, stage->projection, std::move(*measured)});
    });
  }

  void take(analysis::Question question, std::uint64_t made_for,
            const std::shared_ptr<const Stage>& stage, Result<analysis::Answer> answer) {
    if (made_for != generation) return;
    ++revision;
    answers[question].take(answer, [&] {
      return std::make_shared<study::AnswerResult>(
          study::AnswerResult{stage->projection, std::move(*answer)});
    });
  }

  /// The job was stopped by hand: what it had not done stays undone until somebody insists.
  void give_up(std::uint64_t made_for) {
    job = JobId::none;
    if (made_for != generation) return;
    ++revision;
    for (const auto* info : running.measures) entries[info].give_up();
    for (const analysis::Question question : running.questions) answers[question].give_up();
    running = {};
  }

  /// On a worker; `bench` is this job's alone. Returns the measures it left for later.
  static std::vector<const analysis::MeasureInfo*> work_off(
      const std::shared_ptr<Scheduler>& scheduler, AnalysisRun& run, const Work& list,
      std::uint64_t generation, Jobs::Port& port) {
    const double share = 1.0 / static_cast<double>(list.size());
    double done = 0;
    const auto deliver = [&](auto what, auto found) {
      port.post([scheduler, what, generation, stage = run.stage,
                 held = std::make_shared<decltype(found)>(std::move(found))] {
        scheduler->take(what, generation, stage, std::move(*held));
      });
      port.progress().report(done += share);
    };
    for (const analysis::Question question : list.questions) {
      if (port.progress().cancelled()) return {};
      SubProgress progress(port.progress(), done, done + share);
      deliver(question, analysis::answer(question, run.context, progress));
    }
    BetweennessAhead ahead(run.context, port.progress());
    if (std::ranges::any_of(list.measures, waits_for_betweenness)) ahead.start();
    for (std::size_t i = 0; i < list.measures.size(); ++i) {
      if (port.progress().cancelled()) return {};
      if (scheduler->asked)
        return {list.measures.begin() + static_cast<std::ptrdiff_t>(i), list.measures.end()};
      const analysis::MeasureInfo* info = list.measures[i];
      SubProgress progress(port.progress(), done, done + share);
      if (waits_for_betweenness(info)) ahead.wait(done, done + share);
      auto found = ahead.beside(
          [&] { return analysis::measure(info->id, info->subject, run.context, progress); });
      deliver(info, std::move(found));
    }
    return {};
  }
};

Measuring::Measuring(Jobs& jobs) : scheduler_(std::make_shared<Scheduler>(jobs)) {}

void Measuring::reset() {
  Scheduler& d = *scheduler_;
  ++d.generation;
  d.jobs.cancel(d.job);
  d.job = JobId::none;
  d.run.reset();
  d.live = std::make_shared<analysis::BetweennessCache>();
  d.entries.clear();
  d.answers.clear();
  d.wanted = {};
  d.running = {};
  ++d.revision;
}

void Measuring::set_stage(std::shared_ptr<const Stage> stage,
                          const std::map<std::string, double, std::less<>>& parameters) {
  Scheduler& d = *scheduler_;
  ++d.generation;
  d.jobs.cancel(d.job);
  d.job = JobId::none;
  d.wanted = {};
  d.running = {};
  d.run = std::make_shared<AnalysisRun>(std::move(stage), parameters, d.live);
  ++d.revision;
  // What is looked at is begun before the next frame asks for it.
  for (auto& [info, entry] : d.entries) {
    if (entry.foresee(d.generation)) d.wanted.measures.push_back(info);
  }
  start_wanted();
}

study::MeasureView Measuring::request(std::string_view id, analysis::Subject subject) {
  Scheduler& d = *scheduler_;
  const analysis::MeasureInfo* info = analysis::find_measure(id, subject);
  if (info == nullptr) {
    study::MeasureView unknown;
    unknown.state = study::MeasureView::State::failed;
    unknown.error = Error{"unknown_measure", {}, {std::string(id)}};
    return unknown;
  }
  auto& entry = d.entries[info];
  if (entry.request(d.generation)) d.wanted.measures.push_back(info);
  return entry.view;
}

study::AnswerView Measuring::request(analysis::Question question) {
  Scheduler& d = *scheduler_;
  auto& entry = d.answers[question];
  if (entry.request(d.generation)) {
    d.wanted.questions.push_back(question);
    d.asked = true;
  }
  return entry.view;
}

void Measuring::retry(analysis::Question question) {
  scheduler_->answers[question].forget();
}

void Measuring::retry(std::string_view id, analysis::Subject subject) {
  const analysis::MeasureInfo* info = analysis::find_measure(id, subject);
  if (info != nullptr) scheduler_->entries[info].forget();
}

void Measuring::start_wanted() {
  Scheduler& d = *scheduler_;
  if (d.wanted.size() == 0 || !d.run || d.jobs.paused() || d.jobs.has(d.job)) return;
  d.running = std::exchange(d.wanted, {});
  // What is quick is shown at once, whatever it was asked for after.
  std::stable_partition(d.running.measures.begin(), d.running.measures.end(),
                        [](const auto* info) { return !waits_for_paths(info); });
  d.asked = false;
  // One job at a time uses a bench; after a new stage the old job keeps the old bench.
  d.job =
      d.jobs.start({.label = {"job.measure", {std::to_string(d.running.size())}},
                    .work = [scheduler = scheduler_, run = d.run, list = d.running,
                             generation = d.generation](Jobs::Port& port) -> Jobs::Delivery {
                      auto left = Scheduler::work_off(scheduler, *run, list, generation, port);
                      return [scheduler, generation, left = std::move(left)] {
                        if (scheduler->generation != generation) return;
                        scheduler->running = {};
                        auto& wanted = scheduler->wanted.measures;
                        wanted.insert(wanted.begin(), left.begin(), left.end());
                      };
                    },
                    .cancelled = [scheduler = scheduler_,
                                  generation = d.generation] { scheduler->give_up(generation); },
                    .yields = true});
}

std::uint64_t Measuring::revision() const {
  return scheduler_->revision;
}

}  // namespace saite::app
