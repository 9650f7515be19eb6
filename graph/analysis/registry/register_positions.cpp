// SPDX-License-Identifier: Apache-2.0
// Measures of actors: where each stands in the network.
#include <algorithm>

#include "graph/analysis/position/clustering.h"
#include "graph/analysis/position/degree.h"
#include "graph/analysis/position/eigenvector.h"
#include "graph/analysis/position/pagerank.h"
#include "graph/analysis/registry/measured.h"
#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;

/// Divides by the greatest value, so that it becomes 1.
void scale_to_greatest(Scores& scores) {
  double max = 0;
  for (const auto& score : scores) max = std::max(max, score.value_or(0));
  if (max <= 0) return;
  for (auto& score : scores) {
    if (score) *score /= max;
  }
}

/// What divides a count of others to give a share of all others; 1 where raw counts are wanted.
double others_unit(const Context& context) {
  return context.normalised() ? std::max(1.0, context.projection().size() - 1.0) : 1.0;
}

Result<Measured> measure_degree(Context& context, Progress&) {
  return measured(degrees(shared_undirected(context)), others_unit(context));
}

Result<Measured> measure_in_degree(Context& context, Progress&) {
  return measured(in_degrees(context.projection()), others_unit(context));
}

Result<Measured> measure_out_degree(Context& context, Progress&) {
  return measured(out_degrees(context.projection()), others_unit(context));
}

Result<Measured> measure_strength(Context& context, Progress&) {
  const auto& graph = shared_undirected(context);
  double unit = 1;
  if (context.normalised() && graph.edge_count() > 0) {
    double max = 0;
    for (Index e = 0; e < graph.edge_count(); ++e) max = std::max(max, graph.edge_weight(e));
    unit = max * (graph.size() - 1.0);
  }
  return measured(strengths(graph), unit);
}

Result<Measured> measure_betweenness(Context& context, Progress& progress) {
  auto between = shared_betweenness(context, false, progress);
  if (!between) return between.error();
  const double n = context.projection().size();
  const double pairs = (n - 1) * (n - 2) / (context.projection().directed() ? 1 : 2);
  return measured((*between)->actors, context.normalised() ? std::max(pairs, 1.0) : 1.0);
}

/// Lengths are 1/strength and may be below 1; in units of the shortest tie none is, so that
/// closeness stays in [0, 1].
double length_unit(Context& context) {
  const auto& projection = context.projection();
  if (!context.normalised() || !projection.weighted()) return 1;
  double strongest = 0;
  for (Index e = 0; e < projection.edge_count(); ++e) {
    strongest = std::max(strongest, projection.edge_weight(e));
  }
  return strongest > 0 ? strongest : 1;
}

Result<Measured> measure_closeness(Context& context, Progress& progress) {
  auto found = shared_distances(context, progress);
  if (!found) return found.error();
  const double unit = length_unit(context);
  Measured result;
  for (Index u = 0; u < context.projection().size(); ++u) {
    const auto closeness = (*found)->closeness(u);
    result.values.push_back(closeness ? std::optional(*closeness / unit) : std::nullopt);
  }
  return result;
}

Result<Measured> measure_harmonic(Context& context, Progress& progress) {
  auto found = shared_distances(context, progress);
  if (!found) return found.error();
  const double unit = length_unit(context);
  Measured result;
  for (Index u = 0; u < context.projection().size(); ++u) {
    const auto harmonic = (*found)->harmonic_closeness(u);
    result.values.push_back(harmonic ? std::optional(*harmonic / unit) : std::nullopt);
  }
  return result;
}

Result<Measured> measure_eccentricity(Context& context, Progress& progress) {
  auto found = shared_distances(context, progress);
  if (!found) return found.error();
  Measured result;
  for (Index u = 0; u < context.projection().size(); ++u) {
    const bool reaches = (*found)->reached[u] > 0;
    result.values.push_back(reaches ? std::optional((*found)->farthest[u]) : std::nullopt);
  }
  if (context.normalised()) scale_to_greatest(result.values);
  return result;
}

Result<Measured> measure_eigenvector(Context& context, Progress& progress) {
  auto found = eigenvector(shared_undirected(context), {}, progress);
  if (!found) return found.error();
  if (found->values.empty()) {
    return all_absent(context.projection().size(), Error{"note.no_ties"});
  }
  Measured result = measured(found->values);
  if (!found->converged) result.notes.push_back(Error{"note.not_converged"});
  if (context.normalised()) scale_to_greatest(result.values);
  return result;
}

