// SPDX-License-Identifier: Apache-2.0
#include "src/report/positions.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "graph/layout/network_input.h"
#include "graph/layout/registry.h"
#include "graph/project/local_origin.h"

namespace saite::report {
namespace {

using project::Index;
using project::Projection;

/// The n-th of many points that spiral around the origin, evenly spaced (Vogel 1979).
Vec2 spiral(std::size_t n, float spacing) {
  const float angle = 2.39996323F * static_cast<float>(n);
  const float radius = spacing * std::sqrt(static_cast<float>(n) + 1);
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

std::vector<Vec2> beside_neighbours(const Projection& projection,
                                    const std::vector<std::optional<Vec2>>& own) {
  Rect bounds;
  for (const auto& place : own) {
    if (place) bounds.include(*place);
  }
  const float extent = std::max(bounds.width(), bounds.height());
  const float spacing = extent / (4 * std::sqrt(static_cast<float>(own.size())) + 1);
  std::vector<Vec2> places;
  std::size_t lost = 0;   // without a place …
  std::size_t alone = 0;  // … and without neighbours that have one
  for (Index u = 0; u < projection.size(); ++u) {
    if (own[u]) {
      places.push_back(*own[u]);
      continue;
    }
    Vec2 sum;
    int known = 0;
    for (const Index v : projection.neighbours(u)) {
      if (!own[v]) continue;
      sum += *own[v];
      ++known;
    }
    if (known > 0) {
      places.push_back(sum / static_cast<float>(known) + spiral(lost++, spacing));
    } else {
      places.push_back(
          {bounds.min.x + static_cast<float>(alone++) * 2 * spacing, bounds.max.y + 3 * spacing});
    }
  }
  return places;
}

void turn_to_suit(std::vector<Vec2>& places, bool portrait) {
  Rect bounds;
  for (const Vec2 place : places) bounds.include(place);
  if (bounds.empty() || (bounds.height() > bounds.width()) == portrait) return;
  for (Vec2& place : places) place = perpendicular(place);
}

}  // namespace

bool have_own_places(const model::Network& network, const Projection& projection) {
  const auto actors = projection.actors();
  const auto missing = static_cast<std::size_t>(
      std::ranges::count_if(actors, [&](ActorId id) { return !network.actor(id).position; }));
  return missing * 10 <= actors.size() && !project::all_in_one_place(network, actors);
}

Result<std::vector<Vec2>> positions_for(const model::Network& network, const Projection& projection,
                                        std::string_view layout_id, std::uint64_t seed,
                                        float aspect, Progress& progress) {
  std::vector<std::optional<Vec2>> own;
  const Position origin = project::local_origin(network, projection.actors());
  for (const ActorId actor : projection.actors()) {
    const auto& at = network.actor(actor).position;
    own.push_back(at ? std::optional(relative(*at, origin)) : std::nullopt);
  }
  if (have_own_places(network, projection)) return beside_neighbours(projection, own);
  const bool in_one_place = project::all_in_one_place(network, projection.actors());
  const auto known = [&](ActorId id) {
    return in_one_place ? std::optional<Vec2>() : own[*projection.index_of(id)];
  };
  layout::LayoutInput input = layout::network_input(network, projection, known, true, seed);
  constexpr float most = 3;  // a strip of paper is not to make a strip of a network
  input.aspect = std::min(std::max(aspect, 1 / aspect), most);
  auto created = layout::create_layout(layout_id, projection, std::move(input));
  if (!created) return created.error();
  auto places = layout::run(**created, progress);
  const bool any_pinned = std::ranges::any_of(projection.actors(), [&](ActorId id) {
    return network.actor(id).pinned && network.actor(id).position;
  });
  if (places && !any_pinned && !layout::find_layout(layout_id)->oriented) {
    turn_to_suit(*places, aspect < 1);
  }
  return places;
}

}  // namespace saite::report
