// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/invite.h"

#include <algorithm>
#include <map>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/set_cover.h"
#include "graph/analysis/kit/undirected_view.h"
#include "graph/analysis/kit/watch.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

/// Everybody's groups, as elements of a cover problem.
class RoomPlan {
 public:
  RoomPlan(const Projection& projection, std::span<const Grouping> groupings,
           const InviteOptions& options, const Progress& progress)
      : graph_(projection), groupings_(groupings), options_(options) {
    speaks_for_.resize(graph_.size());
    StopOnly stop(progress);
    for_each_actor(graph_.size(), stop, [&](Index begin, Index end) {
      for (Index u = begin; u < end; ++u) speaks_for_[u] = groups_of(u);
    });
    for (std::uint32_t k = 0; k < groupings.size(); ++k) {
      const std::vector<Index> sizes = group_sizes(groupings[k]);
      for (Index g = 0; g < sizes.size(); ++g) {
        if (sizes[g] > 0) wanted_.emplace_hint(wanted_.end(), GroupRef{k, g}, false);
      }
    }
    for (const Index u : options.coming) {
      for (const GroupRef ref : speaks_for_[u]) wanted_[ref] = true;
    }
  }

  [[nodiscard]] std::size_t groups() const { return wanted_.size(); }
  [[nodiscard]] const std::vector<GroupRef>& speaks_for(Index u) const { return speaks_for_[u]; }

  /// Best known people first, so that the first of equal sets is the one to name.
  void order_people() {
    std::vector<std::uint8_t> out(graph_.size());
    for (const Index u : options_.coming) out[u] = 1;
    for (const Index u : options_.not_these) out[u] = 1;
    for (Index u = 0; u < graph_.size(); ++u) {
      if (out[u] == 0 && !speaks_for_[u].empty()) people_.push_back(u);
    }
    std::ranges::stable_sort(people_,
                             [&](Index a, Index b) { return graph_.degree(a) > graph_.degree(b); });
  }
  [[nodiscard]] const std::vector<Index>& people() const { return people_; }

  /// Of no use once cancelled.
  [[nodiscard]] CoverProblem problem(const Progress& progress) {
    CoverProblem problem;
    Watch watch(progress);
    std::map<GroupRef, std::uint32_t> element;
    for (const auto& [ref, there] : wanted_) {
      if (!there) element.emplace(ref, problem.elements++);
    }
    std::vector<std::uint8_t> covered(problem.elements);
    for (const Index u : people_) {
      if (watch.stop(64)) break;
      std::vector<std::uint32_t> set;
      for (const GroupRef ref : speaks_for_[u]) {
        if (const auto it = element.find(ref); it != element.end()) set.push_back(it->second);
      }
      for (const auto e : set) covered[e] = 1;
      problem.sets.push_back(std::move(set));
    }
    for (const auto& [ref, e] : element) {
      if (covered[e] == 0) nobody_.push_back(ref);
    }
    problem.at_least = options_.through_ties ? 0 : max_of_one_grouping(element, covered);
    return problem;
  }
  [[nodiscard]] const std::vector<GroupRef>& nobody() const { return nobody_; }

 private:
  [[nodiscard]] std::vector<GroupRef> groups_of(Index u) const {
    std::vector<GroupRef> refs;
    const auto add = [&](Index who) {
      for (std::uint32_t k = 0; k < groupings_.size(); ++k) {
        const Index g = groupings_[k].group_of[who];
        if (g != no_index) refs.push_back({k, g});
      }
    };
    add(u);
    if (options_.through_ties) {
      for (const Index v : graph_.neighbours(u)) add(v);
    }
    std::ranges::sort(refs);
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    return refs;
  }

  /// A person is in one group of a grouping, so that many people are needed at least.
  [[nodiscard]] std::size_t max_of_one_grouping(const std::map<GroupRef, std::uint32_t>& element,
                                                const std::vector<std::uint8_t>& covered) const {
    std::vector<std::size_t> count(groupings_.size());
    for (const auto& [ref, e] : element) count[ref.grouping] += covered[e];
    return count.empty() ? 0 : std::ranges::max(count);
  }

  UndirectedView graph_;
  std::span<const Grouping> groupings_;
  const InviteOptions& options_;
  std::vector<std::vector<GroupRef>> speaks_for_;
  std::map<GroupRef, bool> wanted_;  // and whether somebody coming speaks for it
  std::vector<Index> people_;
  std::vector<GroupRef> nobody_;
};

/// Who could sit in a seat: whoever speaks for the groups that nobody else of the others does.
/// Unfinished once cancelled.
void add_instead(Invitation& invitation, const RoomPlan& plan, const InviteOptions& options,
                 std::size_t actors, const Progress& progress) {
  std::vector<std::uint8_t> seated(actors);
  for (const InviteSeat& seat : invitation.seats) seated[seat.actor] = 1;
  Watch watch(progress);
  std::map<GroupRef, int> times;
  for (const InviteSeat& seat : invitation.seats) {
    for (const GroupRef ref : seat.speaks_for) ++times[ref];
  }
  for (const Index u : options.coming) {
    for (const GroupRef ref : plan.speaks_for(u)) ++times[ref];
  }
  for (InviteSeat& seat : invitation.seats) {
    std::vector<GroupRef> alone;
    for (const GroupRef ref : seat.speaks_for) {
      if (times[ref] == 1) alone.push_back(ref);
    }
    for (const Index u : plan.people()) {
      if (seat.instead.size() == options.max_instead) break;
      if (watch.stop(16)) return;
      if (seated[u] == 0 && std::ranges::includes(plan.speaks_for(u), alone))
        seat.instead.push_back(u);
    }
  }
}

}  // namespace

Result<Invitation> invite(const Projection& projection, std::span<const Grouping> groupings,
                          const InviteOptions& options, Progress& progress) {
  RoomPlan plan(projection, groupings, options, progress);
  if (progress.cancelled()) return cancelled_error();
  plan.order_people();
  const CoverProblem problem = plan.problem(progress);
  if (progress.cancelled()) return cancelled_error();
  const Cover chosen = cover(problem, options.max_tries, progress);
  if (progress.cancelled()) return cancelled_error();
  Invitation out;
  out.groups = plan.groups();
  out.nobody = plan.nobody();
  out.smallest = chosen.smallest;
  for (const auto s : chosen.sets) {
    const Index actor = plan.people()[s];
    out.seats.push_back({actor, plan.speaks_for(actor), {}});
  }
  add_instead(out, plan, options, projection.size(), progress);
  if (progress.cancelled()) return cancelled_error();
  return out;
}

}  // namespace saite::analysis
