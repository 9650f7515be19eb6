// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/pipelines.h"

#include <utility>

namespace saite::app {

void Pipelines::reset() {
  for (const auto& held : all_) {
    if (const auto pipeline = held.lock()) pipeline->reset();
  }
}

std::shared_ptr<Pipeline> Pipelines::get(std::shared_ptr<Pipeline> mine,
                                         const ViewOptions& options) {
  std::erase_if(all_, [](const auto& held) { return held.expired(); });
  for (const auto& held : all_) {
    auto pipeline = held.lock();
    if (pipeline && pipeline->options() == options) return pipeline;
  }
  if (!mine || mine.use_count() > 1) {
    mine = std::make_shared<Pipeline>(jobs_);
    all_.push_back(mine);
  }
  mine->set_options(options);
  return mine;
}

}  // namespace saite::app
