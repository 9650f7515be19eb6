// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <atomic>
#include <cstddef>

#include "graph/base/progress.h"

namespace saite::layout {

/// Runs body(begin, end) over blocks of [0, n) in parallel; false as soon as somebody cancels,
/// then some blocks were left out. Bodies must not depend on how the range was cut.
template <class Body>
bool for_blocks(std::size_t n, std::size_t grain, Progress& progress, const Body& body) {
  std::atomic<bool> stopped = false;
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, n, grain), [&](const auto& range) {
    if (stopped.load(std::memory_order_relaxed)) return;
    if (progress.cancelled()) {
      stopped = true;
      return;
    }
    body(range.begin(), range.end());
  });
  return !stopped;
}

}  // namespace saite::layout
