// SPDX-License-Identifier: Apache-2.0
#pragma once

#if defined(__SANITIZE_THREAD__)
#define SAITE_LOOKS_FOR_RACES 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define SAITE_LOOKS_FOR_RACES 1
#endif
#endif

namespace saite::test {

/// Whether this is the build that looks for races. oneTBB runs on one core there (main.cpp), so
/// what compares many threads with one is left to the other builds.
#ifdef SAITE_LOOKS_FOR_RACES
inline constexpr bool looks_for_races = true;
#else
inline constexpr bool looks_for_races = false;
#endif

}  // namespace saite::test
