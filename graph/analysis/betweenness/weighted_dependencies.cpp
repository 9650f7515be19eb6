// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/weighted_dependencies.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <atomic>

#include "graph/analysis/betweenness/weighted_links.h"

namespace saite::analysis {

using project::Index;

namespace {

struct LengthScratch {
  LengthScratch(const ShortLengthGraph& graph, const PathGraph& paths) : search(graph) {
    batch.fit(paths, true);
  }
  SsspScratch search;
  LengthLinksScratch links;
  BatchScratch batch;
};

PathGraph path_graph(const ShortLengthGraph& graph, std::span<const double> ends) {
  PathGraph paths;
  paths.offsets = graph.offsets;
  for (const auto& arc : graph.arcs) paths.neighbours.push_back(arc.head);
  paths.copies.assign(graph.size(), 1.0);
  paths.ends.assign(ends.begin(), ends.end());
  return paths;
}

/// False where the batch is not done, for whatever reason.
bool add_length_batch(const ShortLengthGraph& graph, const PathGraph& paths, Index first,
                      LengthScratch& scratch, Dependencies& sums, StepCounter& steps) {
  const Index count = std::min(sssp_lanes, graph.size() - first);
  const Progress& progress = steps.progress();
  return steps.step(count) && multi_source_sssp(graph, first, count, scratch.search, progress) &&
         find_length_links(graph, scratch.search, !sums.arcs.empty(), scratch.links, scratch.batch,
                           progress) == LinksOutcome::done &&
         add_linked_batch(paths, first, count, scratch.batch, sums, progress) == BatchOutcome::done;
}

}  // namespace

std::optional<Dependencies> weighted_dependencies(const ShortLengthGraph& graph,
                                                  std::span<const double> ends, bool arcs,
                                                  bool shared, StepCounter& steps) {
  const PathGraph paths = path_graph(graph, ends);
  const Dependencies zero = Dependencies::none(graph.size(), arcs ? graph.arcs.size() : 0);
  const Index batches = (graph.size() + sssp_lanes - 1) / sssp_lanes;
  const Index tasks = shared ? ordered_task_count(batches, graph.size() + zero.arcs.size()) : 1;
  tbb::enumerable_thread_specific<LengthScratch> scratches(
      [&] { return LengthScratch(graph, paths); });
  std::atomic<bool> good = true;
  auto sum = ordered_sum(
      tasks, zero,
      [&](Index task, Dependencies& part) {
        LengthScratch& scratch = scratches.local();
        for (Index batch = task; batch < batches && good; batch += tasks) {
          if (!add_length_batch(graph, paths, batch * sssp_lanes, scratch, part, steps)) {
            good = false;
          }
        }
      },
      steps.progress());
  return good ? std::move(sum) : std::nullopt;
}

}  // namespace saite::analysis
