// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/met_together.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/hypergeometric.hpp>
#include <map>
#include <numeric>

#include "graph/analysis/kit/undirected_view.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Of `events`, a was at `of_a` and b at `of_b`: how likely it is that they share `shared` or more.
class Hypergeometric {
 public:
  explicit Hypergeometric(Index events) : events_(events) {}

  double operator()(Index of_a, Index of_b, Index shared) {
    const std::array<Index, 3> sort{std::min(of_a, of_b), std::max(of_a, of_b), shared};
    const auto [at, is_new] = known_.try_emplace(sort, 1.0);
    if (is_new && shared > 0) {
      const boost::math::hypergeometric_distribution<double> chance(sort[0], sort[1], events_);
      // Fewer than can be are certain: the library takes such a question for a fault.
      const Index fewest = sort[0] + sort[1] > events_ ? sort[0] + sort[1] - events_ : 0;
      if (shared > fewest) at->second = cdf(complement(chance, shared - 1));
    }
    return at->second;
  }

 private:
  Index events_;
  std::map<std::array<Index, 3>, double> known_;
};

/// Each p times the number of tests over its place among them, never falling.
void correct(std::vector<MetTogether>& pairs, double tests) {
  std::vector<std::size_t> order(pairs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return pairs[i].p; });
  double least = 1;
  for (std::size_t place = order.size(); place-- > 0;) {
    MetTogether& pair = pairs[order[place]];
    least = std::min(least, pair.p * tests / static_cast<double>(place + 1));
    pair.q = least;
  }
}

}  // namespace

Result<std::vector<MetTogether>> met_together(const Projection& projection, const TwoMode& modes,
                                              Index mode, Progress& progress) {
  const UndirectedView graph(projection);
  const Index n = graph.size();
  const Index events = modes.sizes[1 - mode];
  Hypergeometric chance(events);
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
      pair.p = chance(of_a, of_b, pair.together);
      pairs.push_back(pair);
    }
  }
  correct(pairs, tied * (tied - 1) / 2);
  return pairs;
}

}  // namespace saite::analysis
