// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "graph/analysis/registry/context.h"
#include "src/study/results.h"

namespace saite::report {

/// Where a picture has its measures from: computed when they are asked for, or as far as they have
/// arrived.
class MeasureSource {
 public:
  virtual ~MeasureSource() = default;
  /// What is shown need not be of the newest state; null: there is none yet.
  virtual study::MeasureView measure(const analysis::MeasureInfo& info) = 0;
};

/// Computes at once what is asked for. One context, so that measures share work.
class ComputedMeasures : public MeasureSource {
 public:
  struct Options {
    std::string group_by;             // for measures that compare groups
    double community_resolution = 1;  // higher: more and smaller groups
    std::uint64_t seed = 1;
  };
  /// All must live as long as this does.
  ComputedMeasures(const model::Network& network,
                   std::shared_ptr<const project::Projection> projection, Options options,
                   Progress& progress);

  study::MeasureView measure(const analysis::MeasureInfo& info) override;

 private:
  Result<study::MeasureResult> compute(const analysis::MeasureInfo& info);

  const model::Network& network_;
  std::shared_ptr<const project::Projection> projection_;
  Options options_;
  Progress& progress_;
  std::optional<analysis::Context> context_;
};

}  // namespace saite::report
