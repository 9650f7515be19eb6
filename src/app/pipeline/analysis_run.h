// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>
#include <vector>

#include "graph/analysis/planning/questions.h"
#include "graph/analysis/registry/registry.h"
#include "src/app/jobs/jobs.h"
#include "src/app/pipeline/betweenness_ahead.h"
#include "src/app/pipeline/stage.h"

namespace saite::app {

/// What one job does: answers first, since a person waits for them.
struct AnalysisWork {
  std::vector<const analysis::MeasureInfo*> measures;
  std::vector<analysis::Question> questions;

  [[nodiscard]] std::size_t size() const { return measures.size() + questions.size(); }
  /// What is quick is shown at once, whatever it was asked for after.
  void quick_first() {
    std::stable_partition(measures.begin(), measures.end(),
                          [](const auto* info) { return info->paths == analysis::AllPaths::none; });
  }
};

/// A context together with what it reads.
struct AnalysisRun {
  AnalysisRun(std::shared_ptr<const Projected> a_projected,
              std::shared_ptr<analysis::BetweennessCache> cache)
      : projected(std::move(a_projected)), context(*projected->projection) {
    context.facts = projected->facts;
    context.live = std::move(cache);
  }

  /// On a worker. `deliver` is given each answer and measure that was found. Ends after the measure
  /// in the works once `interrupted`; returns the measures left for later.
  template <class Deliver>
  std::vector<const analysis::MeasureInfo*> work_off(const AnalysisWork& list, Jobs::Port& port,
                                                     const std::atomic<bool>& interrupted,
                                                     const Deliver& deliver) {
    const double share = 1.0 / static_cast<double>(list.size());
    double done = 0;
    for (const analysis::Question question : list.questions) {
      if (port.progress().cancelled()) return {};
      SubProgress progress(port.progress(), done, done + share);
      deliver(question, analysis::answer(question, context, progress));
      port.progress().report(done += share);
    }
    const auto waits = [](const auto* info) {
      return info->paths == analysis::AllPaths::betweenness;
    };
    BetweennessAhead ahead(context, port.progress());
    if (std::ranges::any_of(list.measures, waits)) ahead.start();
    for (std::size_t i = 0; i < list.measures.size(); ++i) {
      if (port.progress().cancelled()) return {};
      if (interrupted) {
        return {list.measures.begin() + static_cast<std::ptrdiff_t>(i), list.measures.end()};
      }
      const analysis::MeasureInfo* info = list.measures[i];
      SubProgress progress(port.progress(), done, done + share);
      if (waits(info)) ahead.wait(done, done + share);
      deliver(info, ahead.beside([&] {
        return analysis::measure(info->id, info->subject, context, progress);
      }));
      port.progress().report(done += share);
    }
    return {};
  }

  std::shared_ptr<const Projected> projected;
  analysis::Context context;
};

}  // namespace saite::app
