// SPDX-License-Identifier: Apache-2.0
#include "src/report/measure_source.h"

#include <utility>

#include "graph/analysis/community/facts.h"
#include "graph/project/grouping.h"

namespace saite::report {

ComputedMeasures::ComputedMeasures(const model::Network& network,
                                   std::shared_ptr<const project::Projection> projection,
                                   Options options, Progress& progress)
    : network_(network),
      projection_(std::move(projection)),
      options_(std::move(options)),
      progress_(progress) {}

Result<study::MeasureResult> ComputedMeasures::compute(const analysis::MeasureInfo& info) {
  if (!context_) {
    context_.emplace(*projection_);
    context_->facts = analysis::facts_of(network_, *projection_);
    context_->seed = options_.seed;
    context_->set_parameters({{"community.resolution", options_.community_resolution}});
  }
  if (info.needs_groups && !context_->grouping()) {
    auto groups = project::group_by(network_, *projection_, options_.group_by);
    if (!groups) return groups.error();
    context_->set_grouping(std::move(*groups));
  }
  auto measured = analysis::measure(info.id, info.subject, *context_, progress_);
  if (!measured) return measured.error();
  return study::MeasureResult{&info, projection_, std::move(*measured)};
}

study::MeasureView ComputedMeasures::measure(const analysis::MeasureInfo& info) {
  auto result = compute(info);
  if (!result) return {study::Arrival::failed, nullptr, result.error()};
  return {study::Arrival::ready, std::make_shared<const study::MeasureResult>(std::move(*result)),
          std::nullopt};
}

}  // namespace saite::report
