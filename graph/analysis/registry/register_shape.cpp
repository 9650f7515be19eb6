// SPDX-License-Identifier: Apache-2.0
// Measures of the network as a whole that ask for distances, betweenness or communities.
#include <algorithm>

#include "graph/analysis/cohesion/centralisation.h"
#include "graph/analysis/cohesion/modularity.h"
#include "graph/analysis/position/degree.h"
#include "graph/analysis/registry/measured.h"
#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;

/// A number from the distances, noting where some actors do not reach each other.
Result<Measured> from_distances(Context& context, Progress& progress,
                                std::optional<double> (Distances::*number)() const) {
  auto found = shared_distances(context, progress);
  if (!found) return found.error();
  Measured result = one_number(((**found).*number)());
  const Index others = context.projection().size() - 1;
  if (std::ranges::any_of((*found)->reached, [&](Index reached) { return reached < others; })) {
    result.notes.push_back(Error{"note.not_connected"});
  }
  return result;
}

Result<Measured> network_diameter(Context& context, Progress& progress) {
  return from_distances(context, progress, &Distances::diameter);
}

Result<Measured> network_mean_distance(Context& context, Progress& progress) {
  return from_distances(context, progress, &Distances::mean_distance);
}

Result<Measured> network_efficiency(Context& context, Progress& progress) {
  auto found = shared_distances(context, progress);
  if (!found) return found.error();
  return one_number((*found)->efficiency());
}

Result<Measured> network_degree_centralisation(Context& context, Progress&) {
  return one_number(degree_centralisation(degrees(shared_undirected(context))));
}

Result<Measured> network_betweenness_centralisation(Context& context, Progress& progress) {
  auto between = shared_betweenness(context, false, progress);
  if (!between) return between.error();
  return one_number(
      betweenness_centralisation((*between)->actors, context.projection().directed()));
}

Result<Measured> network_closeness_centralisation(Context& context, Progress& progress) {
  const auto& projection = context.projection();
  if (projection.directed()) return all_absent(1, Error{"note.directed"});
  if (projection.weighted()) return all_absent(1, Error{"note.weighted"});
  auto parts = shared_components(context, progress);
  if (!parts) return parts.error();
  if (!(*parts)->connected()) return all_absent(1, Error{"note.not_connected"});
  auto found = shared_distances(context, progress);
  if (!found) return found.error();
  std::vector<double> closeness;
  for (Index u = 0; u < projection.size(); ++u) {
    closeness.push_back((*found)->closeness(u).value_or(0));
  }
  return one_number(closeness_centralisation(closeness));
}

Result<Measured> network_modularity(Context& context, Progress& progress) {
  const double resolution = context.parameter("community.resolution", LeidenOptions{}.resolution);
  const auto& graph = shared_undirected(context);
  if (graph.edge_count() == 0) return all_absent(1, Error{"note.no_ties"});
  if (context.grouping()) {
    Measured result = one_number(modularity(graph, context.grouping()->group_of, resolution));
    note_outside(context, result.notes);
    return result;
  }
  auto found = shared_communities(context, progress);
  if (!found) return found.error();
  Measured result = one_number(modularity(graph, (*found)->community_of, resolution));
  result.notes.push_back(Error{"note.detected_communities"});
  return result;
}

Result<Measured> count_communities(Context& context, Progress& progress) {
  auto found = shared_communities(context, progress);
  if (!found) return found.error();
  return one_number((*found)->count());
}

constexpr const char* centralisation_source = "Freeman 1979, doi:10.1016/0378-8733(78)90021-7";

constexpr MeasureInfo of_shape(std::string_view id, std::string_view cost, std::string_view source,
                               AllPaths paths = AllPaths::none) {
  return {.id = id, .subject = Subject::network, .paths = paths, .cost = cost, .source = source};
}

constexpr MeasureRow shape_rows[] = {
    {of_shape("diameter", "O(n·m)", "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478",
              AllPaths::distances),
     network_diameter},
    {of_shape("mean_distance", "O(n·m)", "Watts & Strogatz 1998, doi:10.1038/30918",
              AllPaths::distances),
     network_mean_distance},
    {of_shape("efficiency", "O(n·m)", "Latora & Marchiori 2001, doi:10.1103/PhysRevLett.87.198701",
              AllPaths::distances),
     network_efficiency},
    {of_shape("centralisation_degree", "O(n)", centralisation_source),
     network_degree_centralisation},
    {of_shape("centralisation_betweenness", "O(n·m)", centralisation_source, AllPaths::betweenness),
     network_betweenness_centralisation},
    {of_shape("centralisation_closeness", "O(n·m)", centralisation_source, AllPaths::distances),
     network_closeness_centralisation},
    {of_shape("modularity", "O(n + m) a round",
              "Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113"),
     network_modularity},
    {of_shape("communities", "O(n + m) a round",
              "Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z"),
     count_communities},
};

}  // namespace

std::span<const MeasureRow> shape_measures() {
  return shape_rows;
}

}  // namespace saite::analysis
