// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace saite::test {

/// Whether this is the build that looks for races. oneTBB runs on one core there (main.cpp), so
/// what compares many threads with one is left to the other builds.
#ifdef __SANITIZE_THREAD__
inline constexpr bool looks_for_races = true;
#else
inline constexpr bool looks_for_races = false;
#endif

}  // namespace saite::test
