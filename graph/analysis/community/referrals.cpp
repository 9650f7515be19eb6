// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/referrals.h"

#include <algorithm>
#include <queue>
#include <tuple>

#include "graph/analysis/community/absorbing_chain.h"
#include "graph/analysis/kit/marked.h"
#include "graph/analysis/paths/strong_components.h"
#include "graph/project/breadth_first.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// Whether somebody was sent along an arc, so that it has a share of arrivals.
bool tried(const ReferralNumbers& numbers, Index arc) {
  return numbers.known[arc] != 0 && numbers.attempted[arc] > 0;
}

/// The ways from one door after the other.
class Ways {
 public:
  Ways(const Projection& projection, const ReferralNumbers& numbers)
      : projection_(projection),
        numbers_(numbers),
        steps_(projection.size(), no_index),
        best_(projection.size()) {}

  void begin_at(Index door) {
    for (const Index u : order_) steps_[u] = no_index;
    order_.assign(1, door);
    steps_[door] = 0;
    project::breadth_first(order_, steps_, [&](Index u, const auto& visit) {
      for (const Index v : projection_.neighbours(u)) visit(v);
    });
    best_.assign(projection_.size(), Best());
    find_best(door);
  }

  void tell(ReferralWay& way) const {
    if (steps_[way.service] != no_index) way.handovers = steps_[way.service];
    if (!may_be_known(way.service)) return;
    const double chance = std::max(best_[way.service].chance, 0.0);
    way.best_chance = chance;
    if (chance == 0) return;
    for (Index u = way.service; u != no_index; u = best_[u].before) way.route.push_back(u);
    std::ranges::reverse(way.route);
  }

 private:
  struct Best {
    double chance = -1;  // none yet
    Index steps = no_index;
    Index before = no_index;
  };

  /// Nobody arrives where no way leads, which is known without numbers.
  [[nodiscard]] bool may_be_known(Index service) const {
    return steps_[service] == no_index || best_[service].chance >= 0;
  }

  /// Dijkstra's search for the greatest product: shares are at most 1.
  void find_best(Index door) {
    using Entry = std::tuple<double, Index, Index>;  // −chance, steps, actor: the least first
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    best_[door] = {1, 0, no_index};
    open.emplace(-1.0, 0, door);
    while (!open.empty()) {
      const auto [minus, steps, u] = open.top();
      open.pop();
      if (-minus != best_[u].chance || steps != best_[u].steps) continue;
      const auto heads = projection_.neighbours(u);
      const auto arcs = projection_.incident_edges(u);
      for (std::size_t i = 0; i < heads.size(); ++i) {
        if (!tried(numbers_, arcs[i])) continue;
        const double chance = -minus * numbers_.completed[arcs[i]] / numbers_.attempted[arcs[i]];
        Best& known = best_[heads[i]];
        if (known.chance > chance) continue;
        if (known.chance == chance && known.steps <= steps + 1) continue;
        known = {chance, steps + 1, u};
        open.emplace(-chance, steps + 1, heads[i]);
      }
    }
  }

  const Projection& projection_;
  const ReferralNumbers& numbers_;
  std::vector<Index> order_;
  std::vector<Index> steps_;
  std::vector<Best> best_;
};

/// As people are referred now.
std::vector<ChainRow> chain_rows(const Projection& projection, const ReferralNumbers& numbers) {
  std::vector<ChainRow> rows(projection.size());
  for (Index u = 0; u < projection.size(); ++u) {
    const auto heads = projection.neighbours(u);
    const auto arcs = projection.incident_edges(u);
    double sent = 0;
    double lost = 0;
    for (const Index arc : arcs) {
      if (!tried(numbers, arc)) continue;
      sent += numbers.attempted[arc];
      lost += numbers.attempted[arc] - numbers.completed[arc];
    }
    if (sent == 0) continue;  // nobody is sent on: lost
    rows[u].lost = lost / sent;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      if (!tried(numbers, arcs[i])) continue;
      rows[u].steps.push_back({heads[i], numbers.completed[arcs[i]] / sent});
    }
  }
  return rows;
}

/// Where those end who are sent on from a door, be it a service itself or not.
ChainEnds ends_from(Index door, const std::vector<ChainRow>& rows,
                    const std::vector<ChainEnds>& ends) {
  ChainEnds sum{{no_index, rows[door].lost}};
  for (const auto& [to, chance] : rows[door].steps) {
    for (const auto& [state, part] : ends[to]) sum[state] += chance * part;
  }
  return sum;
}

std::vector<Index> dead_ends_of(const Projection& projection,
                                const std::vector<std::uint8_t>& is_service) {
  std::vector<Index> found;
  for (Index u = 0; u < projection.size(); ++u) {
    const bool passes_on = !projection.neighbours(u).empty();
    if (!projection.in_neighbours(u).empty() && !passes_on && is_service[u] == 0) {
      found.push_back(u);
    }
  }
  return found;
}

std::vector<std::vector<Index>> loops_of(const Projection& projection) {
  ArcLists arcs(projection.size());
  for (Index u = 0; u < projection.size(); ++u) {
    const auto heads = projection.neighbours(u);
    arcs[u].assign(heads.begin(), heads.end());
  }
  auto loops = strong_components(arcs);
  std::erase_if(loops, [](const auto& members) { return members.size() < 2; });
  std::ranges::sort(loops);
  return loops;
}

}  // namespace

std::vector<Index> referral_doors(const Projection& projection, std::span<const Index> services) {
  const auto is_service = marked(projection.size(), services);
  std::vector<Index> doors;
  for (Index u = 0; u < projection.size(); ++u) {
    const bool gives = !projection.neighbours(u).empty();
    if (gives && projection.in_neighbours(u).empty() && is_service[u] == 0) doors.push_back(u);
  }
  return doors;
}

Result<Referrals> referrals(const Projection& projection, const ReferralNumbers& numbers,
                            std::span<const Index> doors, std::span<const Index> services,
                            Progress& progress) {
  const auto is_service = marked(projection.size(), services);
  Referrals out;
  out.dead_ends = dead_ends_of(projection, is_service);
  out.loops = loops_of(projection);
  const auto rows = chain_rows(projection, numbers);
  SubProgress chain(progress, 0, 0.5);
  const auto ends = absorbing_chain(rows, is_service, chain);
  if (!ends) return ends.error();
  Ways ways(projection, numbers);
  for (std::size_t d = 0; d < doors.size(); ++d) {
    if (progress.cancelled()) return cancelled_error();
    progress.report(0.5 + 0.5 * static_cast<double>(d) / static_cast<double>(doors.size()));
    ways.begin_at(doors[d]);
    const ChainEnds now = ends_from(doors[d], rows, *ends);
    double arriving = 0;
    bool known = false;
    bool some_way = false;
    for (const Index s : services) {
      if (s == doors[d]) continue;
      ReferralWay way{.door = doors[d], .service = s};
      ways.tell(way);
      const auto at = now.find(s);
      const double chance = at == now.end() ? 0 : at->second;
      if (way.best_chance) way.chance_now = chance;
      arriving += chance;
      some_way = some_way || way.handovers.has_value();
      known = known || (way.handovers && way.best_chance);
      out.ways.push_back(std::move(way));
    }
    out.arriving.push_back(known || !some_way ? std::optional(arriving) : std::nullopt);
  }
  return out;
}

}  // namespace saite::analysis
