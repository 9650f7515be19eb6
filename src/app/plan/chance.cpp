// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/chance.h"

#include <utility>

namespace saite::app {

void Chance::choose(std::optional<analysis::NullModel> model) {
  chosen_ = model;
  if (!model) latest_.reset();
}

const Chance::View& Chance::view() {
  wanted_ = true;
  return latest_.view();
}

void Chance::update(const edit::Document& document, const Pipeline& pipeline) {
  if (!std::exchange(wanted_, false) || !chosen_ || !pipeline.fresh()) return;
  Key key{pipeline.projection_revision(),
          document.stamps().facts,
          {.model = *chosen_, .group_by = pipeline.options().group_by}};
  if (!latest_.stale(key)) return;
  latest_.start(key, {"job.chance"},
                [network = document.snapshot(), projection = pipeline.projection(),
                 query = key.query](Progress& progress) {
                  return study::chance_of_numbers(*network, *projection, query, progress);
                });
}

}  // namespace saite::app
