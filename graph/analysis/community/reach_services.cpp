// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/reach_services.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "graph/analysis/paths/steps.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

constexpr double earth_radius_km = 6371.0088;

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

/// A place as a point of the unit sphere: the nearest of many is then the greatest product.
struct SpherePoint {
  double x;
  double y;
  double z;
  const model::GeoPoint* place;

  explicit SpherePoint(const model::GeoPoint& point)
      : x(std::cos(radians(point.lat)) * std::cos(radians(point.lon))),
        y(std::cos(radians(point.lat)) * std::sin(radians(point.lon))),
        z(std::sin(radians(point.lat))),
        place(&point) {}
  [[nodiscard]] double dot(const SpherePoint& other) const {
    return x * other.x + y * other.y + z * other.z;
  }
};

std::vector<std::optional<double>> nearest_kilometres(const Facts& facts, Index actors,
                                                      std::span<const Index> providers) {
  std::vector<std::optional<double>> out(actors);
  if (facts.place.size() != actors) return out;
  std::vector<SpherePoint> places;
  for (const Index p : providers) {
    if (facts.place[p]) places.emplace_back(*facts.place[p]);
  }
  if (places.empty()) return out;
  for (Index u = 0; u < actors; ++u) {
    if (!facts.place[u]) continue;
    const SpherePoint here(*facts.place[u]);
    const auto nearest = std::ranges::max_element(
        places, {}, [&](const SpherePoint& place) { return here.dot(place); });
    out[u] = kilometres_between(*facts.place[u], *nearest->place);
  }
  return out;
}

void count_reached(ReachShare& share, Index steps) {
  ++share.actors;
  for (std::size_t s = 0; s < share.within.size(); ++s) {
    if (steps <= s + 1) ++share.within[s];
  }
}

std::vector<ReachShare> shares_by_group(const Grouping& grouping, const std::vector<Index>& steps,
                                        Index max) {
  std::vector<ReachShare> shares;
  for (const auto& name : grouping.names) shares.push_back({name, 0, std::vector<Index>(max)});
  for (std::size_t u = 0; u < grouping.group_of.size(); ++u) {
    if (grouping.group_of[u] != no_index && steps[u] != 0) {
      count_reached(shares[grouping.group_of[u]], steps[u]);
    }
  }
  std::erase_if(shares, [](const ReachShare& share) { return share.actors == 0; });
  return shares;
}

}  // namespace

std::optional<double> ReachShare::share(Index steps) const {
  if (actors == 0 || steps == 0) return std::nullopt;
  return static_cast<double>(within[std::min<std::size_t>(steps, within.size()) - 1]) / actors;
}

double kilometres_between(const model::GeoPoint& a, const model::GeoPoint& b) {
  const double lat = std::sin(radians(b.lat - a.lat) / 2);
  const double lon = std::sin(radians(b.lon - a.lon) / 2);
  const double h = lat * lat + std::cos(radians(a.lat)) * std::cos(radians(b.lat)) * lon * lon;
  return 2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, h)));
}

Grouping kind_grouping(const Facts& facts) {
  Grouping grouping;
  grouping.key = "kind";
  project::set_groups(grouping, facts.kind);
  return grouping;
}

ServiceReach service_reach(const Projection& projection, const Facts& facts,
                           std::span<const Index> providers, const ServiceReachOptions& options) {
  const Index max = std::clamp<Index>(options.steps, 1, 9);
  const auto steps = steps_from(projection, providers);
  ServiceReach out;
  out.all.within.resize(max);
  out.steps.resize(projection.size());
  for (Index u = 0; u < projection.size(); ++u) {
    if (steps[u] != no_index) out.steps[u] = steps[u];
    if (steps[u] == 0) continue;
    count_reached(out.all, steps[u]);
    if (steps[u] > max) out.unreached.push_back(u);
  }
  const auto shares = [&](const Grouping& grouping) {
    return grouping.group_of.size() == projection.size() ? shares_by_group(grouping, steps, max)
                                                         : std::vector<ReachShare>();
  };
  out.kinds = shares(kind_grouping(facts));
  out.municipalities = shares(facts.municipality);
  out.communities = shares(facts.community);
  if (options.grouping != nullptr) out.groups = shares(*options.grouping);
  out.kilometres = nearest_kilometres(facts, projection.size(), providers);
  return out;
}

}  // namespace saite::analysis
