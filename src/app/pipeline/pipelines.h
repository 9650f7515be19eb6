// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "src/app/pipeline/pipeline.h"

namespace saite::app {

/// Gives views their pipelines: those with equal options share one.
class Pipelines {
 public:
  explicit Pipelines(Jobs& jobs) : jobs_(jobs) {}

  /// Another document was opened: all of them forget everything, before any view asks.
  void reset();
  /// The pipeline of a view that hands over its own (null: none) and now has these options: one
  /// that has them already; else its own, changed, where no other view uses it; else a new one.
  [[nodiscard]] std::shared_ptr<Pipeline> get(std::shared_ptr<Pipeline> mine,
                                              const ViewOptions& options);

 private:
  Jobs& jobs_;
  std::vector<std::weak_ptr<Pipeline>> all_;
};

}  // namespace saite::app
