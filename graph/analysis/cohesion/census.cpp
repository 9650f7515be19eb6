// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/census.h"

#include <algorithm>
#include <vector>

#include "graph/analysis/kit/undirected_view.h"
#include "graph/analysis/kit/watch.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// By the code of six arcs (Batagelj & Mrvar, Fig. 2): the place in triad_names.
constexpr std::array<std::uint8_t, 64> shape_of_code = {
    0, 1,  1,  2,  1, 3,  5, 7,  1,  5,  4,  6,  2, 7,  6,  10, 1,  5,  3,  7, 4, 8,
    8, 12, 5,  9,  8, 13, 6, 13, 11, 14, 1,  4,  5, 6,  5,  8,  9,  13, 3,  8, 8, 11,
    7, 12, 13, 14, 2, 6,  7, 10, 6,  11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15};

int arc(const Projection& projection, Index a, Index b) {
  return projection.find_edge(a, b) ? 1 : 0;
}

int code_of(const Projection& p, Index v, Index u, Index w) {
  return arc(p, v, u) + 2 * arc(p, u, v) + 4 * arc(p, v, w) + 8 * arc(p, w, v) + 16 * arc(p, u, w) +
         32 * arc(p, w, u);
}

std::uint64_t all_triads(std::uint64_t n) {
  return n < 3 ? 0 : n * (n - 1) / 2 * (n - 2) / 3;
}

}  // namespace

DyadCensus dyad_census(const Projection& projection) {
  DyadCensus census;
  const std::uint64_t n = projection.size();
  if (!projection.directed()) {
    census.mutual = projection.edge_count();
  } else {
    std::uint64_t both = 0;
    for (const auto [a, b] : projection.edges()) both += projection.find_edge(b, a) ? 1 : 0;
    census.mutual = both / 2;
    census.asymmetric = projection.edge_count() - both;
  }
  census.null = (n == 0 ? 0 : n * (n - 1) / 2) - census.mutual - census.asymmetric;
  return census;
}

Result<TriadCounts> triad_census(const Projection& projection, Progress& progress) {
  TriadCounts census{};
  const UndirectedView graph(projection);
  const std::uint64_t n = projection.size();
  Watch watch(progress);
  std::vector<Index> third;
  for (Index v = 0; v < projection.size(); ++v) {
    progress.report(static_cast<double>(v) / static_cast<double>(n));
    const auto around_v = graph.neighbours(v);
    for (const Index u : around_v) {
      if (u < v) continue;
      const auto around_u = graph.neighbours(u);
      if (watch.stop(around_u.size() + around_v.size())) return cancelled_error();
      third.clear();
      std::ranges::set_union(around_u, around_v, std::back_inserter(third));
      std::erase_if(third, [&](Index w) { return w == u || w == v; });
      const bool mutual = arc(projection, u, v) + arc(projection, v, u) == 2;
      census[mutual ? 2 : 1] += n - third.size() - 2;
      for (const Index w : third) {
        // Each triad once: by the first of its tied pairs.
        const bool first = u < w || (v < w && w < u && !std::ranges::binary_search(around_v, w));
        if (first) {
          ++census[shape_of_code[static_cast<std::size_t>(code_of(projection, v, u, w))]];
        }
      }
    }
  }
  std::uint64_t sum = 0;
  for (const std::uint64_t count : census) sum += count;
  census[0] = all_triads(n) - sum;
  return census;
}

}  // namespace saite::analysis
