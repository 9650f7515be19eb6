// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/local_bridges.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/undirected_view.h"
#include "graph/analysis/paths/blocks.h"
#include "graph/analysis/position/embeddedness.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Searches the other way round from both ends at once, a layer of the smaller side at a time.
class DetourSearch {
 public:
  DetourSearch(const UndirectedView& graph, const Progress& progress)
      : graph_(graph), progress_(progress), seen_(graph.size()) {}

  /// Steps from a to b without the edge between them; there must be another way.
  Index run(Index a, Index b) {
    round_ += 2;
    sides_[0].start(a);
    sides_[1].start(b);
    seen_[a] = round_;
    seen_[b] = round_ + 1;
    a_ = a;
    b_ = b;
    Index steps = 0;
    while (!sides_[0].layer.empty() && !sides_[1].layer.empty()) {
      const std::uint32_t side = sides_[0].layer.size() <= sides_[1].layer.size() ? 0 : 1;
      ++steps;
      if (grow(side)) return steps;
      if (steps % 64 == 0 && progress_.cancelled()) break;
    }
    return steps;
  }

 private:
  struct Side {
    std::vector<Index> layer;
    std::vector<Index> next;
    void start(Index from) { layer.assign(1, from); }
  };

  /// True where the new layer touches the other side.
  bool grow(std::uint32_t side) {
    Side& here = sides_[side];
    here.next.clear();
    for (const Index u : here.layer) {
      for (const Index v : graph_.neighbours(u)) {
        if ((u == a_ && v == b_) || (u == b_ && v == a_)) continue;
        if (seen_[v] == round_ + (1 - side)) return true;
        if (seen_[v] == round_ + side) continue;
        seen_[v] = round_ + side;
        here.next.push_back(v);
      }
    }
    here.layer.swap(here.next);
    return false;
  }

  const UndirectedView& graph_;
  const Progress& progress_;
  std::vector<std::uint64_t> seen_;  // round and side that saw the actor last
  std::uint64_t round_ = 0;
  Side sides_[2];
  Index a_ = 0;
  Index b_ = 0;
};

}  // namespace

Result<Spans> spans(const Projection& projection, Progress& progress) {
  SubProgress first(progress, 0.0, 0.1);
  const auto torn = blocks(projection, first);
  if (!torn) return torn.error();
  const UndirectedView graph(projection);
  Spans out;
  out.span.resize(projection.edge_count());
  SubProgress second(progress, 0.1, 1.0);
  tbb::enumerable_thread_specific<DetourSearch> searches(
      [&] { return DetourSearch(graph, progress); });
  const bool done = for_each_actor(projection.edge_count(), second, [&](Index begin, Index end) {
    DetourSearch& search = searches.local();
    for (Index e = begin; e < end && !progress.cancelled(); ++e) {
      if (torn->bridge[e] != 0) continue;
      const auto [a, b] = projection.edges()[e];
      out.span[e] = shared_contacts(graph, a, b) > 0 ? 2 : search.run(a, b);
    }
  });
  if (!done || progress.cancelled()) return cancelled_error();
  return out;
}

std::optional<double> strong_from(const Projection& projection) {
  if (!projection.weighted() || projection.edge_count() == 0) return std::nullopt;
  std::vector<double> strengths;
  for (Index e = 0; e < projection.edge_count(); ++e)
    strengths.push_back(projection.edge_weight(e));
  std::ranges::sort(strengths);
  if (strengths.front() == strengths.back()) return std::nullopt;
  const double quartile = strengths[strengths.size() * 3 / 4];
  // Where most ties have the least strength there is, the quartile itself would call all strong.
  if (quartile > strengths.front()) return quartile;
  return *std::ranges::upper_bound(strengths, quartile);
}

std::vector<Index> strong_bridges(const Projection& projection, const Spans& spans, double strong) {
  std::vector<Index> edges;
  for (Index e = 0; e < projection.edge_count(); ++e) {
    if (projection.edge_weight(e) >= strong && spans.local_bridge(e)) edges.push_back(e);
  }
  return edges;
}

}  // namespace saite::analysis
