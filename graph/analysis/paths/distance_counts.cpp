// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/distance_counts.h"

#include <algorithm>
#include <utility>

#include "graph/analysis/paths/locality_order.h"

namespace saite::analysis {

using project::Index;

void DistanceCounter::order_sources(const UndirectedView& graph, std::span<const Index> sources) {
  order_ = locality_order(graph.offsets(), graph.neighbour_array());
  std::vector<std::uint8_t> first(size_);
  for (const Index u : sources) first[u] = 1;
  std::ranges::stable_sort(order_, std::ranges::greater{}, [&](Index u) { return first[u]; });
}

DistanceCounter::DistanceCounter(const UndirectedView& graph, std::span<const Index> sources)
    : size_(graph.size()),
      sources_(static_cast<Index>(sources.size())),
      scratches_([n = graph.size()] { return BfsScratch(n); }) {
  order_sources(graph, sources);
  rows_ = RenamedRows(order_, [&](Index u) { return graph.neighbours(u); });
}

DistanceCounter::DistanceCounter(const project::Projection& projection,
                                 std::span<const Index> sources, Along along)
    : DistanceCounter(UndirectedView(projection), sources) {
  if (!projection.directed()) return;
  rows_ = RenamedRows(order_, [&](Index u) { return projection.neighbours(u); });
  in_rows_ = RenamedRows(order_, [&](Index u) { return projection.in_neighbours(u); });
  if (along == Along::against) std::swap(rows_, in_rows_);
}

std::size_t DistanceCounter::passes() const {
  const std::size_t lanes = BfsScratch::lanes_for(size_);
  return (sources_ + lanes - 1) / lanes;
}

RenamedRows DistanceCounter::rows_without(const RenamedRows& rows,
                                          std::span<const Index> gone) const {
  std::vector<std::uint8_t> away(size_);
  for (const Index u : gone) away[rows.rank[u]] = 1;
  RenamedRows left;
  left.offsets.reserve(size_ + 1U);
  left.offsets.push_back(0);
  left.neighbours.reserve(rows.neighbours.size());
  for (Index i = 0; i < size_; ++i) {
    if (away[i] == 0) {
      for (Index at = rows.offsets[i]; at < rows.offsets[i + 1]; ++at) {
        const Index v = rows.neighbours[at];
        if (away[v] == 0) left.neighbours.push_back(v);
      }
    }
    left.offsets.push_back(static_cast<Index>(left.neighbours.size()));
  }
  return left;
}

Result<DistanceCounter::Totals> DistanceCounter::totals(std::span<const Index> gone,
                                                        Progress& progress) const {
  const bool directed = !in_rows_.offsets.empty();
  RenamedRows left;
  RenamedRows in_left;
  if (!gone.empty()) left = rows_without(rows_, gone);
  if (!gone.empty() && directed) in_left = rows_without(in_rows_, gone);
  const RenamedRows& out = gone.empty() ? rows_ : left;
  const RenamedRows& directed_in = gone.empty() ? in_rows_ : in_left;
  const RenamedRows& in = directed ? directed_in : out;
  const SearchRows rows{out.offsets, out.neighbours, in.offsets, in.neighbours};
  const auto sums = distance_batches(rows, sources_, scratches_, progress);
  if (!sums) return sums.error();
  Totals all;
  for (Index i = 0; i < size_; ++i) {
    all.reached += sums->reached[i];
    all.steps += sums->total[i];
    all.harmonic += sums->harmonic[i];
  }
  all.among_sources.assign(sums->harmonic.begin(), sums->harmonic.begin() + sources_);
  all.reached_among_sources.assign(sums->reached.begin(), sums->reached.begin() + sources_);
  return all;
}

}  // namespace saite::analysis
