// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "src/app/pipeline/analysis_scheduler.h"
#include "src/app/pipeline/stage.h"
#include "src/edit/document.h"

namespace saite::app {

/// A selection and projection of one state of a network, of all that is visible or of a part.
struct StageKey {
  std::uint64_t structure = 0;  // stamp of the document
  SelectionOptions selection;
  ReadingOptions reading;
  std::vector<ActorId> part;  // in rising order; empty: all that is visible
  friend bool operator==(const StageKey&, const StageKey&) = default;

  /// Whether both have the same selection, however it is read.
  [[nodiscard]] bool same_selection(const StageKey& other) const {
    return structure == other.structure && selection == other.selection && part == other.part;
  }
};

/// The stages of a pipeline, one after the other: made from the first one that has changed on, at
/// once or on a worker; the last few are kept, with all that was found for them.
class Stages {
 public:
  /// `switched` is called when another stage is the present one.
  Stages(Jobs& jobs, std::function<void()> switched)
      : jobs_(jobs), switched_(std::move(switched)) {}

  ~Stages();
  Stages(const Stages&) = delete;
  Stages& operator=(const Stages&) = delete;

  /// Forgets everything: another document was opened, nothing is wanted any more.
  void reset();
  /// Makes what is stale.
  void update(const edit::Document& document, const StageKey& key, const AnalysisOptions& analysis);

  /// Null until there is one.
  [[nodiscard]] AnalysisScheduler* scheduler() const {
    return present_ ? present_->scheduler.get() : nullptr;
  }
  /// Whether the present stage is the wanted one.
  [[nodiscard]] bool fresh() const;
  /// Rises with every switch and every result.
  [[nodiscard]] std::uint64_t revision() const;
  [[nodiscard]] std::size_t selections_made() const { return selections_made_; }
  [[nodiscard]] std::size_t projections_made() const { return projections_made_; }

 private:
  struct Stage {
    StageKey key;
    std::shared_ptr<AnalysisScheduler> scheduler;
    std::string group_by;  // what its inputs are grouped by

    [[nodiscard]] const std::shared_ptr<const Projected>& projected() const {
      return scheduler->projected();
    }
  };
  /// What is wanted, and what of it there is already.
  struct Order {
    StageKey key;
    AnalysisOptions analysis;
    std::shared_ptr<const Selected> selected;
    std::shared_ptr<const Projected> projected;
    bool grouped = false;
    std::optional<project::Grouping> grouping;

    [[nodiscard]] bool complete() const { return projected && grouped; }
    void make(const model::Network& network);
  };

  [[nodiscard]] Order order() const;
  void take(Order order);
  void switch_to(const Order& order);
  void keep(Stage before);

  Jobs& jobs_;
  std::function<void()> switched_;
  StageKey wanted_;
  AnalysisOptions analysis_;
  bool asked_ = false;
  std::shared_ptr<std::uint64_t> alive_ = std::make_shared<std::uint64_t>(0);
  JobId job_ = JobId::none;
  std::optional<Stage> present_;
  std::deque<Stage> kept_;  // newest first, of the same state of the network
  std::shared_ptr<analysis::BetweennessCache> cache_ =
      std::make_shared<analysis::BetweennessCache>();
  std::uint64_t revision_ = 1;
  std::size_t selections_made_ = 0;
  std::size_t projections_made_ = 0;
};

}  // namespace saite::app
