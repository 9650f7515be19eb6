// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/small_counts.h"

#include <algorithm>

namespace saite::analysis {
namespace {

using project::Index;

/// What a number leaves of the one that holds it: a column of the table as seen from outside.
struct Split {
  std::uint64_t part = 0;
  std::uint64_t rest = 0;

  void add(const Split& other) {
    part += other.part;
    rest += other.rest;
  }
};

enum class Column : std::uint8_t { actors, some, more };

Split split_of(const NestedCount& row, Column column) {
  if (column == Column::actors) return {row.actors, 0};
  if (column == Column::some) return {row.some, row.actors - row.some};
  return {row.more, row.some - row.more};
}

bool small(std::uint64_t count, Index least) {
  return count > 0 && count < least;
}

bool& told(Telling& row, Column column) {
  return column == Column::actors ? row.actors : column == Column::some ? row.some : row.more;
}

Telling own_telling(const NestedCount& row, Index least) {
  const auto safe = [&](Column column) {
    const Split split = split_of(row, column);
    return !small(split.part, least) && !small(split.rest, least);
  };
  Telling telling;
  telling.actors = safe(Column::actors);
  telling.some = telling.actors && safe(Column::some);
  // Those of no help and of one only together: their number follows from the first and the last.
  telling.more = telling.some && safe(Column::more) && !small(row.actors - row.more, least);
  return telling;
}

/// Whether the sum of the untold rows, which everybody can work out, leaves each of them open.
bool open(const std::vector<NestedCount>& groups, std::vector<Telling>& tellings, Column column,
          Index least) {
  Split sum;
  std::uint64_t untold = 0;
  std::uint64_t most = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (told(tellings[g], column)) continue;
    const Split split = split_of(groups[g], column);
    sum.add(split);
    most = std::max({most, split.part, split.rest});
    ++untold;
  }
  if (untold == 0) return true;
  // Rows that are all as small as can be, or as great as a small one can be, are no secret.
  const bool at_edge = most < least && sum.part >= untold * (least - 1);
  return untold > 1 && !small(sum.part, least) && !small(sum.rest, least) && !at_edge;
}

/// Keeps back rows, the smallest first, until the sum gives no other away; the sum itself where
/// there are no more rows.
void keep_back(const std::vector<NestedCount>& groups, SafeCounts& safe, Column column,
               Index least) {
  while (told(safe.all, column) && !open(groups, safe.groups, column, least)) {
    std::size_t next = groups.size();
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (!told(safe.groups[g], column) || groups[g].actors == 0) continue;
      if (next == groups.size() || groups[g].actors < groups[next].actors) next = g;
    }
    if (next == groups.size()) {
      told(safe.all, column) = false;
    } else {
      told(safe.groups[next], column) = false;
    }
  }
}

}  // namespace

SafeCounts safe_counts(const std::vector<NestedCount>& groups, Index least) {
  SafeCounts safe;
  NestedCount sum;
  for (const NestedCount& row : groups) {
    sum = {sum.actors + row.actors, sum.some + row.some, sum.more + row.more};
    safe.groups.push_back(own_telling(row, least));
  }
  safe.all = own_telling(sum, least);
  for (const Column column : {Column::actors, Column::some, Column::more}) {
    keep_back(groups, safe, column, least);
    for (Telling& row : safe.groups) {
      row.some = row.some && row.actors;
      row.more = row.more && row.some;
    }
    safe.all.some = safe.all.some && safe.all.actors;
    safe.all.more = safe.all.more && safe.all.some;
  }
  return safe;
}

}  // namespace saite::analysis
