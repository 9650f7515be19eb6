// SPDX-License-Identifier: Apache-2.0
// Measures of the network as a whole.
#include <algorithm>

#include "graph/analysis/cohesion/density.h"
#include "graph/analysis/cohesion/reciprocity.h"
#include "graph/analysis/position/clustering.h"
#include "graph/analysis/position/degree.h"
#include "graph/analysis/registry/measured.h"
#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;

Result<Measured> count_actors(Context& context, Progress&) {
  return one_number(context.projection().size());
}

Result<Measured> count_ties(Context& context, Progress&) {
  return one_number(static_cast<double>(value_count(context.projection(), Subject::tie)));
}

Result<Measured> count_pairs(Context& context, Progress&) {
  return one_number(shared_undirected(context).edge_count());
}

Result<Measured> network_density(Context& context, Progress&) {
  const TwoMode* modes = shared_two_mode(context);
  if (modes == nullptr) return one_number(density(context.projection()));
  Measured result = one_number(two_mode_density(context.projection(), *modes));
  result.notes.push_back(Error{"note.two_mode_pairs",
                               {},
                               {std::to_string(modes->sizes[0]), std::to_string(modes->sizes[1])}});
  return result;
}

Result<Measured> network_mean_degree(Context& context, Progress&) {
  return one_number(mean_degree(shared_undirected(context)));
}

Result<Measured> count_components(Context& context, Progress& progress) {
  auto found = shared_components(context, progress);
  if (!found) return found.error();
  return one_number((*found)->count());
}

Result<Measured> largest_component(Context& context, Progress& progress) {
  auto found = shared_components(context, progress);
  if (!found) return found.error();
  if ((*found)->sizes.empty()) return one_number(std::nullopt);
  const double share = static_cast<double>((*found)->sizes.front()) / context.projection().size();
  return one_number(share);
}

Result<Measured> count_isolates(Context& context, Progress& progress) {
  auto found = shared_components(context, progress);
  if (!found) return found.error();
  return one_number(static_cast<double>(std::ranges::count((*found)->sizes, Index{1})));
}

Result<Measured> network_transitivity(Context& context, Progress& progress) {
  if (auto why = why_no_triangles(context)) return all_absent(1, *why);
  auto counts = shared_triangles(context, progress);
  if (!counts) return counts.error();
  return one_number(transitivity(shared_undirected(context), **counts));
}

Result<Measured> network_clustering(Context& context, Progress& progress) {
  if (auto why = why_no_triangles(context)) return all_absent(1, *why);
  auto counts = shared_triangles(context, progress);
  if (!counts) return counts.error();
  return one_number(mean_clustering(shared_undirected(context), **counts));
}

Result<Measured> network_reciprocity(Context& context, Progress&) {
  if (!context.projection().directed()) return all_absent(1, Error{"note.undirected"});
  const Reciprocity found = reciprocity(context.projection(), context.facts.tie_kind);
  if (found.directed == 0) return all_absent(1, Error{"note.no_directed_ties"});
  Measured result = one_number(found.share());
  result.notes.push_back(Error{"note.returned",
                               {},
                               {std::to_string(found.returned), std::to_string(found.directed),
                                std::to_string(found.undirected)}});
  return result;
}

Result<Measured> network_core(Context& context, Progress& progress) {
  auto cores = shared_cores(context, progress);
  if (!cores) return cores.error();
  if ((*cores)->empty()) return one_number(std::nullopt);
  return one_number(std::ranges::max(**cores));
}

Result<Measured> count_cut_points(Context& context, Progress& progress) {
  auto found = shared_blocks(context, progress);
  if (!found) return found.error();
  return one_number(static_cast<double>(std::ranges::count((*found)->cut_point, 1)));
}

Result<Measured> count_bridges(Context& context, Progress& progress) {
  auto found = shared_blocks(context, progress);
  if (!found) return found.error();
  return one_number(static_cast<double>(std::ranges::count((*found)->bridge, 1)));
}

Result<Measured> share_of_class(Context& context, Progress& progress, TieClass wanted) {
  auto why = why_no_classes(context, progress);
  if (!why) return why.error();
  if (*why) return all_absent(1, **why);
  auto classes = shared_tie_classes(context, progress);
  if (!classes) return classes.error();
  auto notes = class_notes(context, progress);
  if (!notes) return notes.error();
  const auto found = static_cast<double>(std::ranges::count(**classes, wanted));
  Measured result = one_number(found / static_cast<double>((*classes)->size()));
  result.notes = std::move(*notes);
  return result;
}

Result<Measured> share_unclassified(Context& context, Progress& progress) {
  return share_of_class(context, progress, TieClass::unclassified);
}

Result<Measured> share_bonding(Context& context, Progress& progress) {
  return share_of_class(context, progress, TieClass::bonding);
}

Result<Measured> share_bridging(Context& context, Progress& progress) {
  return share_of_class(context, progress, TieClass::bridging);
}

Result<Measured> share_linking(Context& context, Progress& progress) {
  return share_of_class(context, progress, TieClass::linking);
}

constexpr const char* textbook_source = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478";
constexpr const char* clustering_source = "Watts & Strogatz 1998, doi:10.1038/30918";
constexpr const char* parts_source = "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272";
constexpr const char* class_source = "Szreter & Woolcock 2004, doi:10.1093/ije/dyh013";

constexpr MeasureInfo of_network(std::string_view id, std::string_view cost,
                                 std::string_view source) {
  return {.id = id, .subject = Subject::network, .cost = cost, .source = source};
}

constexpr MeasureRow network_rows[] = {
    {of_network("actors", "O(1)", textbook_source), count_actors},
    // Random networks have one tie a pair: to hold several against them would say nothing.
    {{.id = "ties",
      .subject = Subject::network,
      .cost = "O(1)",
      .source = textbook_source,
      .tells_chance = true},
     count_ties},
    {of_network("pairs", "O(1)", textbook_source), count_pairs},
    {of_network("density", "O(1)", textbook_source), network_density},
    {of_network("mean_degree", "O(1)", textbook_source), network_mean_degree},
    {of_network("components", "O(n + m)", parts_source), count_components},
    {{.id = "largest_component",
      .subject = Subject::network,
      .cost = "O(n + m)",
      .source = parts_source,
      .in_hundredths = true},
     largest_component},
    {of_network("isolates", "O(n + m)", textbook_source), count_isolates},
    {of_network("transitivity", "O(m^1.5)", textbook_source), network_transitivity},
    {of_network("clustering", "O(m^1.5)", clustering_source), network_clustering},
    {of_network("reciprocity", "O(m log m)", textbook_source), network_reciprocity},
    {of_network("core", "O(n + m)", "Seidman 1983, doi:10.1016/0378-8733(83)90028-X"),
     network_core},
    {of_network("cut_points", "O(n + m)", parts_source), count_cut_points},
    {of_network("bridges", "O(n + m)", parts_source), count_bridges},
    {of_network("bonding", "O(n + m)", class_source), share_bonding},
    {of_network("bridging", "O(n + m)", class_source), share_bridging},
    {of_network("linking", "O(n + m)", class_source), share_linking},
    {of_network("unclassified", "O(n + m)", class_source), share_unclassified},
};

}  // namespace

std::span<const MeasureRow> network_measures() {
  return network_rows;
}

}  // namespace saite::analysis
