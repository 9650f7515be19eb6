// SPDX-License-Identifier: Apache-2.0
// Measures of actors and ties that tell who sits between others: structural holes, bridging, roles.
#include "graph/analysis/cohesion/core_periphery.h"
#include "graph/analysis/cohesion/ei_index.h"
#include "graph/analysis/position/bridging.h"
#include "graph/analysis/position/embeddedness.h"
#include "graph/analysis/registry/measured.h"
#include "graph/analysis/registry/per_tie.h"
#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

Measured broker_scores(Scores scores) {
  Measured result;
  result.values = std::move(scores);
  return result;
}

Result<Measured> from_holes(Context& context, Progress& progress, Scores StructuralHoles::*scores) {
  auto holes = shared_holes(context, progress);
  if (!holes) return holes.error();
  return broker_scores((**holes).*scores);
}

Result<Measured> measure_constraint(Context& context, Progress& progress) {
  return from_holes(context, progress, &StructuralHoles::constraint);
}
Result<Measured> measure_effective_size(Context& context, Progress& progress) {
  return from_holes(context, progress, &StructuralHoles::effective_size);
}
Result<Measured> measure_efficiency(Context& context, Progress& progress) {
  return from_holes(context, progress, &StructuralHoles::efficiency);
}
Result<Measured> measure_hierarchy(Context& context, Progress& progress) {
  return from_holes(context, progress, &StructuralHoles::hierarchy);
}

Result<Measured> measure_bridging(Context& context, Progress& progress) {
  auto between = shared_betweenness(context, false, progress);
  if (!between) return between.error();
  std::vector<double> values = (*between)->actors;
  const double n = context.projection().size();
  const double pairs = (n - 1) * (n - 2) / (context.projection().directed() ? 1 : 2);
  if (context.normalised() && pairs > 0) {
    for (double& value : values) value /= pairs;
  }
  return broker_scores(bridging_centrality(shared_undirected(context), values));
}

Result<Measured> measure_participation(Context& context, Progress& progress) {
  const Projection& graph = shared_undirected(context);
  if (context.grouping()) {
    Measured result = broker_scores(participation(graph, context.grouping()->group_of));
    note_outside(context, result.notes);
    return result;
  }
  auto communities = shared_communities(context, progress);
  if (!communities) return communities.error();
  Measured result = broker_scores(participation(graph, (*communities)->community_of));
  result.notes.push_back(Error{"note.detected_communities"});
  return result;
}

/// How often an actor has a role; or, as z-score, how unusual that is.
template <BrokerRole role, bool as_z>
Result<Measured> measure_role(Context& context, Progress& progress) {
  auto found = shared_brokerage(context, progress);
  if (!found) return found.error();
  Measured result;
  for (const auto& actor : (*found)->actors) {
    if (!actor) {
      result.values.emplace_back();
    } else if (as_z) {
      result.values.push_back(actor->z(role));
    } else {
      const auto count = static_cast<double>(actor->count[static_cast<std::size_t>(role)]);
      const double unit = context.normalised() ? static_cast<double>(actor->total) : 1.0;
      result.values.push_back(unit > 0 ? std::optional(count / unit) : std::nullopt);
    }
  }
  if (!context.projection().directed()) result.notes.push_back(Error{"note.pairs_twice"});
  if (as_z) result.notes.push_back(Error{"note.chance_labels"});
  return result;
}

Result<Measured> measure_actor_ei(Context& context, Progress&) {
  return broker_scores(ei_index(context.projection(), *context.grouping()).actors);
}

Result<Measured> measure_coreness(Context& context, Progress& progress) {
  auto found = coreness(context.projection(), progress);
  if (!found) return found.error();
  if (!*found) return all_absent(context.projection().size(), Error{"note.no_ties"});
  Measured result;
  for (const double c : (*found)->coreness) result.values.emplace_back(c);
  return result;
}

Result<Measured> measure_span(Context& context, Progress& progress) {
  auto found = shared_spans(context, progress);
  if (!found) return found.error();
  Measured result;
  bool bridges = false;
  result.values = per_tie(context.projection(), [&](Index edge, Index) -> std::optional<double> {
    const auto span = (*found)->span[undirected_edge(context, edge)];
    bridges = bridges || !span;
    return span ? std::optional<double>(*span) : std::nullopt;
  });
  if (bridges) result.notes.push_back(Error{"note.bridges_have_no_span"});
  return result;
}

