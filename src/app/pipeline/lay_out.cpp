// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/lay_out.h"

#include <optional>

#include "graph/layout/network_input.h"
#include "graph/project/local_origin.h"

namespace saite::app {
Status lay_out(model::Network& network, std::string_view algorithm,
               const project::ProjectionOptions& part, std::uint64_t seed, Progress& progress,
               const layout::Parameters& parameters) {
  const auto projection = project::Projection::create(network, part);
  if (!projection) return projection.error();
  const Position origin = project::local_origin(network, projection->actors());
  const auto known = [&](ActorId id) {
    const auto& at = network.actor(id).position;
    return at ? std::optional(relative(*at, origin)) : std::nullopt;
  };
  auto made = layout::create_layout(algorithm, *projection,
                                    layout::network_input(network, *projection, known, true, seed),
                                    parameters);
  if (!made) return made.error();
  const auto positions = layout::run(**made, progress);
  if (!positions) return positions.error();
  for (project::Index u = 0; u < projection->size(); ++u) {
    const ActorId id = projection->actor(u);
    if (network.actor(id).pinned && network.actor(id).position) continue;
    network.set_position(id, absolute((*positions)[u], origin), network.actor(id).pinned);
  }
  return {};
}

}  // namespace saite::app
