// SPDX-License-Identifier: Apache-2.0
// Measures of the network as a whole that tell how it is woven: groups, fragments, stage.
#include <algorithm>
#include <cstdio>

#include "graph/analysis/cohesion/assortativity.h"
#include "graph/analysis/cohesion/core_periphery.h"
#include "graph/analysis/cohesion/ei_index.h"
#include "graph/analysis/community/weaving_stage.h"
#include "graph/analysis/position/fragmentation.h"
#include "graph/analysis/registry/measured.h"
#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

std::string fabric_number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

Result<Measured> network_ei(Context& context, Progress&) {
  return one_number(ei_index(context.projection(), *context.grouping()).value);
}

Result<Measured> network_ei_expected(Context& context, Progress&) {
  return one_number(ei_index(context.projection(), *context.grouping()).expected);
}

Result<Measured> network_ei_p(Context& context, Progress& progress) {
  EiTestOptions options;
  options.permutations =
      static_cast<std::uint32_t>(context.parameter("ei_p.permutations", options.permutations));
  options.seed = context.seed;
  auto test = ei_permutation_test(context.projection(), *context.grouping(), options, progress);
  if (!test) return test.error();
  if (!*test) return all_absent(1, Error{"note.no_ties"});
  Measured result = one_number((*test)->p);
  result.notes.push_back(Error{"note.permutations",
                               {},
                               {std::to_string(options.permutations), fabric_number((*test)->mean),
                                fabric_number((*test)->deviation)}});
  return result;
}

Result<Measured> network_assortativity(Context& context, Progress&) {
  const auto mixing = mixing_matrix(context.projection(), *context.grouping());
  if (!mixing) return all_absent(1, Error{"note.too_many_groups"});
  return one_number(assortativity(*mixing));
}

Result<Measured> network_degree_assortativity(Context& context, Progress&) {
  return one_number(degree_assortativity(context.projection()));
}

/// A value that may be estimated, and its error.
Measured estimated(const std::optional<Estimate>& found) {
  if (!found) return one_number(std::nullopt);
  Measured result = one_number(found->value);
  if (found->error) {
    result.notes.push_back(Error{"note.sampled", {}, {fabric_number(*found->error)}});
  }
  return result;
}

Result<Measured> network_fragmentation(Context& context, Progress& progress) {
  auto found = directed_fragmentation(context.projection(), {}, {.seed = context.seed}, progress);
  if (!found) return found.error();
  return estimated(*found);
}

/// 1 − efficiency, of the same distances: along arcs and by lengths as the projection has them.
Result<Measured> network_distance_fragmentation(Context& context, Progress& progress) {
  const Projection& projection = context.projection();
  DistanceFragmentationOptions options;
  options.seed = context.seed;
  if (projection.weighted() || projection.size() <= options.exact_up_to) {
    auto all = shared_distances(context, progress);
    if (!all) return all.error();
    const auto efficiency = (*all)->efficiency();
    return one_number(efficiency ? std::optional(1 - *efficiency) : std::nullopt);
  }
  auto found = distance_fragmentation(projection, {}, options, progress);
  if (!found) return found.error();
  return estimated(*found);
}

Result<Measured> network_local_bridges(Context& context, Progress& progress) {
  if (auto why = why_no_triangles(context)) return all_absent(1, *why);
  auto found = shared_spans(context, progress);
  if (!found) return found.error();
  double count = 0;
  for (Index e = 0; e < (*found)->span.size(); ++e) count += (*found)->local_bridge(e) ? 1 : 0;
  return one_number(count);
}

Result<Measured> network_core_fit(Context& context, Progress& progress) {
  CorePeripheryOptions options;
  options.seed = context.seed;
  auto found = core_periphery(context.projection(), options, progress);
  if (!found) return found.error();
  if (!*found) return all_absent(1, Error{"note.no_core"});
  Measured result = one_number((*found)->fit);
  const auto& cores = (*found)->cores;
  result.notes.push_back(Error{"note.core_pattern_ignored", {}, {std::to_string(cores[0].size())}});
  if (cores.size() > 1) {
    result.notes.push_back(Error{"note.several_optima", {}, {std::to_string(cores.size())}});
  }
  return result;
}

/// How the core stands beside chance.
Error core_note(const StageNumbers& numbers) {
  if (!numbers.core || !numbers.chance.core_p) return Error{"note.stage_no_core"};
  return Error{numbers.core_by_degrees ? "note.stage_core_density" : "note.stage_core_degrees",
               {},
               {fabric_number(numbers.core->fit), std::to_string(numbers.core->core.size()),
                std::to_string(numbers.chance.networks), fabric_number(*numbers.chance.core_p)}};
}