Result<Measured> measure_embeddedness(Context& context, Progress& progress) {
  auto found = embeddedness(context.projection(), progress);
  if (!found) return found.error();
  Measured result;
  result.values = per_tie(context.projection(), [&](Index edge, Index) -> std::optional<double> {
    if (context.normalised()) return found->overlap[edge];
    return found->shared[edge];
  });
  return result;
}

Result<Measured> measure_strong_bridge(Context& context, Progress& progress) {
  const Projection& graph = shared_undirected(context);
  const auto strong = strong_from(graph);
  const std::size_t count = value_count(context.projection(), Subject::tie);
  if (!strong) return all_absent(count, Error{"note.no_strengths"});
  auto found = shared_spans(context, progress);
  if (!found) return found.error();
  std::vector<std::uint8_t> flagged(graph.edge_count());
  for (const Index e : strong_bridges(graph, **found, *strong)) flagged[e] = 1;
  Measured result;
  result.values = per_tie(context.projection(), [&](Index edge, Index) {
    return std::optional<double>(flagged[undirected_edge(context, edge)]);
  });
  return result;
}

constexpr const char* holes_source = "Burt 1992, Structural Holes";
constexpr const char* roles_source = "Gould & Fernandez 1989, doi:10.2307/270949";

constexpr MeasureInfo of_broker(std::string_view id, std::string_view cost, std::string_view source,
                                Scale scale = Scale::sequential) {
  return {.id = id, .scale = scale, .cost = cost, .source = source};
}

constexpr MeasureInfo of_role(std::string_view id, Scale scale) {
  return {
      .id = id, .scale = scale, .needs_groups = true, .cost = "O(m^1.5)", .source = roles_source};
}

constexpr MeasureInfo of_span(std::string_view id, std::string_view cost, std::string_view source,
                              Scale scale) {
  return {.id = id, .subject = Subject::tie, .scale = scale, .cost = cost, .source = source};
}

template <BrokerRole role>
constexpr MeasureRow role_row(std::string_view id) {
  return {of_role(id, Scale::sequential), &measure_role<role, false>};
}
template <BrokerRole role>
constexpr MeasureRow role_z_row(std::string_view id) {
  return {of_role(id, Scale::diverging), &measure_role<role, true>};
}

constexpr MeasureRow broker_rows[] = {
    {of_broker("constraint", "O(m^1.5)", holes_source), measure_constraint},
    {of_broker("effective_size", "O(m^1.5)", holes_source), measure_effective_size},
    {of_broker("efficiency", "O(m^1.5)", holes_source), measure_efficiency},
    {of_broker("hierarchy", "O(m^1.5)", holes_source), measure_hierarchy},
    {{.id = "bridging",
      .paths = AllPaths::betweenness,
      .cost = "O(n·m)",
      .source = "Hwang et al. 2006, Bridging centrality"},
     measure_bridging},
    {of_broker("participation", "O(n + m)", "Guimerà & Amaral 2005, doi:10.1038/nature03288"),
     measure_participation},
    role_row<BrokerRole::coordinator>("coordinator"),
    role_row<BrokerRole::consultant>("consultant"),
    role_row<BrokerRole::gatekeeper>("gatekeeper"),
    role_row<BrokerRole::representative>("representative"),
    role_row<BrokerRole::liaison>("liaison"),
    role_z_row<BrokerRole::coordinator>("coordinator_z"),
    role_z_row<BrokerRole::consultant>("consultant_z"),
    role_z_row<BrokerRole::gatekeeper>("gatekeeper_z"),
    role_z_row<BrokerRole::representative>("representative_z"),
    role_z_row<BrokerRole::liaison>("liaison_z"),
    {{.id = "ei_index",
      .scale = Scale::diverging,
      .needs_groups = true,
      .cost = "O(n + m)",
      .source = "Krackhardt & Stern 1988, doi:10.2307/2786835"},
     measure_actor_ei},
    {of_broker("coreness", "O(n + m) a round",
               "Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2"),
     measure_coreness},
    {of_span("span", "O(m·√n) in practice", "Granovetter 1973, doi:10.1086/225469",
             Scale::sequential),
     measure_span},
    {of_span("embeddedness", "O(m·degree)", "Easley & Kleinberg 2010, ch. 3", Scale::sequential),
     measure_embeddedness},
    {of_span("strong_bridge", "O(m·√n) in practice", "Granovetter 1973, doi:10.1086/225469",
             Scale::flag),
     measure_strong_bridge},
};

}  // namespace

std::span<const MeasureRow> broker_measures() {
  return broker_rows;
}

}  // namespace saite::analysis
