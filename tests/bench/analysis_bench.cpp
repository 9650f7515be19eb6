// SPDX-License-Identifier: Apache-2.0
// Google Benchmark rows of the measures: made-up community networks of growing size, with the
// memory that a measure needs at most (MB) and the fitted exponent of the growth. Run with
// --benchmark_filter=…; one thread unless SAITE_THREADS.
#include <benchmark/benchmark.h>
#include <tbb/global_control.h>

#include <malloc.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>

#include "edge_list.h"
#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/betweenness/pivot_betweenness.h"
#include "graph/analysis/cohesion/leiden.h"
#include "graph/analysis/paths/blocks.h"
#include "graph/analysis/paths/components.h"
#include "graph/analysis/paths/distances.h"
#include "graph/analysis/position/clustering.h"
#include "graph/analysis/position/core.h"
#include "graph/analysis/position/degree.h"
#include "graph/analysis/position/pagerank.h"
#include "graph/analysis/position/structural_holes.h"

namespace {

using namespace saite;  // NOLINT: a program of one file

/// Made once and kept while rows ask for the same.
const project::Projection& network_of(project::Index n, bool weighted) {
  static std::optional<project::Projection> kept;
  static std::pair<project::Index, bool> made;
  if (!kept || made != std::pair(n, weighted)) {
    kept = bench::community_network(n, weighted);
    made = {n, weighted};
  }
  return *kept;
}

/// A number of bytes from /proc/self/status; 0 where there is none such.
double bytes_of(const std::string& key) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind(key, 0) == 0) return std::strtod(line.c_str() + key.size(), nullptr) * 1024;
  }
  return 0;
}

/// Linux counts the peak from here on.
void forget_peak() {
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
}

template <class Measure>
void run(benchmark::State& state, bool weighted, const Measure& measure) {
  const auto n = static_cast<project::Index>(state.range(0));
  const auto& network = network_of(n, weighted);
  NullProgress progress;
  forget_peak();
  const double before = bytes_of("VmRSS:");
  for (auto _ : state) benchmark::DoNotOptimize(measure(network, progress));
  state.counters["MB"] = (bytes_of("VmHWM:") - before) / 1e6;
  state.counters["ties"] = network.edge_count();
}

void betweenness_of_actors(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::betweenness(network, {.edges = false}, progress);
  });
}

void betweenness_of_ties(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::betweenness(network, {.edges = true}, progress);
  });
}

void weighted_betweenness(benchmark::State& state) {
  run(state, true, [](const auto& network, Progress& progress) {
    return analysis::betweenness(network, {.edges = false}, progress);
  });
}

void pivot_betweenness(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::pivot_betweenness(network, 200, 1, progress);
  });
}

void distances(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::distances(network, progress);
  });
}

void weighted_distances(benchmark::State& state) {
  run(state, true, [](const auto& network, Progress& progress) {
    return analysis::distances(network, progress);
  });
}

void degree(benchmark::State& state) {
  run(state, true, [](const auto& network, Progress&) { return analysis::strengths(network); });
}

void components(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::components(network, progress);
  });
}

void blocks(benchmark::State& state) {
  run(state, false,
      [](const auto& network, Progress& progress) { return analysis::blocks(network, progress); });
}

void core(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::core_numbers(network, progress);
  });
}

void triangles(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::triangles(network, progress);
  });
}

void constraint(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::structural_holes(network, progress);
  });
}

void pagerank(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::pagerank(network, {}, progress);
  });
}

void leiden(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::leiden(network, {}, progress);
  });
}

// Exact path measures grow with the square of the size: a million actors would take hours.
constexpr auto to_ten_thousand = [](auto* row) { row->Arg(1000)->Arg(10000); };
constexpr auto to_100_thousand = [](auto* row) { row->Arg(1000)->Arg(10000)->Arg(100000); };
constexpr auto to_a_million = [](auto* row) {
  row->Arg(1000)->Arg(10000)->Arg(100000)->Arg(1000000);
};
BENCHMARK(betweenness_of_actors)->Apply(to_100_thousand)->Unit(benchmark::kMillisecond);
BENCHMARK(betweenness_of_ties)->Apply(to_ten_thousand)->Unit(benchmark::kMillisecond);
BENCHMARK(weighted_betweenness)->Apply(to_ten_thousand)->Unit(benchmark::kMillisecond);
BENCHMARK(distances)->Apply(to_100_thousand)->Unit(benchmark::kMillisecond);
BENCHMARK(weighted_distances)->Apply(to_ten_thousand)->Unit(benchmark::kMillisecond);
BENCHMARK(pivot_betweenness)->Apply(to_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK(degree)->Apply(to_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK(components)->Apply(to_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK(blocks)->Apply(to_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK(core)->Apply(to_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK(triangles)->Apply(to_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK(constraint)->Apply(to_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK(pagerank)->Apply(to_a_million)->Unit(benchmark::kMillisecond);
BENCHMARK(leiden)->Apply(to_a_million)->Unit(benchmark::kMillisecond);

/// Prints the rows as they come and at the end the exponents: slopes of log time over log size.
class WithExponents final : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs) {
      const double size = std::strtod(run.run_name.args.c_str(), nullptr);
      points_[run.run_name.function_name].push_back(
          {std::log(size), std::log(run.GetAdjustedCPUTime())});
    }
  }
  void Finalize() override {
    for (const auto& [name, points] : points_) {
      if (points.size() < 2) continue;
      double x = 0, y = 0, xx = 0, xy = 0;
      for (const auto& [size, time] : points) {
        x += size;
        y += time;
        xx += size * size;
        xy += size * time;
      }
      const auto n = static_cast<double>(points.size());
      GetOutputStream() << name << ": time grows with the size to the power of "
                        << (n * xy - x * y) / (n * xx - x * x) << '\n';
    }
  }

 private:
  std::map<std::string, std::vector<std::pair<double, double>>> points_;
};

}  // namespace

int main(int argc, char** argv) {
  const char* wanted = std::getenv("SAITE_THREADS");
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism,
                                    wanted != nullptr ? std::strtoul(wanted, nullptr, 10) : 1);
  benchmark::Initialize(&argc, argv);
  WithExponents reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  return 0;
}
