// SPDX-License-Identifier: Apache-2.0
// Measures of ties.
#include <algorithm>

#include "graph/analysis/registry/measured.h"
#include "graph/analysis/registry/per_tie.h"
#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;

Result<Measured> measure_tie_betweenness(Context& context, Progress& progress) {
  auto between = shared_betweenness(context, true, progress);
  if (!between) return between.error();
  const auto& projection = context.projection();
  const double n = projection.size();
  const double pairs = n * (n - 1) / (projection.directed() ? 1 : 2);
  const double unit = context.normalised() ? std::max(pairs, 1.0) : 1.0;
  Measured result;
  result.values = per_tie(projection, [&](Index edge, Index back) {
    const double other_way = back == no_index ? 0 : (*between)->edges[back];
    return std::optional(((*between)->edges[edge] + other_way) / unit);
  });
  return result;
}

Result<Measured> measure_bridge(Context& context, Progress& progress) {
  auto found = shared_blocks(context, progress);
  if (!found) return found.error();
  Measured result;
  result.values = per_tie(context.projection(), [&](Index edge, Index) {
    return std::optional<double>((*found)->bridge[undirected_edge(context, edge)]);
  });
  return result;
}

Result<Measured> measure_class(Context& context, Progress& progress) {
  auto classes = shared_tie_classes(context, progress);
  if (!classes) return classes.error();
  const std::size_t count = value_count(context.projection(), Subject::tie);
  if ((*classes)->size() != count) return all_absent(count, Error{"note.no_facts"});
  Measured result;
  for (const TieClass tie_class : **classes) {
    result.values.emplace_back(static_cast<double>(tie_class));
  }
  result.categories.assign(std::begin(tie_class_names), std::end(tie_class_names));
  auto notes = class_notes(context, progress);
  if (!notes) return notes.error();
  result.notes = std::move(*notes);
  if (!identities_declared(context.facts)) result.notes.push_back(Error{"note.no_identities"});
  return result;
}

constexpr MeasureRow tie_rows[] = {
    {{.id = "betweenness",
      .subject = Subject::tie,
      .paths = AllPaths::betweenness,
      .cost = "O(n·m)",
      .source = "Brandes 2008, doi:10.1016/j.socnet.2007.11.001"},
     measure_tie_betweenness},
    {{.id = "bridge",
      .subject = Subject::tie,
      .scale = Scale::flag,
      .cost = "O(n + m)",
      .source = "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272"},
     measure_bridge},
    {{.id = "class",
      .subject = Subject::tie,
      .scale = Scale::category,
      .cost = "O(n + m)",
      .source = "Szreter & Woolcock 2004, doi:10.1093/ije/dyh013"},
     measure_class},
};

}  // namespace

std::span<const MeasureRow> tie_measures() {
  return tie_rows;
}

}  // namespace saite::analysis
