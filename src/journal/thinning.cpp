// SPDX-License-Identifier: Apache-2.0
#include "src/journal/thinning.h"

#include <set>
#include <utility>

namespace saite::journal {
namespace {

constexpr std::size_t newest = 20;
constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t month = 30 * day;

/// Versions of which one stays: how long a stretch of time, and which.
std::pair<std::int64_t, std::int64_t> stretch_of(std::int64_t time, std::int64_t now) {
  const std::int64_t age = now - time;
  const std::int64_t length = age < 2 * day ? hour : age < 2 * month ? day : month;
  return {length, time / length};
}

}  // namespace

std::vector<std::int64_t> to_let_go(const std::vector<Version>& versions, std::int64_t now) {
  std::set<std::pair<std::int64_t, std::int64_t>> kept;
  std::vector<std::int64_t> gone;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const bool first = kept.insert(stretch_of(versions[i].time, now)).second;
    if (!first && i >= newest && versions[i].name.empty()) gone.push_back(versions[i].number);
  }
  return gone;
}

}  // namespace saite::journal