Result<StageNumbers> stage_numbers_of(Context& context, bool same_stage, Progress& progress) {
  const Projection& projection = context.projection();
  StageOptions options;
  options.seed = context.seed;
  options.same_stage = same_stage;
  const bool plain = !projection.directed() && !projection.weighted();
  const double cost = static_cast<double>(projection.size()) * projection.edge_count();
  if (plain && (cost <= options.exact_cost || context.shared().betweenness.value)) {
    auto between = shared_betweenness(context, false, progress);
    if (!between) return between.error();
    options.betweenness = (*between)->actors;
  }
  return stage_numbers(projection, options, progress);
}

Result<Measured> network_stage(Context& context, Progress& progress) {
  auto numbers = stage_numbers_of(context, false, progress);
  if (!numbers) return numbers.error();
  const std::optional<Stage> stage = weaving_stage(*numbers);
  Measured result = one_number(stage ? std::optional(static_cast<double>(*stage)) : std::nullopt);
  result.categories.assign(std::begin(stage_ids), std::end(stage_ids));
  result.notes.push_back(Error{"note.stage",
                               {},
                               {fabric_number(numbers->largest_share()),
                                fabric_number(numbers->degree_centralisation.value_or(0)),
                                fabric_number(numbers->betweenness_centralisation.value_or(0))}});
  result.notes.push_back(core_note(*numbers));
  if (numbers->betweenness_error) {
    result.notes.push_back(Error{"note.sampled", {}, {fabric_number(*numbers->betweenness_error)}});
  }
  return result;
}

/// Apart from the stage, as it takes much longer.
Result<Measured> network_stage_chance(Context& context, Progress& progress) {
  auto numbers = stage_numbers_of(context, true, progress);
  if (!numbers) return numbers.error();
  Measured result = one_number(numbers->chance.same_stage);
  result.notes.push_back(
      Error{"note.stage_by_chance", {}, {std::to_string(numbers->chance.networks)}});
  return result;
}

constexpr const char* ei_source = "Krackhardt & Stern 1988, doi:10.2307/2786835";
constexpr const char* mixing_source = "Newman 2003, doi:10.1103/PhysRevE.67.026126";
constexpr const char* key_source = "Borgatti 2006, doi:10.1007/s10588-006-7084-x";

constexpr Parameter ei_parameters[] = {
    {.id = "permutations", .standard = 1000, .min = 99, .max = 100'000, .whole = true}};

constexpr MeasureInfo of_fabric(std::string_view id, std::string_view cost, std::string_view source,
                                Scale scale = Scale::sequential, bool needs_groups = false) {
  return {.id = id,
          .subject = Subject::network,
          .scale = scale,
          .needs_groups = needs_groups,
          .cost = cost,
          .source = source};
}

constexpr MeasureRow fabric_rows[] = {
    {of_fabric("ei_index", "O(n + m)", ei_source, Scale::diverging, true), network_ei},
    {{.id = "ei_expected",
      .subject = Subject::network,
      .scale = Scale::diverging,
      .needs_groups = true,
      .cost = "O(n)",
      .source = ei_source,
      .tells_chance = true},
     network_ei_expected},
    {{.id = "ei_p",
      .subject = Subject::network,
      .needs_groups = true,
      .parameters = ei_parameters,
      .cost = "O(permutations·m)",
      .source = ei_source,
      .tells_chance = true},
     network_ei_p},
    {of_fabric("assortativity", "O(m)", mixing_source, Scale::diverging, true),
     network_assortativity},
    {of_fabric("degree_assortativity", "O(m)", mixing_source, Scale::diverging),
     network_degree_assortativity},
    {of_fabric("fragmentation", "O(n + m); directed as by distance", key_source),
     network_fragmentation},
    {{.id = "distance_fragmentation",
      .subject = Subject::network,
      .paths = AllPaths::distances,
      .cost = "O(n·m/256)",
      .source = key_source},
     network_distance_fragmentation},
    {of_fabric("local_bridges", "O(m·√n) in practice", "Granovetter 1973, doi:10.1086/225469"),
     network_local_bridges},
    {of_fabric("core_fit", "O(n + m) a round",
               "Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2"),
     network_core_fit},
    {own_rule(
         {.id = "stage",
          .subject = Subject::network,
          .scale = Scale::category,
          .paths = AllPaths::betweenness,
          .cost = "O(n·m), and O(10·m) a random network",
          .source =
              "Krebs & Holley 2006, Building Smart Communities through Network Weaving; Kojaku & "
              "Masuda 2018, doi:10.1088/1367-2630/aab547"}),
     network_stage},
    {{.id = "stage_chance",
      .subject = Subject::network,
      .paths = AllPaths::betweenness,
      .cost = "O(n·m), and O(10·m) a random network",
      .source = "Maslov & Sneppen 2002, doi:10.1126/science.1065103 (the random networks)",
      .tells_chance = true},
     network_stage_chance},
};

}  // namespace

std::span<const MeasureRow> fabric_measures() {
  return fabric_rows;
}

}  // namespace saite::analysis