constexpr Parameter pagerank_parameters[] = {{"damping", PagerankOptions{}.damping, 0, 0.999}};

Result<Measured> measure_pagerank(Context& context, Progress& progress) {
  PagerankOptions options;
  options.damping = context.parameter("pagerank.damping", options.damping);
  auto found = pagerank(context.projection(), options, progress);
  if (!found) return found.error();
  Measured result = measured(found->values);
  if (!found->converged) result.notes.push_back(Error{"note.not_converged"});
  if (context.normalised()) scale_to_greatest(result.values);
  return result;
}

Result<Measured> measure_core(Context& context, Progress& progress) {
  auto cores = shared_cores(context, progress);
  if (!cores) return cores.error();
  Measured result = measured(**cores);
  if (context.normalised()) scale_to_greatest(result.values);
  return result;
}

Result<Measured> measure_clustering(Context& context, Progress& progress) {
  if (auto why = why_no_triangles(context)) return all_absent(context.projection().size(), *why);
  auto counts = shared_triangles(context, progress);
  if (!counts) return counts.error();
  Measured result;
  result.values = local_clustering(shared_undirected(context), **counts);
  return result;
}

Result<Measured> measure_cut_point(Context& context, Progress& progress) {
  auto found = shared_blocks(context, progress);
  if (!found) return found.error();
  return measured((*found)->cut_point);
}

Result<Measured> measure_component(Context& context, Progress& progress) {
  auto found = shared_components(context, progress);
  if (!found) return found.error();
  return measured((*found)->component_of);
}

constexpr Parameter community_parameters[] = {
    {"resolution", LeidenOptions{}.resolution, 0.001, 1000}};

Result<Measured> measure_community(Context& context, Progress& progress) {
  auto found = shared_communities(context, progress);
  if (!found) return found.error();
  return measured((*found)->community_of);
}

constexpr const char* degree_source = "Freeman 1979, doi:10.1016/0378-8733(78)90021-7";

constexpr MeasureRow position_rows[] = {
    {{.id = "degree", .cost = "O(n)", .source = degree_source}, measure_degree},
    {{.id = "in_degree", .cost = "O(n)", .source = degree_source}, measure_in_degree},
    {{.id = "out_degree", .cost = "O(n)", .source = degree_source}, measure_out_degree},
    {{.id = "strength",
      .cost = "O(n + m)",
      .source = "Barrat et al. 2004, doi:10.1073/pnas.0400087101"},
     measure_strength},
    {{.id = "betweenness",
      .paths = AllPaths::betweenness,
      .cost = "O(n·m)",
      .source = "Brandes 2001, doi:10.1080/0022250X.2001.9990249"},
     measure_betweenness},
    {{.id = "closeness",
      .paths = AllPaths::distances,
      .cost = "O(n·m)",
      .source = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478"},
     measure_closeness},
    {{.id = "harmonic",
      .paths = AllPaths::distances,
      .cost = "O(n·m)",
      .source = "Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3"},
     measure_harmonic},
    {{.id = "eccentricity",
      .paths = AllPaths::distances,
      .cost = "O(n·m)",
      .source = "Hage & Harary 1995, doi:10.1016/0378-8733(94)00248-9"},
     measure_eccentricity},
    {{.id = "eigenvector",
      .cost = "O(m) a step",
      .source = "Bonacich 1972, doi:10.1080/0022250X.1972.9989806"},
     measure_eigenvector},
    {{.id = "pagerank",
      .parameters = pagerank_parameters,
      .cost = "O(m) a step",
      .source = "Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X"},
     measure_pagerank},
    {{.id = "core", .cost = "O(n + m)", .source = "Seidman 1983, doi:10.1016/0378-8733(83)90028-X"},
     measure_core},
    {{.id = "clustering", .cost = "O(m^1.5)", .source = "Watts & Strogatz 1998, doi:10.1038/30918"},
     measure_clustering},
    {{.id = "cut_point",
      .scale = Scale::flag,
      .cost = "O(n + m)",
      .source = "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272"},
     measure_cut_point},
    {{.id = "component",
      .scale = Scale::category,
      .cost = "O(n + m)",
      .source = "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272"},
     measure_component},
    {{.id = "community",
      .scale = Scale::category,
      .parameters = community_parameters,
      .cost = "O(n + m) a round",
      .source = "Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z"},
     measure_community},
};

}  // namespace

std::span<const MeasureRow> position_measures() {
  return position_rows;
}

}  // namespace saite::analysis
