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
                      LengthScratch& scratch, Dependencies& loads, StepCounter& steps) {
  const Index count = std::min(sssp_lanes, graph.size() - first);
  const Progress& progress = steps.progress();
  return steps.step(count) && multi_source_sssp(graph, first, count, scratch.search, progress) &&
         find_length_links(graph, scratch.search, !loads.arcs.empty(), scratch.links, scratch.batch,
                           progress) == LinksOutcome::done &&
         add_linked_batch(paths, first, count, scratch.batch, loads, progress) ==
             BatchOutcome::done;
}

}  // namespace

std::optional<Dependencies> weighted_dependencies(const ShortLengthGraph& graph,
                                                  std::span<const double> ends, bool arcs,
                                                  bool shared, StepCounter& steps) {
  const PathGraph paths = path_graph(graph, ends);
  const Dependencies nothing{std::vector<double>(graph.size(), 0.0),
                             std::vector<double>(arcs ? graph.arcs.size() : 0, 0.0)};
  const Index batches = (graph.size() + sssp_lanes - 1) / sssp_lanes;
  const Index tasks =
      shared ? ordered_task_count(batches, nothing.vertices.size() + nothing.arcs.size()) : 1;
  std::vector<Dependencies> parts(tasks);
  tbb::enumerable_thread_specific<LengthScratch> scratches(
      [&] { return LengthScratch(graph, paths); });
  std::atomic<bool> good = true;
  const auto work = [&](Index task) {
    parts[task] = nothing;
    LengthScratch& scratch = scratches.local();
    for (Index batch = task; batch < batches && good; batch += tasks) {
      if (!add_length_batch(graph, paths, batch * sssp_lanes, scratch, parts[task], steps)) {
        good = false;
      }
    }
  };
  if (shared) {
    run_ordered_tasks(tasks, work, steps.progress());
  } else {
    work(0);
  }
  if (!good || steps.progress().cancelled()) return std::nullopt;
  Dependencies loads = std::move(parts[0]);
  for (Index task = 1; task < tasks; ++task) {
    add_to(loads.vertices, parts[task].vertices);
    add_to(loads.arcs, parts[task].arcs);
  }
  return loads;
}

}  // namespace saite::analysis
