// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <map>
#include <utility>

#include "graph/base/error.h"
#include "graph/generate/community.h"

namespace saite::bench {

/// A row at about 6,000 and at about 100,000 actors.
inline void at_both_sizes(benchmark::internal::Benchmark* row) {
  row->Arg(6000)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

/// A synthetic community network of about 6,000 or 100,000 actors, families and institutions among
/// them; made once.
inline const model::Network& community_of(std::int64_t actors) {
  static std::map<std::int64_t, model::Network> made;
  const auto known = made.find(actors);
  if (known != made.end()) return known->second;
  NullProgress progress;
  auto network = generate::community({.participants = actors <= 6000 ? 4235U : 77000U}, progress);
  if (!network) broken("the generator failed");
  return made.emplace(actors, std::move(*network)).first->second;
}

/// Runs the rows that are registered and asked for on the command line.
inline int run_rows(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace saite::bench
