// SPDX-License-Identifier: Apache-2.0
// Saite's part of peers.sh: peer_saite NETWORK MEASURE THREADS REPEATS OUT
// Runs the measure and prints the least time in seconds (processor time with one thread, wall time
// with more, as peer.py does); OUT gets its values, one a line.
// Measures: betweenness, edge_betweenness, closeness, weighted_betweenness, weighted_closeness;
// core, components (size of an actor's), blocks (how many an actor is in), pagerank, constraint,
// leiden (its modularity).
#include <tbb/global_control.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "edge_list.h"
#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/cohesion/leiden.h"
#include "graph/analysis/paths/blocks.h"
#include "graph/analysis/paths/components.h"
#include "graph/analysis/paths/distances.h"
#include "graph/analysis/position/core.h"
#include "graph/analysis/position/pagerank.h"
#include "graph/analysis/position/structural_holes.h"

namespace {

using namespace saite;  // NOLINT: a program of one file

double seconds(bool processor) {
  if (processor) return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

using Values = std::vector<double>;
using Measure = std::function<std::function<Values()>(const project::Projection&)>;

/// One measure: `compute` is timed, `values_of` makes of its result what peers are compared with.
template <class Compute, class ValuesOf>
Measure measure_of(const Compute& compute, const ValuesOf& values_of) {
  return [=](const project::Projection& p) {
    NullProgress progress;
    auto found = compute(p, progress);
    return [=, &p, found = std::move(found)] { return values_of(p, *found); };
  };
}

Values blocks_of_actors(const project::Projection& p, const analysis::Blocks& blocks) {
  std::vector<std::pair<project::Index, project::Index>> pairs;
  for (project::Index e = 0; e < p.edge_count(); ++e) {
    const auto [a, b] = p.edges()[e];
    pairs.emplace_back(a, blocks.block_of_edge[e]);
    pairs.emplace_back(b, blocks.block_of_edge[e]);
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  Values values(p.size(), 0);
  for (const auto& [actor, block] : pairs) ++values[actor];
  return values;
}

/// What each measure of peers.sh is here.
std::map<std::string, Measure> all_measures() {
  using P = const project::Projection&;
  const auto paths = [](bool edges) {
    return measure_of(
        [=](P p, Progress& progress) {
          return analysis::betweenness(p, {.edges = edges}, progress);
        },
        [=](P, const analysis::Betweenness& b) { return edges ? b.edges : b.actors; });
  };
  const auto closeness =
      measure_of([](P p, Progress& progress) { return analysis::distances(p, progress); },
                 [](P, const analysis::Distances& d) { return d.harmonic; });
  std::map<std::string, Measure> all{{"betweenness", paths(false)},
                                     {"weighted_betweenness", paths(false)},
                                     {"edge_betweenness", paths(true)},
                                     {"closeness", closeness},
                                     {"weighted_closeness", closeness}};
  all["core"] = measure_of(
      [](P p, Progress& progress) { return analysis::core_numbers(p, progress); },
      [](P, const std::vector<project::Index>& core) { return Values(core.begin(), core.end()); });
  all["components"] =
      measure_of([](P p, Progress& progress) { return analysis::components(p, progress); },
                 [](P p, const analysis::Components& c) {
                   Values values(p.size());
                   for (project::Index u = 0; u < p.size(); ++u)
                     values[u] = c.sizes[c.component_of[u]];
                   return values;
                 });
  all["blocks"] = measure_of([](P p, Progress& progress) { return analysis::blocks(p, progress); },
                             blocks_of_actors);
  all["pagerank"] =
      measure_of([](P p, Progress& progress) { return analysis::pagerank(p, {}, progress); },
                 [](P, const analysis::Pagerank& rank) { return rank.values; });
  all["constraint"] =
      measure_of([](P p, Progress& progress) { return analysis::structural_holes(p, progress); },
                 [](P p, const analysis::StructuralHoles& holes) {
                   Values values(p.size());
                   for (project::Index u = 0; u < p.size(); ++u)
                     values[u] = holes.constraint[u].value_or(0);
                   return values;
                 });
  all["leiden"] =
      measure_of([](P p, Progress& progress) { return analysis::leiden(p, {}, progress); },
                 [](P, const analysis::Communities& found) { return Values{found.modularity}; });
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fprintf(stderr, "usage: peer_saite NETWORK MEASURE THREADS REPEATS OUT\n");
    return 2;
  }
  const std::string measure = argv[2];
  const auto measures = all_measures();
  const auto found = measures.find(measure);
  if (found == measures.end()) return 3;
  const auto network =
      saite::bench::read_edge_list(argv[1], measure.find("weighted") != std::string::npos);
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism,
                                    std::strtoul(argv[3], nullptr, 10));
  const bool one = std::string_view(argv[3]) == "1";
  double min = 1e300;
  std::vector<double> values;
  for (long i = std::strtol(argv[4], nullptr, 10); i > 0; --i) {
    const double start = seconds(one);
    const auto values_of = found->second(network);
    min = std::min(min, seconds(one) - start);
    values = values_of();
  }
  std::ofstream out(argv[5]);
  out.precision(17);
  for (const double value : values) out << value << '\n';
  std::printf("%.6f\n", min);
}
