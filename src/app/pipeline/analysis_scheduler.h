// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "graph/analysis/betweenness/betweenness_cache.h"
#include "graph/analysis/planning/questions.h"
#include "src/app/jobs/jobs.h"
#include "src/app/pipeline/stage.h"
#include "src/study/results.h"

namespace saite::app {

/// Runs the measures that somebody asks for of one projection, in the background, one after another
/// in one context, so that they share their work. Grouping, parameters and normalised may change:
/// only results that were made from what changed are computed anew.
///     AnalysisScheduler scheduler(jobs, projected, cache);
///     scheduler.set_inputs({grouping, false, {}});
///     each frame: view = scheduler.measure("degree", Subject::actor); …; scheduler.start_wanted();
class AnalysisScheduler {
 public:
  struct Inputs {
    std::optional<project::Grouping> grouping;
    bool normalised = false;
    analysis::Parameters parameters = {};
    friend bool operator==(const Inputs&, const Inputs&) = default;
  };

  AnalysisScheduler(Jobs& jobs, std::shared_ptr<const Projected> projected,
                    std::shared_ptr<analysis::BetweennessCache> cache);
  ~AnalysisScheduler();  // cancels what runs
  AnalysisScheduler(const AnalysisScheduler&) = delete;
  AnalysisScheduler& operator=(const AnalysisScheduler&) = delete;

  [[nodiscard]] const std::shared_ptr<const Projected>& projected() const;

  void set_inputs(Inputs inputs);
  [[nodiscard]] const Inputs& inputs() const;
  /// Shows what another scheduler found until this one has found it itself, and begins with what
  /// was looked at there. To be called before anything is asked of this one.
  void continue_from(const AnalysisScheduler& before);

  /// What is known; an unknown or outdated measure is put on the list of those wanted.
  study::MeasureView measure(std::string_view id, analysis::Subject subject);
  void retry(std::string_view id, analysis::Subject subject);
  /// The same for a question of planners. A person waits for it: it comes before all measures,
  /// those under way too but for the one in the works.
  study::AnswerView answer(analysis::Question question);
  void retry(analysis::Question question);
  /// Starts on those wanted, unless something runs already or the jobs are paused.
  void start_wanted();
  /// Cancels what runs; it is wanted again when somebody asks.
  void put_aside();
  /// Rises with every result.
  [[nodiscard]] std::uint64_t revision() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace saite::app
