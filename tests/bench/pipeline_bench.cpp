// SPDX-License-Identifier: Apache-2.0
// From a file to a picture: reading, writing, projecting, every measure, laying out, building the
// scene, at about 6,000 and 100,000 actors of a synthetic community network.

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>

#include "graph/analysis/community/facts.h"
#include "graph/analysis/registry/registry.h"
#include "graph/layout/registry.h"
#include "graph/project/projection.h"
#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "src/present/scene_builder.h"
#include "src/present/theme.h"
#include "tests/bench/rows.h"

namespace {

using namespace saite;
using bench::community_of;

void note_size(benchmark::State& state, const model::Network& network) {
  state.counters["actors"] = static_cast<double>(network.actor_count());
  state.counters["ties"] = static_cast<double>(network.tie_count());
}

void reading(benchmark::State& state) {
  const std::string bytes = io::to_json(community_of(state.range(0)));
  NullProgress progress;
  for (auto _ : state) benchmark::DoNotOptimize(io::read_json(bytes, progress));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes.size()) * state.iterations());
  note_size(state, community_of(state.range(0)));
}

void writing(benchmark::State& state) {
  const model::Network& network = community_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(io::to_json(network));
}

void projecting(benchmark::State& state) {
  const model::Network& network = community_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(project::Projection::create(network));
}

void laying_out(benchmark::State& state) {
  const auto projection = project::Projection::create(community_of(state.range(0)));
  NullProgress progress;
  for (auto _ : state) {
    auto made = layout::create_layout("force", *projection);
    benchmark::DoNotOptimize(layout::run(**made, progress));
  }
}

void building_the_scene(benchmark::State& state) {
  const model::Network& network = community_of(state.range(0));
  const auto selection = project::select(network, {});
  const auto themes = present::Themes::create();
  const auto projection = project::Projection::create(network);
  NullProgress progress;
  auto made = layout::create_layout("grid", *projection);
  const auto positions = layout::run(**made, progress);
  for (auto _ : state) {
    benchmark::DoNotOptimize(present::build_scene({.network = network,
                                                   .actors = selection->actors,
                                                   .ties = selection->ties,
                                                   .positions = *positions,
                                                   .theme = themes->all()[0]}));
  }
}

/// One measure from nothing: what it shares with others is computed for it alone.
void measuring(benchmark::State& state, const analysis::MeasureInfo& info) {
  const model::Network& network = community_of(state.range(0));
  const auto projection = project::Projection::create(network);
  const auto grouping = project::group_by(network, *projection, "kind");
  NullProgress progress;
  for (auto _ : state) {
    analysis::Context context(*projection);
    context.facts = analysis::facts_of(network, *projection);
    context.set_grouping(*grouping);
    benchmark::DoNotOptimize(analysis::measure(info.id, info.subject, context, progress));
  }
}

void register_all() {
  bench::at_both_sizes(benchmark::RegisterBenchmark("reading", reading));
  bench::at_both_sizes(benchmark::RegisterBenchmark("writing", writing));
  bench::at_both_sizes(benchmark::RegisterBenchmark("projecting", projecting));
  bench::at_both_sizes(benchmark::RegisterBenchmark("laying_out", laying_out));
  bench::at_both_sizes(benchmark::RegisterBenchmark("building_the_scene", building_the_scene));
  static constexpr const char* subjects[] = {"actor", "tie", "network", "group"};
  for (const analysis::MeasureInfo& info : analysis::measures()) {
    const std::string name = std::string("measure/") + subjects[static_cast<int>(info.subject)] +
                             "/" + std::string(info.id);
    bench::at_both_sizes(benchmark::RegisterBenchmark(name.c_str(), measuring, info));
  }
}

}  // namespace

int main(int argc, char** argv) {
  register_all();
  return saite::bench::run_rows(argc, argv);
}
