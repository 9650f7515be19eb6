// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/met_together.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "graph/analysis/kit/p_values.h"
#include "graph/analysis/kit/undirected_view.h"

namespace saite::analysis {
using project::Index;
using project::Projection;

Result<std::vector<MetTogether>> met_together(const Projection& projection, const TwoMode& modes,
                                              Index mode, Progress& progress) {
  const UndirectedView graph(projection);
  const Index n = graph.size();
  const Index events = modes.sizes[1 - mode];
  std::map<std::array<Index, 3>, double> known;  // sorts of pairs are few
  std::vector<MetTogether> pairs;
  std::vector<Index> shared(n, 0);
  std::vector<double> newman(n, 0);
  std::vector<Index> met;
  double tied = 0;
  for (Index a = 0; a < n; ++a) {
    if ((a & 0xFFU) == 0 && progress.cancelled()) return cancelled_error();
    if (modes.mode_of[a] != mode || graph.degree(a) == 0) continue;
    ++tied;
    met.clear();
    for (const Index event : graph.neighbours(a)) {
      const double part = graph.degree(event) > 1 ? 1.0 / (graph.degree(event) - 1) : 0;
      for (const Index b : graph.neighbours(event)) {
        if (b <= a) continue;
        if (shared[b]++ == 0) met.push_back(b);
        newman[b] += part;
      }
    }
    std::ranges::sort(met);
    for (const Index b : met) {
      MetTogether pair{a, b, std::exchange(shared[b], Index{0})};
      pair.newman = std::exchange(newman[b], 0.0);
      const Index of_a = graph.degree(a);
      const Index of_b = graph.degree(b);
      pair.expected = static_cast<double>(of_a) * of_b / events;
      pair.jaccard = static_cast<double>(pair.together) / (of_a + of_b - pair.together);
      const auto [at, is_new] = known.try_emplace({of_a, of_b, pair.together}, 0.0);
      if (is_new) at->second = hypergeometric_tail(events, of_a, of_b, pair.together);
      pair.p = at->second;
      pairs.push_back(pair);
    }
  }
  std::vector<double> p;
  p.reserve(pairs.size());
  for (const MetTogether& pair : pairs) p.push_back(pair.p);
  const std::vector<double> q = false_discovery_rate(p, tied * (tied - 1) / 2);
  for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i].q = q[i];
  return pairs;
}

}  // namespace saite::analysis
