// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "src/app/pipeline/derived.h"
#include "src/app/pipeline/stage.h"

namespace saite::app {

/// Runs the measures that somebody asks for, in the background, one after another on one context,
/// so that they share their work. A new stage cancels what runs for the old one.
class Measuring {
 public:
  explicit Measuring(Jobs& jobs);

  void reset();
  void set_stage(std::shared_ptr<const Stage> stage,
                 const std::map<std::string, double, std::less<>>& parameters);
  /// What is known; an unknown or outdated measure is put on the list of those wanted.
  study::MeasureView request(std::string_view id, analysis::Subject subject);
  void retry(std::string_view id, analysis::Subject subject);
  /// The same for a question of planners. A person waits for it: it comes before all measures,
  /// those under way too but for the one in the works.
  study::AnswerView request(analysis::Question question);
  void retry(analysis::Question question);
  /// Starts on those wanted, unless something runs already or the jobs are paused.
  void start_wanted();
  /// Rises with every result.
  [[nodiscard]] std::uint64_t revision() const;

 private:
  struct Scheduler;
  struct Work;
  std::shared_ptr<Scheduler> scheduler_;
};

}  // namespace saite::app
