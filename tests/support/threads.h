// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <cstddef>

#include "tests/support/sanitizer.h"

namespace saite::test {

/// Runs it with so many threads, even where the machine has fewer cores. Not inside of another
/// call: of two limits the lower one holds. Where races are looked for it is always one: the hands
/// of Debian's oneTBB are not seen there (main.cpp).
template <class Work>
auto with_threads(std::size_t count, const Work& work) {
  if constexpr (looks_for_races) return work();
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, count);
  tbb::task_arena arena(static_cast<int>(count));
  return arena.execute(work);
}

}  // namespace saite::test
