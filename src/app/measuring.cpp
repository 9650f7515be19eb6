// SPDX-License-Identifier: Apache-2.0
#include "src/app/measuring.h"

#include <vector>

namespace saite::app {
namespace {

/// A context together with what it reads.
struct Bench {
  std::shared_ptr<const Stage> stage;
  analysis::Context context;

  Bench(std::shared_ptr<const Stage> a_stage, std::map<std::string, double, std::less<>> parameters)
      : stage(std::move(a_stage)), context(*stage->projection) {
    context.facts = stage->facts;
    context.grouping = stage->grouping;
    context.parameters = std::move(parameters);
    context.normalised = stage->normalised;
  }
};

}  // namespace

struct Measuring::Desk {
  struct Entry {
    MeasureView view;
    std::uint64_t generation = 0;  // of the stage it was asked for
    bool asked = false;
  };
  using Wanted = std::vector<const analysis::MeasureInfo*>;

  explicit Desk(Jobs& all_jobs) : jobs(all_jobs) {}

  Jobs& jobs;
  std::shared_ptr<Bench> bench;  // used by one job at a time
  std::uint64_t generation = 0;
  std::map<const analysis::MeasureInfo*, Entry> entries;
  Wanted wanted;
  Wanted running;
  JobId job = JobId::none;
  std::uint64_t revision = 1;

  void take(const analysis::MeasureInfo* info, std::uint64_t made_for,
            const std::shared_ptr<const Stage>& stage, Result<analysis::Measured> measured) {
    if (made_for != generation) return;
    Entry& entry = entries[info];
    ++revision;
    entry.view.error.reset();
    if (measured) {
      entry.view.state = MeasureView::State::ready;
      entry.view.result = std::make_shared<MeasureResult>(
          MeasureResult{info, stage->projection, std::move(*measured)});
    } else if (measured.error().code != cancelled_error().code) {
      entry.view.state = MeasureView::State::failed;
      entry.view.result.reset();
      entry.view.error = measured.error();
    }
  }

  /// The job was stopped by hand: what it had not done stays undone until somebody insists.
  void give_up(std::uint64_t made_for) {
    job = JobId::none;
    if (made_for != generation) return;
    ++revision;
    for (const auto* info : running) {
      Entry& entry = entries[info];
      if (entry.view.state == MeasureView::State::waiting) {
        entry.view.state = MeasureView::State::cancelled;
      }
    }
    running.clear();
  }
};

Measuring::Measuring(Jobs& jobs) : desk_(std::make_shared<Desk>(jobs)) {}

void Measuring::reset() {
  Desk& d = *desk_;
  ++d.generation;
  d.jobs.cancel(d.job);
  d.job = JobId::none;
  d.bench.reset();
  d.entries.clear();
  d.wanted.clear();
  d.running.clear();
  ++d.revision;
}

void Measuring::set_stage(std::shared_ptr<const Stage> stage,
                          const std::map<std::string, double, std::less<>>& parameters) {
  Desk& d = *desk_;
  ++d.generation;
  d.jobs.cancel(d.job);
  d.job = JobId::none;
  d.wanted.clear();
  d.running.clear();
  d.bench = std::make_shared<Bench>(std::move(stage), parameters);
  ++d.revision;
}

MeasureView Measuring::look(std::string_view id, analysis::Subject subject) {
  Desk& d = *desk_;
  const analysis::MeasureInfo* info = analysis::find_measure(id, subject);
  if (info == nullptr) {
    MeasureView unknown;
    unknown.state = MeasureView::State::failed;
    unknown.error = Error{"unknown_measure", {}, {std::string(id)}};
    return unknown;
  }
  Desk::Entry& entry = d.entries[info];
  if (!entry.asked || entry.generation != d.generation) {
    entry.asked = true;
    entry.generation = d.generation;
    entry.view.state = MeasureView::State::waiting;
    d.wanted.push_back(info);
  }
  return entry.view;
}

void Measuring::retry(std::string_view id, analysis::Subject subject) {
  const analysis::MeasureInfo* info = analysis::find_measure(id, subject);
  if (info != nullptr) desk_->entries[info].asked = false;
}

void Measuring::start_wanted() {
  Desk& d = *desk_;
  if (d.wanted.empty() || !d.bench || d.jobs.has(d.job)) return;
  d.running = std::exchange(d.wanted, {});
  // The job lets go of the bench before its end is delivered, so one job at a time uses it; after a
  // new stage the old job keeps the old bench.
  const auto work = [desk = desk_, bench = d.bench, list = d.running,
                     generation = d.generation](Jobs::Port& port) -> Jobs::Delivery {
    const auto share = 1.0 / static_cast<double>(list.size());
    for (std::size_t i = 0; i < list.size() && !port.progress().cancelled(); ++i) {
      SubProgress progress(port.progress(), share * static_cast<double>(i),
                           share * static_cast<double>(i + 1));
      auto measured = analysis::measure(list[i]->id, list[i]->subject, bench->context, progress);
      port.post([desk, info = list[i], generation, stage = bench->stage,
                 result = std::make_shared<Result<analysis::Measured>>(std::move(measured))] {
        desk->take(info, generation, stage, std::move(*result));
      });
      port.progress().report(share * static_cast<double>(i + 1));
    }
    return [desk, generation] {
      if (desk->generation == generation) desk->running.clear();
    };
  };
  d.job = d.jobs.start(
      {.label = {"job.measure", {std::to_string(d.running.size())}},
       .work = work,
       .cancelled = [desk = desk_, generation = d.generation] { desk->give_up(generation); }});
}

std::uint64_t Measuring::revision() const {
  return desk_->revision;
}

}  // namespace saite::app
