// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/distance_counts.h"

#include <algorithm>

#include "graph/analysis/paths/locality_order.h"

namespace saite::analysis {

using project::Index;

DistanceCounter::DistanceCounter(const UndirectedView& graph, std::span<const Index> sources)
    : size_(graph.size()),
      sources_(static_cast<Index>(sources.size())),
      scratches_([n = graph.size()] { return BfsScratch(n); }) {
  std::vector<Index> order = locality_order(graph.offsets(), graph.neighbour_array());
  std::vector<std::uint8_t> first(size_);
  for (const Index u : sources) first[u] = 1;
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](Index u) { return first[u]; });
  rows_ = RenamedRows(order, [&](Index u) { return graph.neighbours(u); });
}

std::size_t DistanceCounter::passes() const {
  const std::size_t lanes = BfsScratch::lanes_for(size_);
  return (sources_ + lanes - 1) / lanes;
}

RenamedRows DistanceCounter::rows_without(std::span<const Index> gone) const {
  std::vector<std::uint8_t> away(size_);
  for (const Index u : gone) away[rows_.rank[u]] = 1;
  RenamedRows left;
  left.offsets.reserve(size_ + 1U);
  left.offsets.push_back(0);
  left.neighbours.reserve(rows_.neighbours.size());
  for (Index i = 0; i < size_; ++i) {
    if (away[i] == 0) {
      for (Index at = rows_.offsets[i]; at < rows_.offsets[i + 1]; ++at) {
        const Index v = rows_.neighbours[at];
        if (away[v] == 0) left.neighbours.push_back(v);
      }
    }
    left.offsets.push_back(static_cast<Index>(left.neighbours.size()));
  }
  return left;
}

Result<DistanceCounter::Totals> DistanceCounter::totals(std::span<const Index> gone,
                                                        Progress& progress) const {
  const RenamedRows left = gone.empty() ? RenamedRows() : rows_without(gone);
  const RenamedRows& searched = gone.empty() ? rows_ : left;
  const SearchRows rows{searched.offsets, searched.neighbours, searched.offsets,
                        searched.neighbours};
  const auto sums = distance_batches(rows, sources_, scratches_, progress);
  if (!sums) return sums.error();
  Totals all;
  for (Index i = 0; i < size_; ++i) {
    all.reached += sums->reached[i];
    all.steps += sums->total[i];
    all.harmonic += sums->harmonic[i];
  }
  all.among_sources.assign(sums->harmonic.begin(), sums->harmonic.begin() + sources_);
  return all;
}

}  // namespace saite::analysis
