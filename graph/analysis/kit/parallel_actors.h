// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>

#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Runs body(begin, end) over 0 … count − 1 in small blocks on all threads, reporting and looking
/// for cancellation between blocks. False where it was cancelled. Blocks do not depend on the
/// number of threads, so what a body writes by index is the same in every run; sums over blocks
/// must be kept a block each and added in order.
template <class Body>
bool for_each_actor(project::Index count, Progress& progress, const Body& body,
                    project::Index block = 256) {
  std::atomic<std::size_t> done{0};
  const std::size_t blocks = (std::size_t{count} + block - 1) / block;
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, blocks, 1), [&](const auto& range) {
    for (std::size_t b = range.begin(); b != range.end() && !progress.cancelled(); ++b) {
      const auto begin = static_cast<project::Index>(b * block);
      body(begin,
           static_cast<project::Index>(std::min<std::size_t>(count, begin + std::size_t{block})));
      const std::size_t finished = ++done;
      progress.report(static_cast<double>(finished) / static_cast<double>(blocks));
    }
  });
  return done == blocks;
}

}  // namespace saite::analysis
