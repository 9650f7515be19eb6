// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/lay_out.h"

#include <limits>

#include "src/present/local_origin.h"

namespace saite::app {
namespace {

layout::LayoutInput input_for(const model::Network& network, const project::Projection& projection,
                              std::uint64_t seed) {
  constexpr float nowhere = std::numeric_limits<float>::quiet_NaN();
  layout::LayoutInput input;
  input.seed = seed;
  const Position origin = present::local_origin(network, projection.actors());
  bool any_pinned = false;
  for (const ActorId id : projection.actors()) {
    const model::Actor& actor = network.actor(id);
    const bool pinned = actor.pinned && actor.position;
    any_pinned = any_pinned || pinned;
    input.start.push_back(pinned ? relative(*actor.position, origin) : Vec2{nowhere, nowhere});
    input.fixed.push_back(pinned);
    input.place.push_back(actor.details->place);
    input.level.push_back(network.actor_kinds()[actor.kind].power.value_or(0));
  }
  if (!any_pinned) {
    input.start.clear();
    input.fixed.clear();
  }
  return input;
}

}  // namespace

Status lay_out(model::Network& network, std::string_view algorithm,
               const project::ProjectionOptions& part, std::uint64_t seed, Progress& progress,
               const layout::Parameters& parameters) {
  const auto projection = project::Projection::create(network, part);
  if (!projection) return projection.error();
  auto made = layout::create_layout(algorithm, *projection, input_for(network, *projection, seed),
                                    parameters);
  if (!made) return made.error();
  const auto positions = layout::run(**made, progress);
  if (!positions) return positions.error();
  const Position origin = present::local_origin(network, projection->actors());
  for (project::Index u = 0; u < projection->size(); ++u) {
    const ActorId id = projection->actor(u);
    if (network.actor(id).pinned && network.actor(id).position) continue;
    network.set_position(id, absolute((*positions)[u], origin), network.actor(id).pinned);
  }
  return {};
}

}  // namespace saite::app
