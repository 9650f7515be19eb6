// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "tests/support/sanitizer.h"

#ifdef SAITE_LOOKS_FOR_RACES
#include <sched.h>
#include <unistd.h>

namespace {

/// Debian's oneTBB is not built for the thread sanitizer, which then takes every hand-over between
/// its workers for a race. On one core oneTBB starts no workers, while the program's own threads
/// are checked as ever: the sanitizer goes by order of events, not by luck.
const bool on_one_core = [] {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return false;
  // Not the same one for all that run side by side.
  int skip = static_cast<int>(getpid()) % CPU_COUNT(&allowed);
  for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
    if (!CPU_ISSET(cpu, &allowed) || skip-- > 0) continue;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    return sched_setaffinity(0, sizeof one, &one) == 0;
  }
  return false;
}();

}  // namespace
#endif
