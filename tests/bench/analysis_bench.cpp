// SPDX-License-Identifier: Apache-2.0
// Google Benchmark rows of the path measures: made-up community networks of growing size, with the
// fitted exponent of the growth. Run with --benchmark_filter=…; one thread unless SAITE_THREADS.
#include <benchmark/benchmark.h>
#include <tbb/global_control.h>

#include <cstdlib>

#include "edge_list.h"
#include "graph/analysis/betweenness.h"
#include "graph/analysis/distances.h"
#include "graph/analysis/sampled_betweenness.h"

namespace {

using namespace saite;  // NOLINT: a program of one file

template <class Measure>
void run(benchmark::State& state, bool weighted, const Measure& measure) {
  const auto n = static_cast<project::Index>(state.range(0));
  const auto network = bench::community_network(n, weighted);
  NullProgress progress;
  for (auto _ : state) benchmark::DoNotOptimize(measure(network, progress));
  state.SetComplexityN(state.range(0));
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

void sampled_betweenness(benchmark::State& state) {
  run(state, false, [](const auto& network, Progress& progress) {
    return analysis::sampled_betweenness(network, {.error = 0.01, .confidence = 0.9}, progress);
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

// Exact measures grow with the square of the size: a million actors would take hours, not seconds.
BENCHMARK(betweenness_of_actors)
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();
BENCHMARK(betweenness_of_ties)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(weighted_betweenness)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(distances)
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();
BENCHMARK(weighted_distances)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(sampled_betweenness)
    ->RangeMultiplier(10)
    ->Range(1000, 1000000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

}  // namespace

int main(int argc, char** argv) {
  const char* wanted = std::getenv("SAITE_THREADS");
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism,
                                    wanted != nullptr ? std::strtoul(wanted, nullptr, 10) : 1);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
