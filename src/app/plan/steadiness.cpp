// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/steadiness.h"

#include <utility>

namespace saite::app {

bool Steadiness::is_cheap(const project::Projection& projection) {
  // Betweenness, the dearest, 200 times: a fifth of a second of one thread.
  constexpr std::size_t most = 200'000;
  const std::size_t actors = projection.size();
  return actors * (actors + projection.edge_count()) <= most;
}

const Steadiness::View& Steadiness::view(std::string_view measure) {
  wanted_ = measure;
  return latest_.view();
}

void Steadiness::update(const edit::Document& document, const Pipeline& pipeline) {
  const std::string measure = std::exchange(wanted_, {});
  if (measure.empty() || !pipeline.fresh() || !is_asked(*pipeline.projection())) return;
  Key key{pipeline.projection_revision(),
          document.stamps().facts,
          {.measure = measure, .group_by = pipeline.options().group_by}};
  if (!latest_.stale(key)) return;
  latest_.start(key, {"job.stability"},
                [network = document.snapshot(), projection = pipeline.projection(),
                 query = key.query](Progress& progress) {
                  return study::ranking_stability(*network, projection, query, progress);
                });
}

void Steadiness::reset() {
  latest_.reset();
  asked_ = false;
}

}  // namespace saite::app
