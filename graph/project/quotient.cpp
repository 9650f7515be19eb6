// SPDX-License-Identifier: Apache-2.0
#include "graph/project/quotient.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace saite::project {
namespace {

using Group = Quotient::Group;
using Count = Quotient::Count;

/// Every group of the grouping that has actors, then those of none.
std::vector<Group> all_groups(const Grouping& grouping) {
  std::vector<Group> groups(grouping.group_count() + 1);
  for (Index g = 0; g < grouping.group_count(); ++g) groups[g].groups = {g};
  groups.back().outside = true;
  for (const Index g : grouping.group_of) ++groups[std::min(g, grouping.group_count())].actors;
  std::erase_if(groups, [](const Group& group) { return group.actors == 0; });
  return groups;
}

void join(Group& group, const Group& other) {
  group.groups.insert(group.groups.end(), other.groups.begin(), other.groups.end());
  group.outside = group.outside || other.outside;
  group.actors += other.actors;
}

void join_small(std::vector<Group>& groups, Index least) {
  const auto smaller = [](const Group& a, const Group& b) { return a.actors < b.actors; };
  Group together;
  for (const Group& group : groups) {
    if (group.actors < least) join(together, group);
  }
  if (together.actors == 0) return;
  std::erase_if(groups, [&](const Group& group) { return group.actors < least; });
  if (together.actors < least && !groups.empty()) {
    const auto another = std::ranges::min_element(groups, smaller);
    join(together, *another);
    groups.erase(another);
  }
  std::ranges::sort(together.groups);
  groups.push_back(std::move(together));
}

/// What the counts that are not told of a group, or of all, have in common.
class Untold {
 public:
  void add(const Count& count) {
    ++counts_;
    ties_ += count.ties;
    most_ = std::max(most_, count.ties);
  }
  /// Whether who knows the sum of them knows one of them.
  [[nodiscard]] bool given_away(Index least) const {
    if (counts_ == 0) return false;
    const bool extreme = most_ < least && (ties_ == counts_ || ties_ == counts_ * (least - 1));
    return counts_ == 1 || ties_ < least || extreme;
  }

 private:
  std::size_t counts_ = 0;
  std::size_t ties_ = 0;
  std::size_t most_ = 0;
};

/// Withholds the smallest told one of these counts where the others would be given away. Whether it
/// did.
bool withhold_another(std::vector<Count>& counts, const std::vector<std::size_t>& of, Index least) {
  Untold untold;
  Count* smallest = nullptr;
  for (const std::size_t i : of) {
    Count& count = counts[i];
    if (!count.told) {
      untold.add(count);
    } else if (smallest == nullptr || count.ties < smallest->ties) {
      smallest = &count;
    }
  }
  if (smallest == nullptr || !untold.given_away(least)) return false;
  smallest->told = false;
  return true;
}

void withhold(Quotient& made) {
  std::vector<std::vector<std::size_t>> sums(made.groups.size() + 1);  // of groups, and of all
  for (std::size_t i = 0; i < made.counts.size(); ++i) {
    Count& count = made.counts[i];
    count.told = count.ties >= made.least;
    sums[count.a].push_back(i);
    if (count.b != count.a) sums[count.b].push_back(i);
    sums.back().push_back(i);
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& of : sums) changed = withhold_another(made.counts, of, made.least) || changed;
  }
  Untold untold;
  for (const Count& count : made.counts) {
    made.ties += count.ties;
    if (!count.told) untold.add(count);
  }
  made.ties_told = !untold.given_away(made.least);
}

}  // namespace

std::size_t Quotient::withheld() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(counts, [](const Count& count) { return !count.told; }));
}

Result<Quotient> quotient(const model::Network& network, const Projection& projection,
                          const Grouping& grouping, Index least) {
  if (projection.size() < least || projection.size() == 0) {
    return Error{"too_few_for_groups", {}, {std::to_string(std::max<Index>(least, 1))}};
  }
  Quotient made;
  made.least = std::max<Index>(least, 1);
  made.groups = all_groups(grouping);
  join_small(made.groups, made.least);

  std::vector<Index> now(grouping.group_count() + 1, 0);
  for (Index g = 0; g < made.groups.size(); ++g) {
    for (const Index was : made.groups[g].groups) now[was] = g;
    if (made.groups[g].outside) now.back() = g;
  }
  for (const Index g : grouping.group_of) {
    made.group_of.push_back(now[std::min(g, grouping.group_count())]);
  }
  std::map<std::pair<Index, Index>, std::size_t> ties;
  for (const TieId id : projection.ties()) {
    const model::Tie& tie = network.tie(id);
    const Index a = made.group_of[*projection.index_of(tie.source)];
    const Index b = made.group_of[*projection.index_of(tie.target)];
    ++ties[std::minmax(a, b)];
  }
  for (const auto& [pair, count] : ties) {
    made.counts.push_back({pair.first, pair.second, count});
  }
  withhold(made);
  return made;
}

}  // namespace saite::project
